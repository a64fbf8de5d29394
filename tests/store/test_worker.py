import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from desktop.petition.lifecycle import ImpossibleMoveError, Stage
from desktop.petition.model import Petition
from desktop.store.connection import Database
from desktop.store.database import StoreError, open_database
from desktop.store.store import Store, store_over
from desktop.store.worker import StoreWorker
from tests.store.samples import KEY, NOW, OTHER_KEY, RECEIPT, draft, encode

LONG = 20.0
"""Seconds after which a test gives up instead of hanging; none waits that long."""


class Desk:
    """A worker and all it has called back."""

    def __init__(self, opener: Callable[[], Database]) -> None:
        self.opened: list[StoreError | None] = []
        self.bugs: list[Exception] = []
        self.answers: list[object] = []
        self.threads: set[str] = set()
        self.worker = StoreWorker(opener, self._open, self.bugs.append)

    def _open(self, error: StoreError | None) -> None:
        self.threads.add(threading.current_thread().name)
        self.opened.append(error)

    def done(self, answer: object) -> None:
        self.threads.add(threading.current_thread().name)
        self.answers.append(answer)

    def ask(self, job: Callable[[Store], object]) -> None:
        self.worker.submit(job, self.done)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    desk = Desk(partial(open_database, path, KEY))
    yield desk
    if desk.worker._thread.is_alive():
        desk.worker.stop()


def all_in(path: Path) -> list[Petition]:
    database = open_database(path, KEY)
    petitions = store_over(database).drafts.all()
    database.close()
    return petitions


def echo(number: int, _: Store) -> int:
    return number


def test_it_opens_in_its_own_thread_and_says_so(desk: Desk) -> None:
    desk.worker.start()
    desk.worker.stop()
    assert desk.opened == [None]
    assert desk.threads == {"store"}


def test_jobs_run_in_order_in_its_thread(desk: Desk) -> None:
    desk.worker.start()
    for number in range(100):
        desk.ask(partial(echo, number))
    desk.worker.stop()
    assert desk.answers == list(range(100))
    assert desk.threads == {"store"}


def test_a_job_may_be_given_before_it_is_open(desk: Desk, path: Path) -> None:
    petition = draft()
    desk.worker.save_soon(petition, desk.done)
    desk.ask(lambda store: store.drafts.get(petition.id))
    desk.worker.start()
    desk.worker.stop()
    assert desk.answers == [None, petition]
    assert all_in(path) == [petition]


def test_keystrokes_that_wait_become_one_save(desk: Desk, path: Path) -> None:
    petition = draft()
    saved = [replace(petition, step=str(number)) for number in range(50)]
    for state in saved:
        desk.worker.save_soon(state, desk.done)
    assert len(desk.worker._jobs) == 1
    desk.worker.start()
    desk.worker.stop()
    assert desk.answers == [None] * 50
    assert all_in(path) == [saved[-1]]


def test_the_order_of_saves_and_other_jobs_is_kept(desk: Desk) -> None:
    petition, other = draft(), draft()

    def look(store: Store) -> list[str]:
        return [found.step for entry in (petition, other) if (found := store.drafts.get(entry.id))]

    for step in ("a", "b"):
        desk.worker.save_soon(replace(petition, step=step))
    desk.ask(look)
    desk.worker.save_soon(replace(petition, step="c"))
    desk.worker.save_soon(replace(other, step="x"))
    desk.worker.save_soon(replace(petition, step="d"))
    desk.ask(look)
    assert len(desk.worker._jobs) == 6
    desk.worker.start()
    desk.worker.stop()
    assert desk.answers == [["b"], ["d", "x"]]


def test_a_save_that_has_begun_is_not_taken_back(desk: Desk, path: Path) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(_: Store) -> None:
        begun.set()
        assert go_on.wait(LONG)

    petition = draft()
    desk.ask(slow)
    desk.worker.start()
    assert begun.wait(LONG)
    desk.worker.save_soon(replace(petition, step="a"), desk.done)
    desk.worker.save_soon(replace(petition, step="b"), desk.done)
    go_on.set()
    desk.worker.stop()
    assert len(desk.answers) == 3
    assert all_in(path) == [replace(petition, step="b")]


def test_a_confirmed_save_is_on_disk_before_it_is_confirmed(desk: Desk, path: Path) -> None:
    petition = draft()
    found: list[list[Petition]] = []
    desk.worker.save_soon(petition, lambda _: found.append(all_in(path)))
    desk.worker.start()
    desk.worker.stop()
    assert found == [[petition]]


