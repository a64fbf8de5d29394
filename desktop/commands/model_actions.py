"""The actions of `petition-desk models`."""

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import TypeAlias

from desktop.commands.installation import Installation, find_installation, run_on
from desktop.commands.model_progress import progress_on
from desktop.commands.terminal import Report, Terminal
from speech.models.errors import ModelError
from speech.models.installing import Installer, megabytes
from speech.models.manifest import Manifest, Model, bundled_manifest
from speech.models.progress import Tell
from speech.models.shelf import Shelf, shared_shelf, shelves, user_shelf
from speech.models.supply import FromFolder, fetch
from speech.models.upkeep import remove, verify

Row: TypeAlias = dict[str, object]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one model: a line for people, a row for programs."""

    line: str
    row: Row
    is_well: bool = True


class UnknownModelError(Exception):
    """There is no model of that name."""


def run_action(arguments: argparse.Namespace) -> int:
    """Run one action of the command; return its exit code."""
    return run_on(find_installation(practice=False), partial(_run, arguments=arguments))


def _run(installation: Installation, *, arguments: argparse.Namespace) -> int:
    terminal, manifest = installation.terminal, bundled_manifest()
    try:
        models = _chosen(manifest, arguments)
    except UnknownModelError as error:
        terminal.complain("models-unknown", name=str(error))
        return 1
    action = ACTIONS[arguments.action]
    outcomes = [_safely(terminal, model, partial(action, arguments)) for model in models]
    return terminal.tell(_report(terminal, outcomes), as_json=arguments.json)


def _chosen(manifest: Manifest, arguments: argparse.Namespace) -> Sequence[Model]:
    """Return the models an action is for. Raises UnknownModelError."""
    if arguments.action == "list":
        return manifest.models
    if not arguments.ids:
        return [model for model in manifest.models if _goes_without_saying(model, arguments)]
    return [_find(manifest, name) for name in dict.fromkeys(arguments.ids)]


def _goes_without_saying(model: Model, arguments: argparse.Namespace) -> bool:
    if arguments.action == "install":
        return model.is_default
    return _where(model, arguments) is not None


def _find(manifest: Manifest, name: str) -> Model:
    model = manifest.find(name)
    if model is None:
        raise UnknownModelError(name)
    return model


def _where(model: Model, arguments: argparse.Namespace) -> Shelf | None:
    """Return the first shelf with a folder for the model, whole or not."""
    places = (shared_shelf(),) if arguments.shared else shelves()
    return next((shelf for shelf in places if shelf.place(model.id).is_dir()), None)


def _target(arguments: argparse.Namespace) -> Shelf:
    return shared_shelf() if arguments.shared else user_shelf()


def _safely(terminal: Terminal, model: Model, action: Callable[..., Outcome]) -> Outcome:
    """Return what became of one model; a failure of one does not stop the others."""
    try:
        return action(terminal, model)
    except ModelError as error:
        why = terminal.words.see(f"models-error-{error.code}", **error.arguments)
        line = terminal.words.see("models-failed", name=model.id, sentence=why)
        row: Row = {"id": model.id, "state": "failed", "reason": error.code, "sentence": why}
        return Outcome(line, row, is_well=False)


def _list(_arguments: argparse.Namespace, terminal: Terminal, model: Model) -> Outcome:
    words = terminal.words
    holder = next((shelf for shelf in shelves() if shelf.holds(model)), None)
    where = str(holder.place(model.id)) if holder else ""
    name = model.name["en" if words.language == "en" else "zh-CN"]
    line = words.see(
        "models-line",
        id=model.id,
        name=name,
        kind=words.see(f"models-purpose-{model.purpose}"),
        size=megabytes(model.size),
        licence=model.licence,
        state=words.see("models-state-here", path=where) if where else words.see(_absent(model)),
    )
    row: Row = {
        **model.model_dump(include={"id", "purpose", "size", "licence", "is_default"}),
        "name": name,
        "can_be_checked": model.can_be_checked,
        "folder": where or None,
    }
    return Outcome(line, row)


def _absent(model: Model) -> str:
    if model.is_default:
        return "models-state-default"
    return "models-state-absent" if model.can_be_checked else "models-state-unverified"


def _install(arguments: argparse.Namespace, terminal: Terminal, model: Model) -> Outcome:
    supply = FromFolder(arguments.folder) if arguments.folder else fetch
    shelf, tell = _target(arguments), _tell(arguments, terminal)
    installer = Installer(shelf, supply, tell)
    is_new = installer.install(model, accept_unverified=arguments.accept_unverified)
    message = "models-installed" if is_new else "models-already"
    where = str(shelf.place(model.id))
    line = terminal.words.see(message, name=model.id, path=where)
    state = "installed" if is_new else "already"
    return Outcome(line, {"id": model.id, "state": state, "folder": where})


def _verify(arguments: argparse.Namespace, terminal: Terminal, model: Model) -> Outcome:
    shelf = _where(model, arguments) or _target(arguments)
    blemishes = verify(shelf, model, _tell(arguments, terminal))
    row: Row = {"id": model.id, "folder": str(shelf.place(model.id))}
    if not blemishes:
        return Outcome(terminal.words.see("models-whole", name=model.id), {**row, "state": "whole"})
    files = ", ".join(blemish.path for blemish in blemishes)
    line = terminal.words.see("models-damaged", name=model.id, file=files)
    wrong = {blemish.path: blemish.fault.value for blemish in blemishes}
    return Outcome(line, {**row, "state": "damaged", "files": wrong}, is_well=False)


def _remove(arguments: argparse.Namespace, terminal: Terminal, model: Model) -> Outcome:
    left = remove(_target(arguments), model)
    row: Row = {"id": model.id, "state": "removed", "left": list(left)}
    if left:
        files = ", ".join(left)
        return Outcome(terminal.words.see("models-removed-but", name=model.id, file=files), row)
    return Outcome(terminal.words.see("models-removed", name=model.id), row)


def _tell(arguments: argparse.Namespace, terminal: Terminal) -> Tell:
    return (lambda _: None) if arguments.json else progress_on(terminal.words)


def _report(terminal: Terminal, outcomes: Sequence[Outcome]) -> Report:
    is_well = all(outcome.is_well for outcome in outcomes)
    document = {"models": [outcome.row for outcome in outcomes]}
    return Report(tuple(_lines(terminal, outcomes)), document, 0 if is_well else 1)


def _lines(terminal: Terminal, outcomes: Sequence[Outcome]) -> Iterator[str]:
    yield from (outcome.line for outcome in outcomes)
    if not outcomes:
        yield terminal.words.see("models-none")


ACTIONS: Mapping[str, Callable[[argparse.Namespace, Terminal, Model], Outcome]] = MappingProxyType(
    {"list": _list, "install": _install, "verify": _verify, "remove": _remove}
)
