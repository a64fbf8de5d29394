"""Four questions about a person's hands, eyes and voice, and what each answer sets. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from desktop.flow.appearance import TEXT_SIZES, THEMES
from desktop.flow.steady import SteadyChoice
from desktop.flow.ways_in import WayIn
from desktop.flow.writing import Writing


class Question(StrEnum):
    """What is asked, in this order."""

    SIGHT = "sight"
    TALK = "talk"
    HANDS = "hands"
    WRITING = "writing"


QUESTIONS = tuple(Question)


class Answer(StrEnum):
    """What can be answered; each belongs to one question."""

    CLEAR = "clear"
    LARGER = "larger"
    COLOURS = "colours"
    UNSEEN = "unseen"
    TALKING = "talking"
    READ_OUT = "read-out"
    SILENT = "silent"
    EASY = "easy"
    SHAKING = "shaking"
    ONE_SWITCH = "one-switch"
    POINTER = "pointer"
    KEYS = "keys"
    HANDWRITING = "handwriting"
    ON_SCREEN = "on-screen"
    SPEAKING = "speaking"


ASKED_AGAIN = frozenset({Answer.LARGER, Answer.COLOURS})
"""The person looks at what came of these, and answers the same question once more."""

Given = Mapping[Question, Answer]

SHAKING = SteadyChoice(repeat="slow", bounce_s=0.5)
"""A trembling hand presses again within 0.25 s (4 to 12 times a second). Nothing has to be held:
that is what it cannot do."""


@dataclass(frozen=True, slots=True)
class Ways:
    """Everything the answers set; the person may have chosen each by other means as well."""

    text_size: int
    theme: str
    voice: bool
    way: WayIn
    big_pointer: bool
    steady: SteadyChoice
    writing: Writing


def options(question: Question, ways: Ways, given: Given) -> tuple[Answer, ...]:
    """Return what can be answered, as things are and as far as it suits the answers before."""
    is_unseen = given.get(Question.SIGHT) is Answer.UNSEEN
    if question is Question.SIGHT:
        is_largest = ways.text_size == TEXT_SIZES[-1]
        return (Answer.CLEAR, Answer.COLOURS if is_largest else Answer.LARGER, Answer.UNSEEN)
    if question is Question.TALK:
        heard = (Answer.TALKING, Answer.READ_OUT)
        return heard if is_unseen else (*heard, Answer.SILENT)
    if question is Question.HANDS:
        pressed = (Answer.EASY, Answer.SHAKING, Answer.ONE_SWITCH)
        return pressed if is_unseen else (*pressed, Answer.POINTER)
    if ways.way is WayIn.HANDS:
        return (Answer.KEYS, Answer.HANDWRITING, Answer.ON_SCREEN, Answer.SPEAKING)
    return (Answer.ON_SCREEN, Answer.SPEAKING)


def after(ways: Ways, answer: Answer) -> Ways:
    """Return the ways as an answer changes them."""
    return EFFECTS[answer](ways)


def taken_back(now: Ways, before: Ways, answered: Ways) -> Ways:
    """Return `now` without what an answer changed from `before` to `answered`.

    What was chosen by other means since then stays.
    """
    names = [field.name for field in fields(Ways)]
    changed = [name for name in names if getattr(before, name) != getattr(answered, name)]
    return replace(now, **{name: getattr(before, name) for name in changed})


def found(ways: Ways) -> tuple[str, ...]:
    """Return the messages that tell what was found; the size of the type is told beside them."""
    hands = "shaking" if ways.way is WayIn.HANDS and ways.steady.bounce_s else ways.way.value
    voice = "on" if ways.voice else "off"
    return (f"way-voice-{voice}", f"way-hands-{hands}", f"way-writing-{ways.writing}")


def _larger(ways: Ways) -> Ways:
    index = TEXT_SIZES.index(ways.text_size) + 1
    return replace(ways, text_size=TEXT_SIZES[min(index, len(TEXT_SIZES) - 1)])


def _other_colours(ways: Ways) -> Ways:
    return replace(ways, theme=THEMES[(THEMES.index(ways.theme) + 1) % len(THEMES)])


def _by_hand(ways: Ways, *, voice: bool) -> Ways:
    writing = Writing.KEYS if ways.writing is Writing.SPEAKING else ways.writing
    return replace(ways, voice=voice, writing=writing)


def _worked_by(ways: Ways, way: WayIn, steady: SteadyChoice) -> Ways:
    return replace(ways, way=way, steady=steady, big_pointer=way is WayIn.DWELL)


EFFECTS: Mapping[Answer, Callable[[Ways], Ways]] = {
    Answer.CLEAR: lambda ways: ways,
    Answer.LARGER: _larger,
    Answer.COLOURS: _other_colours,
    Answer.UNSEEN: lambda ways: replace(ways, voice=True),
    Answer.TALKING: lambda ways: replace(ways, voice=True, writing=Writing.SPEAKING),
    Answer.READ_OUT: lambda ways: _by_hand(ways, voice=True),
    Answer.SILENT: lambda ways: _by_hand(ways, voice=False),
    Answer.EASY: lambda ways: _worked_by(ways, WayIn.HANDS, SteadyChoice()),
    Answer.SHAKING: lambda ways: _worked_by(ways, WayIn.HANDS, SHAKING),
    Answer.ONE_SWITCH: lambda ways: _worked_by(ways, WayIn.AUTO, SteadyChoice()),
    Answer.POINTER: lambda ways: _worked_by(ways, WayIn.DWELL, SteadyChoice()),
    Answer.KEYS: lambda ways: replace(ways, writing=Writing.KEYS),
    Answer.HANDWRITING: lambda ways: replace(ways, writing=Writing.HANDWRITING),
    Answer.ON_SCREEN: lambda ways: replace(ways, writing=Writing.ON_SCREEN),
    Answer.SPEAKING: lambda ways: replace(ways, writing=Writing.SPEAKING, voice=True),
}
