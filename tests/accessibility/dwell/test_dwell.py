"""When a resting pointer clicks."""

import pytest

from accessibility.dwell.dwell import Dwell, DwellTimes


@pytest.fixture
def dwell() -> Dwell:
    return Dwell(DwellTimes(dwell_ms=1000, cooldown_ms=500))


def test_the_ring_fills_and_then_it_clicks_once(dwell: Dwell) -> None:
    dwell.is_over("begin", 0)
    assert (dwell.progress(0), dwell.progress(500)) == (0.0, 0.5)
    assert not dwell.click(999)
    assert dwell.click(1000)
    assert dwell.progress(5000) == 0.0
    assert not dwell.click(5000)


def test_trembling_within_a_target_does_not_begin_anew(dwell: Dwell) -> None:
    for now in range(0, 1000, 50):
        dwell.is_over("begin", now)
    assert dwell.click(1000)


def test_another_target_begins_anew(dwell: Dwell) -> None:
    dwell.is_over("begin", 0)
    dwell.is_over("help", 900)
    assert not dwell.click(1000)
    assert dwell.click(1900)


def test_what_comes_to_lie_under_a_resting_pointer_is_not_clicked(dwell: Dwell) -> None:
    dwell.is_over("next", 0)
    assert dwell.click(1000)
    dwell.is_over("next of the new page", 1001)
    assert not dwell.click(9000)
    dwell.has_left()
    dwell.is_over("next of the new page", 9001)
    assert dwell.click(10_001)


def test_after_a_click_nothing_fills_until_it_has_cooled_down(dwell: Dwell) -> None:
    dwell.is_over("next", 0)
    assert dwell.click(1000)
    dwell.has_left()
    dwell.is_over("back", 1100)
    assert dwell.progress(1500) == 0.0
    assert not dwell.click(2499)
    assert dwell.click(2500)


def test_over_nothing_no_ring_fills(dwell: Dwell) -> None:
    dwell.is_over("begin", 0)
    dwell.is_over(None, 10)
    assert dwell.progress(5000) == 0.0


def test_a_place_that_was_pressed_is_not_clicked_as_well(dwell: Dwell) -> None:
    dwell.is_over("agree", 0)
    dwell.spend()
    assert not dwell.click(5000)
