"""`petition-desk listen`, as one uses it in a terminal."""

import io
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from desktop import bundled
from desktop.commands.listen import Screen
from desktop.flow.words import Words
from speech.devices.chosen_microphone import ChosenMicrophone
from speech.devices.device import Device
from speech.devices.sound_system import SoundSystem
from speech.events import (
    Advice,
    Final,
    Level,
    Listening,
    ListeningFailed,
    MicrophoneLost,
    Partial,
)
from speech.models.shelf import find_model
from tests.audio_desk.audio_desk import LONG_S, AudioDesk
from tests.audio_desk.spoken import Speaker

COMMAND = """
import signal, sys
from desktop.commands.speech import run_speech

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have us ignore it
sys.exit(run_speech("listen", []))
"""


class Terminal(io.StringIO):
    """Keeps what is written, as a terminal somebody sits at."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def words() -> Words:
    return Words("en", bundled.sentences("en"))


def screen_on(out: io.StringIO, words: Words, wish: str = "") -> Screen:
    microphone = ChosenMicrophone(SoundSystem(), lambda: wish)
    microphone.device = Device("desk", "Desk microphone")
    return Screen(out, words, microphone, wish)


def test_the_live_line_changes_and_what_was_said_stays(words: Words) -> None:
    out = Terminal()
    screen = screen_on(out, words)
    for event in (Listening(), Level(0.5), Partial("路灯"), Final("路灯坏了。"), Final("")):
        screen(event)
    lines = [line.rpartition("\x1b[K")[2] for line in out.getvalue().split("\n")[:-1]]
    assert lines == [words.see("listen-ready"), "路灯坏了。", words.see("listen-not-understood")]
    assert f"[{'#' * 10}{'.' * 10}] 路灯" in out.getvalue()


def test_hints_are_shown_beside_the_meter(words: Words) -> None:
    out = Terminal()
    screen_on(out, words)(Level(1.0, Advice.TOO_LOUD))
    assert out.getvalue().endswith(words.see("hearing-too_loud"))


def test_in_a_file_there_is_only_what_stays(words: Words) -> None:
    out = io.StringIO()
    screen = screen_on(out, words)
    for event in (Level(0.5), Partial("路灯"), Final("路灯坏了。"), MicrophoneLost()):
        screen(event)
    assert out.getvalue().splitlines() == ["路灯坏了。", words.see("hearing-microphone_lost")]


def test_another_microphone_than_the_one_wished_for_is_told(words: Words) -> None:
    out = io.StringIO()
    screen_on(out, words, wish="Headset")(Listening())
    expected = words.see("listen-instead", wish="Headset", microphone="Desk microphone")
    assert expected in out.getvalue().splitlines()


@pytest.mark.parametrize(
    ("code", "ends"), [("no_microphone", False), ("model_missing", True), ("unheard_of", True)]
)
def test_only_what_will_not_mend_itself_ends_it(words: Words, code: str, *, ends: bool) -> None:
    out = io.StringIO()
    screen = screen_on(out, words)
    screen(ListeningFailed(code))
    assert (screen.over.is_set(), screen.failed) == (ends, ends)
    assert len(out.getvalue().splitlines()) == 1


@contextmanager
def ended_in_time(program: "subprocess.Popen[str]") -> Iterator[None]:
    """End a program that hangs, and one whose test has failed."""
    watchdog = threading.Timer(LONG_S, program.kill)
    watchdog.start()
    try:
        yield
    finally:
        watchdog.cancel()
        program.kill()


def test_what_is_said_at_the_desk_appears_until_ctrl_c(desk: AudioDesk) -> None:
    if find_model("whisper-base") is None:
        pytest.skip("whisper-base is not installed (petition-desk models install)")
    words = Words("zh-CN", bundled.sentences("zh-CN"))
    program = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", COMMAND],
        env={**desk.environment, "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert program.stdout is not None
    with program, ended_in_time(program):
        lines = iter(program.stdout)
        assert words.see("listen-ready") in map(str.strip, lines)
        person = Speaker()
        desk.play(person.speak("我家楼下的路灯坏了。", pause_s=2.5), person.rate).wait()
        person.close()
        written = next(lines)
        assert any(word in written for word in ("我家", "楼下", "路灯")), written
        os.kill(program.pid, signal.SIGINT)
        assert program.wait(LONG_S) == 0
