"""The page of the questions: what its buttons do, and what opens by itself afterwards."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from accessibility.on_screen_keyboard.panel import KeyboardPanel
from accessibility.paragraph import Paragraph
from desktop.app import Application
from desktop.flow.appearance import Look
from desktop.flow.places import WELCOME, Place, PlaceKind
from desktop.flow.way_answers import Answer, Question
from desktop.flow.ways_in import WayIn
from desktop.flow.writing import Writing
from tests.ui.conftest import Show, ShowScene
from tests.ui.test_every_page import focus, settle
from ui.components.text import Heading
from ui.components.writing_aids import WritingAids
from ui.desk import Desk
from ui.writing_aid import Writes, WritingAid

WAY = Place(PlaceKind.WAY)
ON_PAGE = {
    "way-sight": {Answer.CLEAR, Answer.LARGER, Answer.UNSEEN},
    "way-talk": {Answer.TALKING, Answer.READ_OUT, Answer.SILENT},
    "way-hands": {Answer.EASY, Answer.SHAKING, Answer.ONE_SWITCH, Answer.POINTER},
    "way-writing": {Answer.KEYS, Answer.HANDWRITING, Answer.ON_SCREEN, Answer.SPEAKING},
    "way-found": set(),
}


@pytest.fixture(autouse=True)
def as_it_was(application: Application) -> Iterator[None]:
    """Every test ends as it began."""
    before = application.chosen.everything
    yield
    application.chosen.choose(before)
    application.finding.new_person()


def page_of(application: Application) -> QWidget:
    page = settle(application).page
    assert page is not None
    return page


def press(application: Application, name: str) -> None:
    [button] = [
        each
        for each in application.window.findChildren(QPushButton)
        if each.isVisible() and name in (each.objectName(), each.text())
    ]
    button.click()
    settle(application)


def texts(application: Application) -> set[str]:
    return {each.text() for each in page_of(application).findChildren(Paragraph)}


def panels(application: Application) -> list[KeyboardPanel]:
    settle(application)
    return [each for each in application.window.findChildren(KeyboardPanel) if each.isVisible()]


@pytest.mark.parametrize("scene", ON_PAGE)
def test_each_question_has_its_answers_as_large_buttons(show_scene: ShowScene, scene: str) -> None:
    page = page_of(show_scene(scene))
    buttons = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    answers = [each for each in buttons if each.objectName().startswith("way:")]
    assert {each.objectName() for each in answers} == {f"way:{each}" for each in ON_PAGE[scene]}
    assert all(each.width() > page.width() // 2 for each in answers)


def test_an_answer_shows_the_next_question_with_the_focus_at_its_heading(
    show_scene: ShowScene,
) -> None:
    application = show_scene("way-sight")
    press(application, "way:clear")
    assert application.finding.question is Question.TALK
    assert isinstance(focus(application.window), Heading)
    assert "第 2 个问题，共 4 个" in texts(application)


def test_larger_type_is_seen_at_once_and_taken_back_by_escape(show_scene: ShowScene) -> None:
    application = show_scene("way-sight")
    before = application.style.scale.line
    press(application, "way:larger")
    assert application.style.scale.line > before
    assert application.finding.question is Question.SIGHT
    QTest.keyClick(focus(application.window), Qt.Key.Key_Escape)
    assert application.style.scale.line == before
    assert application.session.place == WAY


def test_one_switch_is_at_work_on_the_next_page(show_scene: ShowScene) -> None:
    application = show_scene("way-hands")
    press(application, "way:one-switch")
    at_window = application.window.ways_in
    assert at_window is not None
    assert at_window.scanning.is_on
    press(application, "上一步")
    assert not at_window.scanning.is_on


def test_the_end_tells_what_was_found(show_scene: ShowScene) -> None:
    application = show_scene("way-hands")
    press(application, "way:shaking")
    press(application, "way:on-screen")
    see = application.words("zh-CN").see
    found = {"way-hands-shaking", "way-writing-keyboard", "way-voice-on"}
    assert {see(message) for message in found} <= texts(application)


@pytest.mark.parametrize("scene", ["welcome", "settings"])
def test_it_is_offered_in_words_and_by_a_button(show_scene: ShowScene, scene: str) -> None:
    application = show_scene(scene)
    see = application.words("zh-CN").see
    assert see("welcome-way" if scene == "welcome" else "settings-way") in texts(application)
    press(application, see("button-way"))
    assert application.session.place == WAY


def test_the_next_person_finds_the_program_as_it_was(show_scene: ShowScene) -> None:
    application = show_scene("receipt")
    before = application.chosen.everything
    application.session.step_aside(PlaceKind.WAY)
    for answer in (Answer.LARGER, Answer.CLEAR, Answer.SILENT, Answer.ONE_SWITCH):
        press(application, f"way:{answer}")
    assert application.chosen.ways.way is WayIn.AUTO
    application.finding.leave()
    assert application.chosen.ways.way is WayIn.AUTO
    application.session.go_to(WELCOME)
    assert application.chosen.everything == before


def test_what_the_person_writes_with_opens_beside_the_field(show_scene: ShowScene) -> None:
    application = show_scene("welcome")
    application.chosen.writing.choose(Writing.ON_SCREEN)
    show_scene("question-about")
    [panel] = panels(application)
    field = focus(application.window)
    top, bottom = (
        field.mapToGlobal(field.rect().topLeft()),
        field.mapToGlobal(field.rect().bottomLeft()),
    )
    assert top.y() < bottom.y() < panel.mapToGlobal(panel.rect().topLeft()).y()


@pytest.mark.parametrize("text_size", [18, 36])
def test_the_question_is_not_scrolled_away_by_what_opens_by_itself(
    show_scene: ShowScene, text_size: int
) -> None:
    application = show_scene("welcome")
    application.appearance.choose(Look(text_size=text_size))
    application.chosen.writing.choose(Writing.ON_SCREEN)
    show_scene("question-about")
    [panel] = panels(application)
    field = focus(application.window)
    settle_panel(application, panel)
    assert field.visibleRegion().boundingRect().height() >= field.height()


def settle_panel(application: Application, panel: KeyboardPanel) -> None:
    for _ in range(1000):
        if panel.is_whole:
            break
        application.qt.processEvents()
    assert panel.is_whole
    settle(application)


def test_what_was_put_away_stays_away(show_scene: ShowScene) -> None:
    application = show_scene("welcome")
    application.chosen.writing.choose(Writing.ON_SCREEN)
    show_scene("question-about")
    assert len(panels(application)) == 1
    field = focus(application.window)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert panels(application) == []
    QTest.keyClick(field, Qt.Key.Key_Tab)
    QTest.keyClick(focus(application.window), Qt.Key.Key_Backtab)
    assert focus(application.window) is field
    assert panels(application) == []


@pytest.mark.parametrize("writing", [Writing.KEYS, Writing.SPEAKING])
def test_nothing_opens_for_who_needs_nothing(show_scene: ShowScene, writing: Writing) -> None:
    application = show_scene("welcome")
    application.chosen.writing.choose(writing)
    show_scene("question-about")
    assert panels(application) == []


@pytest.mark.parametrize(("writes", "is_open"), [(Writes.TEXT, True), (Writes.PHONE, False)])
def test_handwriting_opens_only_where_words_are_written(
    desk: Desk, show: Show, writes: Writes, *, is_open: bool
) -> None:
    desk.writing.choose(Writing.HANDWRITING)
    beside = QWidget()
    column, field = QVBoxLayout(beside), QLineEdit()
    aids = WritingAids(desk, field, [handwriting()], writes)
    column.addWidget(field)
    column.addWidget(aids)
    show(beside)
    field.setFocus()
    assert (aids.panel is not None) is is_open


def handwriting() -> WritingAid:
    """An aid of this name whose panel is empty: the real one keeps a thread."""
    return WritingAid(
        id="handwriting",
        icon="pencil",
        show="handwriting-show",
        hide="handwriting-hide",
        opened="handwriting-opened",
        make=lambda _desk, _field, _writes: QWidget(),
        suits=frozenset({Writes.TEXT}),
    )
