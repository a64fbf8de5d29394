"""Settings, disk, keyring, database: each check, and how each fails."""

from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.commands.checkup import Surroundings
from desktop.commands.keeping_checks import (
    check_database,
    check_disk,
    check_keyring,
    check_settings,
)
from desktop.flow.ports import KeyChoice
from desktop.paths import Paths
from desktop.store.database import open_database
from tests.commands.machine import installation, machine_of, state_of
from tests.commands.place import PASSPHRASE, Place, place_under_keyring
from tests.delivery.samples import KEY


class Usage(NamedTuple):
    total: int
    used: int
    free: int


def test_settings_that_say_what_they_should_are_well(place: Place) -> None:
    assert state_of(check_settings(machine_of(place))) == ("ok", "doctor-settings-ok")


def test_settings_that_were_never_written_are_well(place: Place) -> None:
    place.paths.settings.unlink()
    assert state_of(check_settings(machine_of(place))) == ("ok", "doctor-settings-ok")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"key": "under the mat"}', '{"text_size": []}'])
def test_settings_with_a_value_that_cannot_be_are_told(place: Place, text: str) -> None:
    place.paths.settings.write_text(text, encoding="utf-8")
    finding = check_settings(machine_of(place))
    assert state_of(finding) == ("warn", "doctor-settings-damaged")
    assert finding.arguments["path"] == str(place.paths.settings)


def test_settings_that_cannot_be_read_fail(place: Place) -> None:
    place.paths.settings.unlink()
    place.paths.settings.mkdir()
    assert state_of(check_settings(machine_of(place))) == ("fail", "doctor-settings-unreadable")


def test_a_disk_with_room_is_well(place: Place) -> None:
    assert state_of(check_disk(machine_of(place))) == ("ok", "doctor-disk-ok")


def test_a_disk_with_little_room_fails(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = Usage(1 << 40, (1 << 40) - 1, 199 * 1024 * 1024)
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage)
    finding = check_disk(machine_of(place))
    assert state_of(finding) == ("fail", "doctor-disk-full")
    assert finding.arguments["free"] == 199


def test_a_folder_that_cannot_be_written_to_fails(place: Place, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    elsewhere = Place(Paths(tmp_path / "file" / "desk"), place.unlocked)
    assert state_of(check_disk(machine_of(elsewhere))) == ("fail", "store-unavailable")


@pytest.mark.usefixtures("keyring")
@pytest.mark.parametrize("choice", [None, KeyChoice.KEYRING, KeyChoice.SESSION])
def test_a_keyring_that_can_be_used_is_well(choice: KeyChoice | None) -> None:
    place = place_under_keyring(practice=False)
    place.set_up(key=choice)
    assert state_of(check_keyring(machine_of(place))) == ("ok", "doctor-keyring-ok")


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        (KeyChoice.KEYRING, ("fail", "store-keyring_missing")),
        (KeyChoice.SESSION, ("fail", "store-keyring_missing")),
        (KeyChoice.PASSPHRASE, ("ok", "doctor-keyring-unneeded")),
    ],
)
def test_without_a_keyring_it_depends_on_what_is_in_it(
    place: Place, choice: KeyChoice, found: tuple[str, str]
) -> None:
    place.set_up(key=choice)
    assert state_of(check_keyring(machine_of(place))) == found


def test_without_a_keyring_somebody_has_to_choose(place: Place) -> None:
    place.set_up(key=None)
    place.paths.passphrase.unlink()
    assert state_of(check_keyring(machine_of(place))) == ("warn", "doctor-keyring-choose")


def test_practice_needs_no_keyring(place: Place) -> None:
    place.set_up(key=None)
    place.paths.passphrase.unlink()
    machine = Surroundings(installation(place, practice=True))
    assert state_of(check_keyring(machine)) == ("ok", "doctor-keyring-practice")


def test_a_database_that_opens_is_well(place: Place) -> None:
    place.queue()
    finding = check_database(machine_of(place))
    assert state_of(finding) == ("ok", "doctor-database-ok")
    assert finding.arguments["waiting"] == 1


def test_no_database_yet_is_well(place: Place) -> None:
    assert state_of(check_database(machine_of(place))) == ("ok", "doctor-database-none")
    assert not place.paths.database.exists()


def test_a_session_has_no_database(place: Place) -> None:
    place.queue()
    place.set_up(key=KeyChoice.SESSION)
    assert state_of(check_database(machine_of(place))) == ("ok", "doctor-database-none")


def test_a_database_nobody_can_open_now_is_not_called_bad(place: Place) -> None:
    place.queue()
    machine = Surroundings(installation(place, passphrase=""))
    assert state_of(check_database(machine)) == ("warn", "doctor-database-locked")


def test_a_wrong_passphrase_fails(place: Place) -> None:
    place.queue()
    machine = Surroundings(installation(place, passphrase=PASSPHRASE.upper()))
    assert state_of(check_database(machine)) == ("fail", "store-wrong_passphrase")


def test_a_key_in_a_keyring_that_is_away_fails(place: Place) -> None:
    place.queue()
    place.set_up(key=KeyChoice.KEYRING)
    finding = check_database(machine_of(place))
    assert state_of(finding) == ("fail", "store-keyring_missing")
    assert finding.way_out == "store-keyring_missing-way-out"


def test_a_page_that_rotted_fails_though_the_database_opens(place: Place) -> None:
    for number in range(40):
        place.queue(facts=f"{number} " * 400)
    content = bytearray(place.paths.database.read_bytes())
    content[-2000:-1000] = bytes(1000)
    place.paths.database.write_bytes(content)
    assert state_of(check_database(machine_of(place))) == ("fail", "store-corrupted")


def test_a_database_under_another_key_fails(place: Place) -> None:
    open_database(place.paths.database, KEY).close()
    assert state_of(check_database(machine_of(place))) == ("fail", "store-wrong_key")
