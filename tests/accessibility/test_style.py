from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from accessibility.icons import Icons
from accessibility.paragraph import Paragraph
from accessibility.scale import WIDE, Scale, TextSize
from accessibility.style import Style, lengths
from accessibility.theme import LIGHT, THEMES, YELLOW_ON_BLACK, Theme
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.gallery import RESOURCES

every_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
every_size = pytest.mark.parametrize("size", TextSize)


@every_theme
@every_size
def test_no_name_is_left_open_in_the_sheet(style: Style, theme: Theme, size: TextSize) -> None:
    assert "$" not in style.sheet(theme, Scale(size))


def test_no_length_has_the_name_of_a_colour(style: Style) -> None:
    assert set(lengths(style.scale)).isdisjoint(Theme.__slots__)


def test_every_length_is_used(style: Style) -> None:
    template = (RESOURCES / "style" / "application.qss").read_text(encoding="utf-8")
    assert [name for name in lengths(style.scale) if f"${{{name}}}" not in template] == []


def test_a_name_nobody_knows_is_a_bug(qapp: QApplication, icons: Icons, tmp_path: Path) -> None:
    style = Style(qapp, "QLabel { color: $no_such_token; }", icons, (), tmp_path)
    with pytest.raises(KeyError):
        style.apply(LIGHT, TextSize.NORMAL)


def test_a_change_reaches_every_dressed_window_and_is_told(
    show_window: ShowWindow, style: Style, qtbot: QtBot
) -> None:
    label = QLabel("话")
    window = show_window(label)
    with qtbot.waitSignal(style.changed):
        style.apply(YELLOW_ON_BLACK, TextSize.LARGEST)
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == YELLOW_ON_BLACK.text
    assert label.font().pointSizeF() == 36
    assert window.grab().toImage().pixelColor(2, 2).name() == YELLOW_ON_BLACK.background


@pytest.mark.parametrize("role", ["text", "title", "number", "topic", "hint"])
def test_wide_spacing_suits_the_size_of_each_text(
    show_window: ShowWindow, style: Style, role: str
) -> None:
    text = Paragraph("话", role)
    show_window(text)
    style.apply(LIGHT, TextSize.NORMAL, WIDE)
    em = QFontInfo(text.font()).pixelSize()
    assert text.font().letterSpacing() >= 0.12 * em - 0.1
    assert text.font().wordSpacing() >= 0.16 * em - 0.1
    assert text.line_pitch() >= 1.5 * em
    style.apply(LIGHT, TextSize.NORMAL)
    assert text.font().letterSpacing() == 0


def test_paragraphs_stand_two_em_apart_in_wide_spacing() -> None:
    for size in TextSize:
        assert Scale(size, spacing=WIDE).paragraphs >= 2 * Scale(size).em
        assert Scale(size).paragraphs == Scale(size).space


def test_a_window_dressed_later_has_the_look_of_the_moment(
    style: Style, show_window: ShowWindow
) -> None:
    style.apply(YELLOW_ON_BLACK, TextSize.LARGE)
    field = QLineEdit("话")
    show_window(field)
    assert field.palette().text().color().name() == YELLOW_ON_BLACK.text


def test_a_closed_window_is_forgotten(style: Style, show_window: ShowWindow, qtbot: QtBot) -> None:
    dialog = QDialog(show_window(QLabel("话")))
    style.dress(dialog)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.deleteLater()
    style.apply(YELLOW_ON_BLACK, TextSize.LARGE)
    assert style.theme is YELLOW_ON_BLACK


@every_size
def test_plain_qt_controls_are_main_targets_too(
    show_window: ShowWindow, style: Style, size: TextSize
) -> None:
    style.apply(LIGHT, size)
    button, field = QPushButton("好"), QLineEdit("话")
    show_window(button, field)
    assert min(button.height(), field.height()) >= 60


def test_a_wrong_field_differs_by_its_bar_where_there_is_no_colour(
    show_window: ShowWindow, style: Style
) -> None:
    style.apply(THEMES[-1], TextSize.NORMAL)
    right, wrong = QLineEdit("话"), QLineEdit("话")
    wrong.setProperty("wrong", "true")
    show_window(right, wrong)
    inner = 5
    middle = right.height() // 2
    assert right.grab().toImage().pixelColor(inner, middle).name() == "#ffffff"
    assert wrong.grab().toImage().pixelColor(inner, middle).name() == "#000000"


def test_the_sizes_of_the_roles_follow_the_text_size(show_window: ShowWindow, style: Style) -> None:
    question, number = Paragraph("问", "question"), Paragraph("1", "number")
    show_window(question, number)
    style.apply(LIGHT, TextSize.LARGER)
    assert question.font().pointSizeF() == pytest.approx(39)
    assert number.font().pointSizeF() == pytest.approx(48)
