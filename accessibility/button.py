"""A push button with an icon whose text wraps instead of being cut."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from accessibility.icons import Icons
from accessibility.text_block import TextBlock

_NARROWEST_EM = 8
_PADDING_EM = 0.9
_GAP_EM = 0.5
_ICON_EM = 1.2
_VERTICAL_EM = 0.4


class Button(QPushButton):
    """A button as wide as its text, or narrower with more lines.

    `role` is primary, secondary or plain. `icon_name` is drawn before the text, or after it with
    `icon_last`, in the text's colour; without text the accessible name must be set by the caller.
    Under the pointer the text is underlined: colour is never the only sign.
    """

    def __init__(
        self,
        text: str,
        role: str = "secondary",
        parent: QWidget | None = None,
        *,
        icons: Icons | None = None,
        icon_name: str = "",
        icon_last: bool = False,
        leading: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._icons = icons
        self._icon_name = icon_name
        self._icon_last = icon_last
        self._leading = leading
        self._block: TextBlock | None = None
        self.setProperty("role", role)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_icon(self, icon_name: str) -> None:
        """Change the icon; an empty name takes it away."""
        self._icon_name = icon_name
        self.updateGeometry()
        self.update()

    def set_role(self, role: str) -> None:
        """Change the look."""
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height all lines need."""
        return self._height(width - self._around())

    def sizeHint(self) -> QSize:
        """Return the size with the text on one line."""
        width = self._text_block().natural_width() if self.text() else 0
        size = QSize(width + self._around(), self._height(width))
        return size.expandedTo(self.minimumSize())

    def minimumSizeHint(self) -> QSize:
        """Return a few characters' width; layouts ask for the height by width."""
        block = self._text_block()
        narrow = min(block.em * _NARROWEST_EM, block.natural_width()) if self.text() else 0
        return QSize(narrow + self._around(), self._height(block.natural_width()))

    def text_rect(self) -> QRect:
        """Return where the text stands, for those who measure it."""
        block = self._text_block()
        size = block.size(self.width() - self._around())
        icon = self._icon_width()
        left = self._padding() if self._leading else (self.width() - size.width() - icon) // 2
        if not self._icon_last:
            left += icon
        return QRect(left, (self.height() - size.height()) // 2, size.width(), size.height())

    def icon_rect(self) -> QRect:
        """Return where the icon stands; empty without one."""
        if not self._icon_name:
            return QRect()
        text, side = self.text_rect(), self._icon_side()
        top = (self.height() - side) // 2
        if not self.text():
            return QRect((self.width() - side) // 2, top, side, side)
        left = text.right() + 1 + self._gap() if self._icon_last else text.left() - self._gap()
        return QRect(left if self._icon_last else left - side, top, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box by the style sheet, then icon and text."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.icon = QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        painter.setPen(self.palette().buttonText().color())
        pressed = QStyle.StateFlag.State_Sunken in option.state
        painter.translate(0, self._text_block().em // 12 if pressed else 0)
        self._draw_text(painter, underlined=QStyle.StateFlag.State_MouseOver in option.state)
        if self._icon_name:
            painter.drawPixmap(self.icon_rect(), self._picture())

    def _draw_text(self, painter: QPainter, *, underlined: bool) -> None:
        if not self.text():
            return
        font = self.font()
        font.setUnderline(underlined)
        side = Qt.AlignmentFlag.AlignLeft if self._leading else Qt.AlignmentFlag.AlignHCenter
        block = TextBlock(self.text(), font, side)
        block.draw(painter, self.text_rect())

    def _picture(self) -> QPixmap:
        assert self._icons is not None, "a button with an icon needs the icons"  # noqa: S101
        colour = self.palette().buttonText().color().name()
        return self._icons.pixmap(
            self._icon_name, colour, self._icon_side(), self.devicePixelRatioF()
        )

    def _icon_side(self) -> int:
        return round(self._text_block().em * _ICON_EM)

    def _gap(self) -> int:
        return round(self._text_block().em * _GAP_EM)

    def _icon_width(self) -> int:
        if not self._icon_name:
            return 0
        return self._icon_side() + (self._gap() if self.text() else 0)

    def _around(self) -> int:
        return 2 * self._padding() + self._icon_width()

    def _padding(self) -> int:
        return round(self._text_block().em * _PADDING_EM)

    def _height(self, text_width: int) -> int:
        block = self._text_block()
        needed = block.height(text_width) + 2 * round(block.em * _VERTICAL_EM)
        return max(needed, self.minimumHeight())

    def _text_block(self) -> TextBlock:
        if self._block is None or not self._block.matches(self.text(), self.font()):
            self._block = TextBlock(self.text(), self.font())
        return self._block
