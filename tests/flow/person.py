"""Somebody who uses a session, and what they saw happen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from desktop.flow.places import Place, PlaceKind, questions
from desktop.flow.session import Session
from desktop.petition.form import Forms
from desktop.petition.model import Answer, Petition, PetitionId
from desktop.petition.outcome import Receipt
from desktop.petition.regions import Regions
from tests.fakes.post import FakePost
from tests.fakes.records import FakeRecords
from tests.petition.samples import ANSWERS as SAMPLE

ANSWERS: dict[str, Answer] = {**SAMPLE, "facts": "  从三月起就不亮了。\n\n物业说没钱。\t\n"}
NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
PROOF = Receipt("412836170244", "03918274", NOW)


@dataclass
class Watch:
    """A clock that goes on by a second whenever it is read."""

    now: datetime = field(default=NOW)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class Person:
    """Answers and moves; `moves` counts the places shown, `news` what was told."""

    def __init__(
        self, forms: Forms, regions: Regions, records: FakeRecords, post: FakePost
    ) -> None:
        self.records, self.post = records, post
        self.watch = Watch()
        self.session = Session(forms, regions, records, post, self.watch)
        self.moves = self.news = 0
        self.session.moved.connect(self._moved)
        self.session.told.connect(self._told)
        self.session.settle()

    def _moved(self) -> None:
        self.moves += 1

    def _told(self) -> None:
        self.news += 1

    @property
    def place(self) -> Place:
        return self.session.place

    @property
    def petition(self) -> Petition:
        assert self.session.petition is not None
        return self.session.petition

    @property
    def kept(self) -> Petition:
        """The petition in hand, as the store has it."""
        return self.records.kept[self.petition.id]

    def codes(self) -> list[tuple[str, str]]:
        return [(problem.field, problem.code) for problem in self.session.problems]

    def answer_here(self, answers: Mapping[str, Answer] = ANSWERS) -> None:
        """Answer the question of the place; nothing where it has no answer."""
        if self.place.field in answers:
            self.session.answer(self.place.field, answers[self.place.field])

    def walk_to(self, place: Place, answers: Mapping[str, Answer] = ANSWERS) -> None:
        """Begin, and answer page by page until this place."""
        self.session.begin()
        for _ in range(len(questions(self.session.form)) + 1):
            if self.place == place:
                return
            self.answer_here(answers)
            self.session.go_on()
        assert self.place == place, self.place

    def declare_and_send(self) -> PetitionId:
        """Confirm at the declaration; return the id of what is sent."""
        self.session.answer("declaration", answer=True)
        self.session.go_on()
        return self.petition.id

    def send(self, answers: Mapping[str, Answer] = ANSWERS) -> PetitionId:
        """Write a whole petition and send it."""
        self.walk_to(at(PlaceKind.DECLARATION), answers)
        return self.declare_and_send()

    def hears_of(self, petition_id: PetitionId) -> None:
        """The sender tells that something happened to it."""
        self.session.delivered(petition_id)


def question(field_id: str) -> Place:
    return Place(PlaceKind.QUESTION, field_id)


def at(kind: PlaceKind) -> Place:
    return Place(kind)
