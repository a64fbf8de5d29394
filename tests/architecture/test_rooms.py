"""Who may import whom, kept by a test and not by wishes."""

import pytest

from tests.architecture.rooms import ROOMS, forbidden_imports, room_of
from tests.architecture.source import Source, hold


def test_every_import_is_in_the_table(product: tuple[Source, ...]) -> None:
    hold(forbidden_imports, product)


@pytest.mark.parametrize(
    ("path", "statement"),
    [
        ("desktop/petition/model.py", "from PySide6.QtCore import QObject"),
        ("desktop/petition/model.py", "import requests"),
        ("desktop/petition/model.py", "import sqlite3"),
        ("desktop/petition/model.py", "from desktop.store import outbox"),
        ("desktop/store/outbox.py", "from PySide6 import QtCore"),
        ("desktop/store/outbox.py", "import urllib.request"),
        ("desktop/store/outbox.py", "from desktop import delivery"),
        ("desktop/delivery/client.py", "from PySide6.QtNetwork import QSslSocket"),
        ("desktop/delivery/client.py", "import sqlcipher3"),
        ("desktop/delivery/client.py", "import desktop.flow.session"),
        ("desktop/guidance/law.py", "from ui import pages"),
        ("desktop/practice.py", "from central.command import main"),
        ("desktop/practice.py", "from desktop.app import run"),
        ("desktop/flow/session.py", "from desktop.paths import Paths"),
        ("desktop/flow/session.py", "from PySide6.QtWidgets import QLabel"),
        ("desktop/flow/session.py", "from PySide6 import QtGui"),
        ("desktop/flow/session.py", "from desktop.delivery.client import Client"),
        ("desktop/flow/session.py", "from socket import create_connection"),
        ("ui/pages/welcome.py", "from desktop.store.outbox import Outbox"),
        ("ui/pages/welcome.py", "from desktop.app import Application"),
        ("ui/pages/welcome.py", "import keyring"),
        ("ui/pages/welcome.py", "def late() -> None:\n    import speech"),
        ("accessibility/announcer.py", "from ui import style"),
        ("accessibility/announcer.py", "from desktop.petition.model import Petition"),
        ("speech/text.py", "from PySide6.QtCore import QObject"),
        ("speech/text.py", "from desktop import petition"),
        ("central/routes.py", "from desktop.petition import form"),
        ("central/routes.py", "import requests"),
    ],
)
def test_an_import_against_the_table_is_found(path: str, statement: str) -> None:
    assert forbidden_imports(Source(path, statement)) != []


@pytest.mark.parametrize(
    ("path", "statement"),
    [
        ("desktop/petition/model.py", "from pydantic import BaseModel"),
        ("desktop/petition/model.py", "from desktop.petition.form import Form"),
        ("desktop/petition/model.py", "import datetime, http, urllib.parse"),
        (
            "desktop/store/outbox.py",
            "import sqlcipher3\nfrom desktop.petition.model import Petition",
        ),
        (
            "desktop/delivery/client.py",
            "import requests\nimport ssl\nfrom desktop.store import outbox",
        ),
        ("desktop/flow/session.py", "from PySide6.QtCore import QObject"),
        ("ui/pages/welcome.py", "from PySide6.QtWidgets import QLabel\nimport accessibility.theme"),
        ("desktop/practice.py", "import subprocess\nfrom desktop.paths import Paths"),
        ("desktop/command.py", "from desktop.app import run"),
        ("desktop/commands/doctor.py", "import requests, ui.messages, desktop.store.keys"),
    ],
)
def test_an_import_in_the_table_passes(path: str, statement: str) -> None:
    assert forbidden_imports(Source(path, statement)) == []


def test_a_folder_without_a_row_is_found() -> None:
    path = "desktop/network/client.py"
    assert forbidden_imports(Source(path, "")) == [f"{path}:1: lies in no room of the import table"]


def test_only_the_composition_sees_the_composition() -> None:
    composition = {name for name, room in ROOMS.items() if room.sees_everything}
    assert composition == {"desktop.app", "desktop.command", "desktop.commands"}
    assert not any(room_of(name) in composition for room in ROOMS.values() for name in room.ours)
