"""Moving about: the road, back, aside, and that nothing is asked before it is unlocked."""

import pytest

from desktop.flow.places import (
    ASIDE,
    DECLARATION,
    LOCKED,
    REVIEW,
    WELCOME,
    Place,
    PlaceKind,
    after,
    before,
    progress,
    questions,
    road,
)
from desktop.petition.form import Form
from tests.fakes.records import FakeRecords
from tests.flow.person import ANSWERS, Person, at, question

STEP_ASIDES = sorted(ASIDE - {PlaceKind.TROUBLE})


def test_the_road_leads_from_the_first_question_to_the_declaration(form: Form) -> None:
    places = road(form)
    assert [place.field for place in places[:-2]] == [field.id for field in questions(form)]
    assert "declaration" not in [place.field for place in places]
    assert places[-2:] == (REVIEW, DECLARATION)


def test_after_and_before_are_each_others_way_back(form: Form) -> None:
    places = road(form)
    assert [after(form, place) for place in places] == [*places[1:], DECLARATION]
    assert [before(form, place) for place in places] == [WELCOME, *places[:-1]]


def test_progress_counts_from_one_and_only_on_the_road(form: Form) -> None:
    steps = len(road(form))
    assert [progress(form, place) for place in road(form)] == [
        (step, steps) for step in range(1, steps + 1)
    ]
    assert progress(form, WELCOME) is None
    assert progress(form, at(PlaceKind.SENDING)) is None


def test_going_on_leads_down_the_whole_road(person: Person, form: Form) -> None:
    person.session.begin()
    seen = [person.place]
    while person.place != DECLARATION:
        person.answer_here()
        person.session.go_on()
        seen.append(person.place)
    assert tuple(seen) == road(form)


def test_going_back_leads_up_the_whole_road_and_loses_nothing(person: Person, form: Form) -> None:
    person.walk_to(DECLARATION)
    written = person.petition.answers
    seen = [person.place]
    while person.place != WELCOME:
        person.session.go_back()
        seen.append(person.place)
    assert tuple(reversed(seen[:-1])) == road(form)
    assert person.petition.answers == written
    assert person.kept.answers == written


def test_going_back_keeps_what_is_half_written(person: Person) -> None:
    person.walk_to(question("name"))
    person.session.answer("name", "王")
    person.session.go_back()
    assert person.kept.answers["name"] == "王"
    person.session.go_on()
    assert person.place == question("name")
    assert person.petition.answers["name"] == "王"


@pytest.mark.parametrize("kind", STEP_ASIDES)
@pytest.mark.parametrize("place", [WELCOME, question("facts"), REVIEW, DECLARATION])
def test_one_comes_back_to_where_one_stepped_aside(
    person: Person, place: Place, kind: PlaceKind
) -> None:
    if place != WELCOME:
        person.walk_to(place)
    person.session.step_aside(kind)
    assert person.place == at(kind)
    person.session.go_back()
    assert person.place == place


def test_aside_from_aside_comes_back_to_the_road(person: Person) -> None:
    person.walk_to(question("facts"))
    for kind in STEP_ASIDES:
        person.session.step_aside(kind)
        person.session.step_aside(kind)
    person.session.go_back()
    assert person.place == question("facts")


def test_home_is_the_welcome_and_what_was_written_is_listed_there(person: Person) -> None:
    person.walk_to(question("facts"))
    person.session.answer("facts", "从三月")
    person.session.home()
    assert person.place == WELCOME
    (listed,) = person.session.collection.petitions
    assert listed.answers["facts"] == "从三月"


def test_a_change_from_the_review_leads_back_to_it(person: Person) -> None:
    person.walk_to(REVIEW)
    person.session.change("name")
    assert person.place == question("name")
    person.session.answer("name", "")
    person.session.go_on()
    assert (person.place, person.codes()) == (question("name"), [("name", "required")])
    person.session.answer("name", "李四")
    person.session.go_on()
    assert person.place == REVIEW
    assert person.kept.answers["name"] == "李四"


