"""Every page in every state: where the focus is on entering, what is heard, and no trap."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QRadioButton, QWidget

from accessibility.focus import tab_chain
from desktop.app import Application
from desktop.flow.appearance import Look
from desktop.petition.form import FormField
from tests.ui import heard
from tests.ui.conftest import ShowScene
from ui.components.error_summary import ErrorSummary
from ui.components.text import Heading
from ui.main_window import MainWindow

QUESTIONS = (
    *("consent", "type", "name", "identity", "phone", "address"),
    *("about", "occasion", "request", "facts", "reasons", "earlier"),
)
REQUIRED = tuple(field for field in QUESTIONS if field not in ("occasion", "earlier"))
TROUBLES = ("disk_full", "read_only", "corrupted", "wrong_key", "newer", "unavailable")
HEADED = (
    *("review", "review-kept", "receipt", "help", "help-contacts"),
    *("sending-queued", "sending-sending", "sending-refused", "sending-waiting"),
    *("petitions-empty", "petitions", "settings"),
    *("way-sight", "way-talk", "way-hands", "way-writing", "way-found"),
    *(f"trouble-{code}" for code in TROUBLES),
)
TYPED = ("passphrase", "look-up-empty", "look-up-case")
SCENES = (
    *("welcome", "key-choice", "passphrase-wrong", "declaration", "review-returned"),
    *("look-up-wrong", *HEADED, *TYPED),
    *(f"question-{field}" for field in QUESTIONS),
    *(f"question-{field}-wrong" for field in REQUIRED),
)
every_scene = pytest.mark.parametrize("scene", SCENES)


def settle(application: Application) -> MainWindow:
    for _ in range(100):
        application.qt.processEvents()
    assert application.window.is_settled
    return application.window


def focus(window: MainWindow) -> QWidget:
    focused = window.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    return focused


def field_of(application: Application, field_id: str) -> FormField:
    field = application.session.form.field(field_id)
    assert field is not None
    return field


@pytest.mark.parametrize("field_id", QUESTIONS)
def test_a_question_opens_at_its_input_which_says_question_and_hint(
    show_scene: ShowScene, field_id: str
) -> None:
    application = show_scene(f"question-{field_id}")
    window = settle(application)
    field = field_of(application, field_id)
    assert isinstance(focus(window), QLineEdit | QPlainTextEdit | QAbstractButton)
    assert window.page is not None
    assert window.page.title == field.question["zh-CN"]
    assert field.question["zh-CN"].rstrip("？。") in heard.name(focus(window)) or (
        field.kind == "address" and heard.name(focus(window))
    )


@pytest.mark.parametrize("field_id", REQUIRED)
def test_an_error_summary_has_the_focus_and_names_all_that_is_wrong(
    show_scene: ShowScene, field_id: str
) -> None:
    application = show_scene(f"question-{field_id}-wrong")
    window = settle(application)
    summary = focus(window)
    assert isinstance(summary, ErrorSummary)
    links = summary.findChildren(QAbstractButton)
    assert len(links) == len(application.session.problems) > 0
    assert all(link.text() in heard.name(summary) for link in links)
    QTest.keyClick(summary, Qt.Key.Key_Tab)
    QTest.keyClick(focus(window), Qt.Key.Key_Space)
    assert links[0].text() in heard.name(focus(window))


def test_two_problems_on_one_page_are_both_named(show_scene: ShowScene) -> None:
    window = settle(show_scene("look-up-wrong"))
    summary = focus(window)
    assert isinstance(summary, ErrorSummary)
    links = summary.findChildren(QAbstractButton)
    assert len(links) == 2
    assert all(link.text() in heard.name(summary) for link in links)
    for link, part in zip(links, ("number", "code"), strict=True):
        link.click()
        assert focus(window).objectName() == f"lookup-{part}"
        assert link.text() in heard.name(focus(window))


def test_a_summary_that_is_made_anew_keeps_the_focus(show_scene: ShowScene) -> None:
    application = show_scene("question-name-wrong")
    window = settle(application)
    first = focus(window)
    application.session.go_on()
    settle(application)
    assert isinstance(focus(window), ErrorSummary)
    assert focus(window) is not first


@pytest.mark.parametrize("scene", HEADED)
def test_a_page_to_read_opens_at_its_heading(show_scene: ShowScene, scene: str) -> None:
    window = settle(show_scene(scene))
    assert isinstance(focus(window), Heading)
    assert window.page is not None
    assert heard.name(focus(window)) == window.page.title
    assert window.windowTitle().startswith(window.page.title)


def test_a_page_that_opens_is_named_once_to_those_who_do_not_hear_the_title(
    show_scene: ShowScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    application = show_scene("question-name")
    opened: list[str] = []
    monkeypatch.setattr(application.window.announcer, "opened", opened.append)
    application.appearance.choose(Look(theme="soft"))
    application.appearance.choose(Look())
    assert opened == []
    application.session.go_back()
    assert opened == ["类型 - 第 2 步，共 14 步"]


@pytest.mark.parametrize("scene", TYPED)
def test_a_page_to_type_on_opens_at_its_first_input(show_scene: ShowScene, scene: str) -> None:
    window = settle(show_scene(scene))
    assert isinstance(focus(window), QLineEdit)


def test_what_the_server_wants_mended_has_the_focus_at_the_review(show_scene: ShowScene) -> None:
    window = settle(show_scene("review-returned"))
    assert isinstance(focus(window), ErrorSummary)


@every_scene
def test_whatever_takes_the_focus_has_a_name(show_scene: ShowScene, scene: str) -> None:
    window = settle(show_scene(scene))
    assert [widget for widget in tab_chain(window) if not heard.name(widget).strip()] == []


@every_scene
def test_inputs_with_a_label_are_tied_to_it(show_scene: ShowScene, scene: str) -> None:
    window = settle(show_scene(scene))
    for line in window.findChildren(QLineEdit):
        labelled = heard.labels(line)
        assert len(labelled) <= 1
        assert all(label in heard.name(line) for label in labelled)
        if line.parentWidget() is not None and scene.startswith(("look-up", "passphrase")):
            assert labelled


def rounds(window: MainWindow, key: Qt.Key) -> Iterator[QWidget]:
    """Where a key leads until it comes round."""
    start = focus(window)
    for _ in range(200):
        yield focus(window)
        QTest.keyClick(focus(window), key)
        if focus(window) is start:
            return
    pytest.fail(f"{key} never comes round")


@every_scene
def test_tab_reaches_everything_both_ways_and_is_caught_nowhere(
    show_scene: ShowScene, scene: str
) -> None:
    window = settle(show_scene(scene))
    there = list(rounds(window, Qt.Key.Key_Tab))
    back = list(rounds(window, Qt.Key.Key_Backtab))
    assert len(set(there)) == len(there)
    assert set(back) == set(there)
    reachable = {each for each in tab_chain(window) if not isinstance(each, QRadioButton)}
    assert reachable <= set(there)
    groups = {each.parentWidget() for each in window.findChildren(QRadioButton) if each.isVisible()}
    reached = {each.parentWidget() for each in there if isinstance(each, QRadioButton)}
    assert groups == reached
