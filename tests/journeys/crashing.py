"""A person who writes and sends petitions without end, in a process that may be killed any time.

`python -m tests.journeys.crashing FOLDER KEY URL CREDENTIAL` reads one word a line: `run` begins
a process that files petition after petition until it is killed, `drain` one that sends what is
left and ends. Each is forked from this one, which has imported everything already, and tells of
itself in lines of JSON: its `pid`, and what it may rely on as `kept` or `queued`.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

import desktop.vault
from desktop import bundled
from desktop.app import utc_now
from desktop.delivery import client, enquiries, sender  # noqa: F401 - before the fork
from desktop.flow.bridge import Bridge
from desktop.flow.opening import Opening
from desktop.flow.places import DECLARATION, RECEIPT, REVIEW, SENDING, PlaceKind
from desktop.flow.ports import KeyChoice
from desktop.flow.session import Session
from desktop.paths import Paths
from desktop.petition.form import Forms
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Answer, PetitionId
from desktop.petition.regions import Regions, load_regions
from desktop.post import Address, DeliveryPost, News
from desktop.records import StoreRecords
from desktop.shelf import bundled_form
from desktop.store.keys import DATABASE_ACCOUNT, SERVICE
from desktop.vault import Unlocked, Vault
from tests.store.keyring_fakes import MemoryKeyring

ANSWERS = json.loads(bundled.practice_text())
ANSWERS["address"].pop("search")
LOOK_MS = 1


def tell(**what: object) -> None:
    """Write one line at once; a line this short is whole or not there."""
    os.write(sys.stdout.fileno(), (json.dumps(what) + "\n").encode())


def fail(bug: BaseException) -> None:
    """Tell of a bug: nothing may go wrong but the kill itself."""
    tell(bug=repr(bug))


class Writer:
    """The real session, records, vault and post, and somebody who never stops writing."""

    def __init__(self, folder: Path, address: Address, regions: Regions) -> None:
        paths = Paths(folder)
        bridge = Bridge()
        self._vault = Vault(
            paths,
            bridge,
            practice=False,
            chosen=KeyChoice.KEYRING,
            unlocked=self._unlocked,
            bug=fail,
        )
        news = News(self._delivered, lambda _service: None, lambda _form: None)
        self._post = DeliveryPost(bridge, lambda _open: address, news, "petition", fail)
        records = StoreRecords(self._vault, bridge, utc_now)
        self._session = Session(Forms(bundled_form()), regions, records, self._post, utc_now)
        self._opening = Opening(self._vault, lambda code, _again: tell(bug=code))
        self._serial = 0
        self._timer = QTimer()
        self._timer.setInterval(LOOK_MS)

    def begin(self, deed: Callable[[], None]) -> None:
        """Open the database, then write or drain."""
        self._opening.opened.connect(self._session.settle)
        self._session.collection.told.connect(self._timer.start)
        self._session.moved.connect(self._moved)
        self._timer.timeout.connect(deed)
        self._opening.start()

    def write(self) -> None:
        """Do the next thing: answer and go on, or take up or begin a petition."""
        place, session = self._session.place, self._session
        if place.kind is PlaceKind.QUESTION:
            session.answer(place.field, self._answer(place.field))
            session.go_on()
        elif place == REVIEW:
            session.go_on()
        elif place == DECLARATION:
            session.answer("declaration", answer=True)
            session.go_on()
        elif place in (SENDING, RECEIPT):
            session.home()
        else:
            self._take_up()

    def drain(self) -> None:
        """End when nothing is left on its way."""
        stages = {petition.stage for petition in self._session.collection.petitions}
        if stages & {Stage.QUEUED, Stage.SENDING}:
            self._session.collection.refresh()
            return
        self._timer.stop()
        self._post.stop()
        self._vault.close()
        tell(drained=True)
        QCoreApplication.exit()

    def _take_up(self) -> None:
        drafts = [p for p in self._session.collection.petitions if p.stage is Stage.DRAFT]
        if self._session.place.kind is not PlaceKind.WELCOME:
            return
        if drafts and self._serial == 0:
            self._session.open(drafts[0])
        else:
            self._session.begin()
        self._serial += 1

    def _answer(self, field: str) -> Answer:
        given: Answer = ANSWERS[field]
        return f"{given} {self._serial}" if field == "facts" else given

    def _moved(self) -> None:
        """Tell what the person may rely on now: they were let go on."""
        petition = self._session.petition
        if petition is None or not petition.answers:
            return
        if self._session.place == SENDING:
            tell(queued=petition.id)
        elif self._session.place.kind is PlaceKind.QUESTION or self._session.place == REVIEW:
            tell(kept=petition.id, answers=dict(petition.answers))

    def _unlocked(self, unlocked: Unlocked) -> None:
        self._post.start(unlocked)

    def _delivered(self, petition_id: PetitionId) -> None:
        self._session.delivered(petition_id)


def run(word: str, folder: Path, address: Address, regions: Regions) -> None:
    """Be the person until killed, or drain."""
    loop = QCoreApplication([])
    writer = Writer(folder, address, regions)
    writer.begin(writer.write if word == "run" else writer.drain)
    loop.exec()


def main(folder: str, key: str, url: str, credential: str) -> None:
    """Fork a process for each word that comes in."""
    keyring = MemoryKeyring()
    keyring.set_password(SERVICE, DATABASE_ACCOUNT, key)
    setattr(desktop.vault, "find_keyring", lambda: keyring)  # noqa: B010 - for mypy it is not ours
    regions = load_regions(bundled.regions_text())
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            run(line.strip(), Path(folder), Address(url, credential), regions)
            os._exit(0)
        tell(pid=pid)
        os.waitpid(pid, 0)
        tell(ended=pid)


if __name__ == "__main__":
    main(*sys.argv[1:])
