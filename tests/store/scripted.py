"""A person's session as a script: the same steps every time, in a process that may be killed.

    python -m tests.store.scripted DATABASE KEY SEED STEPS

does the steps one after another with a StoreWorker and prints, after each is confirmed, its
number on a line of its own. The same steps done elsewhere (`replay`) tell what must be there.
"""

import random
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from desktop.petition.lifecycle import Stage
from desktop.petition.model import Petition, PetitionId, amended, with_answer
from desktop.store.database import open_database
from desktop.store.store import Store, store_over
from desktop.store.worker import StoreWorker
from tests.store.samples import FORM, NOW, PROBLEMS, RECEIPT, encode, later

Step = Callable[[Store], object]


def script(seed: int) -> Iterator[Step]:
    """Yield the steps of several people, as long as anybody asks: typing, sending, deleting."""
    chance = random.Random(seed)
    for person in range(10_000):
        number = f"{seed:04}-{person:04}"
        petition = Petition(PetitionId(number), FORM, "zh-CN", created_at=NOW, changed_at=NOW)
        text = ""
        for letter in range(chance.randrange(3, 12)):
            text += "路灯坏了。" * chance.randrange(1, 200)
            petition = with_answer(petition, "facts", text, later(person + letter / 100))
            yield partial(save, petition=petition)
        yield from chance.choice([accepted, refused, deleted, left_waiting])(petition)


def save(store: Store, petition: Petition) -> None:
    store.drafts.save(petition)


def queue(store: Store, petition: Petition) -> None:
    with store.transaction():
        store.drafts.save(petition)
        store.outbox.queue(petition.id, petition.changed_at)


def accepted(petition: Petition) -> Iterator[Step]:
    yield partial(queue, petition=petition)
    yield lambda store: store.outbox.begin(petition.id, encode_any)
    yield lambda store: store.outbox.lose(petition.id, "network", NOW)
    yield lambda store: store.outbox.begin(petition.id, encode_any)
    yield lambda store: store.outbox.accept(petition.id, RECEIPT)


def refused(petition: Petition) -> Iterator[Step]:
    yield partial(queue, petition=petition)
    yield lambda store: store.outbox.begin(petition.id, encode_any)
    yield lambda store: store.outbox.refuse(petition.id, PROBLEMS)
    stored = replace(petition, stage=Stage.REFUSED, problems=PROBLEMS)
    draft = replace(amended(stored, petition.changed_at), id=PetitionId(petition.id + "-again"))
    yield lambda store: store.drafts.reopen(petition.id, draft)


def deleted(petition: Petition) -> Iterator[Step]:
    yield lambda store: store.drafts.delete(petition.id)


def left_waiting(petition: Petition) -> Iterator[Step]:
    yield partial(queue, petition=petition)


def encode_any(petition: Petition) -> bytes:
    return encode(replace(petition, answers={"name": petition.id}))


def replay(seed: int, steps: int) -> Store:
    """Return a store in memory in which the first `steps` steps were done."""
    store = store_over(open_database(None, bytes(32)))
    for step in islice(script(seed), steps):
        step(store)
    return store


def main(arguments: list[str]) -> None:
    path, key, seed, steps = arguments
    confirmed = threading.Semaphore(0)
    worker = StoreWorker(
        partial(open_database, Path(path), bytes.fromhex(key)), opened=stop_on, bug=stop_on
    )
    worker.start()

    def confirm(number: int, answer: object) -> None:
        stop_on(answer if isinstance(answer, Exception) else None)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        confirmed.release()

    for number, step in enumerate(islice(script(int(seed)), int(steps)), start=1):
        worker.submit(step, partial(confirm, number))
        confirmed.acquire()
    worker.stop()


def stop_on(error: Exception | None) -> None:
    """End the process at the first failure, so that the test sees it."""
    if error is not None:
        sys.stdout.write(f"{error!r}\n")
        sys.stdout.flush()
        sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
