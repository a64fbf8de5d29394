"""PortAudio itself, without a sound server: ALSA's null device is plugged in while it runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PLUGGING = """
import os
from pathlib import Path
from speech.devices.sound_system import SoundSystem

def names():
    return [each.name for each in system.microphones()]

system = SoundSystem()
before = "headset" in names()
Path(os.environ["HOME"], ".asoundrc").write_text("pcm.headset { type null }")
unseen = "headset" in names()
print(before, unseen, system.refresh(), "headset" in names())
[device] = [each for each in system.microphones() if each.name == "headset"]
stream = system.open_microphone(device, lambda block: None)
print(system.refresh())
stream.close()
print(system.refresh())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="ALSA is Linux's")
def test_what_is_plugged_in_is_found_once_no_stream_is_open(tmp_path: Path) -> None:
    places = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    command = [sys.executable, "-c", PLUGGING]
    done = subprocess.run(  # noqa: S603 - our own command
        command, env=os.environ | places, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["False False True True", "False", "True"]
    assert done.stderr == ""
