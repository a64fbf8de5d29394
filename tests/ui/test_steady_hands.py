"""What a person chooses reaches the keys of the window."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from accessibility.steady.steadiness import AS_THE_SYSTEM, NEVER, Steadiness
from desktop.flow.steady import BOUNCES_S, CHOICES, Steady, SteadyChoice
from desktop.settings import Settings, load_settings, save_settings
from ui.steady_hands import SteadiedHands, steadiness


def test_at_first_all_is_as_the_system_does() -> None:
    assert steadiness(SteadyChoice()) == AS_THE_SYSTEM


def test_the_norms_figures_can_be_chosen() -> None:
    """EN 301 549 5.7: off, or 2 s and more; 5.8: up to 0.5 s and more."""
    repeats = [steadiness(SteadyChoice(repeat=str(each))).repeat_s for each in CHOICES["repeat"]]
    assert repeats == [0.0, 2.0, NEVER]
    assert max(BOUNCES_S) >= 0.5


def test_a_choice_is_kept_and_works_at_once(qtbot: QtBot) -> None:
    kept: list[SteadyChoice] = []
    steady = Steady(SteadyChoice(press_hold_s=0.3), kept.append)
    window = QObject()
    hands = SteadiedHands(window, steady).hands
    assert hands.steadiness == Steadiness(press_hold_s=0.3)
    chosen = SteadyChoice("off", 0.5, 0.3, 0.8)
    with qtbot.waitSignal(steady.changed):
        steady.choose(chosen)
    assert kept == [chosen]
    assert hands.steadiness == Steadiness(NEVER, 0.5, 0.3, 0.8)
    with qtbot.assertNotEmitted(steady.changed):
        steady.choose(chosen)
    assert kept == [chosen]


@pytest.mark.parametrize("wrong", [{"repeat": "never"}, {"bounce_s": 60.0}, {"key_hold_s": "x"}])
def test_a_wrong_value_in_the_settings_file_steadies_nothing(
    tmp_path: Path, wrong: dict[str, object]
) -> None:
    """A hold time of an hour would shut a person out."""
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"steady": wrong, "text_size": 36}), encoding="utf-8")
    settings = load_settings(file)
    assert (settings.steady, settings.text_size) == (SteadyChoice(), 36)


def test_a_choice_is_in_the_settings_file(tmp_path: Path) -> None:
    chosen = Settings(steady=SteadyChoice("slow", 0.5, 0.3, 0.8))
    save_settings(tmp_path / "settings.json", chosen)
    assert load_settings(tmp_path / "settings.json") == chosen


def test_a_window_that_is_gone_follows_no_more(qtbot: QtBot) -> None:
    steady = Steady(SteadyChoice(), lambda _choice: None)
    window = QObject()
    hands = SteadiedHands(window, steady).hands
    with qtbot.waitSignal(hands.destroyed):
        window.deleteLater()
    steady.choose(SteadyChoice(bounce_s=0.5))


@pytest.mark.parametrize("name", list(CHOICES))
def test_the_first_value_of_each_is_the_default(name: str) -> None:
    assert getattr(SteadyChoice(), name) == CHOICES[name][0]
