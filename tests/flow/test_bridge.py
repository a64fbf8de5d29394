"""The crossing: what any thread hands over runs in the main thread, in its order."""

import threading
from functools import partial

from pytestqt.qtbot import QtBot

from desktop.flow.bridge import Bridge

CALLS = 200


def test_what_a_worker_hands_over_runs_in_the_main_thread_in_order(qtbot: QtBot) -> None:
    bridge = Bridge()
    ran: list[tuple[int, threading.Thread]] = []

    def note(number: int) -> None:
        ran.append((number, threading.current_thread()))

    def work() -> None:
        for number in range(CALLS):
            bridge.hand(partial(note, number))

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert ran == []
    qtbot.waitUntil(lambda: len(ran) == CALLS)
    assert ran == [(number, threading.main_thread()) for number in range(CALLS)]


def test_several_workers_each_keep_their_order(qtbot: QtBot) -> None:
    bridge = Bridge()
    ran: dict[int, list[int]] = {name: [] for name in range(4)}

    def work(name: int) -> None:
        for number in range(CALLS):
            bridge.hand(partial(ran[name].append, number))

    workers = [threading.Thread(target=work, args=(name,)) for name in ran]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    qtbot.waitUntil(lambda: sum(map(len, ran.values())) == CALLS * len(ran))
    assert all(numbers == list(range(CALLS)) for numbers in ran.values())
