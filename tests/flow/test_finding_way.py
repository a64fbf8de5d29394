"""Somebody answers the four questions, takes answers back, leaves, keeps; then somebody else."""

from dataclasses import replace

import pytest

from desktop.flow.appearance import Appearance, Look
from desktop.flow.chosen import Everything
from desktop.flow.finding_way import FindingWay
from desktop.flow.places import WELCOME, PlaceKind
from desktop.flow.sound import Sound, SoundChoice, SoundDevices
from desktop.flow.way_answers import QUESTIONS, SHAKING, Answer, Question
from desktop.flow.ways_in import SCAN_MS, WayIn
from desktop.flow.writing import Writing
from tests.fakes.terminal import FakeTerminal, everything_chosen
from tests.flow.conversation.talk import FakeFinder
from tests.flow.person import Person, at, question

WAY = at(PlaceKind.WAY)


class Asked:
    """A person at the first question; `shown` are the questions shown, in order."""

    def __init__(self, person: Person) -> None:
        self.person, self.session = person, person.session
        self.terminal = FakeTerminal()
        appearance = Appearance(Look(), lambda _look: None)
        sound = Sound(SoundChoice(), FakeFinder(), lambda _choice: None)
        self.chosen = everything_chosen(appearance, sound)
        self.finding = FindingWay(person.session, self.chosen, self.terminal)
        self.shown: list[Question | None] = []
        self.session.moved.connect(self._moved)
        self.session.step_aside(PlaceKind.WAY)

    def _moved(self) -> None:
        if self.session.place == WAY:
            self.shown.append(self.finding.question)

    def answers(self, *answers: Answer) -> None:
        for answer in answers:
            self.finding.answer(answer)

    @property
    def everything(self) -> Everything:
        return self.chosen.everything


@pytest.fixture
def asked(person: Person) -> Asked:
    return Asked(person)


def test_four_answers_lead_to_what_was_found(asked: Asked) -> None:
    asked.answers(Answer.CLEAR, Answer.READ_OUT, Answer.SHAKING, Answer.ON_SCREEN)
    assert asked.shown == [*QUESTIONS, None]
    assert asked.everything.steady == SHAKING
    assert asked.everything.writing is Writing.ON_SCREEN
    assert asked.finding.options == ()


def test_larger_type_is_asked_about_again(asked: Asked) -> None:
    asked.answers(Answer.LARGER, Answer.LARGER)
    assert asked.everything.look.text_size == 30
    assert asked.shown == [Question.SIGHT] * 3


def test_an_answer_works_before_the_next_question_is_shown(asked: Asked) -> None:
    ways: list[WayIn] = []
    asked.session.moved.connect(lambda: ways.append(asked.chosen.ways_in.choice.way))
    asked.answers(Answer.CLEAR, Answer.READ_OUT, Answer.ONE_SWITCH)
    assert ways == [WayIn.HANDS, WayIn.HANDS, WayIn.AUTO]


def test_the_voice_begins_when_the_next_question_is_there_to_be_said(asked: Asked) -> None:
    asked.chosen.set_voice(voice=False)
    begun: list[Question | None] = []
    asked.chosen.sound.changed.connect(lambda: begun.append(asked.shown[-1]))
    asked.answers(Answer.UNSEEN)
    assert begun == [Question.TALK]


@pytest.mark.parametrize("answer", [Answer.KEYS, Answer.COLOURS])
def test_an_answer_to_another_question_is_left_alone(asked: Asked, answer: Answer) -> None:
    before = asked.everything
    asked.answers(answer)
    assert (asked.everything, asked.finding.question) == (before, Question.SIGHT)


def test_every_answer_can_be_taken_back_one_by_one(asked: Asked) -> None:
    before = asked.everything
    asked.answers(Answer.LARGER, Answer.CLEAR, Answer.SILENT, Answer.POINTER, Answer.ON_SCREEN)
    seen = []
    for _ in range(5):
        asked.finding.back()
        seen.append(asked.finding.question)
    assert seen == [*reversed(QUESTIONS), Question.SIGHT]
    assert asked.everything == before
    assert asked.session.place == WAY
    asked.finding.back()
    assert asked.session.place == WELCOME


def test_a_question_can_be_left_as_it_is(asked: Asked) -> None:
    before = asked.everything
    for _ in QUESTIONS:
        asked.finding.skip()
    assert (asked.finding.question, asked.everything) == (None, before)
    assert asked.terminal.told == []
    asked.finding.skip()
    assert asked.session.place == WELCOME


def test_who_sees_no_screen_and_takes_that_back_is_offered_silence_again(asked: Asked) -> None:
    asked.answers(Answer.UNSEEN)
    assert Answer.SILENT not in asked.finding.options
    asked.finding.back()
    asked.answers(Answer.CLEAR)
    assert Answer.SILENT in asked.finding.options


def test_who_leaves_keeps_what_was_answered_and_begins_anew(asked: Asked) -> None:
    asked.answers(Answer.LARGER, Answer.CLEAR)
    asked.finding.leave()
    assert asked.session.place == WELCOME
    assert asked.everything.look.text_size == 24
    asked.session.step_aside(PlaceKind.WAY)
    assert asked.finding.question is Question.SIGHT


def test_who_was_writing_is_back_at_the_question(person: Person) -> None:
    asked = Asked(person)
    asked.finding.leave()
    person.walk_to(question("phone"))
    person.session.step_aside(PlaceKind.WAY)
    asked.answers(Answer.CLEAR)
    asked.finding.leave()
    assert person.place == question("phone")


def test_nothing_is_answered_elsewhere(asked: Asked) -> None:
    asked.finding.leave()
    before, moves = asked.everything, asked.person.moves
    asked.answers(Answer.LARGER)
    asked.finding.skip()
    asked.finding.back()
    assert (asked.everything, asked.person.moves) == (before, moves)


def test_the_next_person_finds_the_machine_as_it_was(asked: Asked) -> None:
    before = asked.everything
    asked.answers(Answer.LARGER, Answer.CLEAR, Answer.SILENT, Answer.ONE_SWITCH, Answer.ON_SCREEN)
    asked.finding.leave()
    ways_in = asked.chosen.ways_in
    ways_in.choose(replace(ways_in.choice, scan_ms=SCAN_MS[-1]))
    asked.chosen.appearance.choose(replace(asked.chosen.appearance.look, theme="soft"))
    assert asked.terminal.told == ["lend"]
    asked.finding.new_person()
    assert asked.everything == before
    assert asked.terminal.told == ["lend", "take back"]


def test_the_devices_of_the_machine_stay_as_they_are(asked: Asked) -> None:
    asked.answers(Answer.CLEAR, Answer.SILENT)
    sound = asked.chosen.sound
    sound.choose(replace(sound.choice, microphone="usb"))
    asked.finding.new_person()
    assert sound.choice == SoundChoice(microphone="usb")
    assert sound.devices == SoundDevices()


def test_what_is_kept_is_there_for_the_next_person(asked: Asked) -> None:
    asked.answers(Answer.LARGER)
    asked.finding.keep()
    assert asked.session.place == WELCOME
    asked.finding.new_person()
    assert asked.everything.look.text_size == 24
    assert asked.terminal.told == ["lend", "keep"]


def test_who_answered_nothing_changes_nothing_for_the_next_person(asked: Asked) -> None:
    asked.chosen.appearance.larger()
    asked.finding.leave()
    asked.finding.new_person()
    assert asked.everything.look.text_size == 24
    assert asked.terminal.told == []
