"""SVG icons in the colours of a theme."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_TINT = b"currentColor"


class Icons:
    """The icons of a folder, by name without `.svg`. Main thread only.

    Each picture is drawn once per colour and size and kept. A name the folder does not hold is
    a bug and raises FileNotFoundError.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, bytes] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def tinted(self, name: str, colour: str) -> bytes:
        """Return the SVG text with its lines in `colour` (`#rrggbb`)."""
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_bytes()
        return self._sources[name].replace(_TINT, colour.encode())

    def pixmap(self, name: str, colour: str, side: int, ratio: float = 1.0) -> QPixmap:
        """Return a square picture, `side` device-independent pixels wide, on nothing."""
        key = (name, colour, side, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(self.tinted(name, colour), side, ratio)
        return self._pixmaps[key]

    @staticmethod
    def _draw(source: bytes, side: int, ratio: float) -> QPixmap:
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, side, side))
        painter.end()
        return picture
