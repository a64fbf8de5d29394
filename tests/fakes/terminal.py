"""A machine that is lent to a person, and everything that person chooses, kept nowhere."""

from desktop.flow.appearance import Appearance
from desktop.flow.chosen import Chosen
from desktop.flow.sound import Sound
from desktop.flow.steady import Steady, SteadyChoice
from desktop.flow.ways_in import WaysIn, WaysInChoice
from desktop.flow.writing import Writing, WritingWay


class FakeTerminal:
    """`Terminal`: `told` is what it was told, in order."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def lend(self) -> None:
        self.told.append("lend")

    def take_back(self) -> None:
        self.told.append("take back")

    def keep_lent(self) -> None:
        self.told.append("keep")


def everything_chosen(appearance: Appearance, sound: Sound) -> Chosen:
    """Look and sound as given, and the rest as at first."""
    return Chosen(
        appearance,
        sound,
        Steady(SteadyChoice(), lambda _choice: None),
        WaysIn(WaysInChoice(), lambda _choice: None, lambda _name: None),
        WritingWay(Writing.KEYS, lambda _choice: None),
    )
