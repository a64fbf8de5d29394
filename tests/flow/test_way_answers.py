"""Which answer sets what; no session, no page."""

from dataclasses import replace

import pytest

from desktop.flow.appearance import TEXT_SIZES, THEMES
from desktop.flow.steady import BOUNCES_S, SteadyChoice
from desktop.flow.way_answers import (
    QUESTIONS,
    Answer,
    Question,
    Ways,
    after,
    found,
    options,
    taken_back,
)
from desktop.flow.ways_in import WayIn
from desktop.flow.writing import Writing

AT_FIRST = Ways(
    text_size=20,
    theme="light",
    voice=True,
    way=WayIn.HANDS,
    big_pointer=False,
    steady=SteadyChoice(),
    writing=Writing.KEYS,
)
UNSEEN = {Question.SIGHT: Answer.UNSEEN}


@pytest.mark.parametrize(
    ("answer", "changes"),
    [
        (Answer.CLEAR, {}),
        (Answer.LARGER, {"text_size": 24}),
        (Answer.COLOURS, {"theme": "soft"}),
        (Answer.UNSEEN, {"voice": True}),
        (Answer.TALKING, {"voice": True, "writing": Writing.SPEAKING}),
        (Answer.READ_OUT, {"voice": True}),
        (Answer.SILENT, {"voice": False}),
        (Answer.EASY, {}),
        (Answer.ONE_SWITCH, {"way": WayIn.AUTO}),
        (Answer.POINTER, {"way": WayIn.DWELL, "big_pointer": True}),
        (Answer.KEYS, {"writing": Writing.KEYS}),
        (Answer.HANDWRITING, {"writing": Writing.HANDWRITING}),
        (Answer.ON_SCREEN, {"writing": Writing.ON_SCREEN}),
        (Answer.SPEAKING, {"voice": True, "writing": Writing.SPEAKING}),
    ],
)
@pytest.mark.parametrize("voice", [True, False])
def test_an_answer_sets_just_this(
    answer: Answer, changes: dict[str, object], *, voice: bool
) -> None:
    before = replace(AT_FIRST, voice=voice)
    assert after(before, answer) == replace(before, **changes)  # type: ignore[arg-type]


def test_shaking_hands_lose_what_is_pressed_twice_and_hold_nothing() -> None:
    shaking = after(AT_FIRST, Answer.SHAKING)
    assert shaking.steady.is_usable()
    assert shaking.steady.bounce_s == BOUNCES_S[-1]
    assert shaking.steady.repeat == "slow"
    assert (shaking.steady.key_hold_s, shaking.steady.press_hold_s) == (0.0, 0.0)
    assert after(shaking, Answer.EASY) == AT_FIRST


@pytest.mark.parametrize("answer", [Answer.EASY, Answer.SHAKING, Answer.ONE_SWITCH])
def test_who_rests_no_pointer_any_more_has_the_usual_one(answer: Answer) -> None:
    resting = after(AT_FIRST, Answer.POINTER)
    assert not after(resting, answer).big_pointer
    assert after(resting, answer).way is not WayIn.DWELL


@pytest.mark.parametrize("answer", [Answer.READ_OUT, Answer.SILENT])
def test_who_uses_the_hands_does_not_write_by_speaking(answer: Answer) -> None:
    talking = after(AT_FIRST, Answer.TALKING)
    assert after(talking, answer).writing is Writing.KEYS
    by_hand = replace(AT_FIRST, writing=Writing.HANDWRITING)
    assert after(by_hand, answer).writing is Writing.HANDWRITING


def test_type_grows_to_the_largest_and_then_colours_are_tried() -> None:
    ways = AT_FIRST
    sizes = []
    while Answer.LARGER in options(Question.SIGHT, ways, {}):
        ways = after(ways, Answer.LARGER)
        sizes.append(ways.text_size)
    assert sizes == [size for size in TEXT_SIZES if size > AT_FIRST.text_size]
    assert Answer.COLOURS in options(Question.SIGHT, ways, {})
    themes = []
    for _ in THEMES:
        ways = after(ways, Answer.COLOURS)
        themes.append(ways.theme)
    assert sorted(themes) == sorted(THEMES)
    assert after(ways, Answer.LARGER).text_size == TEXT_SIZES[-1]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_has_two_to_four_answers_of_its_own(question: Question) -> None:
    others = {each for other in QUESTIONS if other is not question for each in _all(other)}
    assert 2 <= len(options(question, AT_FIRST, {})) <= 4
    assert not _all(question) & others


def _all(question: Question) -> set[Answer]:
    largest = replace(AT_FIRST, text_size=TEXT_SIZES[-1])
    return {*options(question, AT_FIRST, {}), *options(question, largest, {})}


def test_every_answer_belongs_to_a_question() -> None:
    assert {answer for question in QUESTIONS for answer in _all(question)} == {*Answer}


def test_who_sees_no_screen_is_offered_no_silence_and_no_pointer() -> None:
    assert Answer.SILENT not in options(Question.TALK, AT_FIRST, UNSEEN)
    assert Answer.POINTER not in options(Question.HANDS, AT_FIRST, UNSEEN)
    assert Answer.SILENT in options(Question.TALK, AT_FIRST, {})
    assert Answer.POINTER in options(Question.HANDS, AT_FIRST, {})


@pytest.mark.parametrize("answer", [Answer.ONE_SWITCH, Answer.POINTER])
def test_who_cannot_use_the_hands_is_not_asked_to_draw_or_to_type(answer: Answer) -> None:
    ways = after(AT_FIRST, answer)
    assert options(Question.WRITING, ways, {}) == (Answer.ON_SCREEN, Answer.SPEAKING)


def test_only_what_the_answer_changed_is_taken_back() -> None:
    answered = after(AT_FIRST, Answer.LARGER)
    since_then = replace(answered, theme="yellow_on_black", voice=False)
    back = taken_back(since_then, AT_FIRST, answered)
    assert back == replace(AT_FIRST, theme="yellow_on_black", voice=False)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (Answer.READ_OUT, "way-voice-on"),
        (Answer.SILENT, "way-voice-off"),
        (Answer.EASY, "way-hands-hands"),
        (Answer.SHAKING, "way-hands-shaking"),
        (Answer.ONE_SWITCH, "way-hands-auto"),
        (Answer.POINTER, "way-hands-dwell"),
        (Answer.ON_SCREEN, "way-writing-keyboard"),
        (Answer.SPEAKING, "way-writing-speaking"),
    ],
)
def test_what_was_answered_is_told_at_the_end(answer: Answer, message: str) -> None:
    assert message in found(after(AT_FIRST, answer))
    assert len(found(AT_FIRST)) == 3
