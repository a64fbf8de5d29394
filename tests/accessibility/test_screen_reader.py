"""Whether a screen reader runs, asked of a real AT-SPI status on a session bus of its own."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from accessibility.screen_reader import ScreenReaderWatch

ROOT = Path(__file__).parents[2]
SECONDS = 60
WATCH = """
import subprocess, sys
from PySide6.QtCore import QCoreApplication, QTimer
from accessibility.screen_reader import ScreenReaderWatch

app = QCoreApplication([])
watch = ScreenReaderWatch()
watch.changed.connect(lambda: (print(watch.is_running, flush=True), app.quit()))
watch.start()
QTimer.singleShot(30000, lambda: app.exit(3))
sys.exit(app.exec())
"""
SAY_SO = [
    *("dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus"),
    *("org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status"),
    *("string:ScreenReaderEnabled", "variant:boolean:true"),
]


def test_it_tells_of_a_change_only(qtbot: QtBot) -> None:
    watch = ScreenReaderWatch()
    with qtbot.assertNotEmitted(watch.changed):
        watch.take(is_running=False)
    with qtbot.waitSignal(watch.changed):
        watch.take(is_running=True)
    assert watch.is_running


def test_without_a_session_bus_nobody_reads(qtbot: QtBot) -> None:
    watch = ScreenReaderWatch()
    with qtbot.assertNotEmitted(watch.changed):
        watch.look()
    assert not watch.is_running


@pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is of Linux")
def test_it_sees_what_orca_sets() -> None:
    needed = ("dbus-run-session", "dbus-send")
    if not all(shutil.which(program) for program in needed):
        pytest.skip(f"needs {' and '.join(needed)}")
    script = f"{_quoted(SAY_SO)} >/dev/null && exec {_quoted([sys.executable, '-c', WATCH])}"
    done = subprocess.run(  # noqa: S603 - our own words
        ["dbus-run-session", "--", "sh", "-c", script],  # noqa: S607 - looked up above
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    if "org.a11y.Bus was not provided" in done.stderr:
        pytest.skip("needs at-spi2-core")
    assert done.stdout.strip() == "True"


def _quoted(words: list[str]) -> str:

    return shlex.join(words)
