"""What scanning lets be heard: by the program's own mouth where nobody else speaks or listens."""

from dataclasses import dataclass, field

import pytest

from desktop.scan_voice import ScanVoice
from speech.utterance import Priority, Utterance


@dataclass
class Room:
    """A mouth, an ear for announcements, and whether it is quiet."""

    is_quiet: bool = True
    said: list[Utterance] = field(default_factory=list)
    tones: list[str] = field(default_factory=list)
    announced: list[str] = field(default_factory=list)

    def say(self, utterance: Utterance) -> None:
        self.said.append(utterance)

    def scan_step(self) -> None:
        self.tones.append("step")

    def scan_choice(self) -> None:
        self.tones.append("choice")


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def voice(room: Room) -> ScanVoice:
    return ScanVoice(room, room.announced.append, lambda: room.is_quiet, lambda: "en")


def test_a_name_cuts_off_the_one_before_in_the_language_of_the_moment(
    room: Room, voice: ScanVoice
) -> None:
    voice.say("Page")
    voice.say("Next")
    assert [each.text for each in room.said] == ["Page", "Next"]
    assert {each.key for each in room.said} == {"scanning"}
    assert {(each.priority, each.language) for each in room.said} == {(Priority.NOW, "en")}
    assert room.announced == []


def test_a_step_and_a_choice_have_each_their_tone(room: Room, voice: ScanVoice) -> None:
    voice.step()
    voice.choice()
    assert room.tones == ["step", "choice"]


def test_while_a_conversation_speaks_and_listens_nothing_sounds(
    room: Room, voice: ScanVoice
) -> None:
    room.is_quiet = False
    voice.say("Page")
    voice.step()
    voice.choice()
    assert (room.said, room.tones) == ([], [])
    assert room.announced == ["Page"]
