"""What every `Records` does: the store behind its thread, and the fake that stands for it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

import pytest

from desktop.delivery.wire import encode
from desktop.flow.ports import Failure, KeyChoice, Records
from desktop.paths import Paths
from desktop.petition.lifecycle import Stage
from desktop.petition.model import FormVersion, Petition, PetitionId, amended, new_petition
from desktop.petition.outcome import Receipt
from desktop.petition.problem import Problem
from desktop.records import StoreRecords
from desktop.store.store import Store
from desktop.vault import Vault
from tests.commands.bridge_by_hand import BridgeByHand
from tests.fakes.records import FakeRecords
from tests.flow.person import NOW, PROOF, Watch

PROBLEMS = (Problem("name", "too_long", arguments={"limit": 4}),)


class Kept(Protocol):
    """Records, and the sender's side of them."""

    @property
    def records(self) -> Records: ...

    def wait(self, answers: list[Any]) -> None: ...

    def begin(self, petition_id: PetitionId) -> None: ...

    def accept(self, petition_id: PetitionId, receipt: Receipt) -> None: ...

    def refuse(self, petition_id: PetitionId, problems: tuple[Problem, ...]) -> None: ...


class Fake:
    """The fake answers at once."""

    def __init__(self) -> None:
        self.records = FakeRecords()
        self.begin = self.records.begin
        self.accept = self.records.accept
        self.refuse = self.records.refuse

    def wait(self, answers: list[Any]) -> None:
        assert answers


class Real:
    """The real one answers over the bridge, when its thread has done it."""

    def __init__(self, folder: Path) -> None:
        self._bridge = BridgeByHand()
        self._opened: list[object] = []
        self._bugs: list[Exception] = []
        self.vault = Vault(
            Paths(folder),
            self._bridge,
            practice=True,
            chosen=KeyChoice.SESSION,
            unlocked=self._opened.append,
            bug=self._bugs.append,
        )
        self.vault.open(None, "", self._opened.append)
        self._bridge.cross_until(lambda: len(self._opened) > 1)
        self.records = StoreRecords(self.vault, self._bridge, Watch())

    def wait(self, answers: list[Any]) -> None:
        self._bridge.cross_until(lambda: bool(answers or self._bugs))
        assert self._bugs == []

    def begin(self, petition_id: PetitionId) -> None:
        self._do(lambda store: store.outbox.begin(petition_id, encode))

    def accept(self, petition_id: PetitionId, receipt: Receipt) -> None:
        self._do(lambda store: store.outbox.accept(petition_id, receipt))

    def refuse(self, petition_id: PetitionId, problems: tuple[Problem, ...]) -> None:
        self._do(lambda store: store.outbox.refuse(petition_id, problems))

    def _do(self, job: Callable[[Store], object]) -> None:
        answers: list[Any] = []
        assert self.vault.worker is not None
        hand = self._bridge.hand
        self.vault.worker.submit(job, lambda answer: hand(lambda: answers.append(answer)))
        self.wait(answers)


