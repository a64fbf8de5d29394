import threading

from pytestqt.qtbot import QtBot

from accessibility.on_screen_keyboard.suggester import Suggester
from tests.accessibility.on_screen_keyboard.engines import WORDS, Broken, FewWords, Gated


def fail(bug: BaseException) -> None:
    raise AssertionError from bug


def test_candidates_come_from_another_thread_to_this_one(qtbot: QtBot) -> None:
    engine = FewWords()
    suggester = Suggester(lambda: engine, fail)
    with qtbot.waitSignal(suggester.found) as found:
        suggester.ask("gongzi", "我的")
    assert found.args == ["gongzi", WORDS["gongzi"]]
    assert engine.asked == [("gongzi", "我的")]
    assert threading.get_ident() not in engine.threads
    suggester.close()
    assert engine.is_closed


def test_of_questions_that_wait_only_the_last_is_asked(qtbot: QtBot) -> None:
    engine = Gated()
    suggester = Suggester(lambda: engine, fail)
    suggester.ask("g", "")
    assert engine.is_busy.wait(30)
    suggester.ask("go", "")
    suggester.ask("gon", "")
    with qtbot.waitSignals([suggester.found, suggester.found]):
        engine.gate.set()
    assert [letters for letters, _ in engine.asked] == ["g", "gon"]
    suggester.close()


def test_an_engine_that_fails_has_no_candidates_and_tells(qtbot: QtBot) -> None:
    bugs: list[BaseException] = []
    suggester = Suggester(Broken, bugs.append)
    with qtbot.waitSignal(suggester.found) as found:
        suggester.ask("g", "")
    assert found.args == ["g", ()]
    assert [type(bug) for bug in bugs] == [ValueError]
    suggester.close()


def test_an_engine_that_cannot_be_made_tells_once(qtbot: QtBot) -> None:
    def make() -> FewWords:
        raise OSError

    bugs: list[BaseException] = []
    suggester = Suggester(make, bugs.append)
    for letters in ("g", "go"):
        with qtbot.waitSignal(suggester.found):
            suggester.ask(letters, "")
    assert [type(bug) for bug in bugs] == [OSError]
    suggester.close()


def test_nothing_begins_after_the_end() -> None:
    suggester = Suggester(FewWords, fail)
    suggester.close()
    suggester.ask("g", "")
    assert not [thread for thread in threading.enumerate() if thread.name == "pinyin"]
