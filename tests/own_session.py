"""Scripts that run a session of their own until their input ends."""

import os
import signal
import subprocess
from contextlib import suppress

ENDING_S = 5


def end(session: "subprocess.Popen[str] | subprocess.Popen[bytes]") -> None:
    """End the script, and with it everything it began, and what that began in its turn."""
    assert session.stdin is not None
    session.stdin.close()
    with suppress(subprocess.TimeoutExpired):
        session.wait(ENDING_S)
    # The bus of accessibility outlives the launcher that is killed.
    with suppress(ProcessLookupError):
        os.killpg(session.pid, signal.SIGKILL)
