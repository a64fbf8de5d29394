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
    """Let scanning be heard by the mouth, while no conversation speaks or listens.

    Who has the names said is not listened to: the microphone would hear each of them.
    """
    ways_in = chosen.ways_in

    def may_sound() -> bool:
        is_quiet = conversation.state is TalkState.PAUSED and ways_in.choice.says_names
        return is_quiet or conversation.state is TalkState.OFF

    voice = ScanVoice(mouth, announce, may_sound, lambda: chosen.appearance.look.language)
    ways_in.sound_by(voice)
    conversation.listen_only_if(lambda: not ways_in.choice.says_names)
    ways_in.changed.connect(conversation.follow_ears)
