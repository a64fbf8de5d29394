"""Petitions on their way as the volunteer may see them: never an answer."""

from collections.abc import Iterable

from desktop.commands.installation import Installation
from desktop.idle_sender import INTERNAL, NOT_CONFIGURED
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Petition, PetitionId

SHOWN = 8
"""Characters of an id that tell petitions apart."""

FOR_VOLUNTEERS = {"": "outbox-untried", NOT_CONFIGURED: "outbox-not-configured"}
"""Where the window's own sentence sends people to the staff."""


def short(petition_id: PetitionId) -> str:
    """Return the beginning of an id; it is random, so it says nothing of a person."""
    return petition_id[:SHOWN]


def still_waiting(entries: Iterable[Petition]) -> list[Petition]:
    """Return what may still be sent; the others were refused after their person had gone."""
    return [entry for entry in entries if entry.stage is not Stage.REFUSED]


def reason(installation: Installation, entry: Petition) -> str:
    """Return in words why a petition is still here."""
    words = installation.terminal.words
    if entry.stage is Stage.REFUSED:
        return words.see("outbox-refused")
    if entry.stage is Stage.SENDING:
        return words.see("sending-sending")
    return trouble_sentence(installation, entry.trouble or _unexplained(installation))


def trouble_sentence(installation: Installation, code: str) -> str:
    """Return what a trouble's code means; a newer program's code is one of ours too."""
    words = installation.terminal.words
    if code in FOR_VOLUNTEERS:
        return words.see(FOR_VOLUNTEERS[code])
    message_id = f"trouble-{code}"
    return words.see(message_id if words.knows(message_id) else f"trouble-{INTERNAL}")


def _unexplained(installation: Installation) -> str:
    settled = installation.settings.central_url or installation.practice
    return "" if settled else NOT_CONFIGURED
