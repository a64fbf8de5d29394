"""From fetched archives to the files of a model."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import IO

from pydantic import TypeAdapter, ValidationError

from speech.models.archives import BROKEN, Archive, open_archive
from speech.models.errors import ModelError
from speech.models.manifest import AnySource, Model, ModelFile, SafePath
from speech.models.progress import Counter
from speech.models.shelf import RECEIPT

CHUNK = 1 << 20
MOST_FILES = 1_000
SPARE = 1.5
"""How many times the size that is written down an unknown model may really have."""

PATH: TypeAdapter[str] = TypeAdapter(SafePath)


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside an archive."""

    archive: Archive
    name: str


def unpack(
    model: Model, source: AnySource, archives: Sequence[Path], into: Path, counter: Counter
) -> tuple[ModelFile, ...]:
    """Write a model's files into an empty folder; return what they really are.

    Raises ModelError when one is missing, is not what the manifest knows, or is too large.
    """
    with ExitStack() as stack:
        opened = [stack.enter_context(open_archive(path)) for path in archives]
        plan = dict(_plan(model, source, opened))
        return tuple(_write(model, path, parts, into, counter) for path, parts in plan.items())


def _plan(
    model: Model, source: AnySource, archives: Sequence[Archive]
) -> Iterator[tuple[str, list[Member]]]:
    """Give each file to be written with the members it is made of."""
    for path in model.paths:
        yield path, [_find(archives, name) for name in source.members(path)]
    if source.is_whole and not model.is_known:
        yield from _others(source, archives)


def _find(archives: Sequence[Archive], pattern: str) -> Member:
    found = [
        Member(archive, name)
        for archive in archives
        for name in archive.names
        if name == pattern or fnmatchcase(name, pattern)
    ]
    if len(found) != 1:
        raise ModelError("file-missing", file=pattern)
    return found[0]


def _others(source: AnySource, archives: Sequence[Archive]) -> Iterator[tuple[str, list[Member]]]:
    """Give everything below the folder where an unknown model lies. Raises ModelError."""
    above = f"{source.inside}/" if source.inside else ""
    members = [Member(archive, name) for archive in archives for name in archive.names]
    below = [member for member in members if member.name.startswith(above)]
    if len(below) > MOST_FILES:
        raise ModelError("archive-unsafe", file=source.inside)
    for member in below:
        path = member.name.removeprefix(above)
        if path != RECEIPT:
            yield _safe(path), [member]


def _safe(path: str) -> str:
    try:
        return PATH.validate_python(path)
    except ValidationError as error:
        raise ModelError("archive-unsafe", file=path) from error


def _write(
    model: Model, path: str, parts: Sequence[Member], into: Path, counter: Counter
) -> ModelFile:
    editions = model.editions(path)
    most = max((file.size for file in editions), default=int(model.size * SPARE) - counter.done)
    target = into / path
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    with target.open("xb") as out:
        for part in parts:
            for block in _blocks(part):
                size += len(block)
                if size > most:
                    raise ModelError("file-wrong", file=path)
                digest.update(block)
                out.write(block)
                counter.add(len(block))
    written = ModelFile(path=path, size=size, sha256=digest.hexdigest())
    if editions and written not in editions:
        raise ModelError("file-wrong", file=path)
    return written


def _blocks(member: Member) -> Iterator[bytes]:
    try:
        with member.archive.open(member.name) as stream:
            yield from _chunks(stream)
    except BROKEN as error:
        raise ModelError("archive-broken", file=member.name) from error


def _chunks(stream: IO[bytes]) -> Iterator[bytes]:
    while block := stream.read(CHUNK):
        yield block
