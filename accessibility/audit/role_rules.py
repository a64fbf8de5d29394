"""What each widget says it is, and what it belongs to (WCAG 1.3.1, 2.5.3, 3.3.2, 4.1.2)."""

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from accessibility.audit.elements import Element
from accessibility.audit.page_view import PageView
from accessibility.audit.violation import Violation, violation

_ROLE = QAccessible.Role

_ROLES: tuple[tuple[type[QWidget], frozenset[QAccessible.Role]], ...] = (
    (QRadioButton, frozenset({_ROLE.RadioButton})),
    (QCheckBox, frozenset({_ROLE.CheckBox})),
    (QPushButton, frozenset({_ROLE.Button, _ROLE.ButtonMenu, _ROLE.CheckBox})),
    (QLineEdit, frozenset({_ROLE.EditableText})),
    (QPlainTextEdit, frozenset({_ROLE.EditableText})),
    (QTextEdit, frozenset({_ROLE.EditableText, _ROLE.Document})),
    (QComboBox, frozenset({_ROLE.ComboBox})),
    (QAbstractItemView, frozenset({_ROLE.List, _ROLE.Table, _ROLE.Tree})),
    (QLabel, frozenset({_ROLE.StaticText, _ROLE.Graphic, _ROLE.Heading})),
    (QProgressBar, frozenset({_ROLE.ProgressBar})),
    (QScrollBar, frozenset({_ROLE.ScrollBar})),
)
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox)
_WORD = re.compile(r"\w+")


def role(view: PageView) -> Iterator[Violation]:
    """Find widgets that say they are something else than they are."""
    for element in _own(view):
        for kind, roles in _ROLES:
            if isinstance(element.widget, kind):
                if element.role not in roles:
                    wanted = " or ".join(sorted(each.name for each in roles))
                    yield violation("role", element.widget, element.role.name, wanted)
                break


def checked_state(view: PageView) -> Iterator[Violation]:
    """Find buttons that can be checked, and whose state is not told as it is."""
    for element in _own(view):
        button = element.widget
        if not isinstance(button, QAbstractButton) or not button.isCheckable():
            continue
        told, true = element.is_checked, button.isChecked()
        if told is not true:
            yield violation("checked-state", button, str(told), str(true))


def radio_group(view: PageView) -> Iterator[Violation]:
    """Find radio buttons of which nobody hears what they are an answer to.

    The group has a name, or the button of it that the focus comes to says the question first.
    """
    for element in _own(view):
        if element.role is not _ROLE.RadioButton or any(step.name for step in _around(element)):
            continue
        if not any(map(_asks, _group_of(element.widget))):
            yield violation("radio-group", element.widget, "no name around it", "a named group")


def _group_of(button: QWidget) -> list[QRadioButton]:
    """Return the buttons of which only one can be checked: those of one parent."""
    directly = Qt.FindChildOption.FindDirectChildrenOnly
    parent = button.parentWidget()
    return parent.findChildren(QRadioButton, options=directly) if parent else []


def _asks(button: QRadioButton) -> bool:
    own = _words(button.text())
    before, _, _ = _words(button.accessibleName()).rpartition(own or " ")
    return bool(before)


def label_in_name(view: PageView) -> Iterator[Violation]:
    """Find buttons whose name does not hold what is written on them (WCAG 2.5.3).

    Who speaks to the program says what is to be read there. What stands on a key is a sign for
    what it does, not its label.
    """
    for element in _own(view):
        button = element.widget
        if not isinstance(button, QAbstractButton) or button.property("role") == "key":
            continue
        if _words(button.text()) not in _words(element.name):
            yield violation("label-in-name", button, element.name, button.text())


def labelled(view: PageView) -> Iterator[Violation]:
    """Find fields whose name holds no text to be seen on the page (WCAG 1.3.1, 3.3.2)."""
    texts = {_words(each.widget.text()) for each in _own(view) if isinstance(each.widget, QLabel)}
    for element in _own(view):
        if isinstance(element.widget, _FIELDS) and element.name:
            name = _words(element.name)
            if not any(text and text in name for text in texts):
                yield violation("labelled", element.widget, element.name, "a label on the page")


def _own(view: PageView) -> Iterator[Element]:
    """Yield the elements that are widgets, not rows or cells of one."""
    last = None
    for element in view.elements:
        if element.widget is not last:
            yield element
        last = element.widget


def _around(element: Element) -> Iterator[Element]:
    return (step for step in element.ancestors() if step.parent is not None)


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.replace("&", ""))).casefold()
