"""A house without a tail: no file and no function that cannot be read at one sitting."""

import ast
from collections.abc import Iterator

from tests.architecture.source import Source, hold

LONGEST_FILE = 300
LONGEST_FUNCTION = 45


def long_files(source: Source) -> Iterator[str]:
    """The file, when it has too many lines."""
    lines = len(source.text.splitlines())
    if lines > LONGEST_FILE:
        yield source.at(1, f"{lines} lines, more than {LONGEST_FILE}")


def long_functions(source: Source) -> Iterator[str]:
    """Functions with too many lines, docstring and signature included."""
    for node in source.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield source.at(node.lineno, f"{node.name} has {lines} lines")


def test_no_file_is_too_long(sources: tuple[Source, ...]) -> None:
    hold(long_files, sources)


def test_no_function_is_too_long(sources: tuple[Source, ...]) -> None:
    hold(long_functions, sources)


def test_one_line_too_many_is_found() -> None:
    assert list(long_files(Source("ui/widgets.py", "\n" * LONGEST_FILE))) == []
    assert list(long_files(Source("ui/widgets.py", "\n" * (LONGEST_FILE + 1)))) != []


def test_one_line_too_many_in_a_method_is_found() -> None:
    head = "class Page:\n    async def show(self) -> None:\n"
    fits = head + "        self.draw()\n" * (LONGEST_FUNCTION - 1)
    assert list(long_functions(Source("ui/page.py", fits))) == []
    assert list(long_functions(Source("ui/page.py", fits + "        self.draw()\n"))) != []
