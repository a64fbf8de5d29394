"""`petition-desk outbox retry`: sends what waits now, and says what became of each petition."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue

from desktop.commands.entries import short, still_waiting, trouble_sentence
from desktop.commands.installation import Installation, open_store
from desktop.commands.terminal import Report
from desktop.delivery.events import Event, NeedsAttention, Offline, Sent, Stumbled, Waiting
from desktop.delivery.link import OF_THE_LINE
from desktop.delivery_lock import DeliveryLock
from desktop.idle_sender import INTERNAL, NOT_CONFIGURED
from desktop.petition.model import PetitionId
from desktop.senders import Address, UnusableAddressError, make_sender
from desktop.vault import Unlocked

PATIENCE = 120.0
"""Seconds without any news after which nobody is kept waiting: a try takes one minute at most."""

STOP_SECONDS = 5.0


@dataclass(slots=True)
class Outcome:
    """What became of the petitions that waited; `troubles` says why some still do."""

    waiting: set[PetitionId]
    received: list[PetitionId] = field(default_factory=list)
    refused: list[PetitionId] = field(default_factory=list)
    troubles: dict[PetitionId, str] = field(default_factory=dict)
    line_trouble: str = ""

    @property
    def is_over(self) -> bool:
        """Whether each petition was tried, or none can be."""
        return bool(self.line_trouble) or self.waiting <= self.troubles.keys()

    def note(self, event: Event) -> None:
        """Take note of what the sender tells."""
        match event:
            case Sent(petition_id):
                self._settled(petition_id, self.received)
            case NeedsAttention(petition_id):
                self._settled(petition_id, self.refused)
            case Waiting(petition_id, code):
                self.troubles[petition_id] = code
                self.line_trouble = code if code in OF_THE_LINE else ""
            case Offline(code):
                self.line_trouble = code
            case Stumbled():
                self.line_trouble = INTERNAL

    def reason(self, petition_id: PetitionId) -> str:
        """Return the code of why a petition still waits."""
        return self.troubles.get(petition_id) or self.line_trouble

    def _settled(self, petition_id: PetitionId, where: list[PetitionId]) -> None:
        if petition_id in self.waiting:
            self.waiting.remove(petition_id)
            where.append(petition_id)


def retry(installation: Installation, unlocked: Unlocked) -> Report:
    """Make everything due, and send it here unless the window does."""
    with open_store(unlocked) as store:
        count = store.outbox.hasten()
        waiting = {entry.id for entry in still_waiting(store.outbox.entries())}
    lock = DeliveryLock(installation.paths.data)
    if waiting and not lock.take():
        sentence = installation.terminal.words.see("outbox-window-sends", count=count)
        return Report((sentence,), {"note": sentence, "waiting": count})
    try:
        with installation.open_address(unlocked) as address:
            return _report(installation, _send(unlocked, address, waiting))
    finally:
        lock.release()


def _send(unlocked: Unlocked, address: Address, waiting: set[PetitionId]) -> Outcome:
    if not address.is_complete:
        return Outcome(waiting, line_trouble=NOT_CONFIGURED)
    events: SimpleQueue[Event] = SimpleQueue()
    try:
        sender = make_sender(unlocked, address, events.put)
    except UnusableAddressError:
        return Outcome(waiting, line_trouble=NOT_CONFIGURED)
    outcome = Outcome(waiting)
    sender.start()
    try:
        with suppress(Empty):
            while not outcome.is_over:
                outcome.note(events.get(timeout=PATIENCE))
    finally:
        sender.stop(STOP_SECONDS)
    return outcome


def _report(installation: Installation, outcome: Outcome) -> Report:
    words = installation.terminal.words
    lines = [
        *_lines(installation, "outbox-sent", outcome.received),
        *_lines(installation, "outbox-sent-back", outcome.refused),
    ]
    for petition_id in sorted(outcome.waiting):
        lines += _lines(installation, "outbox-still-waiting", [petition_id])
        lines.append(trouble_sentence(installation, outcome.reason(petition_id)))
    if not lines:
        lines.append(words.see("outbox-empty"))
    document = {
        "received": [short(each) for each in outcome.received],
        "refused": [short(each) for each in outcome.refused],
        "waiting": {short(each): outcome.reason(each) for each in sorted(outcome.waiting)},
    }
    return Report(tuple(lines), document, 1 if outcome.waiting or outcome.refused else 0)


def _lines(installation: Installation, message_id: str, ids: Iterable[PetitionId]) -> list[str]:
    return [installation.terminal.words.see(message_id, id=short(each)) for each in ids]
