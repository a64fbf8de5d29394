"""Contrast of two colours, as WCAG 2.2 measures it."""

Rgb = tuple[int, int, int]


def rgb(colour: str) -> Rgb:
    """Return red, green and blue (0 to 255) of `#rrggbb`."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


_KNEE = 0.04045
"""Below this share sRGB is a straight line (IEC 61966-2-1)."""


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= _KNEE else ((share + 0.055) / 1.055) ** 2.4


_LINEAR = tuple(_linear(channel) for channel in range(256))


def luminance(colour: Rgb) -> float:
    """Return the relative luminance, from 0 (black) to 1 (white)."""
    red, green, blue = colour
    return 0.2126 * _LINEAR[red] + 0.7152 * _LINEAR[green] + 0.0722 * _LINEAR[blue]


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast ratio, from 1 (the same) to 21 (black and white). WCAG 1.4.6, 1.4.11."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
