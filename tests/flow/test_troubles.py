"""The store fails at each point: the trouble is shown, nothing is lost, trying again goes on."""

from collections.abc import Callable

import pytest

from desktop.flow.places import (
    DECLARATION,
    RECEIPT,
    REVIEW,
    SENDING,
    TROUBLE,
    WELCOME,
    Place,
    PlaceKind,
)
from desktop.petition.lifecycle import Stage
from desktop.petition.problem import Problem
from tests.fakes.records import FakeRecords
from tests.flow.person import PROOF, Person, at, question

Deed = Callable[[Person], object]


def refuse(person: Person) -> None:
    records, petition_id = person.records, person.send()
    records.begin(petition_id)
    records.refuse(petition_id, (Problem("name", "too_long"),))
    person.hears_of(petition_id)


def write_name(person: Person) -> None:
    person.walk_to(question("name"))
    person.session.answer("name", "王小明")


def to_the_list(person: Person) -> None:
    person.session.step_aside(PlaceKind.PETITIONS)


def at_the_list(person: Person) -> None:
    write_name(person)
    to_the_list(person)


def declare(person: Person) -> None:
    person.walk_to(DECLARATION)
    person.session.answer("declaration", answer=True)


def open_first(person: Person) -> None:
    person.session.open(person.session.collection.petitions[0])


def delete_first(person: Person) -> None:
    person.session.collection.delete(person.session.collection.petitions[0].id)


READING = ["corrupted", "busy", "unavailable"]
CODES = ["disk_full", "read_only", *READING]
FAILING: dict[str, tuple[Deed, Deed, Place]] = {
    "save": (write_name, lambda p: p.session.go_on(), question("identity")),
    "queue": (declare, lambda p: p.session.go_on(), SENDING),
    "recall": (lambda p: p.send(), lambda p: p.session.recall(), REVIEW),
    "reopen": (refuse, lambda p: p.session.mend(), REVIEW),
    "delete": (at_the_list, delete_first, at(PlaceKind.PETITIONS)),
    "open": (at_the_list, open_first, question("name")),
    "look": (lambda p: p.send(), lambda p: p.hears_of(p.petition.id), SENDING),
    "list": (write_name, lambda p: p.session.home(), WELCOME),
    "list aside": (write_name, to_the_list, at(PlaceKind.PETITIONS)),
}


READS = {"open", "look", "list", "list aside"}
CASES = [
    pytest.param(*case, code, id=f"{name}-{code}")
    for name, case in FAILING.items()
    for code in (READING if name in READS else CODES)
]


@pytest.mark.parametrize(("before", "deed", "place", "code"), CASES)
def test_a_failure_is_shown_and_trying_again_goes_on(
    person: Person, records: FakeRecords, *, before: Deed, deed: Deed, place: Place, code: str
) -> None:
    before(person)
    written = person.session.petition
    records.failure = code
    deed(person)
    assert (person.place, person.session.obstacle.code) == (TROUBLE, code)
    person.session.obstacle.retry()
    assert person.place == TROUBLE
    records.failure = ""
    person.session.obstacle.retry()
    assert person.place == place
    if written is not None and person.session.petition is not None:
        assert person.petition.answers == written.answers


@pytest.mark.parametrize(("before", "deed"), [each[:2] for each in FAILING.values()], ids=FAILING)
def test_from_the_trouble_one_can_go_back(
    person: Person, records: FakeRecords, before: Deed, deed: Deed
) -> None:
    before(person)
    here, kept = person.place, dict(records.kept)
    records.failure = "busy"
    deed(person)
    records.failure = ""
    person.session.go_back()
    # From a place aside one comes back to the road.
    assert person.place in {here, WELCOME, question("name")}
    assert set(records.kept) == set(kept)


def test_leaving_an_answer_that_cannot_be_saved_says_so(
    person: Person, records: FakeRecords
) -> None:
    for leave in (
        person.session.home,
        person.session.go_back,
        person.session.begin,
        lambda: person.session.step_aside(PlaceKind.SETTINGS),
    ):
        records.failure = ""
        person.walk_to(question("name"))
        records.failure = "disk_full"
        person.session.answer("name", "王小明")
        assert person.place == question("name")
        leave()
        assert (person.place, person.session.obstacle.code) == (TROUBLE, "disk_full")


