"""How the person works the program: chosen, kept, and which switches there are."""

from dataclasses import replace

import pytest

from desktop.flow.ways_in import ENTER, SCAN_MS, SPACE, WayIn, WaysIn, WaysInChoice
from desktop.settings import Settings


class Kept:
    """Remembers what was kept and what was said."""

    def __init__(self) -> None:
        self.kept: list[WaysInChoice] = []
        self.said: list[str] = []
        self.changes = self.learnings = 0
        self.ways_in = WaysIn(WaysInChoice(), self.kept.append, self.said.append)
        self.ways_in.changed.connect(self._changed)
        self.ways_in.learning_changed.connect(self._learning)

    def _changed(self) -> None:
        self.changes += 1

    def _learning(self) -> None:
        self.learnings += 1


@pytest.fixture
def kept() -> Kept:
    return Kept()


def test_a_choice_is_kept_and_told_once(kept: Kept) -> None:
    auto = WaysInChoice(way=WayIn.AUTO)
    kept.ways_in.choose(auto)
    kept.ways_in.choose(auto)
    assert (kept.kept, kept.changes) == ([auto], 1)


def test_a_key_that_was_learned_is_the_switch(kept: Kept) -> None:
    kept.ways_in.learn("chooses")
    assert kept.ways_in.learning == "chooses"
    kept.ways_in.learned("key:66")
    assert kept.ways_in.choice.chooses == "key:66"
    assert (kept.ways_in.learning, kept.learnings) == ("", 2)


@pytest.mark.parametrize(("which", "switch"), [("chooses", ENTER), ("steps", SPACE)])
def test_two_switches_change_places_rather_than_be_one(kept: Kept, which: str, switch: str) -> None:
    kept.ways_in.learn(which)
    kept.ways_in.learned(switch)
    choice = kept.ways_in.choice
    assert (choice.chooses, choice.steps) == (ENTER, SPACE)
    assert choice.is_usable()


def test_what_nobody_learns_changes_nothing(kept: Kept) -> None:
    kept.ways_in.learned("key:66")
    assert kept.kept == []


def test_the_choice_goes_into_the_settings_and_comes_back_from_their_text() -> None:
    kept: list[WaysInChoice] = []
    ways_in = WaysIn(Settings().ways_in, kept.append, lambda _name: None)
    choice = replace(ways_in.choice, way=WayIn.STEP, steps="mouse:2", scan_ms=SCAN_MS[0])
    ways_in.choose(choice)
    text = Settings().model_copy(update={"ways_in": kept[0]}).model_dump_json()
    assert Settings.model_validate_json(text).usable().ways_in == choice


@pytest.mark.parametrize(
    "wrong", [{"scan_ms": 1}, {"rounds": 0}, {"dwell_ms": 0}, {"chooses": ENTER}]
)
def test_a_choice_nobody_could_work_with_is_put_back(wrong: dict[str, object]) -> None:
    text = Settings().model_dump_json()
    settings = Settings.model_validate_json(text)
    bad = settings.model_copy(update={"ways_in": WaysInChoice(**wrong)})  # type: ignore[arg-type]
    assert bad.usable().ways_in == WaysInChoice()
