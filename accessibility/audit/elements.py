"""The accessible tree of a window, as assistive technology meets it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QWidget

from accessibility.audit.uia import ControlType, Pattern, control_type, patterns


@dataclass(eq=False, slots=True)
class Element:
    """One object of the tree. `rect` is on the screen, in pixels; scrolled-away parts count.

    `widget` is the object's own or, of a row in a list, the one it is part of.
    `is_checked` is None of what cannot be checked.
    """

    widget: QWidget
    role: QAccessible.Role
    control_type: ControlType
    patterns: frozenset[Pattern]
    name: str
    help_text: str
    rect: QRect
    is_focusable: bool
    is_enabled: bool
    is_checked: bool | None
    parent: "Element | None"
    children: list["Element"] = field(default_factory=list)

    def ancestors(self) -> Iterator["Element"]:
        """Yield the parent, its parent, and so on to the window."""
        step = self.parent
        while step is not None:
            yield step
            step = step.parent


def elements_of(window: QWidget, unseen: tuple[type[QWidget], ...]) -> tuple[Element, ...]:
    """Return the tree in the order a screen reader walks it, the window first.

    Without what is hidden, and without children of the window of the classes `unseen`: they are
    not even asked, for an interface made in Python must not outlive Python. Main thread only.
    """
    top = _element(QAccessible.queryAccessibleInterface(window), None, window)
    inside = (child for child in _shown_in(window) if not isinstance(child, unseen))
    return (top, *chain.from_iterable(_meet(child, top) for child in inside))


def _shown_in(widget: QWidget) -> Iterator[QWidget]:
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isHidden() and not child.isWindow():
            yield child


def _meet(widget: QWidget, parent: Element) -> Iterator[Element]:
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is None or not interface.isValid() or interface.state().invisible:
        return
    element = _element(interface, parent, widget)
    yield element
    if isinstance(widget, QAbstractItemView):
        yield from _parts(interface, element)
        return
    for child in _shown_in(widget):
        yield from _meet(child, element)


def _parts(interface: QAccessibleInterface, parent: Element) -> Iterator[Element]:
    """Yield what is no widget of its own: the rows of a list."""
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None and child.isValid() and not child.state().invisible:
            element = _element(child, parent, parent.widget)
            yield element
            yield from _parts(child, element)


def _element(interface: QAccessibleInterface, parent: Element | None, widget: QWidget) -> Element:
    state, role = interface.state(), interface.role()
    element = Element(
        widget=widget,
        role=role,
        control_type=control_type(role),
        patterns=patterns(interface),
        name=interface.text(QAccessible.Text.Name),
        help_text=interface.text(QAccessible.Text.Help),
        rect=interface.rect(),
        is_focusable=bool(state.focusable),
        is_enabled=not state.disabled,
        is_checked=bool(state.checked) if state.checkable else None,
        parent=parent,
    )
    if parent is not None:
        parent.children.append(element)
    return element
