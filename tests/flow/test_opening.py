"""Opening the database: as set up, by a choice, by a passphrase, never twice at a time."""

import pytest

from desktop.flow.opening import LEAST_PASSPHRASE, Opening
from desktop.flow.ports import KeyChoice
from tests.fakes.lock import FakeLock, Opened


class Seen:
    """An opening, and what it said in a row."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.lock = FakeLock()
        self.opening = Opening(self.lock, self._failed)
        for name in ("choose_asked", "passphrase_asked", "told", "opened"):
            getattr(self.opening, name).connect(lambda name=name: self.said.append(name))

    def _failed(self, code: str, again: object) -> None:
        self.said.append(code)
        self.again = again


@pytest.fixture
def seen() -> Seen:
    return Seen()


def test_it_opens_as_it_was_set_up(seen: Seen) -> None:
    seen.opening.start()
    assert seen.lock.tries == [Opened(None, "")]
    assert seen.said == []
    seen.lock.answer()
    assert seen.said == ["opened"]


def test_without_a_keyring_it_asks_for_a_choice(seen: Seen) -> None:
    seen.opening.start()
    seen.lock.answer("choose")
    assert seen.said == ["choose_asked"]


def test_nothing_kept_opens_at_once(seen: Seen) -> None:
    seen.opening.choose(KeyChoice.SESSION)
    seen.lock.answer()
    assert seen.lock.tries == [Opened(KeyChoice.SESSION, "")]
    assert seen.said == ["opened"]


def test_a_new_passphrase_has_a_least_length(seen: Seen) -> None:
    seen.opening.choose(KeyChoice.PASSPHRASE)
    assert (seen.said, seen.opening.new_passphrase) == (["passphrase_asked"], True)
    seen.opening.enter_passphrase("x" * (LEAST_PASSPHRASE - 1))
    assert (seen.said[-1], seen.opening.problem) == ("told", "passphrase_short")
    assert seen.lock.tries == []
    seen.opening.enter_passphrase("x" * LEAST_PASSPHRASE)
    seen.lock.answer()
    assert seen.lock.tries == [Opened(KeyChoice.PASSPHRASE, "x" * LEAST_PASSPHRASE)]
    assert (seen.said[-1], seen.opening.problem) == ("opened", "")


def test_a_passphrase_set_before_the_rule_may_be_short(seen: Seen) -> None:
    seen.opening.start()
    seen.lock.answer("passphrase")
    assert seen.said == ["passphrase_asked"]
    seen.opening.enter_passphrase("x")
    seen.lock.answer()
    assert seen.lock.tries[-1] == Opened(None, "x")
    assert seen.said[-1] == "opened"


def test_a_wrong_passphrase_can_be_entered_again(seen: Seen) -> None:
    seen.opening.start()
    seen.lock.answer("passphrase")
    seen.opening.enter_passphrase("wrong")
    seen.lock.answer("wrong_passphrase")
    assert (seen.said[-1], seen.opening.problem) == ("told", "wrong_passphrase")
    seen.opening.enter_passphrase("right")
    seen.lock.answer()
    assert (seen.said[-1], seen.opening.problem) == ("opened", "")


def test_enter_pressed_twice_opens_once(seen: Seen) -> None:
    seen.opening.start()
    seen.opening.start()
    seen.lock.answer("passphrase")
    seen.opening.enter_passphrase("right")
    seen.opening.enter_passphrase("right")
    seen.opening.choose(KeyChoice.SESSION)
    assert len(seen.lock.tries) == 2


@pytest.mark.parametrize("code", ["wrong_key", "corrupted", "disk_full", "read_only", "newer"])
def test_any_other_failure_is_shown_with_the_way_to_try_again(seen: Seen, code: str) -> None:
    seen.opening.start()
    seen.lock.answer(code)
    assert seen.said == [code]
    assert callable(seen.again)
    seen.again()
    seen.lock.answer()
    assert seen.said == [code, "opened"]


def test_a_damaged_file_is_set_aside_once(seen: Seen) -> None:
    seen.opening.start()
    seen.lock.answer("corrupted")
    seen.opening.set_aside()
    seen.opening.set_aside()
    assert seen.lock.set_asides == 1
    seen.lock.answer()
    assert seen.said == ["corrupted", "opened"]


def test_a_file_that_cannot_be_set_aside_is_told(seen: Seen) -> None:
    seen.opening.set_aside()
    seen.lock.answer("read_only")
    assert seen.said == ["read_only"]
