from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from accessibility.opening_words import opening_words


def page_of(*widgets: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    for widget in widgets:
        column.addWidget(widget)
    return page


def test_the_text_below_the_heading_is_said(qtbot: QtBot) -> None:
    heading = QLabel("已经收到了")
    page = page_of(QLabel("第 3 步"), heading, QLabel("请记下号码。"), QLabel("最晚 5 天。"))
    qtbot.addWidget(page)
    assert opening_words(heading, page) == "请记下号码。 最晚 5 天。"


def test_what_is_said_elsewhere_is_left_out(qtbot: QtBot) -> None:
    """A label is said with its input, and a card with what can have the focus in it."""
    field, label, hidden, card = QLineEdit(), QLabel("姓名"), QLabel("错了"), QFrame()
    label.setBuddy(field)
    hidden.hide()
    QVBoxLayout(card).addWidget(QLabel("张秀英"))
    heading = QLabel("请看看")
    page = page_of(heading, label, field, hidden, card)
    qtbot.addWidget(page)
    assert opening_words(heading, page) == ""
