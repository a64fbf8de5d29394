"""Where scanning goes, group by group and item by item."""

from accessibility.scanning.plan import Group
from accessibility.scanning.walk import START, Spot, afterwards, inward, onward, outward, stop_at
from tests.accessibility.scanning.plans import Choosing

PLAN = Choosing().plan()


def names_from(spot: Spot, steps: int, rounds: int = 2) -> list[str]:
    names = []
    for _ in range(steps):
        stop = stop_at(PLAN, spot)
        names.append("rest" if spot.rests or stop is None else stop.name)
        spot = onward(PLAN, spot, rounds)
    return names


def test_areas_come_round_and_then_scanning_rests() -> None:
    assert names_from(START, 6) == ["page", "bar", "page", "bar", "rest", "rest"]


def test_a_group_is_left_after_its_rounds_to_itself() -> None:
    inside = inward(inward(START))
    assert names_from(inside, 8) == [*"abcabc", "row", "more"]
    assert names_from(inside, 5, rounds=1) == [*"abc", "row", "more"]


def test_out_of_the_outermost_group_is_a_rest() -> None:
    assert outward(START).rests
    assert outward(Spot((1, 0))) == Spot((1,))


def test_after_a_key_of_a_keyboard_its_first_row_is_next() -> None:
    assert afterwards(Spot((0, 3, 7), rounds=1)) == Spot((0, 0))
    assert afterwards(Spot((1, 1))) == START


def test_a_spot_the_plan_no_longer_has_leads_to_the_start() -> None:
    gone = Spot((0, 0, 9))
    assert stop_at(PLAN, gone) is None
    assert stop_at(PLAN, Spot((1, 1, 0))) is None
    assert onward(PLAN, Spot((1, 1, 0)), 2) == START
    assert stop_at(Group("", ()), START) is None
