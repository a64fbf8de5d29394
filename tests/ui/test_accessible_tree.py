"""What stands where in the tree that a screen reader walks, and what it is."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from accessibility.audit.elements import elements_of
from accessibility.paragraph import Paragraph
from desktop.petition.problem import Problem
from tests.ui.conftest import Show, ShowScene
from ui.components.error_summary import ErrorSummary
from ui.components.labelled import Labelled
from ui.components.number import NumberDisplay
from ui.components.refill import Refill
from ui.desk import Desk


def names_in(window: QWidget) -> list[str]:
    """Return the names a screen reader meets, in its order."""
    return [element.name for element in elements_of(window, ()) if element.name]


def test_an_error_that_comes_later_is_met_before_its_field(desk: Desk, show: Show) -> None:
    line = QLineEdit()
    labelled = Labelled(desk, line, name="姓名")
    show(labelled)
    labelled.show_error("还没有填")
    names = names_in(labelled)
    assert names.index("还没有填") < names.index(line.accessibleName())


@pytest.mark.parametrize("scene", ["question-name-wrong", "review-returned", "look-up-wrong"])
def test_the_summary_of_errors_is_met_before_what_it_is_about(
    show_scene: ShowScene, scene: str
) -> None:
    window = show_scene(scene).window
    tree = [element.widget for element in elements_of(window, ())]
    summary = window.findChild(ErrorSummary)
    assert summary is not None
    page = summary.parentWidget()
    assert page is not None
    below = [each for each in tree if each.parentWidget() is page and each.y() > summary.y()]
    assert below
    assert all(tree.index(summary) < tree.index(each) for each in below)


def test_boxes_that_take_the_focus_are_groups(desk: Desk, show: Show) -> None:
    summary = ErrorSummary(desk, (Problem("a", "one"),), str, print)
    number = NumberDisplay(desk, "回执号", "412836170244")
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.addWidget(summary)
    column.addWidget(number)
    show(holder)
    roles = [QAccessible.queryAccessibleInterface(each).role() for each in (summary, number)]
    assert roles == [QAccessible.Role.Grouping] * 2


def test_a_column_of_nothing_is_not_in_the_tree(desk: Desk, show: Show) -> None:
    holder = QWidget()
    refill = Refill(desk)
    QVBoxLayout(holder).addWidget(refill)
    refill.fill([Paragraph("话")])
    show(holder)
    assert names_in(holder) == ["话"]
    refill.fill([])
    assert not refill.isVisible()
    refill.fill([Paragraph("又一句")])
    assert names_in(holder) == ["又一句"]
