"""Whatever comes in whatever order, every petition arrives exactly once."""

import random
from contextlib import closing

import pytest

from desktop.delivery.client import Client, Patience
from desktop.delivery.transport import Timeouts
from desktop.delivery.wire import encode
from desktop.petition.lifecycle import Stage
from desktop.store.database import open_database
from desktop.store.outbox import Outbox
from desktop.store.store import store_over
from tests.central.server import RunningCentral
from tests.delivery.desk import Desk
from tests.delivery.samples import KEY
from tests.fakes import faults
from tests.fakes.fault_proxy import Fault, FaultProxy

SEQUENCES = 100
HASTY = Timeouts(connect=0.1, read=0.1, total=0.2)

WEATHER: tuple[Fault, ...] = (
    faults.passing,
    faults.hung,
    faults.cut_at_once,
    faults.cut_mid_request,
    faults.cut_mid_reply,
    faults.swallowed,
    faults.swallowed_with_reset,
    faults.silent_after_commit,
    faults.doubled,
    faults.trickling,
    faults.endless,
    faults.portal,
    faults.saying("302 Found", b"", "Location: https://example.com/"),
    faults.saying("401 Who"),
    faults.saying("429 Slow", b"", "Retry-After: 120"),
    faults.saying("500 Oh no"),
    faults.saying("502 Bad Gateway"),
    faults.saying("503 Away"),
)


class Sequence:
    """One random run: weather, petitions, and a program that dies at bad moments."""

    def __init__(self, seed: int, desk: Desk, proxy: FaultProxy) -> None:
        self._chance = random.Random(seed)
        self._desk, self._proxy = desk, proxy
        self._is_refusing = False

    def play(self) -> None:
        self._desk.queue()
        for _ in range(self._chance.randrange(3, 9)):
            deeds = (self._change_weather, self._change_weather, self._work, self._die, self._add)
            self._chance.choice(deeds)()
        self._set(faults.passing)
        self._desk.drain()

    def _change_weather(self) -> None:
        if self._chance.random() < 0.1:
            self._refuse()
        else:
            weather = (*WEATHER, faults.noise(self._chance.randrange(10**6)))
            self._set(self._chance.choice(weather))
        self._work()

    def _refuse(self) -> None:
        if not self._is_refusing:
            self._proxy.refuse()
        self._is_refusing = True

    def _set(self, fault: Fault) -> None:
        if self._is_refusing:
            self._proxy.accept()
        self._is_refusing = False
        self._proxy.fault = fault

    def _work(self) -> None:
        self._desk.steps(self._chance.randrange(1, 4))

    def _add(self) -> None:
        self._desk.queue()
        self._desk.courier.nudge()

    def _die(self) -> None:
        """Die before or after the request, without noting what became of it."""
        outbox: Outbox = self._desk.store.outbox
        petition = outbox.next(self._desk.time.utc())
        if petition is not None:
            body = outbox.begin(petition.id, encode)
            if self._chance.random() < 0.7:
                self._desk.client.submit(petition.id, body)
        self._desk.start()


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_a_random_sequence_of_faults_ends_in_exactly_one_petition_each(
    real_central: RunningCentral, seed: int
) -> None:
    before = set(real_central.petition_bodies())
    patience = Patience(HASTY, HASTY, HASTY)
    with (
        closing(open_database(None, KEY)) as database,
        FaultProxy(real_central.url, faults.passing) as proxy,
        Desk(
            store_over(database),
            proxy.url,
            real_central.credential,
            client=Client(proxy.url, real_central.credential, patience=patience),
        ) as desk,
    ):
        Sequence(seed, desk, proxy).play()
        entries = desk.store.drafts.all()
        assert {entry.stage for entry in entries} == {Stage.ACCEPTED}
        held = real_central.petition_bodies()
        assert {each: body for each, body in held.items() if each not in before} == {
            entry.id: encode(entry) for entry in entries
        }
        assert real_central.count_petitions() == len(held)
        numbers = {entry.receipt.number for entry in entries if entry.receipt}
        assert len(numbers) == len(entries)
