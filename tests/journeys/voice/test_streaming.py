"""The streaming way to the page: the same program with a Vosk engine, which knows Korean here."""

import io
import subprocess
import wave

import numpy as np
import pytest

from desktop.flow.conversation.ports import TalkState
from speech import chain
from speech.models.shelf import find_model
from speech.sound import Samples
from tests.journeys.house import House
from tests.journeys.voice.person import VoicePerson
from tests.journeys.voice.test_telling import come_to_the_facts

HELLO = "안녕하세요. 가로등이 고장났습니다."
COMMAND = ("espeak-ng", "-v", "ko", "-s", "150", "--stdout")


@pytest.fixture
def korean(monkeypatch: pytest.MonkeyPatch) -> Samples:
    """The sound of a Korean sentence, for a program whose best recogniser knows Korean."""
    if find_model("vosk-ko") is None:
        pytest.skip("vosk-ko is not installed (petition-desk models install vosk-ko)")
    monkeypatch.setattr(chain, "BEST_FIRST", ((chain.Engine.VOSK, "vosk-ko"),))
    try:
        made = subprocess.run([*COMMAND, HELLO], capture_output=True, check=True)  # noqa: S603 - our own command
    except FileNotFoundError:
        pytest.skip("this machine has no espeak-ng to speak Korean")
    with wave.open(io.BytesIO(made.stdout)) as file:
        assert file.getnchannels() == 1
        frames = np.frombuffer(file.readframes(1 << 24), np.int16)
    return (frames / 32768).astype(np.float32)


def test_words_are_shown_while_they_are_said_and_kept_after(
    house: House, person: VoicePerson, korean: Samples
) -> None:
    come_to_the_facts(house)
    talk = house.application.conversation
    partials: list[str] = []

    def note() -> None:
        if talk.state is TalkState.HEARING and talk.partial not in ("", *partials[-1:]):
            partials.append(talk.partial)

    talk.changed.connect(note)
    person.listens()
    person.plays(korean, HELLO)
    assert len(partials) >= 2, person.story
    assert len(partials[0]) < len(partials[-1])
    # Such a synthetic voice is not understood; what was made of it is Korean, and it is kept.
    written = str(person.answer)
    assert written == talk.heard
    assert sum("가" <= character <= "힣" for character in written) >= 5, person.story
