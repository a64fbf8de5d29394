"""Elements no widget of ours can make: what a rule does when one comes."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from accessibility.audit.elements import Element
from accessibility.audit.page_view import PageView
from accessibility.audit.uia import ControlType, Pattern
from accessibility.audit.violation import Limits


class MadeUpPage(PageView):
    """A page whose accessible tree is given."""

    def __init__(self, window: QWidget, elements: tuple[Element, ...]) -> None:
        super().__init__(window, Limits())
        self.elements = elements


def element(
    widget: QWidget,
    kind: ControlType,
    name: str = "好",
    *patterns: Pattern,
    focusable: bool = True,
    rect: QRect | None = None,
) -> Element:
    """Return an enabled element inside a window as large as `widget`."""
    top = _plain(widget, ControlType.WINDOW, "窗", frozenset(), None, is_focusable=True)
    made = _plain(widget, kind, name, frozenset(patterns), top, is_focusable=focusable)
    made.rect = made.rect if rect is None else rect
    top.children.append(made)
    return made


def view_of(window: QWidget, *kinds: tuple[ControlType, str]) -> MadeUpPage:
    """Return a page with elements of these types and names."""
    return MadeUpPage(window, tuple(element(window, kind, name) for kind, name in kinds))


def _plain(
    widget: QWidget,
    kind: ControlType,
    name: str,
    patterns: frozenset[Pattern],
    parent: Element | None,
    *,
    is_focusable: bool,
) -> Element:
    return Element(
        widget=widget,
        role=QAccessible.Role.NoRole,
        control_type=kind,
        patterns=patterns,
        name=name,
        help_text="",
        rect=widget.geometry(),
        is_focusable=is_focusable,
        is_enabled=True,
        is_checked=None,
        parent=parent,
    )
