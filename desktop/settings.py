"""Settings as data: what the installation and the volunteer chose. Nothing of a person."""

import contextlib
import json
import os
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from desktop.flow.appearance import LANGUAGES, MODES, MOTIONS, SPACINGS, TEXT_SIZES, THEMES
from desktop.flow.ports import KeyChoice
from desktop.flow.sound import PAUSES_S, SYSTEM_DEVICE
from desktop.flow.steady import SteadyChoice
from desktop.flow.ways_in import WaysInChoice
from desktop.flow.writing import Writing

MAX_BYTES = 64 * 1024


class Settings(BaseModel):
    """Every setting with its default. `central_url` is https, or http on loopback only."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    language: str = LANGUAGES[0]
    theme: str = THEMES[0]
    text_size: int = TEXT_SIZES[1]
    spacing: str = SPACINGS[0]
    motion: str = MOTIONS[0]
    mode: str = MODES[0]
    key: KeyChoice | None = None
    central_url: str = ""
    ca_bundle: Path | None = None
    voice: bool = True
    pause_s: float = PAUSES_S[2]
    microphone: str = SYSTEM_DEVICE
    loudspeaker: str = SYSTEM_DEVICE
    ways_in: WaysInChoice = WaysInChoice()
    steady: SteadyChoice = SteadyChoice()
    writing: Writing = Writing.KEYS

    def usable(self) -> "Settings":
        """Return the settings with unknown choices put back to their defaults."""
        known = {
            "language": self.language in LANGUAGES,
            "theme": self.theme in THEMES,
            "text_size": self.text_size in TEXT_SIZES,
            "spacing": self.spacing in SPACINGS,
            "motion": self.motion in MOTIONS,
            "mode": self.mode in MODES,
            "ways_in": self.ways_in.is_usable(),
            "steady": self.steady.is_usable(),
            "pause_s": PAUSES_S[0] <= self.pause_s <= PAUSES_S[-1],
        }
        defaults = {name: getattr(Settings(), name) for name, ok in known.items() if not ok}
        return self.model_copy(update=defaults)


def load_settings(path: Path) -> Settings:
    """Return the settings in `path`; what is missing or damaged there has its default."""
    try:
        with path.open("rb") as file:
            return _read(file.read(MAX_BYTES)).usable()
    except (OSError, ValueError):
        return Settings()


def _read(text: bytes) -> Settings:
    """Return the settings in a JSON text without the values that cannot be.

    One wrong value must not cost the others: without its address a terminal sends nothing.
    """
    try:
        return Settings.model_validate_json(text)
    except ValidationError as error:
        wrong = {entry["loc"][0] for entry in error.errors() if entry["loc"]}
    if not wrong:
        return Settings()
    values = json.loads(text).items()
    return Settings.model_validate({name: value for name, value in values if name not in wrong})


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings so that a crash leaves the old or the new file. Not the main thread."""
    half = path.with_suffix(".new")
    with half.open("w", encoding="utf-8") as file:
        file.write(settings.model_dump_json(indent=2))
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)


def keep_settings(path: Path, settings: Settings) -> None:
    """Write the settings where the disk lets us; a look that is not kept harms nobody."""
    with contextlib.suppress(OSError):
        save_settings(path, settings)
