"""How plain the Chinese sentences are: their length, their clauses, and what few people can read.

A character is a Chinese one, a number or a Latin word. The common characters are the 3755 of the
first level of GB/T 2312-1980, which that norm chose by how often they are used; Python's codec
knows them by their rows 16 to 55.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from statistics import fmean

from fluent.syntax import FluentParser, ast

from desktop.bundled import ROOT, form_text
from desktop.flow.words import Words
from tests.words.catalogue import needed
from tests.words.plausible import arguments_for

LANGUAGE = "zh-CN"
LOCALE = ROOT / "locales" / LANGUAGE
STAFF = frozenset({"commands.ftl", "models.ftl", "transcribe.ftl", "say.ftl", "listen.ftl"})
"""What only volunteers and staff read, at a terminal."""

FORM = "petition.json"
"""The questions, hints and options of the form."""

TRADE_WORDS = Path(__file__).parent / "trade_words.txt"
COMMON_ROWS = range(0xB0, 0xD8)
_ENDS = re.compile(r"[。！？；\n]|……")
_PAUSES = re.compile(r"[，、：:（）()“”【】《》—…　]|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
_CHARACTERS = re.compile(r"[\u4e00-\u9fff]|[0-9.]+|[A-Za-z][A-Za-z0-9_.:/+-]*")
_HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Sentence:
    """One sentence as a person meets it, with what usually stands in its gaps."""

    file: str
    message: str
    text: str

    @cached_property
    def length(self) -> int:
        return len(_CHARACTERS.findall(self.text))

    @cached_property
    def longest_clause(self) -> int:
        """The most that stands between two pauses."""
        return max(len(_CHARACTERS.findall(clause)) for clause in _PAUSES.split(self.text))

    @cached_property
    def rare(self) -> str:
        """Its characters that are not common, each once."""
        return "".join(sorted({each for each in _HAN.findall(self.text) if not is_common(each)}))

    @cached_property
    def of_the_trade(self) -> tuple[str, ...]:
        """Its words that only people who work with computers or in offices know."""
        return tuple(word for word in trade_words() if word in self.text)


@cache
def trade_words() -> tuple[str, ...]:
    lines = TRADE_WORDS.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))


def is_common(character: str) -> bool:
    """Whether a Chinese character is of the first level of GB/T 2312."""
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return code[0] in COMMON_ROWS


def sentences(words: Words) -> Iterator[Sentence]:
    """Each sentence of the catalogue once, seen and said, with each plausible argument; the form's.

    Those of the form have no message.
    """
    for whole in _of_the_form(json.loads(form_text())):
        yield from (Sentence(FORM, "", part) for part in _parts(whole))
    seen: set[tuple[str, str]] = set()
    for file in sorted(LOCALE.glob("*.ftl")):
        for message in _messages(file):
            for text in _texts(words, message):
                if (message, text) not in seen:
                    seen.add((message, text))
                    yield Sentence(file.name, message, text)


def _messages(file: Path) -> list[str]:
    body = FluentParser().parse(file.read_text(encoding="utf-8")).body
    return [entry.id.name for entry in body if isinstance(entry, ast.Message)]


def _texts(words: Words, message: str) -> Iterator[str]:
    for arguments in arguments_for(needed(LANGUAGE, message)):
        for whole in (words.see(message, **arguments), words.say(message, **arguments)):
            yield from _parts(whole)


def _parts(whole: str) -> Iterator[str]:
    yield from (part.strip() for part in _ENDS.split(whole) if _CHARACTERS.search(part))


def _of_the_form(data: object) -> Iterator[str]:
    """Yield every Chinese text in a part of the form."""
    if isinstance(data, dict):
        text = data.get(LANGUAGE)
        if isinstance(text, str):
            yield text
        for part in data.values():
            yield from _of_the_form(part)
    elif isinstance(data, list):
        for part in data:
            yield from _of_the_form(part)


@dataclass(frozen=True)
class Score:
    """Figures of many sentences; `plain` is the share, in percent, with nothing against it."""

    sentences: int
    mean: float
    p95: int
    longest: int
    longest_clause: int
    rare_characters: int
    trade_words: int
    plain: float


SHORT, SHORT_CLAUSE = 20, 12
"""A sentence is plain when it is no longer, has no longer clause, and no rare or trade word."""


def is_plain(sentence: Sentence) -> bool:
    hard = sentence.rare or sentence.of_the_trade
    return not hard and sentence.length <= SHORT and sentence.longest_clause <= SHORT_CLAUSE


def score(found: Sequence[Sentence]) -> Score:
    """Count and measure."""
    lengths = [each.length for each in found]
    return Score(
        sentences=len(found),
        mean=round(fmean(lengths), 1),
        p95=sorted(lengths)[len(lengths) * 95 // 100],
        longest=max(lengths),
        longest_clause=max(each.longest_clause for each in found),
        rare_characters=sum(len(each.rare) for each in found),
        trade_words=sum(len(each.of_the_trade) for each in found),
        plain=round(100 * fmean(is_plain(each) for each in found), 1),
    )


def by_reader(found: Iterable[Sentence]) -> dict[str, list[Sentence]]:
    """Part the sentences by who reads them and where."""
    parts: dict[str, list[Sentence]] = {"people": [], "form": [], "staff": []}
    for sentence in found:
        reader = "form" if sentence.file == FORM else "people"
        parts["staff" if sentence.file in STAFF else reader].append(sentence)
    return parts
