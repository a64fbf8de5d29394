"""Handwriting beside the answers: a name is written by finger, and nothing is cut."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from accessibility.audit.page import audit_page
from accessibility.audit.violation import Limits
from accessibility.handwriting.pad import HandwritingPad
from accessibility.handwriting.zinnia import find_zinnia
from desktop.app import Application, report_bug
from desktop.flow.appearance import Look
from tests.accessibility.handwriting.hand import tap, write_by_finger, write_by_mouse
from tests.accessibility.handwriting.reader import CountingReader
from tests.accessibility.handwriting.strokes import CHARACTERS
from tests.petition.samples import make_field
from tests.ui.conftest import Show, ShowScene
from ui.components.answer_input import AnswerInput
from ui.components.answer_inputs import answer_input
from ui.components.writing_aids import WritingAids
from ui.desk import Desk
from ui.handwriting import Handwriting
from ui.main_window import MainWindow


@pytest.fixture
def handwriting() -> Iterator[Handwriting]:
    """The recogniser of this machine, or where it has none, one that counts strokes."""
    handwriting = Handwriting(
        ("大中", "中国"), report_bug, lambda: find_zinnia() or CountingReader({3: "大", 4: "中"})
    )
    yield handwriting
    handwriting.close()


PageWithPad = Callable[[Look], tuple[MainWindow, HandwritingPad]]


class Asked:
    """One question with its ways to write."""

    def __init__(self, desk: Desk, handwriting: Handwriting, show: Show, kind: str) -> None:
        with_aids = replace(desk, writing_aids=(handwriting.aid,))
        self.input: AnswerInput = answer_input(with_aids, make_field(kind=kind), None)
        self.answers: list[object] = []
        self.input.changed.connect(self.answers.append)
        show(self.input)

    @property
    def pad(self) -> HandwritingPad:
        [aids] = self.input.findChildren(WritingAids)
        assert isinstance(aids.panel, HandwritingPad)
        return aids.panel

    def button(self) -> QPushButton:
        return child(self.input, "writing-aid:handwriting")

    def field(self) -> QWidget:
        field = self.input.control()
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        return field


def child(above: QWidget, name: str) -> QPushButton:
    found = above.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def choose(asked: Asked, qtbot: QtBot, character: str) -> None:
    candidates = asked.pad.candidates
    qtbot.waitUntil(lambda: character in candidates.shown)
    place = candidates.shown.index(character)
    tap(child(candidates, f"handwriting:candidate:{place}"))


@pytest.mark.parametrize("kind", ["name", "long_text"])
def test_an_answer_is_written_by_finger(
    desk: Desk, handwriting: Handwriting, show: Show, qtbot: QtBot, kind: str
) -> None:
    asked = Asked(desk, handwriting, show, kind)
    tap(asked.button())
    for character in "大中":
        write_by_finger(asked.pad.square, CHARACTERS[character])
        choose(asked, qtbot, character)
    choose(asked, qtbot, "国")
    assert asked.answers[-1] == "大中国"


def test_the_pad_comes_and_goes_below_the_field(
    desk: Desk, handwriting: Handwriting, show: Show, qtbot: QtBot
) -> None:
    asked = Asked(desk, handwriting, show, "name")
    assert asked.button().text() == desk.words.see("handwriting-show")
    tap(asked.button())
    assert asked.button().accessibleName() == desk.words.see("handwriting-hide")
    qtbot.waitUntil(lambda: asked.pad.height() > asked.pad.square.height())
    field, pad, root = asked.field(), asked.pad, asked.input
    assert (
        pad.mapTo(root, pad.rect().topLeft()).y() > field.mapTo(root, field.rect().bottomLeft()).y()
    )
    tap(asked.button())
    [aids] = asked.input.findChildren(WritingAids)
    assert aids.panel is None
    assert asked.button().text() == desk.words.see("handwriting-show")


def test_it_is_not_offered_for_numbers(desk: Desk, handwriting: Handwriting, show: Show) -> None:
    asked = Asked(desk, handwriting, show, "phone")
    [aids] = asked.input.findChildren(WritingAids)
    assert not aids.isVisible()


@pytest.mark.parametrize("size", [18, 36])
@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_nothing_on_the_page_is_cut_or_out_of_order(
    page: PageWithPad, qtbot: QtBot, size: int, language: str
) -> None:
    window, pad = page(Look(language, "light", size))

    def is_without_violations() -> None:
        assert audit_page(window, Limits()) == []

    qtbot.waitUntil(is_without_violations)
    write_by_mouse(pad.square, CHARACTERS["大"])
    qtbot.waitUntil(lambda: "大" in pad.candidates.shown)
    qtbot.waitUntil(is_without_violations)


@pytest.fixture
def page(
    show_scene: ShowScene, handwriting: Handwriting, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PageWithPad]:
    """The question for the name in the window of the program, with an open pad."""
    shown: list[Application] = []

    def opened(look: Look) -> tuple[MainWindow, HandwritingPad]:
        application = show_scene("question-name")
        shown.append(application)
        window, make_desk = application.window, application.window._make_desk
        aids = (handwriting.aid,)
        monkeypatch.setattr(window, "_make_desk", lambda: replace(make_desk(), writing_aids=aids))
        application.appearance.choose(look)
        child(window, "writing-aid:handwriting").click()
        [writing] = window.findChildren(WritingAids)
        assert isinstance(writing.panel, HandwritingPad)
        return window, writing.panel

    yield opened
    monkeypatch.undo()
    for application in shown:
        application.window.restyle()
