"""What every page is handed: the session, the words and the look of the moment."""

from collections.abc import Callable
from dataclasses import dataclass

from accessibility.icons import Icons
from accessibility.scale import Scale
from accessibility.theme import Theme
from desktop.flow.appearance import Appearance
from desktop.flow.conversation.conversation import Conversation
from desktop.flow.finding_way import FindingWay
from desktop.flow.opening import Opening
from desktop.flow.session import Session
from desktop.flow.sound import Sound
from desktop.flow.steady import Steady
from desktop.flow.ways_in import WaysIn
from desktop.flow.words import Words
from desktop.flow.writing import WritingWay
from ui.writing_aid import WritingAid


@dataclass(frozen=True, slots=True)
class Desk:
    """A snapshot: a change of language, theme or size makes a new desk and a new page.

    `announce` has a screen reader say what changed without moving the focus. While `is_still`
    nothing may move by itself.
    """

    session: Session
    opening: Opening
    appearance: Appearance
    conversation: Conversation
    sound: Sound
    ways_in: WaysIn
    finding: FindingWay
    writing: WritingWay
    writing_aids: tuple[WritingAid, ...]
    words: Words
    theme: Theme
    scale: Scale
    icons: Icons
    is_still: bool
    announce: Callable[[str], None]
    print_letter: Callable[[Callable[[bool], None]], None]
    quit: Callable[[], None]
    practice: bool
    language_names: dict[str, str]
    steady: Steady | None = None
