"""The program is killed at 200 random moments; nothing confirmed is lost, nothing is sent twice."""

import json
import os
import random
import secrets
import signal
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import Any

from desktop.petition.lifecycle import Stage
from desktop.petition.model import PetitionId
from desktop.store.database import open_database
from desktop.store.store import store_over
from tests.central.server import RunningCentral

KILLS = 200
LONGEST_S = 0.35
DEEDS = ("opening", "writing", "sending")
"""What it must have died in the middle of."""

ROOT = Path(__file__).parents[2]


class Person:
    """The process that writes, and what it told before each of its deaths."""

    def __init__(self, folder: Path, key: str, central: RunningCentral) -> None:
        command = [sys.executable, "-m", "tests.journeys.crashing", str(folder), key]
        self.process = subprocess.Popen(  # noqa: S603 - our own script
            [*command, central.url, central.credential],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            start_new_session=True,
        )
        self.kept: dict[PetitionId, dict[str, object]] = {}
        self.queued: set[PetitionId] = set()
        self.bugs: list[str] = []
        self.died: Counter[str] = Counter()

    def live(self, word: str, seconds: float | None) -> None:
        """Let it write for so long, then kill it; None waits for its own end."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()
        killer: threading.Timer | None = None
        last = "opening"
        while "ended" not in (told := self._read()):
            if "pid" in told and seconds is not None:
                killer = threading.Timer(seconds, os.kill, (told["pid"], signal.SIGKILL))
                killer.start()
            last = self._note(told) or last
        if killer is not None:
            killer.join()
            self.died[last] += 1

    def close(self) -> None:
        self.process.communicate()

    def _read(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the process that forks is gone"
        told: dict[str, Any] = json.loads(line)
        return told

    def _note(self, told: dict[str, Any]) -> str:
        """Remember what was told; return what is being done after it."""
        if "kept" in told:
            self.kept[told["kept"]] = told["answers"]
            return "writing"
        if "queued" in told:
            self.queued.add(told["queued"])
            return "sending"
        if "bug" in told:
            self.bugs.append(str(told["bug"]))
        return ""


def test_no_confirmed_answer_is_lost_and_nothing_is_sent_twice(
    tmp_path: Path, central: RunningCentral
) -> None:
    key = secrets.token_hex(32)
    chance = random.Random(20261123)
    person = Person(tmp_path, key, central)
    for _ in range(KILLS):
        person.live("run", chance.uniform(0.0, LONGEST_S))
    person.live("drain", None)
    person.close()

    database = open_database(tmp_path / "petitions.db", bytes.fromhex(key))
    stored = {petition.id: petition for petition in store_over(database).drafts.all()}
    database.close()
    bodies = central.petition_bodies()
    assert person.bugs == []
    for petition_id, answers in person.kept.items():
        found = stored[petition_id].answers
        assert {field: found[field] for field in answers} == answers
    sent = {each.id for each in stored.values() if each.stage is Stage.ACCEPTED}
    assert person.queued <= sent
    assert sent == set(bodies)
    assert central.count_petitions() == len(sent)
    assert len(sent) > KILLS / 10, "too few arrived for this to prove anything"
    assert all(person.died[deed] for deed in DEEDS), person.died
