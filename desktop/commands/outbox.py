"""`petition-desk outbox`: what waits to be sent, for the volunteer. It shows no answers."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from desktop.commands.entries import reason, short, still_waiting
from desktop.commands.export import export
from desktop.commands.installation import (
    Installation,
    NothingKeptError,
    find_installation,
    open_store,
    run_on,
)
from desktop.commands.retry import retry
from desktop.commands.terminal import Report, moment
from desktop.petition.model import Petition
from desktop.vault import Unlocked

Action = Callable[[Installation, Unlocked], Report]


def run_list(*, practice: bool, as_json: bool) -> int:
    """Show what waits, since when, and why."""
    return _run(_list, practice=practice, as_json=as_json)


def run_retry(*, practice: bool, as_json: bool) -> int:
    """Send everything that waits, now."""
    return _run(retry, practice=practice, as_json=as_json)


def run_export(*, practice: bool, as_json: bool, out: Path, agreed: bool) -> int:
    """Write everything that waits as letters which anybody can read."""
    action = partial(export, out=out, agreed=agreed)
    return _run(action, practice=practice, as_json=as_json)


def _run(action: Action, *, practice: bool, as_json: bool) -> int:
    def command(installation: Installation) -> int:
        return installation.terminal.tell(_report(installation, action), as_json=as_json)

    return run_on(find_installation(practice=practice), command)


def _report(installation: Installation, action: Action) -> Report:
    try:
        if not installation.paths.database.exists():
            return _nothing(installation, "outbox-empty")
        return action(installation, installation.unlock())
    except NothingKeptError:
        return _nothing(installation, "outbox-session")


def _nothing(installation: Installation, message_id: str) -> Report:
    sentence = installation.terminal.words.see(message_id)
    return Report((sentence,), {"entries": [], "note": sentence})


def _list(installation: Installation, unlocked: Unlocked) -> Report:
    with open_store(unlocked) as store:
        entries = store.outbox.entries()
        unreadable = store.outbox.waiting() - len(still_waiting(entries))
    if not entries and not unreadable:
        return _nothing(installation, "outbox-empty")
    words = installation.terminal.words
    lines = [words.see("outbox-count", count=len(entries) + unreadable)]
    for entry in entries:
        lines += ["", _line(installation, entry), reason(installation, entry)]
    if unreadable:
        lines += ["", words.see("outbox-unreadable", count=unreadable)]
    shown = [_document(installation, entry) for entry in entries]
    return Report(tuple(lines), {"entries": shown, "unreadable": unreadable})


def _line(installation: Installation, entry: Petition) -> str:
    words = installation.terminal.words
    stage, since = words.see(f"stage-{entry.stage}"), moment(words, entry.changed_at)
    return words.see(
        "outbox-entry", id=short(entry.id), stage=stage, since=since, tries=entry.tries
    )


def _document(installation: Installation, entry: Petition) -> dict[str, object]:
    return {
        "id": short(entry.id),
        "stage": entry.stage.value,
        "since": entry.changed_at.isoformat(timespec="seconds"),
        "tries": entry.tries,
        "trouble": entry.trouble,
        "reason": reason(installation, entry),
    }
