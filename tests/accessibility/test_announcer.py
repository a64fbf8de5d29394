import gc
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QMainWindow

from accessibility.announcer import Announcement, Announcer
from tests.accessibility.conftest import ShowWindow


def heard(window: QMainWindow) -> list[str]:
    """What a screen reader finds: the names of the notifications that show."""
    shown = [label for label in window.findChildren(Announcement) if label.isVisible()]
    interfaces = [QAccessible.queryAccessibleInterface(label) for label in shown]
    assert all(one.role() == QAccessible.Role.Notification for one in interfaces)
    return [one.text(QAccessible.Text.Name) for one in interfaces]


def test_a_sentence_appears_as_a_notification(show_window: ShowWindow) -> None:
    window = show_window(QLineEdit())
    Announcer(window).say("已保存")
    assert heard(window) == ["已保存"]


def test_nothing_is_there_before_the_first_sentence(show_window: ShowWindow) -> None:
    window = show_window(QLineEdit())
    Announcer(window)
    assert heard(window) == []


def test_the_next_sentence_does_not_take_the_place_of_the_last(show_window: ShowWindow) -> None:
    window = show_window(QLineEdit())
    announcer = Announcer(window)
    announcer.say("第一句")
    announcer.say("第二句")
    assert sorted(heard(window)) == ["第一句", "第二句"]


def test_it_goes_on_for_ever_with_a_few_labels(show_window: ShowWindow) -> None:
    window = show_window(QLineEdit())
    announcer = Announcer(window)
    for number in range(50):
        announcer.say(str(number))
    gc.collect()
    assert sorted(heard(window)) == ["47", "48", "49"]


def test_the_same_sentence_can_be_said_again(show_window: ShowWindow) -> None:
    window = show_window(QLineEdit())
    announcer = Announcer(window)
    announcer.say("还剩一分钟")
    announcer.say("还剩一分钟", urgent=True)
    assert heard(window) == ["还剩一分钟", "还剩一分钟"]


def test_it_neither_takes_the_focus_nor_shows_on_the_page(show_window: ShowWindow) -> None:
    field = QLineEdit()
    window = show_window(field)
    field.setFocus()
    before = field.grab().toImage()
    Announcer(window).say("已保存")
    assert field.hasFocus()
    assert field.grab().toImage() == before
    assert all(label.size().width() == 1 for label in window.findChildren(Announcement))


def test_two_windows_have_a_voice_each(show_window: ShowWindow) -> None:
    one, other = show_window(QLineEdit()), show_window(QLineEdit())
    Announcer(one).say("一")
    Announcer(other).say("二")
    assert (heard(one), heard(other)) == (["一"], ["二"])


QUIT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMainWindow
from accessibility.announcer import Announcement, Announcer

app = QApplication([])
window = QMainWindow()
announcer = Announcer(window)
for label in window.findChildren(Announcement):
    QAccessible.queryAccessibleInterface(label)
QTimer.singleShot(0, app.quit)
code = app.exec()
window.deleteLater()  # for which there is no event loop any more
announcer.say("too late")
sys.exit(code)
"""


def test_the_program_quits_in_peace_after_a_reader_has_read() -> None:
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", QUIT],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
