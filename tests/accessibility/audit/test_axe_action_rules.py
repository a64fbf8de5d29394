"""What can be done with an element, and by which keys it is reached."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QScrollBar, QWidget

from accessibility.audit.axe_action_rules import (
    PATTERN_RULES,
    MustNotHave,
    Needs,
    focusable_for_custom_should_be_true,
    focusable_should_be_false,
    focusable_should_be_true,
)
from accessibility.audit.uia import ControlType, Pattern
from accessibility.button import Button
from accessibility.choice import CheckCard, RadioCard
from accessibility.long_text import LongText
from tests.accessibility.audit.finding import found, rules_of
from tests.accessibility.audit.made_up import MadeUpPage, element
from tests.accessibility.conftest import ShowWindow

INVOKE, TOGGLE, OPEN = Pattern.INVOKE, Pattern.TOGGLE, Pattern.EXPAND_COLLAPSE
BUTTON, EDIT = ControlType.BUTTON, ControlType.EDIT

BROKEN_BY = {
    "ButtonShouldHavePatterns": (BUTTON, ()),
    "ControlShouldSupportInvokePattern": (ControlType.HYPERLINK, ()),
    "ControlShouldSupportTogglePattern": (ControlType.CHECK_BOX, (INVOKE,)),
    "ControlShouldSupportTextPattern": (EDIT, ()),
    "ButtonInvokeAndTogglePatterns": (BUTTON, (INVOKE, TOGGLE)),
    "ButtonInvokeAndExpandCollapsePatterns": (BUTTON, (INVOKE, OPEN)),
    "ButtonToggleAndExpandCollapsePatterns": (BUTTON, (TOGGLE, OPEN)),
    "EditSupportsIncorrectRangeValuePattern": (EDIT, (Pattern.TEXT, Pattern.RANGE_VALUE)),
}


def test_each_rule_about_patterns_has_its_counterexample() -> None:
    assert [rule.name for rule in PATTERN_RULES] == list(BROKEN_BY)


@pytest.mark.parametrize("rule", PATTERN_RULES, ids=lambda rule: rule.name)
def test_an_element_with_the_wrong_patterns_is_found(
    show_window: ShowWindow, rule: Needs | MustNotHave
) -> None:
    kind, patterns = BROKEN_BY[rule.name]
    window = show_window()
    view = MadeUpPage(window, (element(window, kind, "好", *patterns),))
    assert rules_of(list(rule(view))) == [rule.name]


@pytest.mark.parametrize("rule", PATTERN_RULES, ids=lambda rule: rule.name)
def test_our_widgets_have_the_right_patterns(
    show_window: ShowWindow, rule: Needs | MustNotHave
) -> None:
    off = QPushButton("不行")
    off.setEnabled(False)
    widgets = (Button("好"), off, CheckCard("一"), RadioCard("二"), QLineEdit(), LongText())
    assert found(rule, show_window(*widgets, height=1000)) == []


def passed_by(widget: QWidget) -> QWidget:
    """Return the widget, which Tab and mouse now pass by."""
    widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return widget


def test_controls_that_no_key_reaches_are_found(show_window: ShowWindow) -> None:
    controls = (QPushButton("好"), QCheckBox("是"), QLineEdit())
    window = show_window(*(passed_by(each) for each in controls))
    violations = found(focusable_should_be_true, window)
    assert rules_of(violations) == ["IsKeyboardFocusableShouldBeTrue"] * 3


def test_controls_with_the_focus_texts_and_parts_of_a_scroll_bar_pass(
    show_window: ShowWindow,
) -> None:
    turner = passed_by(QPushButton("下"))
    turner.setProperty("part-of", "scroll-bar")
    window = show_window(QPushButton("好"), QLineEdit(), QLabel("话"), turner)
    assert found(focusable_should_be_true, window) == []


def test_what_is_disabled_need_not_be_reached(show_window: ShowWindow) -> None:
    button = passed_by(QPushButton("好"))
    button.setEnabled(False)
    assert found(focusable_should_be_true, show_window(button)) == []


@pytest.mark.parametrize(
    ("policy", "count"), [(Qt.FocusPolicy.NoFocus, 0), (Qt.FocusPolicy.StrongFocus, 1)]
)
def test_a_scroll_bar_that_takes_the_focus_is_found(
    show_window: ShowWindow, policy: Qt.FocusPolicy, count: int
) -> None:
    bar = QScrollBar()
    bar.setFocusPolicy(policy)
    violations = found(focusable_should_be_false, show_window(bar))
    assert rules_of(violations) == ["IsKeyboardFocusableShouldBeFalse"] * count


@pytest.mark.parametrize(("focusable", "count"), [(True, 0), (False, 1)])
def test_an_unknown_thing_to_press_that_no_key_reaches_is_found(
    show_window: ShowWindow, *, focusable: bool, count: int
) -> None:
    window = show_window()
    thing = element(window, ControlType.CUSTOM, "好", INVOKE, focusable=focusable)
    violations = list(focusable_for_custom_should_be_true(MadeUpPage(window, (thing,))))
    assert rules_of(violations) == ["IsKeyboardFocusableForCustomShouldBeTrue"] * count
