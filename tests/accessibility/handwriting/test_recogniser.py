"""Reading in a thread: the last ink counts, and what is installed meanwhile is found."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from accessibility.handwriting.ink import Ink
from accessibility.handwriting.recogniser import Recogniser
from tests.accessibility.handwriting.reader import BrokenReader, CountingReader
from tests.accessibility.handwriting.strokes import CHARACTERS

PERSON = CHARACTERS["人"]


def no_bug(bug: BaseException) -> None:
    raise AssertionError from bug


class Heard:
    """What a recogniser has found."""

    def __init__(self, recogniser: Recogniser) -> None:
        self.answers: list[tuple[Ink, tuple[str, ...] | None]] = []
        recogniser.found.connect(self._hear)

    def _hear(self, ink: Ink, characters: tuple[str, ...] | None) -> None:
        assert threading.current_thread() is threading.main_thread()
        self.answers.append((ink, characters))


def test_an_ink_is_answered_in_the_main_thread(qtbot: QtBot) -> None:
    reader = CountingReader()
    recogniser = Recogniser(lambda: reader, no_bug)
    heard = Heard(recogniser)
    with qtbot.waitSignal(recogniser.found):
        recogniser.ask(PERSON)
    assert heard.answers == [(PERSON, ("人", "入", "八"))]
    recogniser.close()
    assert reader.is_closed


def test_of_inks_that_wait_the_last_is_read(qtbot: QtBot) -> None:
    is_asked, go_on = threading.Event(), threading.Event()
    reader = CountingReader()

    def slow() -> CountingReader:
        is_asked.set()
        go_on.wait()
        return reader

    recogniser = Recogniser(slow, no_bug)
    heard = Heard(recogniser)
    recogniser.ask(())
    is_asked.wait()
    for character in "十口中":
        recogniser.ask(CHARACTERS[character])
    go_on.set()
    qtbot.waitUntil(lambda: len(heard.answers) == 2)
    assert heard.answers[1] == (CHARACTERS["中"], ("中", "水"))
    recogniser.close()


def test_what_is_installed_meanwhile_is_found(qtbot: QtBot) -> None:
    installed: list[CountingReader] = []
    recogniser = Recogniser(lambda: installed[0] if installed else None, no_bug)
    heard = Heard(recogniser)
    with qtbot.waitSignal(recogniser.found):
        recogniser.ask(PERSON)
    installed.append(CountingReader())
    with qtbot.waitSignal(recogniser.found):
        recogniser.ask(())
    assert [characters for _, characters in heard.answers] == [None, ()]
    recogniser.close()


def test_a_bug_is_told_and_ends_the_thread_only() -> None:
    bugs: list[BaseException] = []
    is_told = threading.Event()

    def bug(what: BaseException) -> None:
        bugs.append(what)
        is_told.set()

    reader = BrokenReader()
    recogniser = Recogniser(lambda: reader, bug)
    recogniser.ask(PERSON)
    is_told.wait()
    recogniser.ask(PERSON)
    recogniser.close()
    assert [type(each) for each in bugs] == [RuntimeError]
    assert reader.is_closed


@pytest.mark.parametrize("ink", [(), PERSON])
def test_nothing_happens_once_it_is_closed(ink: Ink) -> None:
    before = threading.active_count()
    recogniser = Recogniser(CountingReader, no_bug)
    recogniser.close()
    recogniser.ask(ink)
    assert threading.active_count() == before
