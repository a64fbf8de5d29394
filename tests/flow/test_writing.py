"""Answers: kept as they are given, checked at going on, opened again where they were left."""

from dataclasses import replace

import pytest

from desktop.flow.places import DECLARATION, REVIEW, PlaceKind, road
from desktop.petition.form import Form, Forms
from desktop.petition.kept import kept_answers
from desktop.petition.model import Answer, Petition, new_petition
from desktop.petition.regions import Regions
from tests.fakes.post import FakePost
from tests.fakes.records import FakeRecords
from tests.flow.person import ANSWERS, NOW, Person, at, question


def test_every_keystroke_goes_to_the_store(person: Person) -> None:
    person.walk_to(question("name"))
    for text in ("王", "王小", "王小明"):
        person.session.answer("name", text)
        assert person.kept.answers["name"] == text
    assert person.records.asked[-3:] == ["save_soon"] * 3


def test_the_same_answer_again_is_no_change(person: Person) -> None:
    person.walk_to(question("name"))
    person.session.answer("name", "王")
    asked, changed = len(person.records.asked), person.petition.changed_at
    person.session.answer("name", "王")
    assert (len(person.records.asked), person.petition.changed_at) == (asked, changed)


def test_an_answer_can_be_taken_back(person: Person) -> None:
    person.walk_to(question("name"))
    person.session.answer("name", "王")
    person.session.answer("name", None)
    assert "name" not in person.kept.answers


def test_a_new_petition_is_of_the_form_and_language_of_the_moment(
    person: Person, form: Form
) -> None:
    person.session.language = "en"
    person.session.begin()
    assert (person.petition.form, person.petition.language) == (form.form_version, "en")


def test_nothing_is_stored_before_the_first_answer(person: Person) -> None:
    person.session.begin()
    person.session.home()
    assert person.records.kept == {}


@pytest.mark.parametrize("field", ["consent", "type", "name", "identity", "phone", "address"])
def test_one_does_not_go_on_without_what_is_required(person: Person, field: str) -> None:
    person.walk_to(question(field))
    person.session.go_on()
    assert person.place == question(field)
    assert person.codes()[0][0] == field


def test_problems_are_told_once_and_gone_at_the_next_place(person: Person) -> None:
    person.walk_to(question("name"))
    news = person.news
    person.session.go_on()
    assert (person.codes(), person.news) == ([("name", "required")], news + 1)
    person.session.answer("name", "王小明")
    person.session.go_on()
    assert person.session.problems == ()


def test_the_review_tells_everything_that_is_still_to_be_mended(person: Person) -> None:
    person.walk_to(REVIEW)
    person.session.answer("name", None)
    person.session.answer("consent", None)
    person.session.go_on()
    assert person.place == REVIEW
    assert person.codes() == [("consent", "not_accepted"), ("name", "required")]


def test_the_declaration_must_be_given(person: Person) -> None:
    person.walk_to(DECLARATION)
    person.session.go_on()
    assert (person.place, person.codes()) == (DECLARATION, [("declaration", "not_accepted")])


def test_what_is_wrong_elsewhere_leads_from_the_declaration_to_the_review(person: Person) -> None:
    person.walk_to(DECLARATION)
    person.session.answer("phone", "12")
    person.session.answer("declaration", answer=True)
    person.session.go_on()
    assert (person.place, person.codes()) == (REVIEW, [("phone", "phone_impossible")])


def test_two_quick_presses_go_on_once(person: Person, records: FakeRecords) -> None:
    person.walk_to(question("name"))
    person.answer_here()
    records.prompt = False
    person.session.go_on()
    person.session.go_on()
    records.work()
    assert person.place == question("identity")


def test_who_went_elsewhere_while_it_was_saved_is_left_there(
    person: Person, records: FakeRecords
) -> None:
    for leave, place in (
        (person.session.go_back, question("type")),
        (person.session.home, at(PlaceKind.WELCOME)),
        (lambda: person.session.step_aside(PlaceKind.HELP), at(PlaceKind.HELP)),
        (person.session.begin, question("consent")),
    ):
        records.prompt = True
        person.walk_to(question("name"))
        person.answer_here()
        records.prompt = False
        person.session.go_on()
        leave()
        records.work()
        assert person.place == place


def test_what_is_written_while_it_is_saved_is_kept(person: Person, records: FakeRecords) -> None:
    person.walk_to(question("name"))
    person.answer_here()
    records.prompt = False
    person.session.go_on()
    person.session.answer("name", "王小明明")
    records.work()
    assert person.petition.answers["name"] == "王小明明"
    assert person.kept.answers["name"] == "王小明明"


def test_a_draft_opens_where_it_was_left(person: Person) -> None:
    for place in road(person.session.form)[1:-2]:
        person.walk_to(place)
        draft = person.petition
        person.session.home()
        person.session.open(draft)
        assert person.place == place
        assert person.petition.answers == draft.answers


@pytest.mark.parametrize("place", [REVIEW, DECLARATION])
def test_a_draft_left_at_the_end_opens_at_its_last_question_or_the_review(
    person: Person, place: object
) -> None:
    person.walk_to(DECLARATION)
    if place == DECLARATION:
        person.session.answer("declaration", answer=True)
    person.session.home()
    person.session.open(person.petition)
    assert person.place in (question("earlier"), REVIEW)
    person.session.go_on()
    assert person.place in (REVIEW, DECLARATION)


