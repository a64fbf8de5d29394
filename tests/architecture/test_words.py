"""No sentence shown to people outside the locales."""

import ast
import re
from collections.abc import Callable, Iterator

import pytest

from tests.architecture.source import Source, hold

Rule = Callable[[Source], Iterator[str]]

CHINESE = re.compile(
    "[\u2e80-\u2fdf\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
ENGLISH = re.compile(
    "[A-Z][a-z]|[A-Za-z]+ [A-Za-z]"
)  # message ids have neither capitals nor spaces
SHOWS = frozenset(
    {
        *("QAction", "QCheckBox", "QDockWidget", "QGroupBox", "QLabel", "QMenu", "QPushButton"),
        *("QRadioButton", "QToolButton", "addAction", "addItem", "addItems", "addMenu", "addTab"),
        *("insertItem", "setAccessibleDescription", "setAccessibleName", "setHtml"),
        *("setInformativeText", "setPlainText", "setPlaceholderText", "setStatusTip", "setText"),
        *("setTitle", "setToolTip", "setWhatsThis", "setWindowTitle", "showMessage"),
    }
)
"""What puts its text before a person's eyes or into a screen reader's mouth."""

EXEMPT = {
    "central/deadlines.py",  # the article of the law that sets a date goes over the wire
    "desktop/petition/regions.py",  # headings among the names of regions, which it leaves out
}


def prose(source: Source) -> set[int]:
    """The ids of strings that stand alone: docstrings, which people never meet."""
    return {id(node.value) for node in source.nodes if isinstance(node, ast.Expr)}


def chinese_strings(source: Source) -> Iterator[str]:
    """String literals with Chinese characters or punctuation, docstrings aside."""
    if source.path in EXEMPT:
        return
    docstrings = prose(source)
    for node in source.nodes:
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if id(node) not in docstrings and CHINESE.search(node.value):
            yield source.at(node.lineno, f"Chinese in code: {node.value!r}")


def literals(node: ast.AST) -> Iterator[str]:
    """The strings below a node, without those that look something up or compare."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child.value
        elif not isinstance(child, ast.Call | ast.Subscript | ast.Compare):
            yield from literals(child)


def shown_words(source: Source) -> Iterator[str]:
    """Words written as literals into calls that show their text."""
    for node in source.nodes:
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in SHOWS:
            for text in filter(ENGLISH.search, literals(node)):
                yield source.at(node.lineno, f"words in code: {text!r}")


@pytest.mark.parametrize("rule", [chinese_strings, shown_words])
def test_the_product_holds_message_ids_only(product: tuple[Source, ...], rule: Rule) -> None:
    hold(rule, product)


@pytest.mark.parametrize(
    ("rule", "statement"),
    [
        (chinese_strings, "title = '信访'"),
        (chinese_strings, "colon = '\\uff1a'"),
        (chinese_strings, "def name() -> str:\n    '''The name.'''\n    return f'您好{1}'"),
        (chinese_strings, "rare = '\U00020bb7'"),
        (shown_words, "label.setText('Your petition was sent')"),
        (shown_words, "label.setText(f'Step {1}')"),
        (shown_words, "button = QPushButton('Back', parent)"),
        (shown_words, "button = QtWidgets.QPushButton(text='Back')"),
        (shown_words, "self.box.addItems(['One', 'Two'])"),
    ],
)
def test_a_sentence_in_code_is_found(rule: Rule, statement: str) -> None:
    assert list(rule(Source("ui/page.py", statement))) != []


@pytest.mark.parametrize(
    "statement",
    [
        "'''《信访工作条例》第三十五条'''",
        "class Page:\n    '''您好'''\n    def show(self) -> None:\n        '''第二十二条'''",
        "x = 1  # 信访",
        "label.setText(messages.text('Back home'))",
        "box.addItem(name, 'zh-CN')",
        "label.setText('')",
        "button.setText('✓')",
        "label.setObjectName('summary title')",
    ],
)
def test_law_titles_in_docstrings_and_marks_pass(statement: str) -> None:
    source = Source("ui/page.py", statement)
    assert [*chinese_strings(source), *shown_words(source)] == []
