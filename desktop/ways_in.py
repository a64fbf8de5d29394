"""What a person chooses of how they use the program: from the settings, and back into them."""

from collections.abc import Callable

from desktop.flow.appearance import Appearance
from desktop.flow.chosen import Chosen
from desktop.flow.conversation.conversation import Conversation
from desktop.flow.conversation.ports import TalkState
from desktop.flow.sound import Sound
from desktop.flow.steady import Steady
from desktop.flow.ways_in import WaysIn
from desktop.flow.writing import WritingWay
from desktop.kept_settings import KeptSettings
from desktop.scan_voice import ScanMouth, ScanVoice


def make_chosen(
    kept: KeptSettings, appearance: Appearance, sound: Sound, say: Callable[[str], None]
) -> Chosen:
    """Return everything that can be chosen, as it was chosen last.

    `say` is given the name of what scanning frames.
    """
    now = kept.now
    return Chosen(
        appearance,
        sound,
        steady=Steady(now.steady, lambda choice: kept.keep(steady=choice)),
        ways_in=WaysIn(now.ways_in, lambda choice: kept.keep(ways_in=choice), say),
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
