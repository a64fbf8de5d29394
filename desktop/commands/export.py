"""`petition-desk outbox export`: what waits, as letters for a USB stick or the counter."""

import os
from collections.abc import Mapping
from pathlib import Path

from desktop.commands.entries import short
from desktop.commands.installation import Installation, open_store
from desktop.commands.letters import Letters
from desktop.commands.terminal import Report
from desktop.petition.model import Petition
from desktop.shelf import load_forms
from desktop.vault import Unlocked

PAGE_BREAK = "\n\f\n"


def export(installation: Installation, unlocked: Unlocked, *, out: Path, agreed: bool) -> Report:
    """Write the letters to the file `out`, or one by one into the folder `out`.

    The petitions stay in the outbox. Nothing is overwritten; only the owner may read the files,
    where the stick knows owners.
    """
    terminal = installation.terminal
    with open_store(unlocked) as store:
        entries = store.outbox.entries()
    if not entries:
        return _nothing(installation, "outbox-empty", 0)
    terminal.complain("outbox-export-warning", count=len(entries))
    if not agreed and not terminal.agrees("outbox-export-question"):
        return _nothing(installation, "outbox-export-stopped", 1)
    return _written(installation, _files(installation, entries, out))


def _written(installation: Installation, files: Mapping[Path, str]) -> Report:
    terminal = installation.terminal
    written: list[Path] = []
    for path, text in files.items():
        try:
            _write(path, text)
        except OSError as error:
            exists = isinstance(error, FileExistsError)
            message = "outbox-export-exists" if exists else "outbox-export-failed"
            terminal.complain(message, path=str(path))
            break
        written.append(path)
    lines = [terminal.words.see("outbox-exported", path=str(path)) for path in written]
    document = {"written": [str(path) for path in written]}
    return Report(tuple(lines), document, 0 if len(written) == len(files) else 1)


def _files(installation: Installation, entries: list[Petition], out: Path) -> dict[Path, str]:
    letters = Letters(load_forms(installation.paths.data), installation.terminal.words)
    texts = {entry.id: letters.text(entry) for entry in entries}
    if out.is_dir():
        return {out / f"petition-{short(each)}.txt": text for each, text in texts.items()}
    return {out: PAGE_BREAK.join(texts.values())}


def _write(path: Path, text: str) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    # Half a surrogate pair has no UTF-8; it must not cost the rest of the letter.
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _nothing(installation: Installation, message_id: str, code: int) -> Report:
    sentence = installation.terminal.words.see(message_id)
    return Report((sentence,), {"written": [], "note": sentence}, code)
