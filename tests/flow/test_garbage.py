"""Garbage is collected in the main thread only."""

import gc
import threading

import pytest
from pytestqt.qtbot import QtBot

from desktop.flow.garbage import MainThreadGarbage


class Knot:
    """Refers to itself, so that only the collector ends it; notes in which thread it did."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        self.itself = self
        self._ended = ended

    def __del__(self) -> None:
        self._ended.append(threading.current_thread())


def tie(count: int, ended: list[threading.Thread]) -> None:
    for _ in range(count):
        Knot(ended)


@pytest.mark.parametrize("in_worker", [False, True])
def test_knots_end_in_the_main_thread(qtbot: QtBot, *, in_worker: bool) -> None:
    ended: list[threading.Thread] = []
    many = 20 * gc.get_threshold()[0]
    garbage = MainThreadGarbage()
    try:
        worker = threading.Thread(target=tie, args=(many, ended))
        if in_worker:
            worker.start()
            worker.join()
        else:
            tie(many, ended)
        assert ended == []
        qtbot.waitUntil(lambda: len(ended) == many)
        assert set(ended) == {threading.main_thread()}
    finally:
        garbage.close()


def test_python_collects_by_itself_afterwards(qtbot: QtBot) -> None:
    del qtbot
    garbage = MainThreadGarbage()
    assert not gc.isenabled()
    garbage.close()
    assert gc.isenabled()