def test_an_old_list_opens_the_newest_answers(person: Person, records: FakeRecords) -> None:
    person.walk_to(question("name"))
    old = person.petition
    person.session.answer("name", "王小明")
    person.session.step_aside(PlaceKind.PETITIONS)
    person.session.open(old)
    assert person.petition.answers["name"] == "王小明"
    person.session.answer("name", "王小明明")
    assert records.kept[old.id].answers["name"] == "王小明明"


def test_who_begins_anew_before_the_other_is_found_stays_with_the_new_one(
    person: Person, records: FakeRecords
) -> None:
    person.walk_to(question("name"))
    old = person.petition
    person.session.step_aside(PlaceKind.PETITIONS)
    records.prompt = False
    person.session.open(old)
    person.session.begin()
    new = person.petition
    records.work()
    assert (person.petition.id, person.place) == (new.id, question("consent"))


def test_what_is_deleted_before_it_is_found_is_not_opened(
    person: Person, records: FakeRecords
) -> None:
    refused = person.send()
    records.begin(refused)
    records.refuse(refused, ())
    person.session.home()
    (old,) = person.session.collection.petitions
    person.session.step_aside(PlaceKind.PETITIONS)
    records.prompt = False
    person.session.open(old)
    person.session.collection.delete(refused)
    records.work()
    assert records.kept == {}
    assert person.place == at(PlaceKind.PETITIONS)


def test_a_deleted_draft_does_not_come_back(person: Person) -> None:
    person.walk_to(question("name"))
    gone = person.petition
    person.session.step_aside(PlaceKind.PETITIONS)
    person.session.collection.delete(gone.id)
    assert person.session.collection.petitions == ()
    person.session.go_back()
    assert person.place == at(PlaceKind.WELCOME)
    person.session.answer("name", "王")
    person.session.open(gone)
    assert person.records.kept == {}
    assert person.place == at(PlaceKind.WELCOME)


def test_who_comes_back_before_the_draft_is_deleted_is_led_away(
    person: Person, records: FakeRecords
) -> None:
    person.walk_to(question("name"))
    records.prompt = False
    person.session.step_aside(PlaceKind.PETITIONS)
    person.session.collection.delete(person.petition.id)
    person.session.go_back()
    assert person.place == question("name")
    records.work()
    assert person.place == at(PlaceKind.WELCOME)


def older_form(form: Form) -> Form:
    """The form as it once was: it asked the street, and nothing of earlier steps."""
    plain = form.model_dump()
    street = {**plain["fields"][6], "id": "street", "label": {"zh-CN": "街道"}}
    plain["fields"] = [street if each["id"] == "earlier" else each for each in plain["fields"]]
    return Form.model_validate(plain)


@pytest.fixture
def old_draft(form: Form, records: FakeRecords) -> Petition:
    """A draft written under that form, in the store."""
    empty = new_petition(older_form(form).form_version, "zh-CN", NOW)
    answers: dict[str, Answer] = {"consent": True, "name": "王小明", "street": "文三路"}
    draft = replace(empty, answers=answers, step="name")
    records.kept[draft.id] = draft
    return draft


@pytest.fixture
def later(
    form: Form, regions: Regions, records: FakeRecords, post: FakePost, old_draft: Petition
) -> Person:
    """Somebody who finds it where a newer form is asked."""
    newer = form.model_copy(update={"version": form.version + 1})
    person = Person(Forms(newer, (older_form(form),)), regions, records, post)
    person.session.open(old_draft)
    return person


def test_a_draft_of_an_older_form_opens_under_the_newer(later: Person) -> None:
    assert later.place == question("name")
    assert later.petition.form == later.session.form.form_version
    assert later.petition.answers["name"] == "王小明"
    (kept,) = kept_answers(later.petition.answers)
    assert (kept.label, kept.text) == ("街道", "文三路")


def test_what_an_older_form_asked_can_be_taken_into_the_facts(later: Person) -> None:
    later.session.go_to(REVIEW)
    moves = later.moves
    (kept,) = kept_answers(later.petition.answers)
    later.session.take_in(kept)
    assert (later.place, later.moves) == (REVIEW, moves + 1)
    assert later.kept.answers["facts"] == "街道\n文三路"
    assert kept_answers(later.kept.answers) == ()


def test_petitions_are_listed_before_a_new_one_can_be_begun(
    form: Form, regions: Regions, records: FakeRecords, post: FakePost, old_draft: Petition
) -> None:
    person = Person(Forms(form), regions, records, post)
    assert person.session.collection.petitions == (old_draft,)
    assert person.news > 0


def test_the_list_is_newest_change_first(person: Person) -> None:
    ids = []
    for name in ("甲", "乙", "丙"):
        person.walk_to(question("identity"), {**ANSWERS, "name": name})
        ids.append(person.petition.id)
    person.session.home()
    assert [each.id for each in person.session.collection.petitions] == list(reversed(ids))
