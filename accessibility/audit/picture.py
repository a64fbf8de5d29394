"""A picture of widgets, and the questions the audit asks of its pixels."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QWidget

from accessibility.contrast import Rgb, contrast

_BYTES = 4
"""Bytes of a pixel: blue, green, red, and one unused."""

_GREEN_FIRST = (1, 2, 0)
"""Channels of a pixel by how much they tell of its luminance."""

_ROWS = 3
"""Only each third row of a high area is looked at: some stroke of some letter crosses one."""

_HIGH = 96
"""An area of this many rows is high: it holds several lines, or one line of the largest text."""


class Picture:
    """Pixels in device-independent coordinates.

    Whole rows are handled as bytes, and only the ends of each colour channel are looked at as
    colours: a loop over all pixels would take a hundred times as long.
    """

    def __init__(self, image: QImage) -> None:
        self.rect = image.rect()
        self._stride = image.bytesPerLine()
        self._image = image  # owns the memory of the bytes
        self._bytes = image.constBits()

    def colour(self, x: int, y: int) -> Rgb:
        """Return the colour of a pixel inside `rect`."""
        start = y * self._stride + x * _BYTES
        blue, green, red = self._bytes[start : start + 3]
        return red, green, blue

    def line(self, strip: QRect) -> list[Rgb]:
        """Return the colours of a strip of pixels, one pixel wide or high, inside `rect`."""
        pixels = self._pixels(strip)
        channels = (pixels[2::_BYTES], pixels[1::_BYTES], pixels[0::_BYTES])
        return list(zip(*channels, strict=True))

    def contrast_within(self, area: QRect, enough: float) -> float:
        """Return the contrast between the area's ground and what differs most from it.

        Above `enough` the figure may be too low: then the search stops early.
        The ground is the commonest of the colours in the corners. Strokes are paler at their
        edges, never stronger: the strongest pixel is the stroke's own colour.
        """
        area = area.intersected(self.rect)
        if area.isEmpty():
            return 1.0
        pixels = self._pixels(area)
        corners = (area.topLeft(), area.topRight(), area.bottomLeft(), area.bottomRight())
        colours = {self.colour(corner.x(), corner.y()) for corner in corners}
        green = pixels[1::_BYTES]
        ground = max(colours, key=lambda colour: green.count(colour[1]))
        return _strongest(pixels, ground, enough)

    def contrast_against(self, area: QRect, ground: Rgb, enough: float) -> float:
        """Return the contrast between a colour and what in the area differs most from it."""
        return _strongest(self._pixels(area.intersected(self.rect)), ground, enough)

    def _pixels(self, area: QRect) -> bytes:
        step = _ROWS if area.height() >= _HIGH else 1
        rows = range(area.top(), area.bottom() + 1, step)
        starts = (y * self._stride + area.left() * _BYTES for y in rows)
        length = area.width() * _BYTES
        return b"".join(self._bytes[start : start + length] for start in starts)


def draw(widget: QWidget, area: QRegion, ground: QColor) -> QImage:
    """Return an image of a part of a widget, whatever of it is scrolled away, over `ground`.

    The image is as large as the part's bounds; of an empty part, a single pixel of the ground.
    """
    size = area.boundingRect().size().expandedTo(QSize(1, 1))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(ground)
    if not area.isEmpty():
        flags = QWidget.RenderFlag.DrawWindowBackground | QWidget.RenderFlag.DrawChildren
        widget.render(image, QPoint(0, 0), area, flags)
    return image


def _strongest(pixels: bytes, ground: Rgb, enough: float) -> float:
    strongest = 1.0
    for offset in _GREEN_FIRST:
        channel = pixels[offset::_BYTES]
        values = set(channel)
        for value in {min(values), max(values)} if values else ():
            colour = _at(pixels, channel.index(value))
            strongest = max(strongest, contrast(ground, colour))
        if strongest >= enough:
            break
    return strongest


def _at(pixels: bytes, index: int) -> Rgb:
    blue, green, red = pixels[index * _BYTES : index * _BYTES + 3]
    return red, green, blue