def test_an_answer_that_could_not_be_saved_is_saved_with_the_next_try(
    person: Person, records: FakeRecords
) -> None:
    write_name(person)
    records.failure = "disk_full"
    person.session.answer("name", "李四")
    draft = person.petition
    person.session.begin()
    person.session.go_to(WELCOME)
    records.failure = ""
    person.session.home()
    assert records.kept[draft.id].answers["name"] == "李四"
    person.session.open(draft)
    assert person.petition.answers["name"] == "李四"


def test_opening_prefers_what_could_not_be_saved_yet(person: Person, records: FakeRecords) -> None:
    write_name(person)
    stored = person.petition
    records.failure = "disk_full"
    person.session.answer("name", "李四")
    records.failure = ""
    records.prompt = False
    person.session.open(stored)
    records.work()
    assert person.petition.answers["name"] == "李四"


def test_a_confirmed_petition_that_could_not_be_queued_is_not_half_sent(
    person: Person, records: FakeRecords
) -> None:
    declare(person)
    records.failure = "disk_full"
    person.session.go_on()
    assert person.kept.stage is Stage.DRAFT
    assert person.post.woken == 0
    records.failure = ""
    person.session.go_back()
    assert person.place == DECLARATION
    person.session.go_on()
    assert (person.place, person.kept.stage, person.post.woken) == (SENDING, Stage.QUEUED, 1)


def test_of_several_failures_the_first_is_tried_again(person: Person, records: FakeRecords) -> None:
    declare(person)
    records.failure = "busy"
    person.session.go_on()
    moves = person.moves
    person.hears_of(person.petition.id)
    assert (person.place, person.moves) == (TROUBLE, moves)
    records.failure = ""
    person.session.obstacle.retry()
    assert person.place == SENDING


def test_the_latest_reason_is_shown(person: Person, records: FakeRecords) -> None:
    declare(person)
    records.failure = "disk_full"
    person.session.go_on()
    records.failure = "unavailable"
    person.hears_of(person.petition.id)
    assert (person.place, person.session.obstacle.code) == (TROUBLE, "unavailable")


def test_help_from_the_trouble_leads_back_to_the_road(person: Person, records: FakeRecords) -> None:
    write_name(person)
    records.failure = "disk_full"
    person.session.go_on()
    records.failure = ""
    person.session.step_aside(PlaceKind.HELP)
    person.session.go_back()
    assert person.place == question("name")
    person.session.go_on()
    assert person.place == question("identity")


def test_the_receipt_is_shown_after_a_failure_in_between(
    person: Person, records: FakeRecords
) -> None:
    petition_id = person.send()
    records.begin(petition_id)
    records.accept(petition_id, PROOF)
    records.failure = "busy"
    person.hears_of(petition_id)
    records.failure = ""
    person.session.obstacle.retry()
    assert person.place == RECEIPT


def test_a_database_that_does_not_open_is_opened_again_whatever_else_failed(
    person: Person, records: FakeRecords
) -> None:
    tries = []
    records.failure = "wrong_key"
    person.session.obstacle.cannot_open("wrong_key", lambda: tries.append("open"))
    assert (person.place, person.session.obstacle.code) == (TROUBLE, "wrong_key")
    person.session.obstacle.retry()
    person.session.home()
    assert person.place == TROUBLE
    person.session.obstacle.retry()
    assert tries == ["open", "open"]
    records.failure = ""
    person.session.settle()
    assert person.place == WELCOME


def test_after_another_database_was_opened_the_draft_in_hand_is_in_it(
    person: Person, records: FakeRecords
) -> None:
    write_name(person)
    draft = person.petition
    records.failure = "corrupted"
    person.session.go_on()
    records.kept.clear()
    records.failure = ""
    person.session.settle()
    assert person.place == WELCOME
    (listed,) = person.session.collection.petitions
    assert (listed.id, listed.answers) == (draft.id, draft.answers)


def test_trying_again_at_the_lock_leaves_it_to_the_lock(person: Person) -> None:
    tries: list[str] = []
    person.session.go_to(at(PlaceKind.PASSPHRASE))
    person.session.obstacle.cannot_open("corrupted", lambda: tries.append("open"))
    assert person.place == TROUBLE
    person.session.obstacle.retry()
    assert (person.place, tries) == (at(PlaceKind.PASSPHRASE), [])


def test_what_was_asked_too_early_does_not_hide_the_lock(
    person: Person, records: FakeRecords
) -> None:
    records.failure = "key_missing"
    records.prompt = False
    person.session.home()
    person.session.go_to(at(PlaceKind.PASSPHRASE))
    records.work()
    assert person.place == at(PlaceKind.PASSPHRASE)
