"""How fast and how loud the program speaks."""

from desktop.flow.conversation.ports import Mouth

SPEEDS = (0.5, 0.65, 0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.5)
VOLUMES = (0.25, 0.5, 0.75, 1.0, 1.3, 1.6, 2.0)
USUAL = 1.0
NO_FURTHER = "said-no-further"


class Manner:
    """Speed and volume of the mouth. Each change returns the message that tells of it."""

    def __init__(self, mouth: Mouth) -> None:
        self.speed = self.volume = USUAL
        self._mouth = mouth

    def slower(self) -> str:
        """Speak a little slower."""
        return self._speak_at(_stepped(SPEEDS, self.speed, -1), "said-slower")

    def faster(self) -> str:
        """Speak a little faster."""
        return self._speak_at(_stepped(SPEEDS, self.speed, 1), "said-faster")

    def louder(self) -> str:
        """Speak a little louder."""
        return self._be_as_loud(_stepped(VOLUMES, self.volume, 1), "said-louder")

    def softer(self) -> str:
        """Speak a little softer."""
        return self._be_as_loud(_stepped(VOLUMES, self.volume, -1), "said-softer")

    def usual(self) -> None:
        """Speak as for a new person."""
        self._speak_at(USUAL, "")
        self._be_as_loud(USUAL, "")

    def _speak_at(self, speed: float, message: str) -> str:
        if speed == self.speed:
            return NO_FURTHER
        self.speed = speed
        self._mouth.set_speed(speed)
        return message

    def _be_as_loud(self, volume: float, message: str) -> str:
        if volume == self.volume:
            return NO_FURTHER
        self.volume = volume
        self._mouth.set_volume(volume)
        return message


def _stepped(steps: tuple[float, ...], now: float, by: int) -> float:
    index = steps.index(now) + by
    return steps[min(max(index, 0), len(steps) - 1)]
