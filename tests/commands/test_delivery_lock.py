"""One process at a time, and none for longer than it lives."""

import subprocess
import sys
from pathlib import Path

from desktop.delivery_lock import DeliveryLock

HOLDER = """
import pathlib, sys
from desktop.delivery_lock import DeliveryLock
lock = DeliveryLock(pathlib.Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


def test_one_holds_it_until_it_lets_go(tmp_path: Path) -> None:
    one, other = DeliveryLock(tmp_path), DeliveryLock(tmp_path)
    assert (one.take(), one.take(), other.take()) == (True, True, False)
    one.release()
    one.release()
    assert other.take()
    assert not one.take()
    other.release()


def test_a_process_that_is_killed_lets_go(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(  # noqa: S603 - the command above
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        mine = DeliveryLock(tmp_path)
        assert not mine.take()
        holder.kill()
        holder.wait()
        assert mine.take()
        mine.release()
