"""The thread that owns the database for the window, so that no one waits for a disk."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from desktop.petition.model import Petition, PetitionId
from desktop.store.connection import Database
from desktop.store.errors import StoreError
from desktop.store.store import Store, store_over

T = TypeVar("T")


@dataclass(slots=True)
class _Job:
    run: Callable[[Store], Any]
    done: list[Callable[[Any], None]] = field(default_factory=list)
    saves: PetitionId | None = None


class StoreWorker:
    """Does jobs with the store, one after another, in a thread of its own.

    Every callback is called in that thread; the caller brings its own bridge to the main one.
    `opener` is called first, in the thread, so it may ask a keyring or derive a key. `opened`
    gets None, or why the store cannot be used; then every job is answered with that too.
    `bug` gets what no one foresaw, from jobs and callbacks alike; the worker goes on.
    """

    def __init__(
        self,
        opener: Callable[[], Database],
        opened: Callable[[StoreError | None], None],
        bug: Callable[[Exception], None],
    ) -> None:
        self._opener = opener
        self._opened = opened
        self._bug = bug
        self._jobs: deque[_Job] = deque()
        self._change = threading.Condition()
        self._stopping = False
        self._thread = threading.Thread(target=self._work, name="store")

    def start(self) -> None:
        """Start the thread, which opens the database."""
        self._thread.start()

    def submit(self, job: Callable[[Store], T], done: Callable[[T | StoreError], None]) -> None:
        """Do `job` after all earlier ones; `done` gets what it returns, or why it failed.

        What it changed is on disk by then. Any thread. RuntimeError after `stop`.
        """
        with self._change:
            self._add(_Job(job, [done]))

    def save_soon(
        self, petition: Petition, done: Callable[[StoreError | None], None] | None = None
    ) -> None:
        """Save the draft after all earlier jobs; for every keystroke. Any thread.

        Saves of the same draft that wait next to each other become the last of them, and every
        `done` is called when that one, which holds their change too, is on disk.
        """
        with self._change:
            dones = [done] if done else []
            if self._jobs and self._jobs[-1].saves == petition.id:
                dones = self._jobs.pop().done + dones
            self._add(_Job(lambda store: store.drafts.save(petition), dones, petition.id))

    def stop(self) -> None:
        """Do what waits, close the database and end the thread."""
        with self._change:
            self._stopping = True
            self._change.notify()
        self._thread.join()

    def _add(self, job: _Job) -> None:
        if self._stopping:
            raise RuntimeError("the store worker was stopped")
        self._jobs.append(job)
        self._change.notify()

    def _work(self) -> None:
        store = self._open()
        while job := self._next():
            self._do(job, store)
        if isinstance(store, Store):
            store.database.close()

    def _open(self) -> Store | StoreError:
        try:
            store: Store | StoreError = store_over(self._opener())
        except StoreError as error:
            store = error
        except Exception as bug:  # noqa: BLE001 - the top of a thread
            self._bug(bug)
            store = StoreError("unavailable")
        self._tell(self._opened, store if isinstance(store, StoreError) else None)
        return store

    def _next(self) -> _Job | None:
        with self._change:
            self._change.wait_for(lambda: self._jobs or self._stopping)
            return self._jobs.popleft() if self._jobs else None

    def _do(self, job: _Job, store: Store | StoreError) -> None:
        try:
            outcome = store if isinstance(store, StoreError) else job.run(store)
        except StoreError as error:
            outcome = error
        except Exception as bug:  # noqa: BLE001 - the top of a thread
            self._bug(bug)
            return
        for done in job.done:
            self._tell(done, outcome)

    def _tell(self, callback: Callable[[Any], None], outcome: object) -> None:
        try:
            callback(outcome)
        except Exception as bug:  # noqa: BLE001 - the top of a thread
            self._bug(bug)
