from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from desktop.petition.lifecycle import Stage
from desktop.store.store import Store
from tests.store.samples import KEY, PROBLEMS, RECEIPT, draft, encode, later
from tests.store.test_drafts import put

PROMISED = [Stage.QUEUED, Stage.SENDING]
PAGE = 4096
RESERVED = 80
"""SQLCipher 4 ends each page with 16 bytes of vector and 64 of checksum."""


def test_at_the_end_of_a_session_nothing_of_the_person_is_shown(store: Store) -> None:
    for stage in Stage:
        put(store, stage)
    store.drafts.wipe()
    assert store.drafts.all() == []


@pytest.mark.parametrize("stage", PROMISED)
def test_what_was_promised_survives_until_it_is_delivered(store: Store, stage: Stage) -> None:
    promised = put(store, stage)
    store.drafts.wipe()
    assert store.outbox.waiting() == 1
    assert store.outbox.entries() == [promised]
    store.outbox.recover()
    assert store.outbox.begin(promised.id, encode) == encode(promised)
    store.outbox.accept(promised.id, RECEIPT)
    assert store.database.rows("SELECT id FROM petitions") == []


def test_what_is_refused_after_its_person_has_gone_stays_for_the_volunteer(store: Store) -> None:
    promised = put(store, Stage.QUEUED)
    store.drafts.wipe()
    store.outbox.begin(promised.id, encode)
    store.outbox.refuse(promised.id, PROBLEMS)
    store.drafts.wipe()
    assert store.drafts.all() == []
    (entry,) = store.outbox.entries()
    assert (entry.id, entry.stage, entry.problems) == (promised.id, Stage.REFUSED, PROBLEMS)
    store.drafts.delete(promised.id)
    assert store.outbox.entries() == []


def test_the_next_person_begins_as_if_nobody_had_been_there(store: Store) -> None:
    put(store, Stage.QUEUED)
    store.drafts.wipe()
    mine = draft("下一位")
    store.drafts.save(mine)
    assert store.drafts.all() == [mine]
    store.outbox.queue(mine.id, later(1))
    store.outbox.begin(mine.id, encode)
    store.outbox.accept(mine.id, RECEIPT)
    (kept,) = store.drafts.all()
    assert kept.receipt == RECEIPT


def test_the_credential_of_the_terminal_stays(store: Store) -> None:
    store.secrets.keep("central-credential", "kept")
    store.drafts.wipe()
    assert store.secrets.get("central-credential") == "kept"


def decrypted(file: Path) -> bytes:
    """Return every page of a database in plain, the free ones too, as one with the key sees it."""
    content = file.read_bytes()
    plain = []
    for start in range(0, len(content), PAGE):
        page = content[start : start + PAGE]
        vector = page[-RESERVED:-64]
        body = page[16 if start == 0 else 0 : -RESERVED]
        plain.append(Cipher(AES(KEY), CBC(vector)).decryptor().update(body))
    return b"".join(plain)


def test_what_was_wiped_is_in_no_file_even_for_one_with_the_key(path: Path, store: Store) -> None:
    for _ in range(20):
        put(store, Stage.DRAFT)
    trace = b"11010519491231002X"
    store.database.tidy()
    assert decrypted(path).count(trace) == 20
    store.drafts.wipe()
    assert trace not in decrypted(path)
    assert path.with_name("petitions.db-wal").stat().st_size == 0


def test_a_deleted_draft_leaves_no_trace_in_the_database(path: Path, store: Store) -> None:
    stored = put(store, Stage.DRAFT)
    store.drafts.delete(stored.id)
    store.database.tidy()
    assert b"11010519491231002X" not in decrypted(path)
