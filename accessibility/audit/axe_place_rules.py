"""Where the elements say they are: rules of Axe.Windows (EN 301 549 11.5.2.5, WCAG 4.1.2).

Magnifiers, Narrator's frame and switch software go by these rectangles alone. Axe lets what can be
scrolled be larger than what shows it; Qt tells Windows of no scrolling, so the audit knows it from
the widgets.
"""

from collections.abc import Iterator

from PySide6.QtCore import QMargins, QRect
from PySide6.QtWidgets import QAbstractScrollArea

from accessibility.audit.elements import Element
from accessibility.audit.page_view import PageView
from accessibility.audit.uia import ControlType
from accessibility.audit.violation import Violation, violation

_LEAST_AREA = 25
_MARGIN = 35
"""What Axe.Windows forgives at each edge, in pixels."""

_ROOM = QMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
_EMPTY_TYPES = frozenset({ControlType.TEXT, ControlType.SEPARATOR})


def rectangle_not_all_zeros(view: PageView) -> Iterator[Violation]:
    """Find elements that say they are nowhere."""
    for element in _placed(view):
        if element.rect == QRect(0, 0, 0, 0):
            rule = "BoundingRectangleNotAllZeros"
            yield violation(rule, element.widget, "0,0 0×0", "a place", element.name)


def rectangle_size_reasonable(view: PageView) -> Iterator[Violation]:
    """Find elements of fewer than 25 pixels."""
    for element in _placed(view):
        area = element.rect.width() * element.rect.height()
        if area < _LEAST_AREA and not _is_nothing(element):
            rule = "BoundingRectangleSizeReasonable"
            yield violation(rule, element.widget, area, _LEAST_AREA, element.name)


def rectangle_contained_in_parent(view: PageView) -> Iterator[Violation]:
    """Find elements that stick out of the one around them."""
    for element, parent in _in_a_parent(view):
        if not parent.rect.marginsAdded(_ROOM).contains(element.rect):
            rule = "BoundingRectangleContainedInParent"
            yield violation(rule, element.widget, _text(element.rect), _text(parent.rect))


def rectangle_obscures_container(view: PageView) -> Iterator[Violation]:
    """Find elements that stick out of the one around them on every side."""
    for element, parent in _in_a_parent(view):
        if element.rect.contains(parent.rect.marginsAdded(_ROOM)):
            rule = "BoundingRectangleCompletelyObscuresContainer"
            yield violation(rule, element.widget, _text(element.rect), _text(parent.rect))


def _placed(view: PageView) -> Iterator[Element]:
    return (element for element in view.elements if element.parent is not None)


def _in_a_parent(view: PageView) -> Iterator[tuple[Element, Element]]:
    for element in _placed(view):
        parent = element.parent
        if parent is not None and not _scrolls(parent):
            yield element, parent


def _scrolls(element: Element) -> bool:
    inside = element.widget.parentWidget()
    return isinstance(element.widget, QAbstractScrollArea) or (
        isinstance(inside, QAbstractScrollArea) and inside.viewport() is element.widget
    )


def _is_nothing(element: Element) -> bool:
    is_bare = not element.name and not element.children and not element.is_focusable
    return is_bare and element.control_type in _EMPTY_TYPES


def _text(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()}×{rect.height()}"
