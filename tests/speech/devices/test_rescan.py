"""The gentle look for devices: one at a time, not too often, in a thread that ends."""

import logging
import threading

import pytest

from speech.devices.rescan import PAUSE_S, Look, Rescan
from tests.speech.devices.fakes import Clock


class Bench:
    """Looks when the test lets it."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.looks = 0
        self.begun: list[Look] = []
        self.rescan = Rescan(self._look, self.clock, self.begun.append)

    def _look(self) -> None:
        self.looks += 1


def test_one_look_at_a_time() -> None:
    bench = Bench()
    bench.rescan.ask()
    bench.rescan.ask()
    assert len(bench.begun) == 1
    bench.begun[0]()
    assert bench.looks == 1


def test_the_next_look_comes_after_a_pause() -> None:
    bench = Bench()
    bench.rescan.ask()
    bench.begun[0]()
    bench.clock.now += PAUSE_S / 2
    bench.rescan.ask()
    assert len(bench.begun) == 1
    bench.clock.now += PAUSE_S
    bench.rescan.ask()
    assert len(bench.begun) == 2


def test_a_look_that_fails_is_logged_and_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise OSError("device of a person")

    clock, begun = Clock(), list[Look]()
    rescan = Rescan(fail, clock, begun.append)
    rescan.ask()
    with caplog.at_level(logging.ERROR):
        begun[0]()
    assert [each.getMessage() for each in caplog.records] == [
        "the look for devices failed: OSError"
    ]
    clock.now += 2 * PAUSE_S
    rescan.ask()
    assert len(begun) == 2


def test_it_runs_in_a_thread_of_its_own() -> None:
    threads: list[threading.Thread] = []

    def look() -> None:
        threads.append(threading.current_thread())
        looked.set()

    looked = threading.Event()
    Rescan(look).ask()
    assert looked.wait(10)
    assert threads[0] is not threading.current_thread()
    threads[0].join(10)
    assert not threads[0].is_alive()