def test_going_back_from_a_change_leads_to_the_review_too(person: Person) -> None:
    person.walk_to(REVIEW)
    person.session.change("name")
    person.session.answer("name", "李四")
    person.session.go_back()
    assert person.place == REVIEW
    assert person.kept.answers["name"] == "李四"
    person.session.go_back()
    assert person.place == question("earlier")


def test_the_declaration_is_changed_at_its_own_place(person: Person) -> None:
    person.walk_to(REVIEW)
    person.session.change("declaration")
    assert person.place == DECLARATION
    person.session.go_back()
    assert person.place == REVIEW


def test_the_road_back_from_the_review_is_the_whole_road_after_a_change(person: Person) -> None:
    person.walk_to(REVIEW)
    person.session.change("name")
    person.session.go_back()
    for _ in range(2):
        person.session.go_back()
    assert person.place == question("reasons")
    person.session.go_on()
    assert person.place == question("earlier")


def test_another_draft_opened_in_the_middle_of_a_change_goes_down_the_road(
    person: Person,
) -> None:
    person.walk_to(question("name"))
    other = person.petition
    person.walk_to(REVIEW)
    person.session.change("phone")
    person.session.step_aside(PlaceKind.PETITIONS)
    person.session.open(other)
    person.answer_here()
    person.session.go_on()
    assert person.place == question("identity")


def test_the_road_cannot_be_entered_without_a_petition(person: Person) -> None:
    person.session.go_to(REVIEW)
    assert person.place == WELCOME


def test_after_a_change_that_was_left_the_road_is_as_before(person: Person) -> None:
    person.walk_to(REVIEW)
    person.session.change("name")
    person.session.home()
    person.session.begin()
    person.answer_here()
    person.session.go_on()
    assert person.place == question("type")


@pytest.mark.parametrize("lock", sorted(LOCKED))
def test_what_needs_the_store_cannot_be_reached_before_it_is_unlocked(
    person: Person, records: FakeRecords, lock: PlaceKind
) -> None:
    records.failure = "key_missing"
    person.session.go_to(Place(lock))
    for deed in (
        person.session.home,
        person.session.go_back,
        lambda: person.session.step_aside(PlaceKind.PETITIONS),
        lambda: person.session.step_aside(PlaceKind.LOOK_UP),
        person.session.go_on,
    ):
        deed()
        assert person.place == Place(lock)


@pytest.mark.parametrize("lock", sorted(LOCKED))
@pytest.mark.parametrize("kind", [PlaceKind.HELP, PlaceKind.SETTINGS])
def test_help_and_settings_can_and_every_way_leads_back_to_the_lock(
    person: Person, lock: PlaceKind, kind: PlaceKind
) -> None:
    for way_back in (person.session.go_back, person.session.home):
        person.session.go_to(Place(lock))
        person.session.step_aside(kind)
        assert person.place == Place(kind)
        way_back()
        assert person.place == Place(lock)


def test_who_writes_already_is_left_alone_when_the_database_opens(person: Person) -> None:
    person.walk_to(question("name"))
    person.session.settle()
    assert person.place == question("name")


def test_what_was_written_before_the_database_opened_is_kept_when_it_does(
    person: Person, records: FakeRecords
) -> None:
    records.failure = "key_missing"
    person.session.begin()
    person.session.answer("consent", answer=True)
    person.session.go_to(at(PlaceKind.PASSPHRASE))
    assert records.kept == {}
    records.failure = ""
    person.session.settle()
    assert person.place == WELCOME
    (listed,) = person.session.collection.petitions
    assert listed.answers == {"consent": True}


def test_a_whole_petition_needs_no_optional_answer(person: Person, form: Form) -> None:
    needed = {field.id: ANSWERS[field.id] for field in form.fields if field.required}
    person.walk_to(DECLARATION, needed)
    assert set(person.petition.answers) == set(needed) - {"declaration"}
