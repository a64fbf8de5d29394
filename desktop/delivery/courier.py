"""Carries the outbox to the central API, one step at a time and without a thread of its own."""

import logging
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from desktop.delivery.answers import Healthy
from desktop.delivery.bugs import stack_of
from desktop.delivery.client import Client
from desktop.delivery.events import (
    Event,
    NeedsAttention,
    Offline,
    Online,
    Sending,
    Sent,
    Waiting,
)
from desktop.delivery.link import OF_THE_LINE, Link
from desktop.delivery.retry import Random, delay
from desktop.delivery.trouble import Trouble
from desktop.delivery.wire import encode
from desktop.petition.lifecycle import ImpossibleMoveError
from desktop.petition.model import Petition
from desktop.petition.outcome import Accepted, Refused, SubmitResult, Unreachable
from desktop.store.outbox import Outbox, UnencodableError
from desktop.store.records import UnknownPetitionError

LOG = logging.getLogger(__name__)

LONGEST_REST = 60.0
SHORTEST_REST = 0.05
"""So that an outbox that says "due" and gives nothing never makes the processor spin."""

Emit = Callable[[Event], None]


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """Time and chance: UTC for what is stored, monotonic seconds for waiting."""

    utc: Callable[[], datetime] = _utc_now
    monotonic: Callable[[], float] = time.monotonic
    random: Random = random.random


class Courier:
    """Sends what is due and tells what became of it. Belongs to the thread of its outbox.

    `emit` is called in that thread. StoreError passes through; the petition stays where it was
    stored and is sent again, under the same id and with the same bytes.
    """

    def __init__(
        self, outbox: Outbox, client: Client, link: Link, emit: Emit, clock: Clock
    ) -> None:
        self._outbox, self._client, self._link = outbox, client, link
        self._emit, self._clock = emit, clock
        self._told: Event | None = None

    def recover(self) -> None:
        """Take up what an earlier run left in the middle. Call once, before the first step."""
        self._outbox.recover()

    def step(self) -> float:
        """Send one petition, or look once if the network is back; return how long to rest.

        0.0 means: there may be more to do now.
        """
        now = self._clock.monotonic()
        if self._link.is_open(now):
            petition = self._outbox.next(self._clock.utc())
            if petition is not None:
                self._send(petition)
                return 0.0
        if self._link.probe_is_due(now):
            self._probe()
            return 0.0
        return self._rest(now)

    def nudge(self) -> None:
        """Try at once whatever waits for the line: somebody asked, or something got through."""
        self._link.nudged()

    def _send(self, petition: Petition) -> None:
        try:
            body = self._outbox.begin(petition.id, encode)
        except (ImpossibleMoveError, UnknownPetitionError):
            return  # its person has taken it back between two lines of this file
        except UnencodableError as error:
            LOG.error("cannot encode %s: %s", petition.id, stack_of(error))
            self._emit(Waiting(petition.id, Trouble.INTERNAL, None))
            return
        self._emit(Sending(petition.id))
        self._settle(petition, self._client.submit(petition.id, body))

    def _settle(self, petition: Petition, result: SubmitResult) -> None:
        match result:
            case Accepted(receipt):
                self._outbox.accept(petition.id, receipt)
                self._emit(Sent(petition.id, receipt))
            case Refused(problems):
                self._outbox.refuse(petition.id, problems)
                self._emit(NeedsAttention(petition.id, problems))
            case Unreachable(code, retry_after):
                self._lose(petition, Trouble(code), retry_after)
                return
        self._link.answered()
        self._tell_line()

    def _lose(self, petition: Petition, trouble: Trouble, retry_after: float | None) -> None:
        wait, own_wait = self._waits(petition, trouble, retry_after)
        not_before = self._clock.utc() + timedelta(seconds=own_wait)
        self._outbox.lose(petition.id, trouble, not_before)
        self._emit(Waiting(petition.id, trouble, wait))
        self._tell_line()

    def _waits(
        self, petition: Petition, trouble: Trouble, retry_after: float | None
    ) -> tuple[float, float]:
        """Return how long it takes until the next try, and how much of it is the petition's own."""
        if trouble is Trouble.INTERRUPTED:
            return 0.0, 0.0
        if trouble in OF_THE_LINE:
            return self._link.failed(trouble, retry_after, self._clock.monotonic()), 0.0
        self._link.answered()
        own = delay(petition.tries + 1, self._clock.random, retry_after)
        return own, own

    def _probe(self) -> None:
        well = isinstance(self._client.health(), Healthy)
        self._link.probed(well=well, now=self._clock.monotonic())
        self._tell_line()

    def _tell_line(self) -> None:
        trouble = self._link.trouble
        news = Offline(trouble) if self._link.is_offline and trouble else Online()
        if news != self._told:
            self._told = news
            self._emit(news)

    def _rest(self, now: float) -> float:
        line = self._link.rest(now)
        if line > 0.0:
            return min(line, LONGEST_REST)
        due = self._outbox.next_due(self._clock.utc())
        return LONGEST_REST if due is None else min(max(due, SHORTEST_REST), LONGEST_REST)
