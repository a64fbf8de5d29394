"""Every reason why a model cannot be had is told in full, with what it mentions."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import speech.models
from speech.models.errors import ModelCode
from tests.words.catalogue import needed

CHOSEN_LATER = {"disk-full", "not-writable"}
"""Raised in one place, which takes one of them by what the disk says."""


def raised() -> Iterator[tuple[str, frozenset[str]]]:
    """Each code that is raised somewhere, and the names of the arguments it is raised with."""
    for path in Path(speech.models.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "ModelError":
                names = frozenset(keyword.arg or "" for keyword in node.keywords)
                code = node.args[0]
                codes = {code.value} if isinstance(code, ast.Constant) else CHOSEN_LATER
                yield from ((str(each), names) for each in codes)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_every_reason_brings_what_its_sentence_mentions(language: str) -> None:
    wrong = [
        code for code, names in raised() if not needed(language, f"models-error-{code}") <= names
    ]
    assert wrong == []


def test_every_code_is_raised_somewhere() -> None:
    assert {code for code, _ in raised()} == set(get_args(ModelCode))
