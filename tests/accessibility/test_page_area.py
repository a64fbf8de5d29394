from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from accessibility.page_area import PageArea


def test_a_child_that_is_not_there_is_none(qtbot: QtBot) -> None:
    """With Qt's own interface this ends the program."""
    area = PageArea()
    qtbot.addWidget(area)
    interface = QAccessible.queryAccessibleInterface(area)
    count = interface.childCount()
    assert [interface.child(number) for number in (-1, count, count + 5)] == [None, None, None]


def test_its_content_is_found_in_it(qtbot: QtBot) -> None:
    area, content = PageArea(), QLabel("请看看")
    area.setWidget(content)
    qtbot.addWidget(area)
    interface = QAccessible.queryAccessibleInterface(content)
    while interface.object() is not area:
        interface = interface.parent()
    assert interface.role() == QAccessible.Role.Client
    children = [interface.child(number) for number in range(interface.childCount())]
    assert content.parentWidget() in [child.object() for child in children]
