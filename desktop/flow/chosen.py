"""Everything a person chooses of how they use the program, in one hand."""

from dataclasses import dataclass, replace

from desktop.flow.appearance import Appearance, Look
from desktop.flow.sound import Sound, SoundChoice
from desktop.flow.steady import Steady, SteadyChoice
from desktop.flow.way_answers import Ways
from desktop.flow.ways_in import WaysIn, WaysInChoice
from desktop.flow.writing import Writing, WritingWay


@dataclass(frozen=True, slots=True)
class Everything:
    """All choices as they were at one moment."""

    look: Look
    sound: SoundChoice
    steady: SteadyChoice
    ways_in: WaysInChoice
    writing: Writing


@dataclass(frozen=True, slots=True)
class Chosen:
    """The choices of the moment, and the hands to change them. Main thread only."""

    appearance: Appearance
    sound: Sound
    steady: Steady
    ways_in: WaysIn
    writing: WritingWay

    @property
    def everything(self) -> Everything:
        """All of it as it is now."""
        return Everything(
            self.appearance.look,
            self.sound.choice,
            self.steady.choice,
            self.ways_in.choice,
            self.writing.choice,
        )

    @property
    def ways(self) -> Ways:
        """What the questions of the way in are about, as it is now."""
        look, ways_in = self.appearance.look, self.ways_in.choice
        return Ways(
            text_size=look.text_size,
            theme=look.theme,
            voice=self.sound.choice.voice,
            way=ways_in.way,
            big_pointer=ways_in.big_pointer,
            steady=self.steady.choice,
            writing=self.writing.choice,
        )

    def choose(self, everything: Everything) -> None:
        """Choose all of it at once; the devices of the machine stay as they are."""
        self.appearance.choose(everything.look)
        self.steady.choose(everything.steady)
        self.ways_in.choose(everything.ways_in)
        self.writing.choose(everything.writing)
        voice, pause_s = everything.sound.voice, everything.sound.pause_s
        self.sound.choose(replace(self.sound.choice, voice=voice, pause_s=pause_s))

    def set_silently(self, ways: Ways) -> None:
        """Choose all of these but the voice, which begins to speak when it is chosen."""
        look, ways_in = self.appearance.look, self.ways_in.choice
        self.appearance.choose(replace(look, text_size=ways.text_size, theme=ways.theme))
        self.steady.choose(ways.steady)
        self.ways_in.choose(replace(ways_in, way=ways.way, big_pointer=ways.big_pointer))
        self.writing.choose(ways.writing)

    def set_voice(self, *, voice: bool) -> None:
        """Turn the voice on or off."""
        self.sound.choose(replace(self.sound.choice, voice=voice))
