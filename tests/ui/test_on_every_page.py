"""What holds of every page: names, languages, reading by keys, narrow windows."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QWidget

from accessibility.choice import RadioCard
from desktop.app import Application
from desktop.flow.appearance import LANGUAGES, Look
from tests.ui import heard
from tests.ui.conftest import Show, ShowScene
from tests.ui.test_every_page import SCENES, every_scene, settle
from ui.components.choices import Choice, Choices

THREE_TIMES_AS_LARGE = 36
"""Points; three times the 12 pt which are 16 CSS pixels."""

NARROW = 320 * 3
"""WCAG 1.4.10 in this size."""

SPOKEN_TO = ("question-consent", "question-type", "review", "declaration", "settings")
READ = ("help", "review", "receipt", "settings")


def shown(window: QWidget) -> list[QWidget]:
    return [widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", SPOKEN_TO)
def test_the_name_of_a_button_holds_what_it_shows(
    show_scene: ShowScene, scene: str, language: str
) -> None:
    """Who speaks to a button says what stands on it (WCAG 2.5.3)."""
    application = show_scene(scene)
    application.appearance.choose(Look(language=language))
    window = settle(application)
    buttons = [each for each in shown(window) if isinstance(each, QAbstractButton)]
    wrong = [each.text() for each in buttons if each.text() not in heard.name(each)]
    assert buttons
    assert wrong == []


@every_scene
def test_nothing_pops_up_under_a_pointer(show_scene: ShowScene, scene: str) -> None:
    assert [each for each in shown(settle(show_scene(scene))) if each.toolTip()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_screen_reader_is_told_the_language(show_scene: ShowScene, language: str) -> None:
    application = show_scene("question-name")
    application.appearance.choose(Look(language=language))
    window = settle(application)
    locale = QAccessible.Attribute.Locale
    told = {
        QAccessible.queryAccessibleInterface(each).attributesInterface().attributeValue(locale)
        for each in shown(window)
        if each.metaObject().className() in ("Button", "Heading", "LineInput")
    }
    assert {each.language() for each in told} == {QLocale(language).language()}


@pytest.mark.parametrize("scene", ["welcome", "settings"])
def test_a_screen_reader_is_told_the_language_of_words_of_another_one(
    show_scene: ShowScene, scene: str
) -> None:
    window = settle(show_scene(scene))
    locale = QAccessible.Attribute.Locale
    [english] = [
        b for b in shown(window) if isinstance(b, QAbstractButton) and b.text() == "English"
    ]
    told = (
        QAccessible.queryAccessibleInterface(english).attributesInterface().attributeValue(locale)
    )
    assert told.language() is QLocale.Language.English


@pytest.mark.parametrize("scene", READ)
def test_a_page_is_read_by_keys_to_its_end(show_scene: ShowScene, scene: str) -> None:
    window = settle(show_scene(scene))
    area = window.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    assert bar.maximum() > bar.value() == 0
    focused = window.focusWidget()
    assert focused is not None
    for _ in range(bar.maximum()):
        if bar.value() == bar.maximum():
            break
        QTest.keyClick(focused, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()


@pytest.mark.parametrize("scene", SCENES)
def test_a_narrow_window_needs_no_scrolling_sideways(show_scene: ShowScene, scene: str) -> None:
    application = show_scene(scene)
    window = application.window
    wide = window.size()
    application.appearance.choose(Look(text_size=THREE_TIMES_AS_LARGE))
    window.resize(NARROW, wide.height())
    settle(application)
    area = window.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    content = area.widget()
    needed, given = content.width() if content else 0, area.viewport().width()
    # First the size of the text: the window may be no lower than its two bars.
    application.appearance.choose(Look())
    settle(application)
    window.resize(wide)
    assert needed <= given


def test_a_passphrase_can_be_pasted(show_scene: ShowScene) -> None:
    """Nobody has to remember and copy it sign by sign (WCAG 3.3.8)."""
    window = settle(show_scene("passphrase"))
    line = window.focusWidget()
    assert isinstance(line, QLineEdit)
    line.clear()
    QApplication.clipboard().setText("correct horse")
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    pasted = line.text()
    line.clear()
    QApplication.clipboard().clear()
    assert pasted == "correct horse"


def test_a_choice_is_an_answer_however_it_is_marked(application: Application, show: Show) -> None:
    """A screen reader marks it through the tree, without a press (EN 301 549 11.5.2.12)."""
    choices = Choices(application.window.desk, [Choice("one", "一"), Choice("two", "二")])
    chosen: list[str] = []
    choices.chosen.connect(chosen.append)
    show(choices)
    for card in choices.findChildren(RadioCard):
        QAccessible.queryAccessibleInterface(card).actionInterface().doAction("Toggle")
    assert chosen == ["one", "two"]
    QTest.keyClick(choices.entry, Qt.Key.Key_Space)
    assert chosen == ["one", "two", "one"]
