"""Where Tab leads (WCAG 2.1.2, 2.4.3), and that a person sees it (2.4.11 to 2.4.13)."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from accessibility.audit.order_rules import leads_back
from accessibility.audit.page_view import PageView
from accessibility.audit.violation import Violation, path_of, violation
from accessibility.focus import focusable


def focus_trap(view: PageView) -> Iterator[Violation]:
    """Find widgets that Tab cannot leave."""
    for widget in view.walk.traps:
        yield violation("focus-trap", widget, "Tab stays", "Tab leads on")


def focus_reach(view: PageView) -> Iterator[Violation]:
    """Find what can have the focus, but not by Tab."""
    reached = {stop.widget for stop in view.walk.stops}
    for seen in view.seen:
        widget = seen.widget
        if focusable(widget) and widget.focusProxy() is None and widget not in reached:
            yield violation("focus-reach", widget, "not reached", "reached by Tab")


def focus_order(view: PageView) -> Iterator[Violation]:
    """Find steps of Tab that lead up the page, or back in a line."""
    for before, after in pairwise(stop.widget for stop in view.walk.stops):
        first, second = _branches(before, after)
        if first is None or second is None:
            continue
        if leads_back(first.geometry(), second.geometry()):
            detail = f"after {path_of(before)}"
            yield violation("focus-order", after, "leads back", "order of reading", detail)


def focus_hidden(view: PageView) -> Iterator[Violation]:
    """Find widgets that have the focus and are not wholly in sight, though they could be."""
    for stop in view.walk.stops:
        could = stop.place.height() <= stop.sight.height()
        wanted = stop.place if could else stop.place.intersected(stop.sight)
        if wanted.isEmpty() or not stop.sight.contains(wanted):
            yield violation("focus-hidden", stop.widget, "partly hidden", "wholly in view")


def _branches(one: QWidget, other: QWidget) -> tuple[QWidget | None, QWidget | None]:
    above = _ancestry(other)
    below_one = None
    for step in _ancestry(one):
        if step in above:
            index = above.index(step)
            return below_one, above[index - 1] if index else None
        below_one = step
    return None, None


def _ancestry(widget: QWidget) -> list[QWidget]:
    steps = [widget]
    while (parent := steps[-1].parentWidget()) is not None and not steps[-1].isWindow():
        steps.append(parent)
    return steps
