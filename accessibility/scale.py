"""Five text sizes, and every length of the window derived from them.

A dp is one device-independent pixel at 96 dots per inch: the larger of the two readings in use
(Android's is 1/160 inch), so a target that is large enough here is large enough under both.
"""

import math
from dataclasses import dataclass
from enum import IntEnum

DP_PER_INCH = 96
POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Spacing:
    """How far apart text stands, all in em of the text: lines from the top of one to the next."""

    line: float
    letters: float
    words: float
    paragraphs: float


USUAL = Spacing(line=1.5, letters=0, words=0, paragraphs=0)
"""Line height of WCAG 1.4.8; paragraphs stand as far apart as all else on a page."""

WIDE = Spacing(line=1.6, letters=0.12, words=0.16, paragraphs=2)
"""WCAG 1.4.12; its line height is 1.5, which is the usual one here already."""

COLUMN_EM = 36
"""Width of a text column in em, which is in Chinese characters; WCAG 1.4.8 allows 40."""


class TextSize(IntEnum):
    """Size of the main text in points (MIIT: 18 or more, largest 30 or more)."""

    NORMAL = 18
    COMFORTABLE = 20
    LARGE = 24
    LARGER = 30
    LARGEST = 36

    def larger(self) -> "TextSize":
        """Return the next size up; the largest stays."""
        return min((size for size in TextSize if size > self), default=self)

    def smaller(self) -> "TextSize":
        """Return the next size down; the smallest stays."""
        return max((size for size in TextSize if size < self), default=self)


VERY_LARGE = TextSize.LARGER
"""From this size on the bars of the window hold words only: the page needs the room."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The lengths that go with a text size. Everything is in pixels but what ends in `_pt`.

    `dpi` is the screen's logical dots per inch, `spacing` how far apart the text stands.
    """

    size: TextSize
    dpi: float = DP_PER_INCH
    spacing: Spacing = USUAL

    def px(self, dp: float) -> int:
        """Return `dp` in whole pixels, never fewer than asked."""
        return math.ceil(dp * self.dpi / DP_PER_INCH)

    @property
    def is_very_large(self) -> bool:
        """Whether the bars of the window must spare room."""
        return self.size >= VERY_LARGE

    @property
    def bar_spacing(self) -> Spacing:
        """How far apart the words in the bars of the window stand."""
        return USUAL if self.is_very_large else self.spacing

    @property
    def text_pt(self) -> float:
        """Size of all text that is no heading."""
        return float(self.size)

    @property
    def heading_pt(self) -> float:
        """Size of titles and questions."""
        return self.size * 1.3

    @property
    def number_pt(self) -> float:
        """Size of a number a person copies down."""
        return self.size * 1.6

    @property
    def em(self) -> int:
        """Width of one Chinese character."""
        return math.ceil(self.size * self.dpi / POINTS_PER_INCH)

    @property
    def line(self) -> int:
        """Height of one line of text."""
        return math.ceil(self.em * USUAL.line)

    @property
    def paragraphs(self) -> int:
        """Distance between the paragraphs of a page."""
        return max(self.space, math.ceil(self.em * self.spacing.paragraphs))

    @property
    def column(self) -> int:
        """Width of the text column."""
        return self.em * COLUMN_EM

    @property
    def space(self) -> int:
        """Distance between things that belong together; grows more slowly than the text."""
        return self.px(16 * math.sqrt(self.size / TextSize.NORMAL))

    @property
    def tight(self) -> int:
        """Distance between a label and its input; the focus ring never touches a neighbour."""
        return max(self.space // 2, self.ring_reach + self.ring)

    @property
    def wide(self) -> int:
        """Distance between groups, and margin of a page."""
        return self.space * 2

    @property
    def target(self) -> int:
        """Least height and width of a main target (MIIT elder interface: 60 dp)."""
        return max(self.px(60), self.line + self.px(24))

    @property
    def key(self) -> int:
        """Least width of a key with one sign; it is `target` high (MIIT: 60 dp)."""
        return max(self.px(60), self.em + self.px(12))

    @property
    def small_target(self) -> int:
        """Least height and width of any target (MIIT elder interface: 48 dp)."""
        return self.px(48)

    @property
    def icon(self) -> int:
        """Height and width of an icon beside text."""
        return math.ceil(self.em * 1.2)

    @property
    def border(self) -> int:
        """Width of the line around an input or a button."""
        return self.px(2)

    @property
    def border_strong(self) -> int:
        """Width of that line when the pointer is over it, or when it is chosen."""
        return self.px(4)

    @property
    def radius(self) -> int:
        """Radius of rounded corners."""
        return self.px(8)

    @property
    def ring(self) -> int:
        """Width of the focus ring (WCAG 2.4.13 wants 2, we want 3 or more)."""
        return self.px(4)

    @property
    def ring_gap(self) -> int:
        """Distance between a widget and its focus ring."""
        return self.px(3)

    @property
    def ring_reach(self) -> int:
        """How far the focus ring reaches out of its widget."""
        return self.ring + self.ring_gap
