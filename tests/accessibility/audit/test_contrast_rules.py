import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton, QWidget

from accessibility.audit.contrast_rules import (
    boundary_contrast,
    icon_contrast,
    scroll_bar_contrast,
    text_contrast,
)
from accessibility.button import Button
from accessibility.choice import RadioCard
from accessibility.icons import Icons
from accessibility.long_text import LongText
from accessibility.paragraph import Paragraph
from tests.accessibility.audit.finding import found
from tests.accessibility.conftest import ShowWindow

PALE = "color: #8a8a8a; background: #ffffff; border: 2px solid #14252c;"
"""Grey on white: 3.45 to 1."""


def listing() -> QListWidget:
    rows = QListWidget()
    rows.addItems(["一", "二"])
    return rows


def example() -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText("例如 138")
    return field


TEXTS = {
    "label": lambda: QLabel("话"),
    "paragraph": lambda: Paragraph("话"),
    "button": lambda: QPushButton("好"),
    "own button": lambda: Button("好"),
    "card": lambda: RadioCard("一", "二"),
    "line": lambda: QLineEdit("话"),
    "long text": lambda: LongText("话"),
    "list": listing,
}


@pytest.mark.parametrize("make", TEXTS.values(), ids=TEXTS.keys())
def test_text_of_the_theme_passes(show_window: ShowWindow, make: object) -> None:
    assert callable(make)
    assert found(text_contrast, show_window(make())) == []


@pytest.mark.parametrize("make", list(TEXTS.values())[:-1], ids=list(TEXTS)[:-1])
def test_pale_text_is_found(show_window: ShowWindow, make: object) -> None:
    assert callable(make)
    widget = make()
    assert isinstance(widget, QWidget)
    widget.setStyleSheet(PALE)
    violations = found(text_contrast, show_window(widget))
    assert {violation.rule for violation in violations} == {"text-contrast"}
    assert all(3.4 < float(violation.measured) < 3.5 for violation in violations)


@pytest.mark.parametrize("hint", ["#767676", "#ffffff"])
def test_a_pale_example_in_an_empty_field_is_found(show_window: ShowWindow, hint: str) -> None:
    field = example()
    field.setStyleSheet(f"placeholder-text-color: {hint}; background: #ffffff")
    assert len(found(text_contrast, show_window(example(), field))) == 1


def test_pale_disabled_text_is_found(show_window: ShowWindow) -> None:
    sound, pale = QPushButton("好"), QPushButton("不好")
    pale.setStyleSheet("QPushButton:disabled { color: #999999; background: #ffffff }")
    for button in (sound, pale):
        button.setEnabled(False)
    (violation,) = found(text_contrast, show_window(sound, pale))
    assert "不好" in violation.where


def test_one_pale_row_of_a_list_is_found(show_window: ShowWindow) -> None:
    rows = listing()
    rows.setStyleSheet("QListWidget::item:selected { color: #777777; background: #ffffff }")
    window = show_window(rows)
    assert found(text_contrast, window) == []
    rows.setCurrentRow(1)
    assert len(found(text_contrast, window)) == 1


def test_strong_hues_count_by_their_luminance(show_window: ShowWindow) -> None:
    red = QLabel("红")
    red.setStyleSheet("color: #ff0000; background: #000000")
    (violation,) = found(text_contrast, show_window(red))
    assert float(violation.measured) == pytest.approx(5.25, abs=0.05)


def test_icons_of_the_theme_pass(show_window: ShowWindow, icons: Icons) -> None:
    picture = QLabel()
    picture.setPixmap(icons.pixmap("check", "#14252c", 32))
    button = Button("好", icons=icons, icon_name="check")
    assert found(icon_contrast, show_window(picture, button, RadioCard("一"))) == []


def test_a_faint_icon_is_found(show_window: ShowWindow, icons: Icons) -> None:
    picture = QLabel()
    picture.setPixmap(icons.pixmap("check", "#b0b0b0", 32))
    card = RadioCard("一")
    card.setStyleSheet("color: #c0c0c0")
    assert len(found(icon_contrast, show_window(picture, card))) == 2


def test_an_empty_picture_is_no_icon(show_window: ShowWindow) -> None:
    picture = QLabel()
    picture.setPixmap(QPixmap())
    assert found(icon_contrast, show_window(picture)) == []


BOUNDED = {
    "button": lambda: Button("好"),
    "primary": lambda: Button("好", "primary"),
    "line": QLineEdit,
    "long text": LongText,
    "card": lambda: RadioCard("一"),
    "list": listing,
}


@pytest.mark.parametrize("make", BOUNDED.values(), ids=BOUNDED.keys())
def test_boundaries_of_the_theme_pass(show_window: ShowWindow, make: object) -> None:
    assert callable(make)
    assert found(boundary_contrast, show_window(make())) == []


@pytest.mark.parametrize("make", BOUNDED.values(), ids=BOUNDED.keys())
def test_a_faint_boundary_is_found(show_window: ShowWindow, make: object) -> None:
    assert callable(make)
    widget = make()
    assert isinstance(widget, QWidget)
    widget.setStyleSheet("border: 2px solid #c8c8c8; background: #ffffff; color: #14252c")
    (violation,) = found(boundary_contrast, show_window(widget))
    assert 1.5 < float(violation.measured) < 1.7


def test_a_plain_button_needs_no_boundary_but_an_input_does(show_window: ShowWindow) -> None:
    field = QLineEdit()
    field.setStyleSheet("border: none; background: transparent")
    (violation,) = found(boundary_contrast, show_window(Button("回", "plain"), field))
    assert "QLineEdit" in violation.where


def test_a_dashed_boundary_of_a_disabled_input_passes(show_window: ShowWindow) -> None:
    field = QLineEdit()
    field.setEnabled(False)
    assert found(boundary_contrast, show_window(field)) == []


@pytest.mark.parametrize(("handle", "count"), [("#5b6d75", 0), ("#d5dbdb", 1)])
def test_the_handle_of_a_scroll_bar_stands_out(
    show_window: ShowWindow, handle: str, count: int
) -> None:
    field = LongText("\n".join("一" * 40))
    sheet = f"QScrollBar::handle:vertical {{ background: {handle} }}"
    field.verticalScrollBar().setStyleSheet(sheet)
    assert len(found(scroll_bar_contrast, show_window(field))) == count
