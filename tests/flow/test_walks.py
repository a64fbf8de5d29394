"""Random walks of a session: whatever one does, no answer that was given is lost.

The store answers late, fails for a while, and the sender works in between. The walk knows what
was typed last in each draft; when the store works again it must hold just that.
"""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    precondition,
    rule,
)

from desktop.bundled import form_text, regions_text
from desktop.flow.places import ASIDE, DECLARATION, Place, PlaceKind, questions, road
from desktop.petition.form import Form, Forms
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Answer, PetitionId
from desktop.petition.problem import Problem
from desktop.petition.regions import Regions, load_regions
from tests.fakes.post import FakePost
from tests.fakes.records import FakeRecords
from tests.flow.person import ANSWERS, PROOF, Person

FORM = Form.model_validate_json(form_text())
REGIONS: Regions = load_regions(regions_text())
FIELDS = [field.id for field in FORM.fields]

fields = st.sampled_from(FIELDS)
texts = st.text("王小明路灯 \n", max_size=6)


class Walk(RuleBasedStateMachine):
    """One person, one store, one sender, and what was typed."""

    sent = Bundle("sent")

    @initialize()
    def come_in(self) -> None:
        self.records = FakeRecords(prompt=False)
        self.person = Person(Forms(FORM), REGIONS, self.records, FakePost())
        self.session = self.person.session
        self.typed: dict[PetitionId, dict[str, Answer]] = {}
        self.deleted: set[PetitionId] = set()
        self.bodies: dict[PetitionId, dict[str, Answer]] = {}

    # What the person does

    @rule(field=fields, text=texts)
    def type(self, field: str, text: str) -> None:
        self._answer(field, text or None)

    @rule()
    def answer_well(self) -> None:
        if self.session.place.field in ANSWERS:
            self._answer(self.session.place.field, ANSWERS[self.session.place.field])
        elif self.session.place == DECLARATION:
            self._answer("declaration", ANSWERS["declaration"])

    @rule()
    def answer_everything_well(self) -> None:
        for field in FIELDS:
            if field in ANSWERS:
                self._answer(field, ANSWERS[field])

    @rule(presses=st.integers(1, 3))
    def go_on(self, presses: int) -> None:
        for _ in range(presses):
            self.session.go_on()

    @rule()
    def write_a_whole_one(self) -> None:
        self.session.begin()
        self.answer_everything_well()
        for _ in road(FORM):
            self.records.work()
            if self.session.place != DECLARATION:
                self.session.go_on()

    @precondition(lambda self: self.session.place == DECLARATION)
    @rule(work=st.booleans())
    def confirm(self, work: bool) -> None:
        self._answer("declaration", ANSWERS["declaration"])
        self.session.go_on()
        if work:
            self.records.work()

    @rule()
    def go_back(self) -> None:
        self.session.go_back()

    @rule()
    def home(self) -> None:
        self.session.home()

    @rule()
    def begin(self) -> None:
        self.session.begin()

    @rule(kind=st.sampled_from(sorted(ASIDE - {PlaceKind.TROUBLE})))
    def step_aside(self, kind: PlaceKind) -> None:
        self.session.step_aside(kind)

    @precondition(lambda self: self.session.place.kind is PlaceKind.REVIEW)
    @rule(field=st.sampled_from([field.id for field in questions(FORM)]))
    def change(self, field: str) -> None:
        self.session.change(field)

    @rule(choice=st.integers(0, 5))
    def open(self, choice: int) -> None:
        self.session.step_aside(PlaceKind.PETITIONS)
        petitions = self.session.collection.petitions
        if petitions and self.session.place.kind is PlaceKind.PETITIONS:
            self.session.open(petitions[choice % len(petitions)])

    @precondition(lambda self: self.session.place.kind is PlaceKind.PETITIONS)
    @rule(choice=st.integers(0, 5))
    def delete(self, choice: int) -> None:
        petitions = self.session.collection.petitions
        deletable = [each for each in petitions if each.stage not in (Stage.QUEUED, Stage.SENDING)]
        stored = [each for each in deletable if self._stage(each.id) is each.stage]
        if stored and not self.records.failure:
            chosen = stored[choice % len(stored)].id
            self.session.collection.delete(chosen)
            self.records.work()
            self.deleted.add(chosen)

    @precondition(lambda self: self.session.place.kind is PlaceKind.SENDING)
    @rule()
    def recall(self) -> None:
        self.session.recall()

    @precondition(lambda self: self.session.place.kind is PlaceKind.SENDING)
    @rule()
    def mend(self) -> None:
        petition = self.session.petition
        if petition is not None and petition.stage is Stage.REFUSED:
            self.session.mend()

    @precondition(lambda self: self.session.place.kind is PlaceKind.TROUBLE)
    @rule()
    def retry(self) -> None:
        self.session.obstacle.retry()

    # What the store and the sender do

    @rule(jobs=st.integers(1, 4))
    def work(self, jobs: int) -> None:
        self.records.work(jobs)

    @rule(code=st.sampled_from(["", "disk_full", "busy"]))
    def weather(self, code: str) -> None:
        self.records.failure = code

    @rule(target=sent)
    def send(self) -> PetitionId | None:
        waiting = [each for each in self.records.kept.values() if each.stage is Stage.QUEUED]
        if not waiting:
            return None
        chosen = waiting[0]
        self.records.begin(chosen.id)
        body = dict(chosen.answers)
        assert self.bodies.setdefault(chosen.id, body) == body, "another body under the same id"
        self.person.hears_of(chosen.id)
        return chosen.id

    @rule(petition_id=consumes(sent), outcome=st.sampled_from(["accept", "refuse", "lose"]))
    def answer_of_the_server(self, petition_id: PetitionId | None, outcome: str) -> None:
        if petition_id is None:
            return
        if outcome == "accept":
            self.records.accept(petition_id, PROOF)
        elif outcome == "refuse":
            self.records.refuse(petition_id, (Problem("name", "too_long"),))
        else:
            self.records.lose(petition_id, "no_network")
        self.person.hears_of(petition_id)

    # What must be true

    @invariant()
    def what_was_typed_is_in_hand(self) -> None:
        petition = self.session.petition
        if petition is not None and petition.id in self.typed:
            assert petition.answers == self.typed[petition.id]

    @invariant()
    def the_place_and_the_petition_fit(self) -> None:
        place, petition = self.session.place, self.session.petition
        if place in road(FORM):
            assert petition is not None
            assert petition.stage is Stage.DRAFT
        if place == Place(PlaceKind.RECEIPT):
            assert petition is not None
            assert petition.receipt == PROOF

    def teardown(self) -> None:
        """When the store works again and the person leaves, everything typed is in it."""
        self.records.failure = ""
        self.records.work()
        self.session.go_to(Place(PlaceKind.WELCOME))
        self.session.home()
        self.records.work()
        for petition_id, answers in self.typed.items():
            kept = self.records.kept.get(petition_id)
            if kept is None:
                assert petition_id in self.deleted or self._was_refused(petition_id, answers)
            else:
                assert petition_id not in self.deleted
                assert kept.answers == answers

    def _answer(self, field: str, answer: Answer | None) -> None:
        before = self.session.petition
        self.session.answer(field, answer)
        after = self.session.petition
        if after is not None and after is not before:
            self.typed[after.id] = dict(after.answers)
            assert after.answers.get(field) == answer

    def _stage(self, petition_id: PetitionId) -> Stage | None:
        kept = self.records.kept.get(petition_id)
        return kept.stage if kept else None

    def _was_refused(self, petition_id: PetitionId, answers: dict[str, Answer]) -> bool:
        """A refused petition goes on under another id; what was sent is what was typed."""
        return self.bodies.get(petition_id) == answers


TestWalks = Walk.TestCase
TestWalks.settings = settings(
    deadline=None, database=None, max_examples=150, stateful_step_count=60
)
