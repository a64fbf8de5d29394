import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from accessibility.choice import CheckCard, RadioCard
from accessibility.scale import TextSize
from accessibility.style import Style
from accessibility.theme import BLACK_ON_WHITE, LIGHT
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.gallery import MIXED

every_size = pytest.mark.parametrize("size", TextSize)


@every_size
@pytest.mark.parametrize("hint", ["", "我的事情没解决", MIXED * 3])
@pytest.mark.parametrize("width", [600, 1280])
def test_both_texts_stay_inside(
    show_window: ShowWindow, style: Style, hint: str, size: TextSize, width: int
) -> None:
    style.apply(LIGHT, size)
    card = RadioCard("申诉求决", hint)
    show_window(card, width=width, height=2000)
    assert card.rect().contains(card.text_rect())
    assert card.rect().contains(card.icon_rect())
    assert card.icon_rect().right() < card.text_rect().left()
    assert card.height() >= 60


def test_the_name_holds_title_and_hint(show_window: ShowWindow) -> None:
    card = RadioCard("申诉求决", "请帮我解决")
    show_window(card)
    interface = QAccessible.queryAccessibleInterface(card)
    assert interface.role() == QAccessible.Role.RadioButton
    assert interface.text(QAccessible.Text.Name) == "申诉求决\n请帮我解决"


def test_new_texts_change_name_and_size(show_window: ShowWindow) -> None:
    card = CheckCard("我同意")
    show_window(card)
    before = card.sizeHint()
    card.set_texts("I agree", MIXED)
    assert card.accessibleName() == f"I agree\n{MIXED}"
    assert card.sizeHint().height() > before.height()


def test_a_press_anywhere_on_the_card_chooses(show_window: ShowWindow) -> None:
    card = RadioCard("一", MIXED)
    show_window(card)
    corner = QPoint(card.width() - 3, card.height() - 3)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=corner)
    assert card.isChecked()


def test_arrows_move_the_choice_among_radio_cards(show_window: ShowWindow) -> None:
    first, second = RadioCard("一"), RadioCard("二")
    show_window(first, second)
    first.setFocus()
    first.setChecked(True)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert (first.isChecked(), second.isChecked()) == (False, True)
    assert QApplication.focusWidget() is second


def test_space_checks_and_unchecks_a_check_card(show_window: ShowWindow) -> None:
    card = CheckCard("我同意")
    show_window(card)
    QTest.keyClick(card, Qt.Key.Key_Space)
    assert card.isChecked()
    QTest.keyClick(card, Qt.Key.Key_Space)
    assert not card.isChecked()


def mark_of(card: RadioCard | CheckCard) -> QImage:
    return card.grab(card.icon_rect()).toImage()


@pytest.mark.parametrize("kind", [RadioCard, CheckCard])
def test_the_choice_shows_by_its_mark_where_there_is_no_colour(
    show_window: ShowWindow, style: Style, kind: type[RadioCard | CheckCard]
) -> None:
    style.apply(BLACK_ON_WHITE, TextSize.NORMAL)
    card = kind("一")
    show_window(card)
    empty = mark_of(card)
    card.setChecked(True)
    middle = empty.rect().center()
    assert mark_of(card) != empty
    assert empty.pixelColor(middle).name() == "#ffffff"


def test_the_marks_of_one_and_of_many_have_different_shapes(show_window: ShowWindow) -> None:
    one, many = RadioCard("一"), CheckCard("一")
    show_window(one, many)
    assert mark_of(one) != mark_of(many)


def test_choosing_moves_nothing(show_window: ShowWindow) -> None:
    card = RadioCard("一", MIXED)
    show_window(card)
    before = card.text_rect(), card.size()
    card.setChecked(True)
    assert (card.text_rect(), card.size()) == before
