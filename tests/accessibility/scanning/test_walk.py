"""Where scanning goes, group by group and item by item."""

from PySide6.QtWidgets import QApplication, QWidget

from accessibility.scanning.plan import Group, Item
from accessibility.scanning.walk import (
    START,
    Spot,
    afterwards,
    found_again,
    inward,
    onward,
    outward,
    stop_at,
)
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


def test_what_moved_in_a_plan_that_changed_is_found_where_it_is_now() -> None:
    row, more = PLAN.members[0].members  # type: ignore[union-attr]
    grown = Group("", (Group("page", (Choosing().item("new"), row, more)), PLAN.members[1]))
    assert found_again(grown, Spot((0, 0), rounds=1), row) == Spot((0, 1), rounds=1)
    assert found_again(grown, Spot((0, 1)), more) == Spot((0, 2))


def test_what_is_gone_is_not_found() -> None:
    row = PLAN.members[0].members[0]  # type: ignore[union-attr]
    assert found_again(Group("", PLAN.members[1:]), Spot((0, 0)), row) is None


def test_the_same_widget_under_another_name_is_found(qapp: QApplication) -> None:
    """Of two stops around one widget that one which did not change."""
    key = QWidget()
    named = [Item(name, (key,), lambda: None) for name in ("one", "two", "three")]
    plan = Group("", tuple(named[1:]))
    assert found_again(plan, START, named[0]) == Spot((0,))
    assert found_again(plan, START, named[2]) == Spot((1,))
    key.deleteLater()
    qapp.processEvents()
