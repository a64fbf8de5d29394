"""What stands side by side, or inside each other, can be told apart."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGroupBox,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from accessibility.audit.axe_family_rules import (
    hyperlink_name_should_be_unique,
    list_item_siblings_unique,
    parent_child_not_alike,
    sibling_unique_and_focusable,
)
from accessibility.audit.uia import ControlType
from tests.accessibility.audit.finding import found, rules_of
from tests.accessibility.audit.made_up import view_of
from tests.accessibility.conftest import ShowWindow


@pytest.mark.parametrize(("names", "count"), [(("修改", "删除"), 0), (("修改", "修改"), 2)])
def test_siblings_of_one_name_are_found(
    show_window: ShowWindow, names: tuple[str, str], count: int
) -> None:
    window = show_window(*(QPushButton(name) for name in names))
    violations = found(sibling_unique_and_focusable, window)
    assert rules_of(violations) == ["SiblingUniqueAndFocusable"] * count


def test_cousins_may_have_one_name_and_so_may_texts(show_window: ShowWindow) -> None:
    holder = QWidget()
    QVBoxLayout(holder).addWidget(QPushButton("修改"))
    window = show_window(holder, QPushButton("修改"), QLabel("空"), QLabel("空"))
    assert found(sibling_unique_and_focusable, window) == []


@pytest.mark.parametrize(("names", "count"), [(("一", "二"), 0), (("一", "一"), 2)])
def test_rows_of_one_name_are_found(
    show_window: ShowWindow, names: tuple[str, str], count: int
) -> None:
    rows = QListWidget()
    rows.addItems(names)
    violations = found(list_item_siblings_unique, show_window(rows))
    assert rules_of(violations) == ["ListItemSiblingsUnique"] * count


@pytest.mark.parametrize(("name", "count"), [("别处", 0), ("这里", 2)])
def test_links_of_one_name_are_found(show_window: ShowWindow, name: str, count: int) -> None:
    view = view_of(show_window(), (ControlType.HYPERLINK, "这里"), (ControlType.HYPERLINK, name))
    violations = list(hyperlink_name_should_be_unique(view))
    assert rules_of(violations) == ["HyperlinkNameShouldBeUnique"] * count


@pytest.mark.parametrize(("name", "count"), [("号码", 0), ("回执", 1)])
def test_a_box_in_a_box_of_one_name_is_found(
    show_window: ShowWindow, name: str, count: int
) -> None:
    outer, inner = QGroupBox(), QGroupBox()
    outer.setAccessibleName("回执")
    inner.setAccessibleName(name)
    inner.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QVBoxLayout(outer).addWidget(inner)
    violations = found(parent_child_not_alike, show_window(outer))
    rule = "ParentChildShouldNotHaveSameNameAndLocalizedControlType"
    assert rules_of(violations) == [rule] * count
