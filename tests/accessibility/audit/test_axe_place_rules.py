"""Where the elements say they are."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from accessibility.audit.axe_place_rules import (
    rectangle_contained_in_parent,
    rectangle_not_all_zeros,
    rectangle_obscures_container,
    rectangle_size_reasonable,
)
from accessibility.audit.uia import ControlType
from tests.accessibility.audit.finding import found, rules_of
from tests.accessibility.audit.made_up import MadeUpPage, element
from tests.accessibility.conftest import ShowWindow


@pytest.mark.parametrize(("rect", "count"), [(QRect(9, 9, 60, 60), 0), (QRect(0, 0, 0, 0), 1)])
def test_what_is_nowhere_is_found(show_window: ShowWindow, rect: QRect, count: int) -> None:
    window = show_window()
    view = MadeUpPage(window, (element(window, ControlType.BUTTON, rect=rect),))
    violations = list(rectangle_not_all_zeros(view))
    assert rules_of(violations) == ["BoundingRectangleNotAllZeros"] * count


@pytest.mark.parametrize(("height", "count"), [(60, 0), (0, 1)])
def test_what_has_no_size_is_found(show_window: ShowWindow, height: int, count: int) -> None:
    holder = QWidget()
    holder.setFixedHeight(height)
    violations = found(rectangle_size_reasonable, show_window(holder, QLabel("话")))
    assert rules_of(violations) == ["BoundingRectangleSizeReasonable"] * count


def test_an_empty_text_may_have_no_size(show_window: ShowWindow) -> None:
    empty = QLabel()
    empty.setFixedSize(1, 1)
    assert found(rectangle_size_reasonable, show_window(empty, QLabel("话"))) == []


@pytest.mark.parametrize(("x", "count"), [(30, 0), (40, 1)])
def test_what_sticks_out_of_its_holder_is_found(
    show_window: ShowWindow, x: int, count: int
) -> None:
    holder = QWidget()
    holder.setFixedSize(200, 80)
    button = QPushButton("好", holder)
    button.setGeometry(x, 0, 200, 80)
    violations = found(rectangle_contained_in_parent, show_window(holder))
    assert rules_of(violations) == ["BoundingRectangleContainedInParent"] * count


@pytest.mark.parametrize(("beyond", "count"), [(30, 0), (40, 1)])
def test_what_covers_its_holder_on_every_side_is_found(
    show_window: ShowWindow, beyond: int, count: int
) -> None:
    holder = QWidget()
    holder.setFixedSize(200, 80)
    button = QPushButton("好", holder)
    button.setGeometry(-beyond, -beyond, 200 + 2 * beyond, 80 + 2 * beyond)
    violations = found(rectangle_obscures_container, show_window(holder))
    assert rules_of(violations) == ["BoundingRectangleCompletelyObscuresContainer"] * count


def test_what_can_be_scrolled_may_be_longer_than_its_view(show_window: ShowWindow) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    for _ in range(30):
        column.addWidget(QLineEdit())
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(page)
    assert found(rectangle_contained_in_parent, show_window(area)) == []
