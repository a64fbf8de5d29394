"""Who is at a real accessibility bus, on a session bus of its own."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from accessibility.readers_on_bus import program_of

ROOT = Path(__file__).parents[2]
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
SECONDS = 60

LOOK = """
import ctypes, sys
from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication
from accessibility.screen_reader import ScreenReaderWatch

ctypes.CDLL(None).prctl(15, sys.argv[1].encode())
app = QApplication([])
watch = ScreenReaderWatch()

def look():
    if QDBusConnection("a11y").isConnected():
        timer.stop()
        watch.start()

def known():
    print(watch.is_running, flush=True)
    app.quit()

watch.known.connect(known)
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
QTimer.singleShot(30000, lambda: app.exit(3))
sys.exit(app.exec())
"""
"""A program of a chosen name that looks whether a reader is at the bus, where it is itself."""


@pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is of Linux")
@pytest.mark.parametrize(("name", "reads"), [("orca", "True"), ("gedit", "False")])
def test_a_reader_is_known_by_its_program(name: str, reads: str) -> None:
    needed = ("dbus-run-session", "xvfb-run", "xauth")
    if not all(shutil.which(each) for each in needed) or not Path(LAUNCHER).exists():
        pytest.skip(f"needs at-spi2-core and {', '.join(needed)}")
    look = shlex.join([sys.executable, "-c", LOOK, name])
    script = f"{LAUNCHER} --launch-immediately >/dev/null & {look}; kill $!"
    done = subprocess.run(  # noqa: S603 - our own words
        ["xvfb-run", "-a", "dbus-run-session", "--", "bash", "-c", script],  # noqa: S607
        cwd=ROOT,
        env=os.environ
        | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "xcb"}
        | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.stdout.strip() == reads, done.stderr


def test_a_program_has_the_name_the_kernel_knows() -> None:
    assert program_of(os.getpid()) == Path("/proc/self/comm").read_text().strip()


def test_a_program_that_is_gone_has_none() -> None:
    assert program_of(2**22 + 1) == ""
