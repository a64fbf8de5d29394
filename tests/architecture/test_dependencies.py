"""Every dependency is pinned, and its purpose, licence and notice are written down."""

import re
import tomllib
from collections.abc import Iterable

import pytest

from tests.architecture.source import ROOT


def normal(name: str) -> str:
    """A distribution's name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def name_of(requirement: str) -> str:
    """The distribution a requirement names, without extras and versions."""
    found = re.match(r"[\w.-]+", requirement)
    assert found is not None, requirement
    return normal(found.group())


def requirements() -> dict[str, list[str]]:
    """The names required by each group of pyproject.toml; those people run are under ""."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = {"": project["dependencies"], **project["optional-dependencies"]}
    return {group: [name_of(each) for each in lines] for group, lines in groups.items()}


def pins(text: str) -> dict[str, str]:
    """Name and exact version of each line of a constraints file."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {normal(name): version for name, _, version in (line.partition("==") for line in lines)}


def missing(names: Iterable[str], text: str) -> list[str]:
    """The names that a text does not mention."""
    words = {normal(word) for word in re.findall(r"[\w.-]*\w", text)}
    return sorted(set(names) - words)


@pytest.fixture(scope="module")
def required() -> set[str]:
    return {name for names in requirements().values() for name in names}


def test_every_dependency_has_an_exact_version(required: set[str]) -> None:
    pinned = pins((ROOT / "packaging/constraints.txt").read_text(encoding="utf-8"))
    assert sorted(required - pinned.keys()) == []
    assert [
        name for name, version in pinned.items() if not re.fullmatch(r"[\w.+!]+", version)
    ] == []


def test_every_dependency_has_its_reason(required: set[str]) -> None:
    assert missing(required, (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")) == []


def test_everything_handed_on_has_its_notice() -> None:
    handed_on = {*requirements()[""], *requirements()["central"]}
    assert missing(handed_on, (ROOT / "NOTICE").read_text(encoding="utf-8")) == []


def test_a_dependency_left_out_is_found() -> None:
    assert missing(["keyring", "fluent-runtime"], "| fluent.runtime | words |") == ["keyring"]


def test_a_dependency_without_an_exact_version_is_found() -> None:
    assert pins("# a comment\nPySide6_Essentials==6.11.3\nkeyring>=25\n") == {
        "pyside6-essentials": "6.11.3",
        "keyring>=25": "",
    }
