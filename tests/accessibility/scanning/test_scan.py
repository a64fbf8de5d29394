"""Scanning as a clockwork: when it steps, what a press does, what a tremor does not."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from accessibility.scanning.plan import Group, Item, Stop
from accessibility.scanning.scan import EMPTY_MS, Pace, Scan
from tests.accessibility.scanning.plans import Choosing

AUTO = Pace(step_ms=1000, first_ms=500, cooldown_ms=300, rounds=2)
STEPPED = Pace(step_ms=None, cooldown_ms=300)


class Desk:
    """A scan of a plan that can change, by a clock that the test turns."""

    def __init__(self, pace: Pace) -> None:
        self.choosing = Choosing()
        self.plan = self.choosing.plan()
        self.told: list[str] = []
        self.now = 1000
        self.taken = 0
        self.scan = Scan(lambda: self.plan, self._tell, self._take)
        self.scan.pace = pace
        self.scan.start(self.now)

    def _tell(self, stop: Stop | None) -> None:
        self.told.append(stop.name if stop else "")

    def _take(self) -> None:
        self.taken += 1

    def after(self, milliseconds: int) -> str:
        self.now += milliseconds
        self.scan.tick(self.now)
        return self.told[-1]

    def choose(self, after_ms: int = 400) -> str:
        self.now += after_ms
        self.scan.choose(self.now)
        self.scan.tick(self.now)
        return self.told[-1]

    def step(self, after_ms: int = 400) -> str:
        self.now += after_ms
        self.scan.step(self.now)
        return self.told[-1]


@pytest.fixture
def auto() -> Desk:
    return Desk(AUTO)


@pytest.fixture
def stepped() -> Desk:
    return Desk(STEPPED)


def test_the_first_stop_lasts_longer(auto: Desk) -> None:
    assert auto.after(1499) == "page"
    assert auto.after(1) == "bar"
    assert auto.after(999) == "bar"
    assert auto.after(1) == "page"


def test_one_switch_reaches_an_item_by_groups(auto: Desk) -> None:
    auto.after(1500)
    assert auto.choose() == "back"
    assert auto.after(1500) == "next"
    auto.choose()
    assert auto.choosing.chosen == ["next"]
    assert auto.told[-1] == "page"


def test_a_second_press_within_the_cooldown_is_a_tremor(auto: Desk) -> None:
    auto.choose()
    assert auto.choose(after_ms=299) == "row"
    assert auto.choose(after_ms=1) == "a"


def test_a_press_that_counts_is_told_and_a_tremor_is_not(auto: Desk) -> None:
    auto.choose()
    auto.choose(after_ms=10)
    assert auto.taken == 1


def test_what_an_item_did_is_done_before_anything_is_framed(auto: Desk) -> None:
    auto.after(1500)
    auto.choose()
    auto.now += 400
    auto.scan.choose(auto.now)
    assert auto.choosing.chosen == ["back"]
    assert auto.told[-1] == ""
    assert auto.after(0) == "page"


def test_after_a_key_the_rows_begin_anew(auto: Desk) -> None:
    auto.choose()
    auto.choose()
    auto.choose()
    assert auto.choosing.chosen == ["a"]
    assert auto.told[-1] == "row"


def test_scanning_rests_after_its_rounds_until_a_press(auto: Desk) -> None:
    for _ in range(4):
        auto.after(1500)
    assert auto.told[-1] == ""
    assert auto.scan.due is None
    assert auto.after(100_000) == ""
    assert auto.choose() == "page"
    assert auto.choosing.chosen == []


def test_two_switches_go_at_the_pace_of_the_person(stepped: Desk) -> None:
    assert stepped.scan.due is None
    assert stepped.after(100_000) == "page"
    assert stepped.step() == "bar"
    assert stepped.step(after_ms=100) == "bar"
    stepped.choose()
    stepped.step()
    stepped.choose()
    assert stepped.choosing.chosen == ["next"]


def test_a_press_at_what_is_no_longer_there_chooses_nothing(stepped: Desk) -> None:
    stepped.step()
    stepped.choose()
    stepped.plan = Group("", (stepped.choosing.item("only"),))
    assert stepped.choose() == "only"
    assert stepped.choosing.chosen == []


def test_a_page_that_changes_meanwhile_is_scanned_from_its_start(auto: Desk) -> None:
    auto.after(1500)
    auto.plan = Group("", (auto.choosing.item("one"), auto.choosing.item("two")))
    assert auto.after(1000) == "one"
    assert auto.after(1500) == "two"


def test_what_comes_in_front_does_not_throw_the_frame_back(stepped: Desk) -> None:
    """Candidates appear above the keys while the frame is at a row of keys."""
    stepped.step()
    stepped.choose()
    stepped.step()
    page, bar = stepped.plan.members
    assert isinstance(bar, Group)
    stepped.plan = Group("", (page, Group("bar", (stepped.choosing.item("new"), *bar.members))))
    assert stepped.step() == "new"
    assert stepped.step() == "back"


def test_a_key_whose_meaning_changed_is_told_before_it_is_taken(
    stepped: Desk, qapp: QApplication
) -> None:
    key = QWidget()
    acts = stepped.choosing.chosen
    for name in ("old", "new"):
        item = Item(name, (key,), partial(acts.append, name))
        stepped.plan = Group("", (item,))
        if name == "old":
            stepped.scan.start(stepped.now)
    assert stepped.choose() == "new"
    assert acts == []
    stepped.choose()
    assert acts == ["new"]
    key.deleteLater()
    qapp.processEvents()


@pytest.mark.parametrize("pace", [AUTO, STEPPED])
def test_an_empty_window_is_looked_at_again(pace: Pace) -> None:
    desk = Desk(pace)
    whole, desk.plan = desk.plan, Group("", ())
    desk.scan.start(desk.now)
    assert desk.after(EMPTY_MS) == ""
    desk.plan = whole
    assert desk.after(EMPTY_MS) == "page"


def test_waiting_begins_the_time_of_a_stop_anew(auto: Desk) -> None:
    auto.after(1400)
    auto.scan.wait(auto.now)
    assert auto.after(1499) == "page"
    assert auto.after(1) == "bar"


def test_a_stopped_scan_frames_nothing(auto: Desk) -> None:
    auto.scan.stop()
    assert auto.after(100_000) == ""
