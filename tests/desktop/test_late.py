"""Something slow to make: what is asked of it waits, in order, and nothing is left behind."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from desktop.flow.bridge import Bridge
from desktop.late import Late

PATIENCE_S = 5.0


class Slow:
    """Is made when the test allows it, and remembers what it was told."""

    def __init__(self, allowed: threading.Event) -> None:
        assert allowed.wait(PATIENCE_S)
        self.told: list[str] = []
        self.made_in = threading.current_thread()


class Case:
    """A late thing, and what became of it."""

    def __init__(self) -> None:
        self.allowed = threading.Event()
        self.made: list[Slow] = []
        self.bugs: list[Exception] = []
        self.late = Late("slow", self._make, Bridge(), self.bugs.append)

    def tell(self, what: str) -> None:
        self.late.do(lambda slow: slow.told.append(what))

    @property
    def told(self) -> list[str]:
        return self.made[0].told if self.made else []

    def _make(self) -> Slow:
        self.made.append(Slow(self.allowed))
        return self.made[0]


@pytest.fixture
def case(qtbot: QtBot) -> Case:
    del qtbot
    return Case()


def test_what_was_asked_before_is_done_in_order(case: Case, qtbot: QtBot) -> None:
    case.tell("one")
    case.tell("two")
    case.allowed.set()
    qtbot.waitUntil(lambda: case.told == ["one", "two"])
    case.tell("three")
    assert case.told == ["one", "two", "three"]
    assert len(case.made) == 1
    assert case.made[0].made_in is not threading.main_thread()
    case.late.close(lambda slow: slow.told.append("end"))
    assert case.told[-1] == "end"


def test_nothing_is_made_before_it_is_wanted(case: Case) -> None:
    case.late.close(lambda slow: slow.told.append("end"))
    assert case.made == []


def test_what_was_forgotten_is_not_done(case: Case, qtbot: QtBot) -> None:
    case.tell("one")
    case.late.forget()
    case.tell("two")
    case.allowed.set()
    qtbot.waitUntil(lambda: case.told == ["two"])
    case.late.close(lambda _slow: None)


def test_a_thing_that_is_being_made_is_ended_too(case: Case) -> None:
    case.tell("one")
    case.allowed.set()
    case.late.close(lambda slow: slow.told.append("end"))
    assert case.told == ["end"]
    case.tell("two")
    assert case.told == ["end"]


def test_a_bug_is_told_in_the_main_thread(qtbot: QtBot) -> None:
    bugs: list[tuple[type[Exception], bool]] = []

    def make() -> Slow:
        raise ValueError

    def note(bug: Exception) -> None:
        bugs.append((type(bug), threading.current_thread() is threading.main_thread()))

    late = Late("slow", make, Bridge(), note)
    late.do(lambda slow: slow.told.append("one"))
    qtbot.waitUntil(lambda: bugs == [(ValueError, True)])
    late.close(lambda _slow: None)
