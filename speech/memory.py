"""How much memory this machine has to give."""

import ctypes
import sys
from pathlib import Path

MEMINFO = Path("/proc/meminfo")
FREE = "MemAvailable:"


def available_memory() -> int | None:
    """Return the bytes a program may still take before others suffer; None when nobody tells."""
    if sys.platform == "win32":
        return _of_windows()
    try:
        return _of_linux(MEMINFO.read_text(encoding="ascii"))
    except OSError:
        return None


def _of_linux(meminfo: str) -> int | None:
    for line in meminfo.splitlines():
        if line.startswith(FREE):
            return int(line.split()[1]) * 1024
    return None


if sys.platform == "win32":

    class _MemoryStatus(ctypes.Structure):
        """`MEMORYSTATUSEX` of the Windows API."""

        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *((name, ctypes.c_ulonglong) for name in ("all", "free", "a", "b", "c", "d", "e")),
        )

    def _of_windows() -> int | None:
        status = _MemoryStatus(length=ctypes.sizeof(_MemoryStatus))
        found = ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))
        return int(status.free) if found else None
