"""Who of those at the accessibility bus of Linux is a screen reader."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

READERS = frozenset({"orca"})
"""What the programs call themselves, as the kernel knows it."""

_QT_CONNECTION = "a11y"
"""The name of Qt's own connection, which is there as soon as anybody may read."""

_BUS = "org.freedesktop.DBus"


class ReadersOnBus(QObject):
    """Looks at the programs that are connected. Main thread only; never waits for an answer.

    Orca 43 sets no flag when a person starts it by itself (`org.a11y.Status.ScreenReaderEnabled`
    is set by GNOME's switch alone), so the programs' own names tell.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_reader: dict[str, bool] = {}
        self._told: Callable[[bool], None] | None = None

    def ask(self, told: Callable[[bool], None]) -> None:
        """Call `told` with whether one is there; a later question takes the place of this one."""
        self._told = told
        if not QDBusConnection(_QT_CONNECTION).isConnected():
            self._tell(is_there=False)
            return
        self._call("ListNames", [], self._take_names)

    def forget(self) -> None:
        """Answer nothing more of what was asked."""
        self._told = None

    def _take_names(self, names: list[str]) -> None:
        connections = {name for name in names if name.startswith(":")}
        known = self._is_reader.items()
        self._is_reader = {name: reads for name, reads in known if name in connections}
        for name in connections - self._is_reader.keys():
            self._is_reader[name] = False
            self._call("GetConnectionUnixProcessID", [name], partial(self._take_process, name))
        # One bus answers in the order of the questions: this one comes after the processes.
        self._call("GetId", [], self._tell_all)

    def _take_process(self, name: str, process: int) -> None:
        self._is_reader[name] = program_of(process) in READERS

    def _tell_all(self, _bus: str) -> None:
        self._tell(is_there=any(self._is_reader.values()))

    def _tell(self, *, is_there: bool) -> None:
        told, self._told = self._told, None
        if told is not None:
            told(is_there)

    def _call(self, method: str, arguments: list[str], take: Callable[..., None]) -> None:
        question = QDBusMessage.createMethodCall(_BUS, "/org/freedesktop/DBus", _BUS, method)
        question.setArguments(arguments)
        pending = QDBusConnection(_QT_CONNECTION).asyncCall(question)
        watcher = QDBusPendingCallWatcher(pending, self)

        def finished(_watcher: QDBusPendingCallWatcher) -> None:
            if not watcher.isError():
                take(watcher.reply().arguments()[0])
            watcher.deleteLater()

        watcher.finished.connect(finished)


def program_of(process: int) -> str:
    """Return what a running program is called; empty when it is gone or not to be seen."""
    try:
        return Path(f"/proc/{process}/comm").read_text().strip()
    except OSError:
        return ""
