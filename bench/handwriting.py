"""How often the character that was written is the first candidate, and among the ten.

    npm pack hanzi-writer-data@2.0.1 && tar xzf hanzi-writer-data-2.0.1.tgz
    STROKES=package python -m bench.handwriting

Nobody's handwriting is measured here: the strokes are the middle lines of the strokes of a printed
font, in the order of the schoolbook (Make Me a Hanzi, through the npm package hanzi-writer-data,
Arphic Public License). They stand for a careful hand. A tremor and a pair of strokes in the wrong
order are put into them by a seeded chance. Expect less from a hurried hand that joins strokes.
"""

import json
import os
import random
import statistics
import time
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from accessibility.handwriting.ink import Ink, Point, Stroke
from accessibility.handwriting.reading import CharacterReader, read
from accessibility.handwriting.zinnia import find_zinnia
from desktop import bundled

COMMON = 500
"""Characters measured: the ones that the program's own texts use most."""

SEED = 1
TREMOR = 0.03
"""Standard deviation of each point, in sides of the square."""

STEP = 0.04
TOP = 900
SIDE = 1024
"""The data's highest line, and the side of its square; it counts upwards."""

Hand = Callable[[Ink, random.Random], Ink]


def careful(ink: Ink, _chance: random.Random) -> Ink:
    """Return the strokes as they are."""
    return ink


def trembling(ink: Ink, chance: random.Random) -> Ink:
    """Return strokes that are out of place, and whose every point is out of place."""
    return tuple(_shaken(stroke, chance) for stroke in ink)


def own_order(ink: Ink, chance: random.Random) -> Ink:
    """Return the strokes with one pair of neighbours exchanged."""
    if len(ink) < 2:
        return ink
    place = chance.randrange(len(ink) - 1)
    return (*ink[:place], ink[place + 1], ink[place], *ink[place + 2 :])


HANDS: dict[str, Hand] = {
    "careful": careful,
    "trembling": trembling,
    "own_order": own_order,
}


def _shaken(stroke: Stroke, chance: random.Random) -> Stroke:
    across, down = chance.gauss(0, TREMOR), chance.gauss(0, TREMOR)
    return tuple(
        (x + across + chance.gauss(0, TREMOR), y + down + chance.gauss(0, TREMOR))
        for x, y in _filled(stroke)
    )


def _filled(stroke: Stroke) -> list[Point]:
    points = [stroke[0]]
    for (x, y), (to_x, to_y) in pairwise(stroke):
        parts = max(1, round(max(abs(to_x - x), abs(to_y - y)) / STEP))
        shares = [part / parts for part in range(1, parts + 1)]
        points += [(x + (to_x - x) * share, y + (to_y - y) * share) for share in shares]
    return points


def written(folder: Path, character: str) -> Ink | None:
    """Return the strokes of a character, or None where the data has none."""
    path = folder / f"{character}.json"
    if not path.exists():
        return None
    medians = json.loads(path.read_text(encoding="utf-8"))["medians"]
    return tuple(tuple((x / SIDE, (TOP - y) / SIDE) for x, y in stroke) for stroke in medians)


def common_characters() -> list[str]:
    """Return the characters that form, sentences and word lists use most."""
    texts = (*bundled.sentences("zh-CN"), *bundled.petition_words(), bundled.form_text())
    uses = Counter(sign for text in texts for sign in text if "\u4e00" <= sign <= "\u9fff")
    return [character for character, _ in uses.most_common(COMMON)]


def measure(reader: CharacterReader, inks: dict[str, Ink], name: str) -> dict[str, object]:
    """Return the shares of the characters found, and the time that reading one took."""
    chance = random.Random(SEED)
    places, times = [], []
    for character, ink in inks.items():
        drawn = HANDS[name](ink, chance)
        start = time.perf_counter()
        found = read(reader, drawn)
        times.append(1000 * (time.perf_counter() - start))
        places.append(found.index(character) if character in found else None)
    return {
        "bench": f"handwriting_{name}",
        "characters": len(inks),
        "first": round(places.count(0) / len(inks), 3),
        "among_ten": round(sum(place is not None for place in places) / len(inks), 3),
        "milliseconds_median": round(statistics.median(times)),
        "milliseconds_worst": round(max(times)),
    }


def main() -> None:
    """Print a line for each kind of hand; one that says why, where something is missing."""
    reader = find_zinnia()
    folder = Path(os.environ.get("STROKES", ""))
    if reader is None or "STROKES" not in os.environ:
        print(json.dumps({"bench": "handwriting", "skipped": "no Zinnia, or no STROKES"}))
        return
    drawn = {character: written(folder, character) for character in common_characters()}
    inks = {character: ink for character, ink in drawn.items() if ink}
    for name in HANDS:
        print(json.dumps(measure(reader, inks, name)), flush=True)
    reader.close()


if __name__ == "__main__":
    main()
