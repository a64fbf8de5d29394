"""Packages come from wherever pip and apt are set up to look; no file here names the place."""

import re
from collections.abc import Iterator

import pytest

from tests.architecture.source import ROOT, files

HOSTS = (
    ("pypi", "org"),
    ("pythonhosted", "org"),
    ("npmjs", "org"),
    ("npmjs", "com"),
    ("debian", "org"),
    ("crates", "io"),
)
OPTIONS = (("index", "url"), ("trusted", "host"), ("find", "links"))
NAMES = re.compile(
    "|".join(
        [
            *(rf"\b{re.escape('.'.join(host))}\b" for host in HOSTS),
            *(rf"--(?:extra-)?{'-'.join(option)}\b" for option in OPTIONS),
        ]
    ),
    re.IGNORECASE,
)


def named_hosts(text: str) -> Iterator[str]:
    """Each host of a package registry, or option that sets one, in a text."""
    for number, line in enumerate(text.splitlines(), start=1):
        yield from (f"{number}: {found.group()}" for found in NAMES.finditer(line))


def test_no_file_names_a_registry() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): list(named_hosts(path.read_text("utf-8", "ignore")))
        for path in files()
        if path.suffix not in {".ttf", ".png"}
    }
    assert {path: hosts for path, hosts in found.items() if hosts} == {}


@pytest.mark.parametrize("host", [".".join(host) for host in HOSTS])
def test_a_host_is_found(host: str) -> None:
    assert list(named_hosts(f"see\nhttps://files.{host}/simple")) == [f"2: {host}"]


@pytest.mark.parametrize("option", ["-".join(option) for option in OPTIONS])
def test_an_option_is_found(option: str) -> None:
    assert list(named_hosts(f"pip install --{option}=https://localhost/")) == [f"1: --{option}"]


def test_words_that_only_resemble_a_host_pass() -> None:
    assert list(named_hosts("PyPI's packaging; the find-links of pip; npm @vant/area-data")) == []
