"""The tree that assistive technology meets."""

from PySide6.QtWidgets import QGroupBox, QLabel, QListWidget, QPushButton, QVBoxLayout

from accessibility.audit.elements import Element, elements_of
from accessibility.audit.page_view import UNSEEN
from accessibility.audit.uia import ControlType
from accessibility.choice import CheckCard
from tests.accessibility.conftest import ShowWindow


def named(elements: tuple[Element, ...], name: str) -> Element:
    """Return the one element of a name."""
    (element,) = [each for each in elements if each.name == name]
    return element


def test_the_window_is_first_and_the_focus_ring_is_not_there(show_window: ShowWindow) -> None:
    window = show_window(QPushButton("好"))
    elements = elements_of(window, UNSEEN)
    assert elements[0].control_type is ControlType.WINDOW
    assert elements[0].parent is None
    assert not [each for each in elements if isinstance(each.widget, UNSEEN)]


def test_what_is_hidden_is_left_out(show_window: ShowWindow) -> None:
    hidden = QLabel("藏")
    window = show_window(QLabel("见"), hidden)
    hidden.hide()
    assert [each.name for each in elements_of(window, UNSEEN) if each.name] == ["见"]


def test_an_element_knows_what_is_around_it(show_window: ShowWindow) -> None:
    box, card = QGroupBox(), CheckCard("同意")
    box.setAccessibleName("声明")
    QVBoxLayout(box).addWidget(card)
    elements = elements_of(show_window(box), UNSEEN)
    element = named(elements, "同意")
    assert element.parent is named(elements, "声明")
    assert [each.name for each in element.ancestors() if each.name] == ["声明"]
    assert element.is_checked is False
    assert element.is_focusable


def test_the_rows_of_a_list_are_told_as_part_of_it(show_window: ShowWindow) -> None:
    rows = QListWidget()
    rows.addItems(["一", "二"])
    elements = elements_of(show_window(rows), UNSEEN)
    row = named(elements, "二")
    assert row.control_type is ControlType.LIST_ITEM
    assert row.widget is rows or row.widget.parentWidget() is rows
