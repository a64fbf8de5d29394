"""Nothing moves on a page that has settled."""

import pytest
from PySide6.QtCore import QAbstractAnimation, QPropertyAnimation, QTimer
from PySide6.QtGui import QMovie
from PySide6.QtWidgets import QLabel

from accessibility.audit.motion_rules import motion
from tests.accessibility.audit.finding import found
from tests.accessibility.conftest import ShowWindow


def test_a_page_that_stands_still_passes(show_window: ShowWindow) -> None:
    label = QLabel("话")
    QPropertyAnimation(label, b"pos", label)
    once = QTimer(label)
    once.setSingleShot(True)
    once.start(60_000)
    assert found(motion, show_window(label)) == []


def test_a_running_animation_is_found(show_window: ShowWindow) -> None:
    label = QLabel("话")
    animation = QPropertyAnimation(label, b"minimumWidth", label)
    animation.setEndValue(300)
    animation.setDuration(60_000)
    animation.setLoopCount(-1)
    animation.start()
    window = show_window(label)
    assert [each.measured for each in found(motion, window)] == ["QPropertyAnimation runs"]
    assert animation.state() is QAbstractAnimation.State.Running
    animation.stop()
    assert found(motion, window) == []


@pytest.mark.parametrize(("milliseconds", "count"), [(200, 0), (100, 1)])
def test_a_timer_with_the_pace_of_a_film_is_found(
    show_window: ShowWindow, milliseconds: int, count: int
) -> None:
    label = QLabel("话")
    timer = QTimer(label)
    timer.start(milliseconds)
    violations = found(motion, show_window(label))
    assert ["“话”" in each.where for each in violations] == [True] * count
    timer.stop()


def test_a_film_that_stands_still_passes(show_window: ShowWindow) -> None:
    label = QLabel()
    label.setMovie(QMovie(label))
    assert found(motion, show_window(label)) == []
