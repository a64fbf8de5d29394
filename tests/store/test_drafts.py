from dataclasses import replace

import pytest

from desktop.petition.lifecycle import ImpossibleMoveError, Stage
from desktop.petition.model import Petition, PetitionId, amended, with_answer
from desktop.store.database import StoreError
from desktop.store.records import UnknownPetitionError
from desktop.store.store import Store
from tests.store.samples import NOW, PROBLEMS, RECEIPT, draft, encode, later


def put(store: Store, stage: Stage, name: str = "张三") -> Petition:
    """Bring a petition to a stage by the way every petition takes, and return it as stored."""
    petition = draft(name)
    store.drafts.save(petition)
    if stage is not Stage.DRAFT:
        store.outbox.queue(petition.id, NOW)
    if stage not in (Stage.DRAFT, Stage.QUEUED):
        store.outbox.begin(petition.id, encode)
    if stage is Stage.ACCEPTED:
        store.outbox.accept(petition.id, RECEIPT)
    if stage is Stage.REFUSED:
        store.outbox.refuse(petition.id, PROBLEMS)
    stored = store.drafts.get(petition.id)
    assert stored is not None
    assert stored.stage is stage
    return stored


def test_a_draft_is_found_as_it_was_saved_last(store: Store) -> None:
    petition = draft()
    store.drafts.save(petition)
    changed = replace(
        with_answer(petition, "facts", "改过的事实", later(5)), step="reasons", problems=PROBLEMS
    )
    store.drafts.save(changed)
    assert store.drafts.get(petition.id) == changed
    assert store.drafts.all() == [changed]


def test_an_answer_that_was_taken_back_is_gone(store: Store) -> None:
    petition = draft()
    store.drafts.save(petition)
    store.drafts.save(with_answer(petition, "facts", None, later(1)))
    stored = store.drafts.get(petition.id)
    assert stored is not None
    assert "facts" not in stored.answers


def test_a_petition_nobody_wrote_is_not_found(store: Store) -> None:
    assert store.drafts.get(PetitionId("nobody")) is None
    assert store.drafts.all() == []


def test_all_are_listed_with_the_newest_change_first(store: Store) -> None:
    petitions = [draft(str(number), at=later(number)) for number in range(5)]
    for petition in petitions:
        store.drafts.save(petition)
    touched = with_answer(petitions[1], "name", "新", later(60))
    store.drafts.save(touched)
    expected = [touched, petitions[4], petitions[3], petitions[2], petitions[0]]
    assert store.drafts.all() == expected


def test_every_stage_is_listed(store: Store) -> None:
    stored = [put(store, stage) for stage in Stage]
    assert {petition.id for petition in store.drafts.all()} == {entry.id for entry in stored}


@pytest.mark.parametrize("stage", [each for each in Stage if each is not Stage.DRAFT])
def test_what_was_queued_never_changes_under_its_id(store: Store, stage: Stage) -> None:
    stored = put(store, stage)
    late_keystroke = replace(stored, stage=Stage.DRAFT, tries=0, answers={"name": "李四"})
    with pytest.raises(ImpossibleMoveError):
        store.drafts.save(late_keystroke)
    assert store.drafts.get(stored.id) == stored


@pytest.mark.parametrize("stage", [each for each in Stage if each is not Stage.DRAFT])
def test_only_a_draft_is_saved_as_one(store: Store, stage: Stage) -> None:
    with pytest.raises(ImpossibleMoveError):
        store.drafts.save(replace(draft(), stage=stage))
    assert store.drafts.all() == []


def test_a_recalled_petition_can_be_written_again(store: Store) -> None:
    stored = put(store, Stage.QUEUED)
    store.outbox.recall(stored.id)
    changed = replace(stored, stage=Stage.DRAFT, answers={"name": "李四"})
    store.drafts.save(changed)
    assert store.drafts.get(stored.id) == changed


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.REFUSED, Stage.ACCEPTED])
def test_what_is_not_promised_can_be_deleted(store: Store, stage: Stage) -> None:
    stored, other = put(store, stage), put(store, stage)
    store.drafts.delete(stored.id)
    assert store.drafts.all() == [other]
    store.drafts.delete(stored.id)


@pytest.mark.parametrize("stage", [Stage.QUEUED, Stage.SENDING])
def test_what_is_promised_cannot_be_deleted(store: Store, stage: Stage) -> None:
    stored = put(store, stage)
    with pytest.raises(ImpossibleMoveError):
        store.drafts.delete(stored.id)
    assert store.drafts.all() == [stored]


def test_the_database_itself_keeps_what_is_promised(store: Store) -> None:
    put(store, Stage.QUEUED)
    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.database.change("DELETE FROM petitions")


def test_an_amended_draft_takes_the_place_of_the_refused_one(store: Store) -> None:
    refused = put(store, Stage.REFUSED)
    assert refused.problems == PROBLEMS
    mended = amended(refused, later(9))
    store.drafts.reopen(refused.id, mended)
    assert store.drafts.all() == [mended]


@pytest.mark.parametrize("stage", [each for each in Stage if each is not Stage.REFUSED])
def test_only_a_refused_petition_is_reopened(store: Store, stage: Stage) -> None:
    stored = put(store, stage)
    with pytest.raises(ImpossibleMoveError):
        store.drafts.reopen(stored.id, amended(stored, later(9)))
    assert store.drafts.all() == [stored]


def test_reopening_makes_both_changes_or_neither(store: Store) -> None:
    refused, queued = put(store, Stage.REFUSED), put(store, Stage.QUEUED)
    taken = replace(amended(refused, later(9)), id=queued.id)
    same = replace(amended(refused, later(9)), id=refused.id)
    for draft_of_it in (taken, same, replace(taken, stage=Stage.QUEUED)):
        with pytest.raises(ImpossibleMoveError):
            store.drafts.reopen(refused.id, draft_of_it)
    with pytest.raises(UnknownPetitionError):
        store.drafts.reopen(PetitionId("nobody"), draft())
    assert {petition.id: petition for petition in store.drafts.all()} == {
        refused.id: refused,
        queued.id: queued,
    }


def test_one_that_cannot_be_read_does_not_hide_the_others(store: Store) -> None:
    sound, odd = put(store, Stage.DRAFT), put(store, Stage.DRAFT)
    store.database.change("UPDATE petitions SET answers = '[]' WHERE id = ?", (odd.id,))
    assert store.drafts.all() == [sound]
    assert store.drafts.unreadable() == [odd.id]
    with pytest.raises(StoreError, match="corrupted"):
        store.drafts.get(odd.id)
