import random
from pathlib import Path

import pytest

from desktop.petition.model import Petition
from desktop.store.database import StoreError, open_database
from desktop.store.store import store_over
from tests.store.samples import KEY, OTHER_KEY, draft

PAGE = 4096


@pytest.fixture(scope="module")
def petitions() -> list[Petition]:
    return [draft(f"第{number}人") for number in range(6)]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, petitions: list[Petition]) -> bytes:
    path = tmp_path_factory.mktemp("sound") / "petitions.db"
    database = open_database(path, KEY)
    for petition in petitions:
        store_over(database).drafts.save(petition)
    database.close()
    return path.read_bytes()


def finding(path: Path, content: bytes, key: bytes = KEY) -> str:
    """Open, read and check everything, and return the code, or "sound"."""
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    path.write_bytes(content)
    try:
        database = open_database(path, key)
    except StoreError as error:
        return error.code
    try:
        store_over(database).drafts.all()
        database.check()
    except StoreError as error:
        return error.code
    finally:
        database.close()
    return "sound"


def test_an_unharmed_file_is_sound(path: Path, sound: bytes) -> None:
    assert finding(path, sound) == "sound"


@pytest.mark.parametrize("seed", range(100))
def test_flipped_bytes_are_found(path: Path, sound: bytes, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(sound)
    for _ in range(chance.choice([1, 4, 64])):
        # The first 16 bytes are made from the key and need not be right.
        content[chance.randrange(16, len(content))] ^= chance.randrange(1, 256)
    assert finding(path, bytes(content)) == "corrupted"


@pytest.mark.parametrize("seed", range(30))
def test_a_cut_file_is_found(path: Path, sound: bytes, seed: int) -> None:
    length = random.Random(seed).randrange(16, len(sound))
    assert finding(path, sound[:length]) == "corrupted"


def test_every_lost_page_is_found(path: Path, sound: bytes) -> None:
    found = set()
    for start in range(0, len(sound), PAGE):
        first = sound[:16] if start == 0 else b""
        page = first.ljust(PAGE, b"\0")
        found.add(finding(path, sound[:start] + page + sound[start + PAGE :]))
    assert found == {"corrupted"}


def test_pages_put_elsewhere_are_found(path: Path, sound: bytes) -> None:
    pages = [sound[start : start + PAGE] for start in range(0, len(sound), PAGE)]
    pages[2], pages[3] = pages[3], pages[2]
    assert finding(path, b"".join(pages)) == "corrupted"


def test_a_file_that_is_none_of_ours_counts_as_a_wrong_key(path: Path) -> None:
    assert finding(path, random.Random(1).randbytes(5 * PAGE)) == "wrong_key"
    assert finding(path, b"a letter") == "wrong_key"


def test_a_damaged_file_under_a_wrong_key_is_a_wrong_key(path: Path, sound: bytes) -> None:
    content = bytearray(sound)
    content[100] ^= 1
    assert finding(path, bytes(content), OTHER_KEY) == "wrong_key"


def test_a_damaged_beginning_mends_itself(path: Path, sound: bytes) -> None:
    assert finding(path, bytes(16) + sound[16:]) == "sound"


def test_an_emptied_file_does_not_cost_the_log_beside_it(path: Path) -> None:
    log = path.with_name(path.name + "-wal")
    path.touch()
    log.write_bytes(b"the last drafts")
    with pytest.raises(StoreError) as caught:
        open_database(path, KEY)
    assert caught.value.code == "corrupted"
    assert log.read_bytes() == b"the last drafts"


def test_an_opening_cut_off_before_its_first_byte_starts_anew(path: Path) -> None:
    assert finding(path, b"") == "sound"