@pytest.fixture(params=["fake", "real"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kept]:
    if request.param == "fake":
        yield Fake()
        return
    real = Real(tmp_path)
    yield real
    real.vault.close()


def draft(name: str = "王小明") -> Petition:
    return replace(new_petition(FormVersion("petition", 1), "zh-CN", NOW), answers={"name": name})


def ask(kept: Kept, deed: Callable[..., None], *arguments: object) -> Any:
    """Ask, and return the answer."""
    answers: list[Any] = []
    deed(*arguments, answers.append)
    kept.wait(answers)
    assert len(answers) == 1
    return answers[0]


def queued(kept: Kept) -> Petition:
    petition = draft()
    assert ask(kept, kept.records.queue, petition) is None
    return petition


def refused(kept: Kept) -> Petition:
    petition = queued(kept)
    kept.begin(petition.id)
    kept.refuse(petition.id, PROBLEMS)
    return petition


def stage(kept: Kept, petition: Petition) -> Stage:
    found: Petition = ask(kept, kept.records.find, petition.id)
    return found.stage


def test_what_is_saved_is_found_and_listed(kept: Kept) -> None:
    petition = draft()
    assert ask(kept, kept.records.save, petition) is None
    assert ask(kept, kept.records.find, petition.id) == petition
    assert ask(kept, kept.records.all) == (petition,)


def test_a_keystroke_is_there_for_whoever_asks_after_it(kept: Kept) -> None:
    petition = draft()
    kept.records.save_soon(petition)
    newer = replace(petition, answers={"name": "李四"})
    kept.records.save_soon(newer)
    assert ask(kept, kept.records.find, petition.id) == newer


def test_nothing_is_found_where_there_is_nothing(kept: Kept) -> None:
    assert ask(kept, kept.records.find, draft().id) is None
    assert ask(kept, kept.records.all) == ()
    assert ask(kept, kept.records.delete, draft().id) is None


def test_the_newest_change_is_listed_first(kept: Kept) -> None:
    watch = Watch()
    petitions = [replace(draft(name), changed_at=watch()) for name in "甲乙丙"]
    for petition in petitions:
        ask(kept, kept.records.save, petition)
    assert ask(kept, kept.records.all) == tuple(reversed(petitions))


def test_queueing_saves_and_promises_in_one(kept: Kept) -> None:
    petition = queued(kept)
    found = ask(kept, kept.records.find, petition.id)
    assert (found.stage, found.answers, found.tries) == (Stage.QUEUED, petition.answers, 0)


def test_what_was_never_sent_is_taken_back(kept: Kept) -> None:
    petition = queued(kept)
    assert ask(kept, kept.records.recall, petition.id) is None
    assert stage(kept, petition) is Stage.DRAFT
    assert ask(kept, kept.records.save, petition) is None


def test_what_begins_to_be_sent_is_not(kept: Kept) -> None:
    petition = queued(kept)
    kept.begin(petition.id)
    assert ask(kept, kept.records.recall, petition.id) == Failure("sending")
    assert stage(kept, petition) is Stage.SENDING


def test_a_receipt_and_a_refusal_are_kept(kept: Kept) -> None:
    found = ask(kept, kept.records.find, accepted(kept).id)
    assert (found.stage, found.receipt) == (Stage.ACCEPTED, PROOF)
    found = ask(kept, kept.records.find, refused(kept).id)
    assert (found.stage, found.problems) == (Stage.REFUSED, PROBLEMS)


def test_an_amended_draft_takes_the_place_of_the_refused_petition(kept: Kept) -> None:
    petition = refused(kept)
    again = amended(ask(kept, kept.records.find, petition.id), NOW)
    assert ask(kept, kept.records.reopen, petition.id, again) is None
    assert ask(kept, kept.records.all) == (again,)
    assert again.problems == PROBLEMS


def saved(kept: Kept) -> Petition:
    petition = draft()
    ask(kept, kept.records.save, petition)
    return petition


def accepted(kept: Kept) -> Petition:
    petition = queued(kept)
    kept.begin(petition.id)
    kept.accept(petition.id, PROOF)
    return petition


@pytest.mark.parametrize("make", [saved, accepted, refused])
def test_what_is_deleted_is_gone(kept: Kept, make: Callable[[Kept], Petition]) -> None:
    petition = make(kept)
    assert ask(kept, kept.records.delete, petition.id) is None
    assert ask(kept, kept.records.all) == ()


def test_before_it_is_open_every_answer_is_a_failure(tmp_path: Path) -> None:
    bridge = BridgeByHand()
    unopened = Vault(
        Paths(tmp_path),
        bridge,
        practice=True,
        chosen=KeyChoice.SESSION,
        unlocked=print,
        bug=print,
    )
    records = StoreRecords(unopened, bridge, Watch())
    answers: list[object] = []
    records.save_soon(draft())
    records.save(draft(), answers.append)
    records.find(draft().id, answers.append)
    records.all(answers.append)
    assert answers == [Failure("unavailable")] * 3
