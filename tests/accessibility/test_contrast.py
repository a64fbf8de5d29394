import pytest

from accessibility.contrast import Rgb, contrast, rgb


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),  # the grey WCAG's own examples give for 4.5:1
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#000000", 2.44),
    ],
)
def test_ratios_are_those_of_wcag(one: str, other: str, expected: float) -> None:
    assert contrast(rgb(one), rgb(other)) == pytest.approx(expected, abs=0.01)
    assert contrast(rgb(other), rgb(one)) == contrast(rgb(one), rgb(other))


def test_a_colour_is_read_channel_by_channel() -> None:
    expected: Rgb = (1, 128, 255)
    assert rgb("#0180ff") == expected
