import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import secretstorage

from desktop.store.database import StoreError
from desktop.store.keyrings import BACKENDS, available_keyring, find_keyring, named_backend
from desktop.store.keys import KeyringEntry, KeyringKey
from tests.store.secret_service_session import needs_programs, session_bus, unlock_keyring

BARE_BUS = """<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/>
</policy></busconfig>"""
LONG = 30.0
SHORT = 0.3
"""Seconds to wait for an answer that comes, and for one that never does."""


@pytest.fixture
def keyring_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    needs_programs()
    with session_bus(tmp_path, monkeypatch, "--session"):
        unlock_keyring()
        yield


def why_not(patience: float = LONG) -> str:
    with pytest.raises(StoreError) as caught:
        find_keyring(patience=patience)
    assert available_keyring(patience=patience) is None
    return caught.value.code


@pytest.mark.usefixtures("keyring_session")
def test_a_real_keyring_keeps_the_key() -> None:
    keyring = available_keyring(patience=LONG)
    assert keyring is not None
    key = KeyringKey(keyring).create()
    again = available_keyring(patience=LONG)
    assert again is not None
    assert KeyringKey(again).key() == key
    with pytest.raises(StoreError, match="key_missing"):
        KeyringKey(again, "practice").key()


@pytest.mark.usefixtures("keyring_session")
def test_a_real_keyring_forgets() -> None:
    entry = KeyringEntry(find_keyring(patience=LONG), "central-credential")
    entry.forget()
    entry.keep("first")
    entry.keep("second")
    assert entry.get() == "second"
    entry.forget()
    assert entry.get() is None


@pytest.mark.usefixtures("keyring_session")
def test_a_locked_keyring_is_told_and_never_asks_for_its_password() -> None:
    keyring = find_keyring(patience=LONG)
    KeyringKey(keyring).create()
    connection = secretstorage.dbus_init()
    secretstorage.Collection(connection).lock()
    connection.close()
    assert why_not() == "keyring_locked"
    with pytest.raises(StoreError, match="keyring_locked"):
        KeyringKey(keyring).key()


def test_a_session_without_a_keyring_of_the_person_makes_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs_programs()
    with session_bus(tmp_path, monkeypatch, "--session"):
        # The service starts by itself, and would ask for a password to make a first collection.
        assert why_not() == "keyring_missing"


def test_a_session_without_the_service_has_no_keyring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs_programs()
    configuration = tmp_path / "bus.conf"
    configuration.write_text(BARE_BUS)
    with session_bus(tmp_path, monkeypatch, f"--config-file={configuration}"):
        assert why_not() == "keyring_missing"


@pytest.mark.usefixtures("keyring_session")
def test_a_keyring_that_goes_away_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keyring = find_keyring(patience=LONG)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'gone'}")
    with pytest.raises(StoreError, match="keyring_failed"):
        KeyringKey(keyring).create()


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "nonsense",
        "unix:path=/nowhere/bus",
        "tcp:host=localhost,port=1",
        "unix:guid=1",
        ";",
    ],
)
def test_an_address_that_leads_nowhere_means_no_keyring(
    monkeypatch: pytest.MonkeyPatch, address: str | None
) -> None:
    if address is None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    else:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert why_not() == "keyring_missing"


class StubbornBus:
    """Accepts everyone, answers the given lines, and then says nothing for ever."""

    def __init__(self, path: Path, answers: list[bytes]) -> None:
        self._answers = answers
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(path))
        self._listener.listen()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            with connection:
                if not self._answer(connection):
                    return

    def _answer(self, connection: socket.socket) -> bool:
        """Serve one client to its end; the word "stop" ends the bus."""
        answers = iter(self._answers)
        while heard := connection.recv(4096):
            if heard == b"stop":
                return False
            if heard.endswith(b"\r\n") and (answer := next(answers, None)):
                connection.sendall(answer)
        return True

    def stop(self, path: Path) -> None:
        with socket.socket(socket.AF_UNIX) as last:
            last.connect(str(path))
            last.sendall(b"stop")
        self._thread.join()
        self._listener.close()


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param([], id="silent from the beginning"),
        pytest.param([b"REJECTED\r\n"], id="rejects us"),
        pytest.param([b"what?\r\n"], id="talks nonsense"),
        pytest.param([b"OK 0123456789abcdef0123456789abcdef\r\n"], id="silent after the greeting"),
    ],
)
def test_a_bus_that_does_not_answer_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: list[bytes]
) -> None:
    path = tmp_path / "bus"
    bus = StubbornBus(path, answers)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={path}")
    try:
        assert why_not(SHORT) == "keyring_missing"
    finally:
        bus.stop(path)


@pytest.mark.parametrize("system", list(BACKENDS))
def test_the_keyring_of_another_system_is_not_used_here(
    monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    monkeypatch.setattr("sys.platform", system)
    assert why_not() == "keyring_missing"


@pytest.mark.parametrize("module", ["keyring.backends.fail", "keyring.backends.null"])
def test_a_keyring_that_keeps_nothing_is_none(module: str) -> None:
    with pytest.raises(StoreError, match="keyring_missing"):
        named_backend(module, "Keyring")


def test_a_keyring_that_works_is_taken() -> None:
    keyring = named_backend("tests.store.keyring_fakes", "MemoryKeyring")
    assert KeyringKey(keyring).create() == KeyringKey(keyring).key()
