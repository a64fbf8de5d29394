import json
import os
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from speech.engines import pyttsx3_voice
from speech.engines.pyttsx3_voice import Pyttsx3Voice
from speech.recogniser import EngineUnavailableError

KNOWS_VOICES = (
    "import sys, json, time\nif sys.argv[1] == 'voices': print('{\"en\": \"e\"}'); sys.exit()"
)


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    yield
    assert [path for path in tmp_path.iterdir() if path.is_dir()] == [], "a folder was left"


def child(tmp_path: Path, *lines: str) -> list[str]:
    """A stand-in for the child process."""
    path = tmp_path / "child.py"
    path.write_text("\n".join([KNOWS_VOICES, *lines]), encoding="utf-8")
    return [sys.executable, str(path)]


def is_running(pid: int) -> bool:
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        return True
    return False


def test_a_system_without_a_voice_says_so(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "import sys; sys.exit(3)"]
    with pytest.raises(EngineUnavailableError) as error:
        Pyttsx3Voice("en", command)
    assert error.value.code == "voice_missing"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("command", [["/nonexistent/child"], [sys.executable, "-c", "print('?')"]])
def test_a_child_that_makes_no_sense_is_a_missing_voice(command: list[str]) -> None:
    with pytest.raises(EngineUnavailableError) as error:
        Pyttsx3Voice("en", command)
    assert error.value.code == "voice_missing"


def test_a_language_nobody_speaks_is_a_missing_voice(tmp_path: Path) -> None:
    with pytest.raises(EngineUnavailableError) as error:
        Pyttsx3Voice("zh-CN", child(tmp_path))
    assert error.value.code == "voice_missing"


@pytest.mark.parametrize("ends", ["sys.exit(1)", "open(order()['path'], 'w').write('no sound')"])
def test_a_child_that_writes_no_sound_is_a_failed_voice(tmp_path: Path, ends: str) -> None:
    order = "order = lambda: json.loads(sys.stdin.readline())"
    voice = Pyttsx3Voice("en", child(tmp_path, order, ends))
    with pytest.raises(EngineUnavailableError) as error:
        list(voice.speak("hello"))
    voice.close()
    assert error.value.code == "voice_failed"


def test_a_child_that_hangs_is_killed_after_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pyttsx3_voice, "PATIENCE_S", 5.0)
    voice = Pyttsx3Voice("en", child(tmp_path, "time.sleep(60)"))
    monkeypatch.setattr(pyttsx3_voice, "PATIENCE_S", 0.05)
    with pytest.raises(EngineUnavailableError) as error:
        list(voice.speak("hello"))
    voice.close()
    assert error.value.code == "voice_failed"


def test_leaving_a_sentence_kills_its_child_at_once(tmp_path: Path) -> None:
    note = tmp_path / "order.json"
    lines = [
        "import os, pathlib",
        "order = dict(json.loads(sys.stdin.readline()), pid=os.getpid())",
        f"pathlib.Path({str(note)!r} + '.part').write_text(json.dumps(order))",
        f"os.rename({str(note)!r} + '.part', {str(note)!r})",
        "time.sleep(60)",
    ]
    voice = Pyttsx3Voice("en", child(tmp_path, *lines))
    speaking = voice.speak("hello", 2.0)
    while not note.exists():
        assert not len(next(speaking))
    order = json.loads(note.read_text())
    assert is_running(order["pid"])
    assert (order["text"], order["voice"], order["rate"]) == ("hello", "e", 350)
    del speaking
    assert not is_running(order["pid"])
    voice.close()


def test_what_is_said_stands_in_no_argument_and_the_file_is_removed(tmp_path: Path) -> None:
    lines = textwrap.dedent(
        """
        import wave
        order = json.loads(sys.stdin.readline())
        if "hello" in " ".join(sys.argv):
            sys.exit(1)
        with wave.open(order["path"], "wb") as file:
            file.setparams((2, 2, 12_000, 0, "NONE", ""))
            file.writeframes(b"\\0\\x20\\0\\0" * 6_000)
        """
    )
    voice = Pyttsx3Voice("en", child(tmp_path, lines))
    sound = [sample for chunk in voice.speak("hello") for sample in chunk]
    folders = [path for path in tmp_path.iterdir() if path.is_dir()]
    assert len(sound) == pytest.approx(12_000, abs=4)
    assert [list(folder.iterdir()) for folder in folders] == [[]]
    assert [folder.stat().st_mode & 0o077 for folder in folders] == [0]
    voice.close()
