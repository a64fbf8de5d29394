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


def test_a_refused_petition_comes_back_with_its_problems_under_a_new_id(
    person: Person, records: FakeRecords
) -> None:
    refused = person.send()
    records.begin(refused)
    records.refuse(refused, PROBLEMS)
    person.hears_of(refused)
    assert (person.place, person.petition.stage) == (SENDING, Stage.REFUSED)
    person.session.mend()
    assert person.place == REVIEW
    assert person.kept.problems == PROBLEMS
    assert person.petition.id != refused
    assert person.petition.answers == ANSWERS
    assert set(records.kept) == {person.petition.id}


def test_mending_twice_quickly_makes_one_draft(person: Person, records: FakeRecords) -> None:
    refused = person.send()
    records.begin(refused)
    records.refuse(refused, PROBLEMS)
    person.hears_of(refused)
    records.prompt = False
    person.session.mend()
    person.session.mend()
    records.work()
    assert records.asked.count("reopen") == 1
    assert set(records.kept) == {person.petition.id}


def test_the_servers_problems_go_one_by_one_as_they_are_mended(
    person: Person, records: FakeRecords
) -> None:
    refused = person.send()
    records.begin(refused)
    records.refuse(refused, PROBLEMS)
    person.hears_of(refused)
    person.session.mend()
    person.session.change("name")
    person.session.answer("name", "王明")
    person.session.go_on()
    assert person.place == REVIEW
    assert [each.field for each in person.kept.problems] == ["address"]


def test_a_mended_petition_is_sent_once_more_and_only_once(
    person: Person, records: FakeRecords
) -> None:
    refused = person.send()
    records.begin(refused)
    records.refuse(refused, PROBLEMS)
    person.session.home()
    (listed,) = person.session.collection.petitions
    person.session.open(listed)
    person.session.change("name")
    person.session.answer("name", "王明")
    person.session.go_on()
    person.session.go_on()
    sent = person.declare_and_send()
    assert sent != refused
    assert [each.stage for each in records.kept.values()] == [Stage.QUEUED]


def test_a_petition_that_waits_can_be_taken_back(person: Person, records: FakeRecords) -> None:
    petition_id = person.send()
    person.session.recall()
    assert (person.place, person.petition.stage) == (REVIEW, Stage.DRAFT)
    assert records.kept[petition_id].stage is Stage.DRAFT
    person.session.change("name")
    person.session.answer("name", "李四")
    person.session.go_on()
    person.session.go_on()
    assert person.declare_and_send() == petition_id
    assert records.kept[petition_id].answers["name"] == "李四"


def test_a_petition_that_is_being_sent_is_not_taken_back(
    person: Person, records: FakeRecords
) -> None:
    petition_id = person.send()
    records.begin(petition_id)
    person.session.recall()
    assert (person.place, person.petition.stage) == (SENDING, Stage.SENDING)


def test_taking_back_twice_quickly_asks_once(person: Person, records: FakeRecords) -> None:
    person.send()
    records.prompt = False
    person.session.recall()
    person.session.recall()
    records.work()
    assert records.asked.count("recall") == 1
    assert person.place == REVIEW


def test_who_left_while_it_was_taken_back_is_left_there(
    person: Person, records: FakeRecords
) -> None:
    person.send()
    records.prompt = False
    person.session.recall()
    person.session.step_aside(PlaceKind.HELP)
    records.work()
    assert person.place.kind is PlaceKind.HELP
    person.session.go_back()
    assert (person.place, person.petition.stage) == (REVIEW, Stage.DRAFT)


def test_what_is_sent_cannot_be_answered_any_more(person: Person) -> None:
    person.send()
    sent = person.petition
    person.session.answer("name", "李四")
    assert person.petition is sent
    assert person.records.asked[-1] == "queue"


@pytest.mark.parametrize("deed", ["mend", "recall"])
def test_who_began_another_while_one_comes_back_keeps_it(
    person: Person, records: FakeRecords, deed: str
) -> None:
    petition_id = person.send()
    if deed == "mend":
        records.begin(petition_id)
        records.refuse(petition_id, PROBLEMS)
        person.hears_of(petition_id)
    records.prompt = False
    getattr(person.session, deed)()
    person.session.begin()
    person.session.answer("consent", answer=True)
    records.work()
    assert person.petition.answers == {"consent": True}
    assert person.place == question("consent")
    stages = [each.stage for each in records.kept.values()]
    assert stages == [Stage.DRAFT, Stage.DRAFT]


def test_late_news_do_not_undo_what_was_written_after_a_recall(
    person: Person, records: FakeRecords
) -> None:
    petition_id = person.send()
    records.prompt = False
    person.session.recall()
    person.hears_of(petition_id)
    records.work(1)
    person.session.change("name")
    person.session.answer("name", "李四")
    records.work()
    assert (person.petition.answers["name"], person.kept.answers["name"]) == ("李四", "李四")


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
