"""The sentences of a language as they are written, message by message."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from fluent.syntax import FluentParser, ast, visitor

from desktop.bundled import sentences


@dataclass(frozen=True, slots=True)
class Message:
    """What a message needs: variables, and other messages it quotes."""

    variables: frozenset[str]
    quotes: frozenset[str]


class _Needs(visitor.Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.quotes: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the base class calls it so
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - the base class calls it so
        self.quotes.add(node.id.name)


def entries(language: str) -> list[ast.EntryType]:
    parser = FluentParser()
    return [entry for text in sentences(language) for entry in parser.parse(text).body]


def written_twice(language: str) -> list[str]:
    names = [entry.id.name for entry in entries(language) if isinstance(entry, ast.Message)]
    return [name for name, count in Counter(names).items() if count > 1]


@cache
def messages(language: str) -> Mapping[str, Message]:
    found = {}
    for entry in entries(language):
        if isinstance(entry, ast.Message):
            needs = _Needs()
            needs.visit(entry)
            variables, quotes = frozenset(needs.variables), frozenset(needs.quotes)
            found[entry.id.name] = Message(variables, quotes)
    return found


def needed(language: str, message_id: str) -> frozenset[str]:
    """The variables of a message and of those it quotes."""
    message = messages(language)[message_id]
    return message.variables.union(*(needed(language, quoted) for quoted in message.quotes))
