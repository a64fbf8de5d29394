"""The repository as the rules see it: paths from its root, text, and syntax trees."""

import ast
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PRODUCT = ("desktop", "ui", "accessibility", "speech", "central", "resources")


@dataclass(frozen=True)
class Source:
    """One Python file; `path` is written from the root, with forward slashes."""

    path: str
    text: str = field(repr=False)

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree, parsed once."""
        return ast.parse(self.text, self.path)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the tree, walked once for all rules."""
        return tuple(ast.walk(self.tree))

    @property
    def module(self) -> str:
        """The dotted name other files import it by."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def is_product(self) -> bool:
        """Whether people run it: neither a test, a bench nor a build script."""
        return self.path.split("/")[0] in PRODUCT

    def at(self, line: int, complaint: str) -> str:
        """The complaint with its place in front, as editors understand it."""
        return f"{self.path}:{line}: {complaint}"


def hold(rule: Callable[[Source], Iterable[str]], sources: Iterable[Source]) -> None:
    """Fail with what a rule complains of, one complaint a line."""
    complaints = [complaint for source in sources for complaint in rule(source)]
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


def ignored(root: Path = ROOT) -> tuple[str, ...]:
    """The patterns of .gitignore, and git's own folder."""
    patterns = (root / ".gitignore").read_text(encoding="utf-8").split()
    return (".git", *(pattern.strip("/") for pattern in patterns))


def kept(names: list[str], patterns: tuple[str, ...]) -> list[str]:
    """Those of the names that no pattern matches, sorted."""
    return sorted(name for name in names if not any(fnmatch(name, each) for each in patterns))


def files(root: Path = ROOT) -> Iterator[Path]:
    """Every file that git would keep."""
    patterns = ignored(root)
    for folder, folders, names in os.walk(root):
        folders[:] = kept(folders, patterns)
        yield from (Path(folder, name) for name in kept(names, patterns))


def python_sources(root: Path = ROOT) -> tuple[Source, ...]:
    """Every Python file that git would keep."""
    return tuple(
        Source(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))
        for path in files(root)
        if path.suffix == ".py"
    )
