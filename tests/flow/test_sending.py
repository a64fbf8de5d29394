"""From the confirmation on: sent once, followed, taken back, refused and mended."""

import pytest

from desktop.flow.places import DECLARATION, RECEIPT, REVIEW, SENDING, WELCOME, PlaceKind
from desktop.petition.lifecycle import Stage
from desktop.petition.problem import Problem
from tests.fakes.records import FakeRecords
from tests.flow.person import ANSWERS, PROOF, Person, question

PROBLEMS = (
    Problem("name", "too_long", arguments={"limit": 4}),
    Problem("address", "invalid_region", "region"),
)


def test_a_confirmed_petition_is_queued_and_the_sender_woken(person: Person) -> None:
    petition_id = person.send()
    assert person.place == SENDING
    assert person.records.kept[petition_id].stage is Stage.QUEUED
    assert person.records.kept[petition_id].answers == ANSWERS | {"declaration": True}
    assert person.post.woken == 1


def test_two_quick_confirmations_send_once(person: Person, records: FakeRecords) -> None:
    person.walk_to(DECLARATION)
    person.session.answer("declaration", answer=True)
    records.prompt = False
    person.session.go_on()
    person.session.go_on()
    records.work()
    assert records.asked.count("queue") == 1
    assert person.post.woken == 1


def test_what_was_confirmed_does_not_change_while_it_is_queued(
    person: Person, records: FakeRecords
) -> None:
    person.walk_to(DECLARATION)
    person.session.answer("declaration", answer=True)
    records.prompt = False
    person.session.go_on()
    person.session.answer("declaration", None)
    person.session.go_back()
    assert person.place == DECLARATION
    records.work()
    assert person.place == SENDING
    assert person.kept.answers["declaration"] is True


@pytest.mark.parametrize("kind", [PlaceKind.HELP, PlaceKind.PETITIONS])
def test_who_stepped_aside_meanwhile_comes_back_to_where_it_is_now(
    person: Person, records: FakeRecords, kind: PlaceKind
) -> None:
    person.walk_to(DECLARATION)
    person.session.answer("declaration", answer=True)
    records.prompt = False
    person.session.go_on()
    person.session.step_aside(kind)
    records.work()
    assert person.place.kind is kind
    assert person.post.woken == 1
    person.session.go_back()
    assert person.place == SENDING


def test_who_began_another_meanwhile_keeps_it_apart(person: Person, records: FakeRecords) -> None:
    person.walk_to(DECLARATION)
    first = person.petition.id
    person.session.answer("declaration", answer=True)
    records.prompt = False
    person.session.go_on()
    person.session.home()
    person.session.begin()
    person.session.answer("consent", answer=True)
    records.work()
    assert records.kept[first].stage is Stage.QUEUED
    assert person.petition.id != first
    assert (person.petition.stage, person.place) == (Stage.DRAFT, question("consent"))
    assert person.kept.answers == {"consent": True}


def test_the_stages_on_its_way_are_told_and_the_receipt_shown(
    person: Person, records: FakeRecords
) -> None:
    petition_id = person.send()
    records.begin(petition_id)
    news = person.news
    person.hears_of(petition_id)
    assert (person.petition.stage, person.news) == (Stage.SENDING, news + 1)
    records.lose(petition_id, "no_network")
    person.hears_of(petition_id)
    assert (person.petition.stage, person.petition.trouble) == (Stage.QUEUED, "no_network")
    records.begin(petition_id)
    records.accept(petition_id, PROOF)
    person.hears_of(petition_id)
    assert (person.place, person.petition.receipt) == (RECEIPT, PROOF)


def test_who_stepped_aside_finds_the_receipt_on_coming_back(
    person: Person, records: FakeRecords
) -> None:
    petition_id = person.send()
    person.session.step_aside(PlaceKind.HELP)
    records.begin(petition_id)
    records.accept(petition_id, PROOF)
    person.hears_of(petition_id)
    assert person.place.kind is PlaceKind.HELP
    person.session.go_back()
    assert person.place == RECEIPT


def test_another_petitions_news_do_not_disturb(person: Person, records: FakeRecords) -> None:
    sent = person.send()
    person.walk_to(question("name"))
    person.session.go_on()
    problems, moves, news = person.codes(), person.moves, person.news
    for change in (records.begin, lambda each: records.accept(each, PROOF)):
        change(sent)
        person.hears_of(sent)
    assert (person.codes(), person.moves, person.news) == (problems, moves, news)
    assert records.kept[sent] in person.session.collection.petitions


@pytest.mark.parametrize("stage", [Stage.QUEUED, Stage.SENDING, Stage.REFUSED, Stage.ACCEPTED])
def test_the_list_opens_each_petition_where_it_is_now(
    person: Person, records: FakeRecords, stage: Stage
) -> None:
    petition_id = person.send()
    person.session.home()
    (old,) = person.session.collection.petitions
    if stage is not Stage.QUEUED:
        records.begin(petition_id)
    if stage is Stage.REFUSED:
        records.refuse(petition_id, PROBLEMS)
    if stage is Stage.ACCEPTED:
        records.accept(petition_id, PROOF)
    person.session.open(old)
    expected = {Stage.REFUSED: REVIEW, Stage.ACCEPTED: RECEIPT}.get(stage, SENDING)
    assert person.place == expected


def test_the_way_on_from_the_receipt_is_home_and_the_look_up(
    person: Person, records: FakeRecords
) -> None:
    petition_id = person.send()
    records.begin(petition_id)
    records.accept(petition_id, PROOF)
    person.hears_of(petition_id)
    person.session.follow()
    assert person.place.kind is PlaceKind.LOOK_UP
    look_up = person.session.look_up
    assert (look_up.number, look_up.code) == (PROOF.number, PROOF.query_code)
    person.session.go_back()
    assert person.place == RECEIPT
    person.session.go_back()
    assert person.place == WELCOME


def test_going_on_does_nothing_off_the_road(person: Person, records: FakeRecords) -> None:
    petition_id = person.send()
    asked = len(records.asked)
    person.session.go_on()
    assert (person.place, len(records.asked)) == (SENDING, asked)
    assert records.kept[petition_id].stage is Stage.QUEUED
