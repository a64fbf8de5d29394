"""Every component in every role, in one window, to look at and to audit.

`python -m tests.accessibility.gallery OUT THEME SIZE [WIDTH]` writes a picture of it.
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from accessibility.button import Button
from accessibility.choice import CheckCard, RadioCard
from accessibility.focus import KeepInView
from accessibility.focus_ring import FocusRing
from accessibility.fonts import load_fonts
from accessibility.icons import Icons
from accessibility.long_text import LongText
from accessibility.paragraph import Paragraph
from accessibility.scale import Scale, TextSize
from accessibility.style import Style
from accessibility.theme import theme_named

RESOURCES = Path(__file__).parents[2] / "resources"
LONG_BUTTON = (
    "A button whose text is much longer than anybody would like it to be, "
    "yet it must not be cut anywhere"
)
MIXED = (
    "我于2024年3月5日向XX市住建局（Housing Bureau）递交材料，编号ABC-20240305-0001，至今没有答复。"
)
UNBROKEN = "https://example.gov.cn/" + "a1b2c3d4" * 20


def load_style(app: QApplication, workspace: Path) -> Style:
    """Return the style with the bundled fonts, icons and template."""
    template = (RESOURCES / "style" / "application.qss").read_text(encoding="utf-8")
    families = load_fonts(sorted((RESOURCES / "fonts").glob("*.ttf")))
    return Style(app, template, Icons(RESOURCES / "icons"), families, workspace)


class Gallery(QMainWindow):
    """The components, one below the other, on one scrolling page."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._icons = style.icons
        scale = style.scale
        self.setWindowTitle("Gallery")
        self.page = QWidget()
        self.page.setProperty("role", "page")
        column = QVBoxLayout(self.page)
        column.setContentsMargins(scale.wide, scale.wide, scale.wide, scale.wide)
        column.setSpacing(scale.space)
        self._add_texts(column)
        self._add_buttons(column, scale)
        self._add_choices(column, scale)
        self._add_inputs(column)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(self.focusPolicy())
        self.area.setWidget(self._centred(scale))
        self.setCentralWidget(self._with_bar(scale))
        self.ring = FocusRing(self)
        self.follower = KeepInView(self)
        style.dress(self)

    def _centred(self, scale: Scale) -> QWidget:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        self.page.setMaximumWidth(scale.column + 2 * scale.wide)
        row.addStretch(1)
        row.addWidget(self.page, 1000)
        row.addStretch(1)
        return middle

    def _with_bar(self, scale: Scale) -> QWidget:
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        bar = QFrame()
        bar.setProperty("role", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(scale.wide, scale.space, scale.wide, scale.space)
        row.setSpacing(scale.tight)
        row.addWidget(Paragraph("信访服务台", "label"), 1)
        row.addWidget(self._button("字号", "plain", "a-large-small"))
        row.addWidget(self._button("颜色", "plain", "palette"))
        row.addWidget(self._button("English", "plain", "languages"))
        outer.addWidget(bar)
        outer.addWidget(self.area, 1)
        return whole

    def _button(self, text: str, role: str, icon: str = "", *, last: bool = False) -> Button:
        return Button(text, role, icons=self._icons, icon_name=icon, icon_last=last)

    def _add_texts(self, column: QVBoxLayout) -> None:
        for role, text in (
            ("progress", "第 3 步，共 11 步"),
            ("question", "您的身份证件号码是多少？"),
            ("hint", "身份证号码一共十八位，最后一位可能是字母 X。"),
            ("text", MIXED * 3),
            ("text", UNBROKEN),
            ("error", "身份证号码的最后一位不对，请对照证件再看一遍。"),
            ("success", "已收到您的信访事项。"),
            ("notice", "这是演练，不会真的提交。"),
            ("number", "1234 5678 9012"),
        ):
            column.addWidget(Paragraph(text, role))

    def _add_buttons(self, column: QVBoxLayout, scale: Scale) -> None:
        off = self._button("不可用", "secondary", "lock")
        off.setEnabled(False)
        first_off = self._button("也不可用", "primary", "send")
        first_off.setEnabled(False)
        pressed = self._button("按下", "primary")
        pressed.setDown(True)
        row = QGridLayout()
        row.setSpacing(scale.space)
        buttons = (
            self._button("上一步", "secondary", "arrow-left"),
            self._button("下一步", "primary", "arrow-right", last=True),
            self._button("以后再写", "plain", "save"),
            off,
            first_off,
            pressed,
        )
        for index, button in enumerate(buttons):
            row.addWidget(button, *divmod(index, 3))
        column.addLayout(row)
        column.addWidget(
            self._button(
                LONG_BUTTON,
                "secondary",
                "info",
            )
        )

    def _add_choices(self, column: QVBoxLayout, scale: Scale) -> None:
        group = QWidget()
        group.setAccessibleName("您想做哪一件事？")
        inner: QLayout = QVBoxLayout(group)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(scale.tight)
        first = RadioCard("申诉求决", "我的事情没解决，请帮我解决")
        second = RadioCard("Report wrongdoing", "A person or body broke the rules; " * 3)
        third = RadioCard("建议意见")
        second.setChecked(True)
        off = RadioCard("不可用的一项", "原因写在这里")
        off.setEnabled(False)
        for card in (first, second, third, off):
            inner.addWidget(card)
        column.addWidget(group)
        agreed = CheckCard("我已经看过，同意")
        agreed.setChecked(True)
        column.addWidget(agreed)
        column.addWidget(CheckCard("我保证以上内容是真实的"))

    def _add_inputs(self, column: QVBoxLayout) -> None:
        for label, field in (
            ("姓名", QLineEdit("欧阳娜娜")),
            ("电话", QLineEdit()),
            ("证件号码", QLineEdit("11010519491231002X")),
            ("不可用", QLineEdit("不可用")),
            ("经过", LongText(MIXED * 4)),
        ):
            name = Paragraph(label, "label")
            name.setBuddy(field)
            column.addWidget(name)
            column.addWidget(field)
            self._finish(label, field)
        listing = QListWidget()
        listing.setAccessibleName("我的信访事项")
        listing.addItems(["小区路灯不亮", "拖欠工资", "建议增设公交站"])
        listing.setCurrentRow(1)
        column.addWidget(listing)

    @staticmethod
    def _finish(label: str, field: QWidget) -> None:
        if label == "电话" and isinstance(field, QLineEdit):
            field.setPlaceholderText("例如 13800138000")
        if label == "证件号码":
            field.setProperty("wrong", "true")
        field.setEnabled(label != "不可用")


def main() -> None:
    """Write the picture."""
    out, theme, size = sys.argv[1], sys.argv[2], int(sys.argv[3])
    width = int(sys.argv[4]) if len(sys.argv) > 4 else 1280
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        style = load_style(app, Path(folder))
        style.apply(theme_named(theme), TextSize(size))
        window = Gallery(style)
        window.resize(QSize(width, 900))
        window.show()
        window.activateWindow()
        app.processEvents()
        window.resize(QSize(width, window.page.sizeHint().height() + 2400))
        app.processEvents()
        buttons = window.page.findChildren(Button)
        buttons[1].setFocus()
        app.processEvents()
        window.grab().save(out)


if __name__ == "__main__":
    main()
