"""Which keys there are, by field: data, read from TOML."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

PINYIN = "pinyin"
"""The board whose letters are not written but turned into Chinese."""


@dataclass(frozen=True, slots=True)
class Board:
    """Rows of keys that are shown together; a key is the sign it writes."""

    id: str
    rows: tuple[str, ...]

    @property
    def widest(self) -> int:
        """How many keys the longest row has."""
        return max(map(len, self.rows))

    def parts(self, columns: int) -> tuple[tuple[str, ...], ...]:
        """Return the rows in as few parts as have `columns` keys a row at the most, left to right.

        Rows keep their place: who knows the board finds a key in the part where it always was.
        """
        count = math.ceil(self.widest / max(columns, 1))
        width = math.ceil(self.widest / count)
        cuts = [tuple(row[i * width : (i + 1) * width] for row in self.rows) for i in range(count)]
        return tuple(tuple(row for row in cut if row) for cut in cuts)


@dataclass(frozen=True, slots=True)
class Layouts:
    """Boards by the kind of field, and the message-id ends of the signs that need a name."""

    by_kind: Mapping[str, tuple[Board, ...]]
    names: Mapping[str, str]


def read_layouts(text: str) -> Layouts:
    """Return the layouts a TOML text describes; a board it does not hold is a KeyError."""
    data = tomllib.loads(text)
    boards = {name: Board(name, tuple(rows)) for name, rows in data["boards"].items()}
    kinds = data["layouts"].items()
    return Layouts({kind: tuple(boards[b] for b in ids) for kind, ids in kinds}, data["names"])
