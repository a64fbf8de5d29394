"""One order for eye, ear and Tab: by rows, from the left (WCAG 1.3.2, 2.4.3)."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRect

from accessibility.audit.elements import Element
from accessibility.audit.page_view import PageView
from accessibility.audit.violation import Violation, path_of, violation


def reading_order(view: PageView) -> Iterator[Violation]:
    """Find elements that a screen reader meets after what stands below them, or to the right.

    A step up to the right is the next column.
    """
    for holder in view.elements:
        placed = [child for child in holder.children if not child.rect.isEmpty()]
        for before, after in pairwise(placed):
            is_next_column = after.rect.left() > before.rect.right()
            if leads_back(before.rect, after.rect) and not is_next_column:
                detail = f"after {path_of(before.widget)}"
                yield violation(
                    "reading-order", after.widget, "leads back", "order of reading", detail
                )


def tab_order(view: PageView) -> Iterator[Violation]:
    """Find stops of Tab in another order than that of the accessible tree."""
    places = _places(view.elements)
    stops = [stop.widget for stop in view.walk.stops if stop.widget in places]
    for before, after in pairwise(stops):
        if places[after] < places[before]:
            detail = f"after {path_of(before)}"
            yield violation("tab-order", after, "leads back", "order of the tree", detail)


def leads_back(first: QRect, second: QRect) -> bool:
    """Tell whether the second is read before the first: it is above, or to the left in a row."""
    if second.bottom() < first.top():
        return True
    shared = min(first.bottom(), second.bottom()) - max(first.top(), second.top())
    same_row = 2 * shared > min(first.height(), second.height())
    return same_row and second.right() <= first.left()


def _places(elements: tuple[Element, ...]) -> dict[object, int]:
    places: dict[object, int] = {}
    for index, element in enumerate(elements):
        places.setdefault(element.widget, index)
    return places
