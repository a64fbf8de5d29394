"""Commands open the database with the key of the window, or say plainly why they cannot."""

import pytest

from desktop.flow.ports import KeyChoice
from desktop.paths import find_paths
from tests.commands.place import PASSPHRASE, Place, place_under_keyring
from tests.commands.volunteer import Volunteer


def test_a_wrong_passphrase_is_told_and_nothing_else(volunteer: Volunteer, place: Place) -> None:
    place.queue()
    said = volunteer.says("outbox", "list", typing=["something else"])
    assert (said.code, said.out) == (1, "")
    assert "这个口令打不开" in said.err


def test_without_a_passphrase_nothing_is_opened(volunteer: Volunteer, place: Place) -> None:
    place.queue()
    said = volunteer.says("outbox", "list")
    assert (said.code, said.out) == (1, "")
    assert "没有口令" in said.err


def test_the_passphrase_is_asked_for_even_when_the_settings_are_lost(
    volunteer: Volunteer, place: Place
) -> None:
    petition_id = place.queue()
    place.paths.settings.unlink()
    said = volunteer.says("outbox", "list", typing=[PASSPHRASE])
    assert petition_id[:8] in said.out


def test_a_keyring_that_is_away_is_told_with_a_way_out(volunteer: Volunteer, place: Place) -> None:
    place.queue()
    place.set_up(key=KeyChoice.KEYRING)
    said = volunteer.says("outbox", "list")
    assert (said.code, said.out) == (1, "")
    assert "找不到钥匙串" in said.err
    assert "重新登录" in said.err


def test_a_damaged_database_is_told_with_a_way_out(volunteer: Volunteer, place: Place) -> None:
    place.queue()
    content = bytearray(place.paths.database.read_bytes())
    content[200:4000] = bytes(3800)
    place.paths.database.write_bytes(content)
    said = volunteer.says("outbox", "list", typing=[PASSPHRASE])
    assert said.code == 1
    assert "坏文件" in said.err


@pytest.mark.usefixtures("keyring")
@pytest.mark.parametrize("practice", [False, True])
def test_the_key_in_the_keyring_opens(volunteer: Volunteer, *, practice: bool) -> None:
    petition_id = place_under_keyring(practice=practice).queue()
    words = ["--practice"] if practice else []
    said = volunteer.says(*words, "outbox", "list")
    assert said.code == 0
    assert petition_id[:8] in said.out


@pytest.mark.usefixtures("keyring")
def test_practice_and_the_real_thing_have_keys_of_their_own() -> None:
    keys = {place_under_keyring(practice=practice).unlocked.key for practice in (False, True)}
    assert len(keys) == 2


def test_practice_without_a_keyring_keeps_nothing(volunteer: Volunteer) -> None:
    paths = find_paths(practice=True)
    paths.make()
    paths.database.touch()
    said = volunteer.says("--practice", "outbox", "list")
    assert said.code == 0
    assert "没有存下来" in said.out
