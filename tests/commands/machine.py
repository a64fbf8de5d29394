"""The surroundings a check sees, with what is wrong in them."""

from datetime import UTC, datetime
from pathlib import Path

from desktop.commands.checkup import Finding, State, Surroundings
from desktop.commands.installation import Installation
from desktop.commands.terminal import Terminal
from desktop.flow.words import Words
from desktop.settings import load_settings
from tests.commands.place import PASSPHRASE, Place

NO_WORDS = Words("zh-CN", ())
FEW_BYTES = 4096


class Knowing(Terminal):
    """A terminal whose volunteer knows the passphrase, or types another one."""

    def __init__(self, passphrase: str = PASSPHRASE) -> None:
        super().__init__(NO_WORDS)
        self._passphrase = passphrase

    def secret(self, _message_id: str) -> str:
        return self._passphrase


def installation(
    place: Place, *, passphrase: str = PASSPHRASE, practice: bool = False
) -> Installation:
    settings = load_settings(place.paths.settings)
    return Installation(place.paths, settings, Knowing(passphrase), practice)


def machine_of(place: Place, **changes: object) -> Surroundings:
    return Surroundings(installation(place), **changes)  # type: ignore[arg-type]  # named by the test


def state_of(finding: Finding | None) -> tuple[State, str]:
    assert finding is not None
    return finding.state, finding.message


def at(year: int) -> datetime:
    return datetime(year, 6, 1, tzinfo=UTC)


def cut_short(font: Path, folder: Path) -> Path:
    """The beginning of a font file, as a copy that broke off leaves it."""
    short = folder / font.name
    short.write_bytes(font.read_bytes()[:FEW_BYTES])
    return short
