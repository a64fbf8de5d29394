"""Opening as it was set up: no other choice is offered for what lies under a key already."""

from collections.abc import Iterator

import pytest

from desktop.flow.ports import Failure, KeyChoice
from desktop.paths import find_paths
from desktop.vault import Unlocked, Vault
from tests.commands.bridge_by_hand import BridgeByHand
from tests.commands.place import PASSPHRASE, Place, place_under_keyring


class Door:
    """A vault, and what came of trying to open it."""

    def __init__(self, chosen: KeyChoice | None, *, practice: bool = False) -> None:
        self.bridge = BridgeByHand()
        self.bugs: list[Exception] = []
        self.open: Unlocked | None = None
        self.vault = Vault(
            find_paths(practice=practice),
            self.bridge,
            practice=practice,
            chosen=chosen,
            unlocked=self._unlocked,
            bug=self.bugs.append,
        )

    def _unlocked(self, unlocked: Unlocked) -> None:
        self.open = unlocked

    def try_(self, passphrase: str = "") -> str:
        """Return the code of the failure, "" when it is open."""
        answers: list[Failure | None] = []
        self.vault.open(None, passphrase, answers.append)
        self.bridge.cross_until(lambda: bool(answers))
        assert self.bugs == []
        return answers[0].code if answers[0] else ""


@pytest.fixture
def doors() -> Iterator[list[Door]]:
    opened: list[Door] = []
    yield opened
    for door in opened:
        door.vault.close()


def test_a_keyring_that_is_away_is_told_and_no_other_choice_offered(
    place: Place, doors: list[Door]
) -> None:
    place.queue()
    doors.append(Door(KeyChoice.KEYRING))
    assert doors[0].try_() == "keyring_missing"


def test_who_never_chose_is_asked(doors: list[Door]) -> None:
    doors.append(Door(None))
    assert doors[0].try_() == "choose"


def test_a_passphrase_is_asked_for_even_when_the_settings_are_lost(
    place: Place, doors: list[Door]
) -> None:
    petition_id = place.queue()
    doors.append(Door(None))
    assert doors[0].try_() == "passphrase"
    assert doors[0].try_("wrong") == "wrong_passphrase"
    assert doors[0].try_(PASSPHRASE) == ""
    assert doors[0].open is not None
    assert Place(place.paths, doors[0].open).get(petition_id)


@pytest.mark.usefixtures("keyring")
def test_practice_has_a_key_of_its_own(doors: list[Door]) -> None:
    real = place_under_keyring(practice=False)
    doors.append(Door(None, practice=True))
    assert doors[0].try_() == ""
    assert doors[0].open is not None
    assert doors[0].open.key != real.unlocked.key
