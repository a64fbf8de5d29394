"""What a person chooses of how they use the program: from the settings, and back into them."""

from collections.abc import Callable
from typing import Protocol

from desktop.flow.appearance import Appearance
from desktop.flow.chosen import Chosen
from desktop.flow.conversation.conversation import Conversation
from desktop.flow.conversation.ports import TalkState
from desktop.flow.sound import Sound
from desktop.flow.steady import Steady
from desktop.flow.ways_in import WaysIn, WaysInChoice
from desktop.flow.writing import WritingWay
from desktop.kept_settings import KeptSettings
from desktop.scan_voice import ScanMouth, ScanVoice
from desktop.settings import Settings


class Keep(Protocol):
    """Changes settings and writes them in a thread."""

    def __call__(self, **changes: object) -> None:
        """Keep these."""


def make_ways_in(settings: Settings, keep: Keep, say: Callable[[str], None]) -> WaysIn:
    """Return the ways in as they were chosen; `say` is given the name of what is framed."""

    def keep_choice(choice: WaysInChoice) -> None:
        keep(ways_in=choice)

    return WaysIn(settings.ways_in, keep_choice, say)


def make_chosen(
    kept: KeptSettings, appearance: Appearance, sound: Sound, say: Callable[[str], None]
) -> Chosen:
    """Return everything that can be chosen, as it was chosen last."""
    now = kept.now
    return Chosen(
        appearance,
        sound,
        steady=Steady(now.steady, lambda choice: kept.keep(steady=choice)),
        ways_in=make_ways_in(now, kept.keep, say),
        writing=WritingWay(now.writing, lambda choice: kept.keep(writing=choice)),
    )


def let_scanning_sound(
    chosen: Chosen,
    conversation: Conversation,
    mouth: ScanMouth,
    announce: Callable[[str], None],
) -> None:
    """Let scanning be heard by the mouth, while no conversation speaks or listens."""

    def may_sound() -> bool:
        return conversation.state is TalkState.OFF

    voice = ScanVoice(mouth, announce, may_sound, lambda: chosen.appearance.look.language)
    chosen.ways_in.sound_by(voice)
