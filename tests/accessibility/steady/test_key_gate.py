"""Which presses of keys count; figures of EN 301 549 5.7 and 5.8."""

import pytest

from accessibility.steady.key_gate import KeyGate, Verdict
from accessibility.steady.steadiness import NEVER, Steadiness

A, B = 65, 66
BOUNCE = Steadiness(bounce_s=0.5)


def tap(gate: KeyGate, key: int, now: float) -> Verdict:
    """Press a key for a twentieth of a second."""
    verdict = gate.press(key, now)
    assert gate.release(key, now + 0.05) == (verdict is Verdict.COUNTS)
    return verdict


def test_as_the_system_does_everything_counts() -> None:
    gate = KeyGate(Steadiness())
    assert [tap(gate, A, now) for now in (0.0, 0.06, 0.12)] == [Verdict.COUNTS] * 3


@pytest.mark.parametrize(("pause", "verdict"), [(0.49, Verdict.IGNORED), (0.5, Verdict.COUNTS)])
def test_the_same_key_soon_after_is_a_bounce(pause: float, verdict: Verdict) -> None:
    gate = KeyGate(BOUNCE)
    tap(gate, A, 10.0)
    assert tap(gate, A, 10.05 + pause) is verdict


def test_bounces_do_not_keep_a_key_closed_for_ever() -> None:
    gate = KeyGate(BOUNCE)
    verdicts = [tap(gate, A, 10 + 0.2 * step) for step in range(4)]
    assert verdicts == [Verdict.COUNTS, Verdict.IGNORED, Verdict.IGNORED, Verdict.COUNTS]


def test_another_key_counts_at_once_and_then_the_first_one_too() -> None:
    gate = KeyGate(BOUNCE)
    verdicts = [tap(gate, key, 10 + 0.1 * step) for step, key in enumerate((A, B, A))]
    assert verdicts == [Verdict.COUNTS] * 3


def test_keys_pressed_across_each_other_count_both() -> None:
    gate = KeyGate(BOUNCE)
    assert gate.press(A, 1.0) is Verdict.COUNTS
    assert gate.press(B, 1.1) is Verdict.COUNTS
    assert gate.release(A, 1.2)
    assert gate.release(B, 1.3)


@pytest.mark.parametrize(
    ("repeat_s", "heard"),
    [(0.0, [0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0]), (2.0, [2.0, 4.0]), (NEVER, [])],
)
def test_a_held_key_repeats_as_chosen(repeat_s: float, heard: list[float]) -> None:
    gate = KeyGate(Steadiness(repeat_s=repeat_s))
    gate.press(A, 0.0)
    assert [step / 2 for step in range(1, 9) if gate.repeat(A, step / 2)] == heard


def test_a_bounce_that_is_held_does_not_repeat() -> None:
    gate = KeyGate(BOUNCE)
    tap(gate, A, 0.0)
    gate.press(A, 0.1)
    assert not gate.repeat(A, 3.0)
    assert not gate.release(A, 4.0)


def test_a_press_that_waits_counts_from_when_it_is_told_so() -> None:
    gate = KeyGate(Steadiness(key_hold_s=0.3, repeat_s=2.0))
    assert gate.press(A, 0.0) is Verdict.WAITS
    assert not gate.repeat(A, 0.2)
    gate.count(A, 0.3)
    assert not gate.repeat(A, 2.2)
    assert gate.repeat(A, 2.4)
    assert gate.release(A, 2.5)


def test_a_press_too_short_is_as_if_it_never_was() -> None:
    gate = KeyGate(Steadiness(key_hold_s=0.3, bounce_s=0.5))
    gate.press(A, 0.0)
    assert not gate.release(A, 0.1)
    assert gate.press(A, 0.2) is Verdict.WAITS


def test_a_key_that_was_down_before_is_left_to_the_system() -> None:
    gate = KeyGate(Steadiness(repeat_s=NEVER, bounce_s=0.5))
    assert gate.repeat(A, 0.0)
    assert gate.release(A, 0.1)
