"""A petition comes back: refused and mended, or taken back before it was sent."""

import pytest

from desktop.flow.places import REVIEW, SENDING, TROUBLE, PlaceKind
from desktop.petition.lifecycle import Stage
from desktop.petition.problem import Problem
from tests.fakes.records import FakeRecords
from tests.flow.person import ANSWERS, Person, question

PROBLEMS = (
    Problem("name", "too_long", arguments={"limit": 4}),
    Problem("address", "invalid_region", "region"),
)


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


def test_what_failed_is_tried_again_for_the_petition_it_was_about(
    person: Person, records: FakeRecords
) -> None:
    first = person.send()
    records.prompt = False
    person.session.recall()
    person.session.begin()
    second = person.petition.id
    records.failure = "disk_full"
    records.work()
    assert person.place == TROUBLE
    records.failure = ""
    person.session.obstacle.retry()
    records.work()
    assert records.kept[first].stage is Stage.DRAFT
    assert person.petition.id == second


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
