import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from accessibility.fonts import application_font
from accessibility.scale import WIDE, Scale, TextSize
from accessibility.style import Style
from accessibility.text_block import TextBlock
from tests.accessibility.gallery import MIXED, UNBROKEN

pytestmark = pytest.mark.usefixtures("style")

TEXTS = {"mixed": MIXED, "unbroken": UNBROKEN, "english": "No answer was ever given. " * 4}
WIDTHS = (90, 333, 1000)


def font_of(size: int) -> QFont:
    return application_font(("Noto Sans SC",), Scale(TextSize(size)))


def wide_font_of(size: int) -> QFont:
    return application_font(("Noto Sans SC",), Scale(TextSize(size), spacing=WIDE))


def ink(image: QImage) -> QRect:
    """The bounds of all black pixels."""
    points = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if QColor(image.pixel(x, y)).lightness() < 128
    ]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    return QRect(left, top, right - left + 1, bottom - top + 1)


@pytest.mark.parametrize("size", [TextSize.NORMAL, TextSize.LARGEST])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_no_stroke_falls_outside_the_size_it_claims(text: str, size: int) -> None:
    margin, width = 60, 10 * size
    block = TextBlock(text, font_of(size))
    claimed = QRect(margin, margin, width, block.height(width))
    image = QImage(width + 2 * margin, claimed.height() + 2 * margin, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    block.draw(painter, claimed)
    painter.end()
    assert claimed.contains(ink(image))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    assert TextBlock(text, font_of(18)).size(width).width() <= width


@pytest.mark.parametrize("size", TextSize)
def test_lines_are_one_and_a_half_em_apart(size: int) -> None:
    block = TextBlock("一\n二\n三", font_of(size))
    assert block.height(1000) == 3 * block.line
    assert block.line >= 1.5 * block.em


@pytest.mark.parametrize("size", TextSize)
def test_wide_text_has_the_spacing_of_wcag_1_4_12(size: int) -> None:
    usual, wide = font_of(size), wide_font_of(size)
    em = TextBlock("一", wide).em
    ten, one = (TextBlock(text, wide).natural_width() for text in ("一" * 10, "一"))
    assert ten - one >= 9 * 1.12 * em - 1
    words = [TextBlock("a a", font).natural_width() for font in (usual, wide)]
    assert words[1] - words[0] >= (2 * 0.12 + 0.16) * em - 1
    block = TextBlock("一\n二\n三", usual)
    assert block.height(1000) == block.line + 2 * block.pitch
    assert TextBlock("一二", wide).height(round(1.5 * em)) >= (1.5 + 1.5) * em
    assert TextBlock("一", wide).pitch > TextBlock("一", usual).pitch


@pytest.mark.parametrize("text", ["一\n二", "😀一\n二", "一二三四五六七八九十\n二"])
def test_wide_paragraphs_stand_two_em_apart(text: str) -> None:
    font = wide_font_of(18)
    whole = TextBlock(text, font)
    parts = [TextBlock(part, font).height(150) for part in text.split("\n")]
    assert whole.height(150) == sum(parts) + whole.pitch - whole.line + 2 * whole.em


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_no_wide_line_is_wider_than_asked(text: str, width: int) -> None:
    assert TextBlock(text, wide_font_of(18)).size(width).width() <= width


def test_a_narrower_column_is_a_higher_one() -> None:
    block = TextBlock(MIXED, font_of(18))
    heights = [block.height(width) for width in (200, 400, 800)]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == 3


def test_the_natural_width_is_the_least_that_needs_no_break() -> None:
    block = TextBlock("ABC 一二三", font_of(18))
    natural = block.natural_width()
    assert block.height(natural) == block.line
    assert block.height(natural - 2) > block.line


def test_closing_punctuation_never_begins_a_line() -> None:
    block = TextBlock("一二三。", font_of(18))
    three = TextBlock("一二三", font_of(18)).natural_width()
    assert block.size(three).width() < three


def test_another_text_or_font_does_not_match() -> None:
    block = TextBlock("一", font_of(18))
    assert block.matches("一", font_of(18))
    assert not block.matches("二", font_of(18))
    assert not block.matches("一", font_of(20))
    assert not block.matches("一", font_of(18), Qt.AlignmentFlag.AlignHCenter)


def test_the_bundled_font_is_the_one_measured(style: Style) -> None:
    assert TextBlock("一二", font_of(18)).natural_width() == 2 * style.scale.em
