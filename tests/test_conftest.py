"""That nothing stray gets past `tests/conftest.py`: it is run over tests that leave things."""

import os
import re
import subprocess
import sys
from pathlib import Path

CONFTEST = Path(__file__).with_name("conftest.py")
HARMLESS = """
import logging, os, threading
from pathlib import Path
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication, QWidget
import pytest

def test_home_is_empty(tmp_path_factory):
    home = Path.home()
    assert home.is_relative_to(tmp_path_factory.getbasetemp())
    assert Path(os.environ["PETITION_DESK_HOME"]).parent == home
    assert [file for file in home.rglob("*") if file.is_file()] == []
    assert "DISPLAY" not in os.environ
    (home / "a letter").touch()

def test_home_is_empty_again(tmp_path_factory):
    test_home_is_empty(tmp_path_factory)

def test_reads_the_log(caplog):
    logging.getLogger("x").warning("stray")
    assert "stray" in caplog.text

def test_a_thread_that_ends():
    threading.Thread(target=int).start()

def test_a_window_that_closes(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    assert QApplication.platformName() == "offscreen"
"""
STRAY = """
import logging, threading
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QWidget
import pytest

release = threading.Event()

@pytest.fixture
def complaining():
    yield
    qWarning("stray")

def test_log():
    logging.getLogger("x").warning("stray")

def test_thread():
    threading.Thread(target=release.wait, daemon=True).start()

def test_window(qapp):
    global window
    window = QWidget()
    window.show()

def test_qt(qapp):
    qWarning("stray")

def test_qt_at_the_end(qapp, complaining):
    pass
"""


def run(folder: Path, text: str) -> tuple[str, str]:
    """Run pytest over `text`, in a hurry, and return all it said, and its last line."""
    (folder / "test_it.py").write_text(text, encoding="utf-8")
    conftest = CONFTEST.read_text(encoding="utf-8").replace("LONG = 5.0", "LONG = 0.01")
    (folder / "conftest.py").write_text(conftest, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\nqt_log_level_fail = WARNING\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "pytestqt.plugin", "--basetemp", "base"]
    # The other plugins take seconds to load.
    alone = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(  # noqa: S603 - our own command
        command, cwd=folder, env=alone, capture_output=True, text=True, check=False
    )
    return done.stdout, done.stdout.splitlines()[-1]


def test_what_cleans_up_passes(tmp_path: Path) -> None:
    said, end = run(tmp_path, HARMLESS)
    assert re.search(r"= 5 passed in ", end), said


def test_what_is_left_over_fails(tmp_path: Path) -> None:
    said, end = run(tmp_path, STRAY)
    assert re.search(r"= 1 failed, 4 passed, 4 errors in ", end), said
    for complaint in ("logged:", "threads left over:", "windows left over:", "Qt:"):
        assert complaint in said
