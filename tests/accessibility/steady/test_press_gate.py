"""Which presses of a finger or a mouse button count."""

import pytest

from accessibility.steady.press_gate import LettingGo, PressGate
from accessibility.steady.steadiness import Steadiness


def press(gate: PressGate, now: float, held: float) -> LettingGo:
    gate.press(now)
    return gate.release(now + held)


def test_as_the_system_does_everything_counts() -> None:
    gate = PressGate(Steadiness())
    assert [press(gate, now, 0.0) for now in (0.0, 0.0, 0.1)] == [LettingGo.COUNTS] * 3


@pytest.mark.parametrize(
    ("held", "letting_go"), [(0.29, LettingGo.TAKES_BACK), (0.31, LettingGo.COUNTS)]
)
def test_a_touch_in_passing_is_taken_back(held: float, letting_go: LettingGo) -> None:
    assert press(PressGate(Steadiness(press_hold_s=0.3)), 5.0, held) is letting_go


def test_a_second_press_soon_after_is_not_heard() -> None:
    gate = PressGate(Steadiness(bounce_s=0.5))
    found = [press(gate, now, 0.1) for now in (1.0, 1.3, 1.55, 1.7)]
    assert found == [LettingGo.COUNTS, LettingGo.IGNORED, LettingGo.IGNORED, LettingGo.COUNTS]


def test_what_was_taken_back_can_be_pressed_again_at_once() -> None:
    gate = PressGate(Steadiness(bounce_s=0.5, press_hold_s=0.3))
    assert press(gate, 1.0, 0.1) is LettingGo.TAKES_BACK
    assert press(gate, 1.2, 0.4) is LettingGo.COUNTS


def test_the_same_press_told_again_is_one_press() -> None:
    """Qt tells of a finger again when a second one comes down, and of double presses twice."""
    gate = PressGate(Steadiness(press_hold_s=0.3))
    assert gate.press(1.0)
    assert gate.press(1.25)
    assert gate.release(1.35) is LettingGo.COUNTS


def test_a_press_from_before_is_left_to_the_system() -> None:
    assert PressGate(Steadiness(press_hold_s=0.3)).release(0.0) is LettingGo.COUNTS
