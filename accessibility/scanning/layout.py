"""From the areas of a window to a plan: groups as the layout has them, rows where it is long."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from accessibility.scanning.plan import Group, Item, Stop
from accessibility.scanning.targets import is_target, name_of, targets_in, use

MOST_MEMBERS = 6
"""A longer group is scanned by rows: nobody waits through twenty names for the last."""

KEPT_IN_VIEW = 0.2
"""When a page is scrolled by the switch, so much of the view is seen again."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a window, scanned as one group of this name."""

    name: str
    widget: QWidget


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words scanning uses; `group` makes a name of the first name inside and the count."""

    group: Callable[[str, int], str]
    down: str
    up: str


def plan_of(areas: Sequence[Area], phrases: Phrases) -> Group:
    """Return the plan of a window; areas without anything to use are left out."""
    filled = [(area, _members(area.widget, phrases)) for area in areas]
    return Group("", tuple(Group(area.name, members) for area, members in filled if members))


def _members(area: QWidget, phrases: Phrases) -> tuple[Stop, ...]:
    if not area.isVisibleTo(area.window()):
        return ()
    nested = _nest(targets_in(area), area, phrases)
    return (*nested, *_scrolling(area, phrases))


def _nest(targets: Sequence[QWidget], root: QWidget, phrases: Phrases) -> tuple[Stop, ...]:
    by_branch = [
        (branch, list(inside)) for branch, inside in groupby(targets, partial(_branch, root))
    ]
    if len(by_branch) == 1 and not is_target(by_branch[0][0]):
        return _nest(targets, by_branch[0][0], phrases)
    stops = [_stop(branch, inside, phrases) for branch, inside in by_branch]
    if len(stops) > MOST_MEMBERS:
        return _in_rows(stops, phrases)
    return _opened(stops, [not branch.accessibleName() for branch, _ in by_branch])


def _opened(stops: Sequence[Stop], nameless: Sequence[bool]) -> tuple[Stop, ...]:
    """Return the stops, with the members of a group that only holds rows in the group's place.

    Each group that is not there is a press less for whatever is inside. What has a name stays.
    """
    room = MOST_MEMBERS - len(stops)
    opened: list[Stop] = []
    for stop, has_no_name in zip(stops, nameless, strict=True):
        rows = _rows(stop) if has_no_name else ()
        if rows and len(rows) - 1 <= room:
            room -= len(rows) - 1
            opened += rows
        else:
            opened.append(stop)
    return tuple(opened)


def _rows(stop: Stop) -> tuple[Stop, ...]:
    """Return the members of a group of groups."""
    members = stop.members if isinstance(stop, Group) else ()
    return members if any(isinstance(member, Group) for member in members) else ()


def _branch(root: QWidget, target: QWidget) -> QWidget:
    """Return what holds the target directly inside the root: itself, or a container."""
    step = target
    while (above := step.parentWidget()) is not None and above is not root:
        step = above
    return step


def _stop(branch: QWidget, inside: Sequence[QWidget], phrases: Phrases) -> Stop:
    if len(inside) == 1:
        target = inside[0]
        return Item(name_of(target), (target,), partial(use, target))
    return _group(branch.accessibleName(), _nest(inside, branch, phrases), phrases)


def _group(name: str, members: tuple[Stop, ...], phrases: Phrases) -> Group:
    made = Group("", members)
    return Group(name or phrases.group(name_of(made.widgets[0]), len(made.widgets)), members)


def _in_rows(stops: Sequence[Stop], phrases: Phrases) -> tuple[Stop, ...]:
    rows = [tuple(row) for _, row in groupby(stops, _top)]
    if len(rows) == len(stops) or len(rows) == 1:
        starts = range(0, len(stops), MOST_MEMBERS)
        rows = [tuple(stops[start : start + MOST_MEMBERS]) for start in starts]
    return tuple(row[0] if len(row) == 1 else _group("", row, phrases) for row in rows)


def _top(stop: Stop) -> int:
    first = stop.widgets[0]
    return first.mapTo(first.window(), QPoint(0, first.height() // 2)).y()


def _scrolling(area: QWidget, phrases: Phrases) -> tuple[Item, ...]:
    scroll = area if isinstance(area, QScrollArea) else area.findChild(QScrollArea)
    if not isinstance(scroll, QScrollArea):
        return ()
    bar, view = scroll.verticalScrollBar(), (scroll.viewport(),)
    ways = (
        (phrases.down, 1, bar.value() < bar.maximum()),
        (phrases.up, -1, bar.value() > bar.minimum()),
    )
    return tuple(
        Item(name, view, partial(_turn, scroll, way), is_shown_whole=False)
        for name, way, is_open in ways
        if is_open
    )


def _turn(scroll: QScrollArea, way: int) -> None:
    bar = scroll.verticalScrollBar()
    bar.setValue(bar.value() + way * round(bar.pageStep() * (1 - KEPT_IN_VIEW)))