def test_several_changes_happen_in_one_go(desk: Desk, path: Path) -> None:
    petition = draft()

    def save_and_queue(store: Store) -> None:
        with store.transaction():
            store.drafts.save(petition)
            store.outbox.queue(petition.id, NOW)

    desk.ask(save_and_queue)
    desk.worker.start()
    desk.worker.stop()
    assert [found.stage for found in all_in(path)] == [Stage.QUEUED]


def test_a_failure_of_the_store_is_an_answer(desk: Desk) -> None:
    def fail(_: Store) -> None:
        raise StoreError("disk_full")

    desk.ask(fail)
    desk.ask(lambda _: "next")
    desk.worker.start()
    desk.worker.stop()
    error, after = desk.answers
    assert isinstance(error, StoreError)
    assert error.code == "disk_full"
    assert after == "next"
    assert desk.bugs == []


def test_a_bug_goes_to_its_handler_and_the_work_goes_on(desk: Desk) -> None:
    petition = draft()

    def shout(_: object) -> None:
        raise ZeroDivisionError

    desk.ask(lambda _: 1 // 0)
    desk.worker.save_soon(replace(petition, stage=Stage.QUEUED))
    desk.worker.submit(lambda _: "told badly", shout)
    desk.ask(lambda _: "next")
    desk.worker.start()
    desk.worker.stop()
    assert [type(bug) for bug in desk.bugs] == [
        ZeroDivisionError,
        ImpossibleMoveError,
        ZeroDivisionError,
    ]
    assert desk.answers == ["next"]


@pytest.mark.parametrize("key", [OTHER_KEY, KEY])
def test_a_database_that_does_not_open_answers_every_job(path: Path, key: bytes) -> None:
    open_database(path, KEY).close()
    damaged = key == KEY
    if damaged:
        path.write_bytes(path.read_bytes()[:5000])
    desk = Desk(partial(open_database, path, key))
    desk.worker.start()
    desk.ask(lambda store: store.drafts.all())
    desk.worker.save_soon(draft(), desk.done)
    desk.worker.stop()
    expected = "corrupted" if damaged else "wrong_key"
    for error in (*desk.opened, *desk.answers):
        assert isinstance(error, StoreError)
        assert error.code == expected
    assert len(desk.answers) == 2


def test_a_bug_while_opening_is_told_twice() -> None:
    desk = Desk(partial(open_database, None, b"short"))
    desk.worker.start()
    desk.worker.stop()
    assert [type(bug) for bug in desk.bugs] == [ValueError]
    (error,) = desk.opened
    assert isinstance(error, StoreError)
    assert error.code == "unavailable"


def test_nothing_is_taken_after_the_end(desk: Desk) -> None:
    desk.worker.start()
    desk.worker.stop()
    with pytest.raises(RuntimeError):
        desk.ask(lambda _: None)
    with pytest.raises(RuntimeError):
        desk.worker.save_soon(draft())


def test_everything_given_before_the_end_is_done(desk: Desk, path: Path) -> None:
    petitions = [draft(str(number)) for number in range(30)]
    desk.worker.start()
    for petition in petitions:
        desk.worker.save_soon(petition)
    desk.worker.stop()
    assert {petition.id for petition in all_in(path)} == {petition.id for petition in petitions}
    assert not path.with_name("petitions.db-wal").exists()


def test_window_and_delivery_write_at_the_same_time(desk: Desk, path: Path) -> None:
    petition = draft()
    desk.worker.start()
    desk.worker.save_soon(petition)
    delivery = open_database(path, KEY)
    outbox = store_over(delivery).outbox
    sent = [draft(str(number)) for number in range(50)]
    for other in sent:
        store_over(delivery).drafts.save(other)
        desk.worker.submit(lambda store: store.drafts.save(petition), desk.done)
        outbox.queue(other.id, NOW)
        desk.worker.submit(lambda store: store.drafts.all(), lambda _: None)
        outbox.begin(other.id, encode)
        outbox.accept(other.id, RECEIPT)
    delivery.close()
    desk.worker.stop()
    assert desk.answers == [None] * 50
    assert desk.bugs == []
    stages = [found.stage for found in all_in(path)]
    assert stages.count(Stage.ACCEPTED) == 50
