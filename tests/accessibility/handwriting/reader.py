"""A recogniser that knows characters by the number of their strokes, and threads that wait."""

from collections.abc import Mapping

from accessibility.handwriting.ink import Ink
from accessibility.handwriting.reading import Guess

BY_STROKES: Mapping[int, str] = {1: "一", 2: "人入八", 3: "大口土", 4: "中水"}


class CountingReader:
    """Finds the characters with as many strokes as the ink; remembers what it was shown."""

    def __init__(self, by_strokes: Mapping[int, str] = BY_STROKES) -> None:
        self._by_strokes = by_strokes
        self.seen: list[Ink] = []
        self.is_closed = False

    def guesses(self, ink: Ink, most: int) -> list[Guess]:
        self.seen.append(ink)
        found = self._by_strokes.get(len(ink), "")[:most]
        return [(character, 1.0 - place) for place, character in enumerate(found)]

    def close(self) -> None:
        self.is_closed = True


class BrokenReader(CountingReader):
    """Fails at the first stroke."""

    def guesses(self, ink: Ink, most: int) -> list[Guess]:
        super().guesses(ink, most)
        raise RuntimeError
