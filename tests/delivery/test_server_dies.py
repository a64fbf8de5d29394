"""A server that dies and comes back has every petition once."""

import threading
from pathlib import Path

from desktop.delivery.trouble import Trouble
from desktop.delivery.wire import encode
from desktop.petition.lifecycle import Stage
from desktop.store.store import Store
from tests.central.server import RunningCentral
from tests.delivery.desk import Desk
from tests.fakes import faults
from tests.fakes.fault_proxy import FaultProxy


def test_a_server_that_is_killed_between_two_petitions(store: Store, tmp_path: Path) -> None:
    with (
        RunningCentral(tmp_path) as central,
        Desk(store, central.url, central.credential) as desk,
    ):
        ids = [desk.queue() for _ in range(6)]
        desk.steps(3)
        central.kill()
        desk.try_once()
        assert [each.trouble for each in store.outbox.entries() if each.tries] == [
            Trouble.NO_NETWORK
        ]
        central.start()
        desk.drain()
        assert central.petition_bodies() == {each: encode(desk.get(each)) for each in ids}


def test_a_server_that_is_killed_while_it_answers(store: Store, tmp_path: Path) -> None:
    """Killed by another thread at whatever moment of the request that is."""
    with RunningCentral(tmp_path) as central, FaultProxy(central.url, faults.passing) as proxy:
        with Desk(store, proxy.url, central.credential) as desk:
            ids = [desk.queue() for _ in range(6)]
            killer = threading.Thread(target=central.kill)
            killer.start()
            desk.steps(6)
            killer.join()
            desk.steps(3)
            central.start()
            desk.drain()
        assert central.petition_bodies() == {each: encode(desk.get(each)) for each in ids}
        assert {desk.stage(each) for each in ids} == {Stage.ACCEPTED}
