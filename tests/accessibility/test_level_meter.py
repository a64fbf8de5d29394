"""Loudness to see: more bars for louder sound, and nothing beyond the ends."""

import pytest
from pytestqt.qtbot import QtBot

from accessibility.level_meter import LevelMeter
from accessibility.scale import Scale, TextSize


@pytest.fixture
def meter(qtbot: QtBot) -> LevelMeter:
    meter = LevelMeter(Scale(TextSize.LARGE), "Loudness")
    qtbot.addWidget(meter)
    return meter


@pytest.mark.parametrize(
    ("loudness", "filled"), [(-1.0, 0), (0.0, 0), (0.5, 4), (1.0, 8), (7.0, 8)]
)
def test_louder_fills_more(meter: LevelMeter, loudness: float, filled: int) -> None:
    meter.show_loudness(loudness)
    assert meter.filled == filled


def test_one_that_is_still_never_falls(qtbot: QtBot) -> None:
    meter = LevelMeter(Scale(TextSize.LARGE), "Loudness", is_still=True)
    qtbot.addWidget(meter)
    filled = []
    for loudness in (0.2, 0.9, 0.0, 0.5, 0.9):
        meter.show_loudness(loudness)
        filled.append(meter.filled)
    assert filled == [2, 7, 7, 7, 7]


def test_it_shows_what_it_says(meter: LevelMeter) -> None:
    pictures = []
    for loudness in (0.0, 0.5, 1.0):
        meter.show_loudness(loudness)
        pictures.append(meter.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2]
