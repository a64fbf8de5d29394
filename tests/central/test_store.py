"""Petitions in both databases, without the web around them."""

import hashlib
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from central.credentials import Terminals
from central.database import Database
from central.receipts import ReceiptNumbers, new_receipt_numbers
from central.store import Incoming, Petitions
from central.tables import petitions
from tests.central.samples import new_key

THREADS = 20


@pytest.fixture
def incoming(database: Database) -> Incoming:
    credential = Terminals(database).add("lobby")
    terminal = Terminals(database).id_of(credential)
    assert terminal is not None
    return Incoming(new_key(), terminal, "petition", 1, "zh-CN", bytes(range(256)))


def _count(database: Database) -> int:
    with database.reading() as connection:
        return connection.execute(select(func.count()).select_from(petitions)).scalar_one()


def test_body_is_kept_byte_for_byte_with_its_hash(database: Database, incoming: Incoming) -> None:
    Petitions(database).add(incoming)
    with database.reading() as connection:
        row = connection.execute(select(petitions)).one()
    assert row.body == bytes(range(256))
    assert row.body_sha256 == hashlib.sha256(row.body).hexdigest()


def test_petition_is_found_by_key_and_number(database: Database, incoming: Incoming) -> None:
    store = Petitions(database)
    kept, added = store.add(incoming)
    assert added
    assert store.by_key(incoming.key) == kept
    assert store.by_number(kept.numbers.number) == kept
    assert store.by_key(new_key()) is None


def test_twenty_threads_with_one_key_make_one_petition(
    database: Database, incoming: Incoming
) -> None:
    store, start = Petitions(database), threading.Barrier(THREADS)

    def send(_: int) -> tuple[object, bool]:
        start.wait()
        return store.add(incoming)

    with ThreadPoolExecutor(THREADS) as pool:
        results = list(pool.map(send, range(THREADS)))
    assert _count(database) == 1
    assert len({kept for kept, _ in results}) == 1
    assert sum(added for _, added in results) == 1


def test_twenty_keys_at_once_make_twenty_petitions(database: Database, incoming: Incoming) -> None:
    store = Petitions(database)
    with ThreadPoolExecutor(THREADS) as pool:
        others = [replace(incoming, key=new_key()) for _ in range(THREADS)]
        results = list(pool.map(store.add, others))
    assert _count(database) == THREADS
    assert len({kept.numbers.number for kept, _ in results}) == THREADS


def test_number_that_is_taken_is_drawn_again(database: Database, incoming: Incoming) -> None:
    one, two = ReceiptNumbers("1" * 12, "1" * 8), ReceiptNumbers("2" * 12, "2" * 8)
    drawn: Iterator[ReceiptNumbers] = iter([one, one, one, two])
    store = Petitions(database, lambda: next(drawn))
    store.add(incoming)
    second, added = store.add(replace(incoming, key=new_key()))
    assert (second.numbers, added) == (two, True)


def test_numbers_that_are_always_taken_are_a_fault(database: Database, incoming: Incoming) -> None:
    numbers = new_receipt_numbers()
    store = Petitions(database, lambda: numbers)
    store.add(incoming)
    with pytest.raises(RuntimeError):
        store.add(replace(incoming, key=new_key()))
    assert _count(database) == 1


def test_failed_write_leaves_nothing(database: Database, incoming: Incoming) -> None:
    def write_and_fail() -> None:
        with database.writing() as connection:
            connection.execute(petitions.update().values(language="xx"))
            raise InterruptedError

    Petitions(database).add(incoming)
    with pytest.raises(InterruptedError):
        write_and_fail()
    with database.reading() as connection:
        assert connection.execute(select(petitions.c.language)).scalar_one() == "zh-CN"
