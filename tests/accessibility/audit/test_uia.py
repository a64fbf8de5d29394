"""What Windows is told of our widgets."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QSlider, QWidget

from accessibility.audit.uia import ControlType, Pattern, control_type, patterns
from accessibility.choice import CheckCard, RadioCard
from accessibility.paragraph import Paragraph
from tests.accessibility.conftest import ShowWindow

KINDS = {
    "button": (lambda: QPushButton("好"), ControlType.BUTTON, {Pattern.INVOKE}),
    "check card": (
        lambda: CheckCard("好"),
        ControlType.CHECK_BOX,
        {Pattern.INVOKE, Pattern.TOGGLE},
    ),
    "radio card": (lambda: RadioCard("好"), ControlType.RADIO_BUTTON, {Pattern.TOGGLE}),
    "line": (QLineEdit, ControlType.EDIT, {Pattern.TEXT}),
    "slider": (QSlider, ControlType.SLIDER, {Pattern.RANGE_VALUE}),
    "paragraph": (lambda: Paragraph("话"), ControlType.TEXT, set()),
    "label": (lambda: QLabel("话"), ControlType.TEXT, set()),
}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_type_and_patterns_follow_from_role_and_actions(
    show_window: ShowWindow, kind: tuple[type[QWidget], ControlType, set[Pattern]]
) -> None:
    make, wanted, offered = kind
    widget = make()
    show_window(widget)
    interface = QAccessible.queryAccessibleInterface(widget)
    assert control_type(interface.role()) is wanted
    assert patterns(interface) == offered


def test_a_list_that_opens_can_be_opened(show_window: ShowWindow) -> None:
    combo = QComboBox()
    show_window(combo)
    interface = QAccessible.queryAccessibleInterface(combo)
    assert Pattern.EXPAND_COLLAPSE in patterns(interface)


def test_a_role_that_windows_does_not_know_is_custom() -> None:
    assert control_type(QAccessible.Role.Border) is ControlType.CUSTOM
