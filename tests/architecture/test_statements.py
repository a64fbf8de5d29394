"""What no file may hold: relative and hidden imports, work at import time, Qt's threads, sleep."""

import ast
from collections.abc import Callable, Iterator

import pytest

from tests.architecture.source import Source, hold

Rule = Callable[[Source], Iterator[str]]

WORK = (ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith)
WORKS_WHEN_IMPORTED = {"central/migrations/env.py"}  # Alembic runs this file by importing it
SLEEPS = {"time.sleep", "sleep", "QTest.qWait", "QTest.qSleep", "qtbot.wait"}
IMPORTS_BY_NAME = {"desktop/store/keyrings.py"}  # one system's key store cannot be had on another


def relative_imports(source: Source) -> Iterator[str]:
    """Imports that start with a dot."""
    for node in source.nodes:
        if isinstance(node, ast.ImportFrom) and node.level:
            yield source.at(node.lineno, "relative import")


def hidden_imports(source: Source) -> Iterator[str]:
    """Imports by name, which neither the import table nor the packager can see."""
    if source.path in IMPORTS_BY_NAME:
        return
    hidden = {"__import__", "import_module"}
    for node in source.nodes:
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in hidden:
            yield source.at(node.lineno, "import that no reader can see")


def work_at_import(source: Source) -> Iterator[str]:
    """Loops, open files and calls for their effect at the top of a module."""
    if source.path in WORKS_WHEN_IMPORTED:
        return
    for node in source.tree.body:
        is_call = isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant)
        if is_call or isinstance(node, WORK):
            yield source.at(node.lineno, "work at import time")


def qt_threads(source: Source) -> Iterator[str]:
    """Qt's own threads, in which a slot may run where nobody expects it (design: Threads)."""
    names = {"QThread", "QThreadPool", "QRunnable", "moveToThread"}
    for node in source.nodes:
        if (isinstance(node, ast.Name) and node.id in names) or (
            isinstance(node, ast.Attribute) and node.attr in names
        ):
            yield source.at(node.lineno, "a thread of Qt's; use threading.Thread and a bridge")


def sleeps(source: Source) -> Iterator[str]:
    """Tests that wait for time to pass instead of for what they test."""
    if not source.path.startswith("tests/"):
        return
    for node in source.nodes:
        if isinstance(node, ast.Call) and ast.unparse(node.func) in SLEEPS:
            yield source.at(node.lineno, "sleeps")


@pytest.mark.parametrize("rule", [relative_imports, sleeps])
def test_no_such_statement_anywhere(sources: tuple[Source, ...], rule: Rule) -> None:
    hold(rule, sources)


@pytest.mark.parametrize("rule", [hidden_imports, work_at_import, qt_threads])
def test_no_such_statement_in_the_product(product: tuple[Source, ...], rule: Rule) -> None:
    hold(rule, product)


@pytest.mark.parametrize(
    ("rule", "statement"),
    [
        (relative_imports, "from . import outbox"),
        (relative_imports, "from ..petition import model"),
        (hidden_imports, "import importlib\nstore = importlib.import_module('desktop.store')"),
        (hidden_imports, "def late() -> object:\n    return __import__('desktop.store')"),
        (work_at_import, "import logging\nlogging.basicConfig()"),
        (work_at_import, "with open('form.json') as file:\n    FORM = file.read()"),
        (qt_threads, "class Sender(QThread):\n    pass"),
        (qt_threads, "from PySide6 import QtCore\npool = QtCore.QThreadPool()"),
        (qt_threads, "sender.moveToThread(thread)"),
        (sleeps, "def test_send() -> None:\n    time.sleep(0.1)"),
        (sleeps, "def test_send(qtbot: QtBot) -> None:\n    qtbot.wait(100)"),
        (work_at_import, "for name in ('one', 'two'):\n    print(name)"),
    ],
)
def test_such_a_statement_is_found(rule: Rule, statement: str) -> None:
    assert list(rule(Source("tests/test_style.py", statement))) != []
