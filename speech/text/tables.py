"""The data of the written and the said form: words, classes of characters and rewriting rules."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeAlias

Table: TypeAlias = Mapping[str, Any]
"""One data file."""

_CLASS = re.compile(r"%(\w+)%")


@dataclass(frozen=True, slots=True)
class Rule:
    """What is found, and what is put in its place: text with slots `{group:converter}`."""

    pattern: re.Pattern[str]
    template: str


def default_folder() -> Path:
    """Return the folder of the data that comes with the program (the package `resources`)."""
    return Path(str(files("resources"))) / "speech" / "written"


def load_table(folder: Path, name: str) -> Table:
    """Return the data file of a name."""
    table: Table = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return table


def expand(pattern: str, classes: Mapping[str, str]) -> str:
    """Return a pattern with every `%class%` replaced; a class may use those before it."""
    return _CLASS.sub(lambda found: classes[found[1]], pattern)


def expanded_classes(table: Table) -> Mapping[str, str]:
    """Return the classes of a table with those they are made of put in."""
    classes: dict[str, str] = {}
    for name, pattern in table.get("classes", {}).items():
        classes[name] = expand(pattern, classes)
    return classes


def load_rules(table: Table) -> tuple[Rule, ...]:
    """Return the rules of a table, in the order in which they are applied."""
    classes = expanded_classes(table)
    return tuple(
        Rule(re.compile(expand(rule["find"], classes)), rule["write"]) for rule in table["rules"]
    )
