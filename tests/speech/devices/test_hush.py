"""Messages of ALSA and JACK stay out of the terminal, their errors do not."""

import ctypes
import subprocess
import sys

import pytest

HUSHED = """
import ctypes, sys
from speech.devices.hush import hush
alsa = ctypes.CDLL("libasound.so.2")
if sys.argv[1] == "hushed":
    hush()
try:
    ctypes.CDLL("libjack.so.0").jack_client_open(b"test", 1, None)
except OSError:
    pass
handle = ctypes.c_void_p()
print(alsa.snd_pcm_open(ctypes.byref(handle), b"nonsuch", 0, 0) < 0)
print("an error", file=sys.stderr)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="ALSA is Linux's")
@pytest.mark.parametrize("how", ["hushed", "plain"])
def test_they_write_nothing_and_error_codes_are_kept(how: str) -> None:
    try:
        ctypes.CDLL("libasound.so.2")
    except OSError:
        pytest.skip("this machine has no ALSA")
    command = [sys.executable, "-c", HUSHED, how]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert done.stdout == "True\n"
    assert (done.stderr == "an error\n") is (how == "hushed")
    assert done.stderr.endswith("an error\n")
