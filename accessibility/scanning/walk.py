"""Where scanning goes next, as pure functions from a plan and a spot to a spot."""

from collections.abc import Iterator
from dataclasses import dataclass

from accessibility.scanning.plan import Group, Stop


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a plan: the index at each depth, and how often this group came round.

    A spot that `rests` waits for a press at the beginning.
    """

    path: tuple[int, ...] = (0,)
    rounds: int = 0
    rests: bool = False


START = Spot()


def stop_at(root: Group, spot: Spot) -> Stop | None:
    """Return what is at a spot; None where the plan has no such place any longer."""
    group = _group_around(root, spot)
    index = spot.path[-1]
    return group.members[index] if group and index < len(group.members) else None


def found_again(root: Group, spot: Spot, stop: Stop) -> Spot | None:
    """Return where what was at a spot is in a plan that has changed; None where it is gone.

    Of several stops around the same widgets the one that did not change at all, else the nearest.
    """
    alike = [place for place in _at_depth(root, len(spot.path)) if _is_alike(place[1], stop)]
    if not alike:
        return None
    path, _ = min(alike, key=lambda place: (place[1] != stop, place[0][:-1] != spot.path[:-1]))
    return Spot(path, spot.rounds)


def onward(root: Group, spot: Spot, most_rounds: int) -> Spot:
    """Return the next spot: the neighbour, or after so many rounds out of the group.

    Out of a group one comes back to the group itself; out of the outermost one, scanning rests.
    """
    group = _group_around(root, spot)
    if group is None or spot.rests:
        return spot if spot.rests else START
    index = spot.path[-1] + 1
    if index < len(group.members):
        return Spot((*spot.path[:-1], index), spot.rounds)
    if spot.rounds + 1 < most_rounds:
        return Spot((*spot.path[:-1], 0), spot.rounds + 1)
    return outward(spot)


def inward(spot: Spot) -> Spot:
    """Return the first spot inside the group at this one."""
    return Spot((*spot.path, 0))


def outward(spot: Spot) -> Spot:
    """Return the group this spot is in; at the outermost, a rest."""
    return Spot(spot.path[:-1]) if len(spot.path) > 1 else Spot(rests=True)


def afterwards(spot: Spot) -> Spot:
    """Return where to go on when an item was chosen: at the first neighbour of its group.

    Within a keyboard that is its first row: the next letter is a few steps away.
    """
    return Spot((*spot.path[:-2], 0))


def _group_around(root: Group, spot: Spot) -> Group | None:
    group = root
    for index in spot.path[:-1]:
        inner = group.members[index] if index < len(group.members) else None
        if not isinstance(inner, Group):
            return None
        group = inner
    return group


def _at_depth(group: Group, depth: int) -> Iterator[tuple[tuple[int, ...], Stop]]:
    """Yield the stops so many groups deep, with the way to each."""
    for index, member in enumerate(group.members):
        if depth == 1:
            yield (index,), member
        elif isinstance(member, Group):
            for path, stop in _at_depth(member, depth - 1):
                yield (index, *path), stop


def _is_alike(one: Stop, other: Stop) -> bool:
    is_same_kind = isinstance(one, Group) == isinstance(other, Group)
    return one == other or (is_same_kind and not set(one.widgets).isdisjoint(other.widgets))
