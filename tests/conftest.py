"""What every test gets: an empty home, no screen, and no patience with what it leaves behind."""

import logging
import os
import re
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

LONG = 5.0
"""Seconds a thread that is about to end may take to end."""

PLACES = {
    "HOME": "",
    "PETITION_DESK_HOME": "desk",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_RUNTIME_DIR": "run",
    "XDG_STATE_HOME": "state",
}
SESSION_OF_THE_DEVELOPER = ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY")
"""A test must not find somebody's keyring or screen; one that needs its own starts it."""


def pytest_configure() -> None:
    """Choose the screen before anything makes an application."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


@contextmanager
def empty_home(above: Path) -> Iterator[None]:
    """Move into a home that nobody has lived in."""
    home = Path(tempfile.mkdtemp(dir=above))
    with pytest.MonkeyPatch.context() as patch:
        for name, folder in PLACES.items():
            (home / folder).mkdir(mode=0o700, exist_ok=True)
            patch.setenv(name, str(home / folder))
        for name in SESSION_OF_THE_DEVELOPER:
            patch.delenv(name, raising=False)
        yield


class Complaints(logging.Handler):
    """Remembers every warning that is logged, and worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@contextmanager
def no_stray_warning(*, read_by_the_test: bool) -> Iterator[None]:
    """Fail on what is logged, unless the test reads the log itself (by `caplog`)."""
    complaints = Complaints()
    logging.getLogger().addHandler(complaints)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(complaints)
    if complaints.said and not read_by_the_test:
        pytest.fail("logged:\n" + "\n".join(complaints.said), pytrace=False)


@contextmanager
def no_thread_left() -> Iterator[None]:
    """Fail on a thread that was begun and does not end."""
    before = set(threading.enumerate())
    yield
    begun = [thread for thread in threading.enumerate() if thread not in before]
    for thread in begun:
        thread.join(LONG)
    left = [thread.name for thread in begun if thread.is_alive()]
    if left:
        pytest.fail(f"threads left over: {left}", pytrace=False)


def windows_shown() -> list[Any]:
    """The windows that can be seen."""
    widgets = sys.modules.get("PySide6.QtWidgets")  # pure tests must not pay for Qt
    app = widgets.QApplication.instance() if widgets else None
    return [window for window in app.topLevelWidgets() if window.isVisible()] if app else []


@contextmanager
def no_window_left() -> Iterator[None]:
    """Fail on a window that is still shown; close it, so that the next test is not to blame."""
    before = windows_shown()
    yield
    left = [window for window in windows_shown() if window not in before]
    for window in left:
        window.close()
        window.deleteLater()
    if left:
        pytest.fail(f"windows left over: {left}", pytrace=False)


@pytest.fixture(scope="session", autouse=True)
def _home_of_the_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """What outlives a test, such as a server, has an empty home too."""
    above = tmp_path_factory.mktemp("homes")
    with empty_home(above):
        yield above


@pytest.fixture(autouse=True)
def _empty_home(_home_of_the_session: Path) -> Iterator[None]:
    with empty_home(_home_of_the_session):
        yield


@pytest.fixture(autouse=True)
def _nothing_left(request: pytest.FixtureRequest, _empty_home: None) -> Iterator[None]:
    reads = "caplog" in request.fixturenames
    with no_stray_warning(read_by_the_test=reads), no_thread_left(), no_window_left():
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Fail on what Qt complains of while a test cleans up; pytest-qt looks at the test only."""
    core = sys.modules.get("PySide6.QtCore")
    if core is None:
        return (yield)
    said: list[str] = []
    ignored = item.config.getini("qt_log_ignore")
    harmless = (core.QtMsgType.QtDebugMsg, core.QtMsgType.QtInfoMsg)

    def note(kind: object, _context: object, message: str) -> None:
        if kind not in harmless and not any(re.search(known, message) for known in ignored):
            said.append(message)

    before = core.qInstallMessageHandler(note)
    try:
        return (yield)
    finally:
        core.qInstallMessageHandler(before)
        if said:
            pytest.fail("Qt:\n" + "\n".join(said), pytrace=False)
