"""Where things lie on this machine."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

HOME_VARIABLE = "PETITION_DESK_HOME"
"""Names a folder that holds everything, for tests and for a kiosk's own disk."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders and files of one installation; practice has its own."""

    data: Path

    @property
    def database(self) -> Path:
        """The encrypted database of drafts and outbox."""
        return self.data / "petitions.db"

    @property
    def settings(self) -> Path:
        """The settings, which hold nothing of a person."""
        return self.data / "settings.json"

    @property
    def passphrase(self) -> Path:
        """Salt and parameters of the passphrase, where one was chosen."""
        return self.data / "passphrase.json"

    @property
    def central_database(self) -> Path:
        """The practice server's own database."""
        return self.data / "practice-central.db"

    @property
    def prompts(self) -> Path:
        """The sound of fixed prompts, which hold nothing of a person."""
        return self.data / "prompts"

    def make(self) -> None:
        """Make the data folder, for its owner only."""
        self.data.mkdir(mode=0o700, parents=True, exist_ok=True)


def find_paths(*, practice: bool) -> Paths:
    """Return the folders of the real installation or of the practice one."""
    home = os.environ.get(HOME_VARIABLE)
    data = Path(home) if home else platformdirs.user_data_path("petition-desk", appauthor=False)
    return Paths(data / "practice" if practice else data)
