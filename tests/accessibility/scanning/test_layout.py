"""From widgets in a window to groups and items."""

from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from accessibility.scanning.layout import MOST_MEMBERS, Area, Phrases, plan_of
from accessibility.scanning.plan import Group, Item, Stop
from tests.accessibility.conftest import ShowWindow

PHRASES = Phrases(lambda name, count: f"{name} +{count}", "down", "up")
KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def row_of(names: str) -> QWidget:
    row = QWidget()
    box = QHBoxLayout(row)
    for name in names:
        box.addWidget(QPushButton(name))
    return row


def keyboard() -> QWidget:
    """A panel of keys as an on-screen keyboard has them: rows of ordinary buttons."""
    panel = QWidget()
    panel.setAccessibleName("keyboard")
    column = QVBoxLayout(panel)
    for names in KEYS:
        column.addWidget(row_of(names))
    return panel


def shape(stop: Stop) -> object:
    if isinstance(stop, Item):
        return stop.name
    return (stop.name, [shape(member) for member in stop.members])


def plan(*widgets: QWidget) -> list[object]:
    found = plan_of([Area(f"area {number}", each) for number, each in enumerate(widgets)], PHRASES)
    return [shape(member) for member in found.members]


def test_buttons_and_inputs_are_items_in_the_order_of_the_layout(show_window: ShowWindow) -> None:
    area = QWidget()
    column = QVBoxLayout(area)
    line = QLineEdit()
    line.setAccessibleName("name")
    for widget in (QLabel("words"), QPushButton("one"), line, QPushButton("two")):
        column.addWidget(widget)
    show_window(area)
    assert plan(area) == [("area 0", ["one", "name", "two"])]


def test_what_cannot_be_used_is_left_out_and_so_is_an_empty_area(show_window: ShowWindow) -> None:
    area, hidden = row_of("abc"), row_of("de")
    buttons = area.findChildren(QPushButton)
    buttons[0].setEnabled(False)
    show_window(area, hidden)
    buttons[1].hide()
    hidden.hide()
    assert plan(area, hidden) == [("area 0", ["c"])]


def test_a_keyboard_is_scanned_by_rows_and_then_by_keys(show_window: ShowWindow) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    line = QLineEdit()
    line.setAccessibleName("field")
    column.addWidget(line)
    column.addWidget(keyboard())
    show_window(page)
    q_row = [("q +6", list("qwerty")), ("u +4", list("uiop"))]
    a_row = [("a +6", list("asdfgh")), ("j +3", list("jkl"))]
    z_row = [("z +6", list("zxcvbn")), "m"]
    assert plan(page) == [("area 0", ["field", ("keyboard", [*q_row, *a_row, *z_row])])]


def test_a_nameless_group_of_rows_costs_no_press_of_its_own(show_window: ShowWindow) -> None:
    inner, named, outer = QWidget(), keyboard(), QWidget()
    for widget, parts in ((inner, [row_of("ab"), row_of("cd")]), (outer, [inner, named])):
        column = QVBoxLayout(widget)
        for part in parts:
            column.addWidget(part)
    show_window(outer)
    [area] = plan_of([Area("", outer)], PHRASES).members
    assert isinstance(area, Group)
    first, second, third = area.members
    assert [shape(first), shape(second)] == [("a +2", ["a", "b"]), ("c +2", ["c", "d"])]
    assert third.name == "keyboard"


def test_a_grid_that_is_long_is_scanned_by_rows(show_window: ShowWindow) -> None:
    area = QWidget()
    grid = QGridLayout(area)
    for index, name in enumerate("abcdefghi"):
        grid.addWidget(QPushButton(name), index // 3, index % 3)
    show_window(area)
    rows = [("a +3", list("abc")), ("d +3", list("def")), ("g +3", list("ghi"))]
    assert plan(area) == [("area 0", rows)]


def test_a_long_column_is_scanned_in_parts(show_window: ShowWindow) -> None:
    area = QWidget()
    column = QVBoxLayout(area)
    for name in "abcdefgh":
        column.addWidget(QPushButton(name))
    show_window(area)
    assert plan(area) == [("area 0", [("a +6", list("abcdef")), ("g +2", ["g", "h"])])]
    assert MOST_MEMBERS == 6


def test_what_is_longer_than_its_view_can_be_scrolled_where_there_is_more(
    show_window: ShowWindow,
) -> None:
    tall = QLabel("words")
    tall.setFixedHeight(5000)
    area = QScrollArea()
    area.setWidget(tall)
    show_window(area)
    bar = area.verticalScrollBar()
    [down] = scrolling(area)
    assert down.name == "down"
    down.act()
    assert 0 < bar.value() < bar.pageStep()
    assert [item.name for item in scrolling(area)] == ["down", "up"]
    scrolling(area)[1].act()
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    assert [item.name for item in scrolling(area)] == ["up"]


def scrolling(area: QScrollArea) -> list[Item]:
    """What scrolls an area in which there is nothing else."""
    found = plan_of([Area("page", area)], PHRASES).members[0]
    assert isinstance(found, Group)
    assert not found.is_shown_whole
    return [member for member in found.members if isinstance(member, Item)]


def test_choosing_presses_a_button_and_goes_into_an_input(show_window: ShowWindow) -> None:
    pressed: list[bool] = []
    button, line = QPushButton("one"), QLineEdit()
    button.clicked.connect(lambda: pressed.append(True))
    area = QWidget()
    column = QVBoxLayout(area)
    column.addWidget(button)
    column.addWidget(line)
    window = show_window(area)
    for stop in plan_of([Area("", area)], PHRASES).members[0].members:  # type: ignore[union-attr]
        assert isinstance(stop, Item)
        stop.act()
    assert pressed == [True]
    assert window.focusWidget() is line
