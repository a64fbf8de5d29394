import random
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.store.connection import Row
from desktop.store.database import open_database
from desktop.store.store import Store, store_over
from tests.store.samples import KEY
from tests.store.scripted import replay

KILLS = 50
STEPS = 400
NEW = b"encoded anew"
ROOT = Path(__file__).parents[2]


def content(store: Store) -> list[list[Row]]:
    """Return all that is kept, as rows; the places in the outbox are not part of a promise."""
    return [
        store.database.rows("SELECT * FROM petitions ORDER BY id"),
        store.database.rows(
            "SELECT petition_id, not_before, held, body FROM outbox ORDER BY place"
        ),
    ]


def kill_after(path: Path, seed: int, lines: int, spins: int) -> int:
    """Run the script, kill it some moment after `lines` confirmed steps; return how many it had."""
    arguments = [str(path), KEY.hex(), str(seed), str(STEPS)]
    command = [sys.executable, "-m", "tests.store.scripted", *arguments]
    with subprocess.Popen(  # noqa: S603 - our own script
        command, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as child:
        assert child.stdout is not None
        for expected in range(1, lines + 1):
            assert child.stdout.readline() == f"{expected}\n"
        # The child goes on writing meanwhile, so this decides where in a step it dies.
        for _ in range(spins):
            pass
        child.kill()
        rest = child.stdout.read().splitlines()
    return lines + len([line for line in rest if line.isdigit()])


@pytest.mark.parametrize("seed", range(KILLS))
def test_no_confirmed_step_is_lost_in_a_kill(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    confirmed = kill_after(path, seed, chance.randrange(1, 100), chance.randrange(60_000))

    database = open_database(path, KEY)
    database.check()
    store = store_over(database)
    found = content(store)
    again = bodies_after_recovery(store)
    database.close()

    # What was under way at the kill may be there or not, but never half.
    assert confirmed < STEPS
    assert found in [content(replay(seed, steps)) for steps in (confirmed, confirmed + 1)]
    _, outbox = found
    assert again == {row["petition_id"]: row["body"] or NEW for row in outbox}


def bodies_after_recovery(store: Store) -> dict[object, bytes]:
    """Begin to send everything that waits, as the next start does, and return what was sent."""
    store.outbox.recover()
    return {
        petition.id: store.outbox.begin(petition.id, lambda _: NEW)
        for petition in store.outbox.entries()
    }


def test_the_script_does_every_kind_of_step() -> None:
    store = replay(1, STEPS)
    stages = {petition.stage.value for petition in store.drafts.all()}
    assert {"draft", "queued", "accepted"} <= stages
    assert store.outbox.waiting() > 0
    (again,) = store.database.rows("SELECT count(*) AS n FROM petitions WHERE id LIKE '%-again'")
    assert again["n"] != 0
    store.database.close()
