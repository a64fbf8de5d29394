"""Where code speaks: the message ids it holds, and the arguments it gives with them."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.architecture.source import Source
from tests.words.families import GAP

SPEAKING = ("ui/", "desktop/")
NAMES_OF_SCENES = "desktop/commands/scenes.py"
"""Gives its scenes names that look like message ids, and speaks no word."""

CALLS = frozenset({"see", "say", "sentences", "complain", "well", "warning", "failure"})
"""What takes a message id and the arguments of the sentence by name."""

_ID = re.compile(r"[a-z]+(-[a-z0-9_{}]+)*")


@dataclass(frozen=True, slots=True)
class Literal:
    """A string in code that has the form of a message id, and where it stands."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A call that speaks one of these messages with these arguments."""

    ids: tuple[str, ...]
    arguments: frozenset[str]
    place: str


def speaking(sources: Iterable[Source]) -> list[Source]:
    return [
        source
        for source in sources
        if source.path.startswith(SPEAKING) and source.path != NAMES_OF_SCENES
    ]


def literals(source: Source) -> Iterator[Literal]:
    """Plain strings, and those with gaps in them, that have the form of a message id."""
    inside = {
        id(part) for node in source.nodes if isinstance(node, ast.JoinedStr) for part in node.values
    }
    for node in source.nodes:
        text = _text(node)
        if id(node) not in inside and _ID.fullmatch(text):
            yield Literal(text, source.at(getattr(node, "lineno", 0), text))


def sentences(source: Source) -> Iterator[Sentence]:
    """Calls whose message is written in place and whose arguments are all named."""
    for node in source.nodes:
        if not isinstance(node, ast.Call) or not node.args:
            continue
        names = {keyword.arg for keyword in node.keywords}
        ids = tuple(filter(_ID.fullmatch, map(_text, ast.walk(node.args[0]))))
        if ast.unparse(node.func).split(".")[-1] in CALLS and ids and None not in names:
            arguments = frozenset(name for name in names if name)
            yield Sentence(ids, arguments, source.at(node.lineno, ids[0]))


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) or GAP for part in node.values)
    return ""
