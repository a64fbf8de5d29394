"""Scripts that run a session of their own until their input ends."""

import os
import signal
import subprocess

ENDING_S = 5


def end(session: "subprocess.Popen[str] | subprocess.Popen[bytes]") -> None:
    """End the script, and with it everything it began."""
    assert session.stdin is not None
    session.stdin.close()
    try:
        session.wait(ENDING_S)
    except subprocess.TimeoutExpired:
        os.killpg(session.pid, signal.SIGKILL)
