"""A person who talks with the program, and a program that has time to finish."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop.bundled import ROOT, sentences
from desktop.flow.appearance import Appearance, Look
from desktop.flow.conversation.conversation import Conversation
from desktop.flow.conversation.floor import Floor
from desktop.flow.conversation.ports import TalkState
from desktop.flow.finding_way import FindingWay
from desktop.flow.opening import Opening
from desktop.flow.sound import Sound, SoundChoice, SoundDevice, SoundDevices
from desktop.flow.understanding.intent import Understanding
from desktop.flow.understanding.phrases import load_phrases
from desktop.flow.words import Words
from speech.events import Listening
from tests.fakes.buttons import FakeButtons
from tests.fakes.ear import FakeEar
from tests.fakes.lock import FakeLock
from tests.fakes.mouth import FakeMouth
from tests.fakes.terminal import FakeTerminal, everything_chosen
from tests.flow.person import Person


@cache
def words(language: str) -> Words:
    return Words(language, sentences(language))


@cache
def understanding() -> Understanding:
    folder = Path(ROOT) / "voice" / "zh-CN"
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.toml"))]
    return Understanding(load_phrases(*texts))


@dataclass(frozen=True)
class Word:
    """`Suggested`: a word that is written as it is shown."""

    shown: str
    text: str


SUGGESTED = {
    0: ("请求", "希望", "我想", "关于", "我们", "因为", "根据", "起初"),
    2: ("有关部门", "。", "村委会"),
}


def suggest_by_length(_language: str, _field_id: str, text: str) -> tuple[Word, ...]:
    """`Suggest`: openings; after two characters two words and a mark."""
    return tuple(Word(word, word) for word in SUGGESTED.get(len(text), ()))


class FakeFinder:
    """`DeviceFinder`: two microphones and a loudspeaker, found at once."""

    def find(self, done: Callable[[SoundDevices], None]) -> None:
        microphones = (SoundDevice("usb", "蓝色话筒"), SoundDevice("built-in", "内置麦克风"))
        done(SoundDevices(microphones, (SoundDevice("usb", "蓝色耳机"),)))


class Talk:
    """A conversation over somebody's session; `says` speaks when the program has finished.

    `printed` are the letters whose printing has begun: called with whether there was a printer.
    """

    def __init__(self, person: Person, language: str = "zh-CN") -> None:
        self.person, self.session = person, person.session
        self.ear, self.mouth = FakeEar(), FakeMouth()
        self.left = 0
        self.lock = FakeLock()
        self.opening = Opening(self.lock, self.session.obstacle.cannot_open)
        self.appearance = Appearance(Look(language), lambda _look: None)
        self.sound = Sound(SoundChoice(), FakeFinder(), lambda _choice: None)
        self.sound.look()
        self.chosen = everything_chosen(self.appearance, self.sound)
        self.terminal = FakeTerminal()
        self.finding = FindingWay(self.session, self.chosen, self.terminal)
        self.printed: list[Callable[[bool], None]] = []
        self.buttons = FakeButtons()
        self.floor = Floor(
            self.session,
            self.opening,
            self.appearance,
            self._leave,
            self.sound,
            self.printed.append,
            self.finding,
            self.buttons,
        )
        self.conversation = Conversation(
            self.floor,
            words,
            understanding,
            self.ear,
            self.mouth,
            practice=False,
            suggest=suggest_by_length,
        )
        self.ear.tell = self.conversation.hear
        self.mouth.tell = self.conversation.said
        self.mouth.may_speak = lambda: not self.ear.is_open

    def start(self) -> "Talk":
        self.conversation.start()
        self.listen()
        return self

    def listen(self) -> None:
        """Let the program finish, and the ear get ready."""
        self.mouth.finish()
        if self.ear.is_open:
            self.ear.tell(Listening())

    def says(self, *texts: str) -> str:
        """Speak, one utterance after the other; return what the program answered to the last."""
        for text in texts:
            self.listen()
            before = len(self.mouth.said)
            self.ear.hears(text)
            self.listen()
        return "\n".join(utterance.text for utterance in self.mouth.said[before:])

    def state(self) -> TalkState:
        return self.conversation.state

    def said(self) -> str:
        """Everything that was said so far."""
        return "\n".join(utterance.text for utterance in self.mouth.said)

    @property
    def answers(self) -> dict[str, object]:
        return dict(self.person.petition.answers)

    def _leave(self) -> None:
        self.left += 1
