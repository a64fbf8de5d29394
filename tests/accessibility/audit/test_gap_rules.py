"""Room between targets, and between paragraphs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from accessibility.audit.gap_rules import paragraph_spacing, target_gap
from accessibility.paragraph import Paragraph
from tests.accessibility.audit.finding import found, rules_of
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.gallery import MIXED


@pytest.mark.parametrize(("gap", "count"), [(8, 0), (7, 1), (0, 1)])
@pytest.mark.parametrize("layout", [QHBoxLayout, QVBoxLayout])
def test_targets_too_close_to_each_other_are_found(
    show_window: ShowWindow, layout: type[QHBoxLayout | QVBoxLayout], gap: int, count: int
) -> None:
    holder = QWidget()
    line = layout(holder)
    line.setSpacing(gap)
    line.addWidget(QPushButton("是"))
    line.addWidget(QPushButton("否"))
    line.addStretch(1)
    violations = found(target_gap, show_window(holder))
    assert [each.measured for each in violations] == [str(gap)] * count


def test_targets_in_different_holders_are_measured_too(show_window: ShowWindow) -> None:
    outer = QWidget()
    line = QHBoxLayout(outer)
    line.setSpacing(4)
    for text in "是否":
        holder = QWidget()
        inner = QHBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(QPushButton(text))
        line.addWidget(holder)
    assert rules_of(found(target_gap, show_window(outer))) == ["target-gap"]


def test_a_text_may_stand_close_to_its_button(show_window: ShowWindow) -> None:
    holder = QWidget()
    line = QVBoxLayout(holder)
    line.setSpacing(0)
    line.addWidget(QLabel("话"))
    line.addWidget(QPushButton("好"))
    assert found(target_gap, show_window(holder)) == []


def column_of(spacing: int, *texts: Paragraph) -> QWidget:
    """Return texts below each other."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    column.setSpacing(spacing)
    for text in texts:
        column.addWidget(text)
    return holder


@pytest.mark.parametrize(("spacing", "count"), [(11, 0), (10, 1)])
def test_paragraphs_as_close_as_lines_are_found(
    show_window: ShowWindow, spacing: int, count: int
) -> None:
    """At 18 pt lines are 36 px apart, and 1.3 times 36 are 46.8."""
    texts = column_of(spacing, Paragraph(MIXED), Paragraph(MIXED))
    violations = found(paragraph_spacing, show_window(texts))
    assert rules_of(violations) == ["paragraph-spacing"] * count


def test_a_title_may_stand_close_to_its_text(show_window: ShowWindow) -> None:
    texts = column_of(0, Paragraph("姓名", "hint"), Paragraph("张秀英"))
    assert found(paragraph_spacing, show_window(texts)) == []
