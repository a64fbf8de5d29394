import pytest

from accessibility.scale import Scale, TextSize

every_size = pytest.mark.parametrize("size", TextSize)


def test_sizes_are_those_offered_to_people() -> None:
    assert list(TextSize) == [18, 20, 24, 30, 36]


def test_larger_and_smaller_step_through_all_and_stop_at_the_ends() -> None:
    up = [TextSize.NORMAL]
    while up[-1].larger() is not up[-1]:
        up.append(up[-1].larger())
    assert up == list(TextSize)
    assert [size.smaller() for size in TextSize] == [18, 18, 20, 24, 30]


@every_size
def test_lengths_hold_the_norms(size: TextSize) -> None:
    scale = Scale(size)
    assert scale.line >= 1.5 * scale.em
    assert scale.column <= 40 * scale.em
    assert scale.target >= 60
    assert scale.small_target >= 48
    assert scale.ring >= 3
    assert scale.tight > scale.ring_reach + 2
    assert min(scale.text_pt, scale.heading_pt, scale.number_pt) >= 18


@every_size
def test_lengths_grow_with_the_dots_per_inch(size: TextSize) -> None:
    fine = Scale(size, dpi=192)
    assert fine.px(60) == 120
    assert fine.em == pytest.approx(2 * Scale(size).em, abs=1)


def test_pixels_are_rounded_up_never_down() -> None:
    assert Scale(TextSize.NORMAL, dpi=97).px(60) == 61
