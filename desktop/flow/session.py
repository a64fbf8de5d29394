"""The person's session: where they are, what they wrote, and what happens next."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desktop.flow.look_up import LookUp
from desktop.flow.places import (
    ASIDE,
    DECLARATION,
    REVIEW,
    WELCOME,
    Place,
    PlaceKind,
    after,
    before,
    questions,
)
from desktop.flow.ports import Failure, Post, Records
from desktop.petition.checks import check, check_field
from desktop.petition.form import Form
from desktop.petition.lifecycle import Stage
from desktop.petition.model import (
    Answer,
    FormVersion,
    Petition,
    PetitionId,
    amended,
    new_petition,
    with_answer,
)
from desktop.petition.outcome import Service
from desktop.petition.problem import Problem
from desktop.petition.regions import Regions
from desktop.petition.reopen import reopen_under

PLACE_OF_STAGE = {
    Stage.QUEUED: Place(PlaceKind.SENDING),
    Stage.SENDING: Place(PlaceKind.SENDING),
    Stage.ACCEPTED: Place(PlaceKind.RECEIPT),
}


class Session(QObject):
    """One person at the desk. Main thread only; never waits.

    `moved` says that the person is in another place, `told` that the place has news
    (problems, a stage, a list).
    """

    moved = Signal()
    told = Signal()

    def __init__(
        self,
        form: Form,
        forms: Mapping[FormVersion, Form],
        regions: Regions,
        records: Records,
        post: Post,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self.form = form
        self._forms = forms
        self.regions = regions
        self.look_up = LookUp(post)
        self.place = WELCOME
        self.petition: Petition | None = None
        self.petitions: tuple[Petition, ...] = ()
        self.problems: tuple[Problem, ...] = ()
        self.trouble = ""
        self.service: Service | None = None
        self.language = "zh-CN"
        self._records = records
        self._post = post
        self._now = now
        self._came_from: list[Place] = []
        self._mending = False
        self._saving = False
        self._retry: Callable[[], None] = self.go_back
        self.look_up.told.connect(self.told)

    # Moving about

    def enter(self) -> None:
        """Begin at the welcome, with the petitions of this machine."""
        self._move(WELCOME)
        self.refresh()

    def place_at(self, kind: PlaceKind) -> None:
        """Show a place outside of any petition."""
        self._move(Place(kind))

    def home(self) -> None:
        """Go to the welcome; everything written stays."""
        self._came_from.clear()
        self._move(WELCOME)
        self.refresh()

    def step_aside(self, kind: PlaceKind) -> None:
        """Open a place that is not on the road, to come back from."""
        if self.place.kind is kind:
            return
        if self.place.kind not in ASIDE:
            self._came_from.append(self.place)
        self._move(Place(kind))
        self.refresh()

    def go_back(self) -> None:
        """Go back one place; no answer is lost."""
        if self.place.kind in ASIDE:
            self._move(self._came_from.pop() if self._came_from else WELCOME)
        elif self._mending and self.place.kind is PlaceKind.QUESTION:
            self._mending = False
            self._move(REVIEW)
        elif self.place.kind in (PlaceKind.QUESTION, PlaceKind.REVIEW, PlaceKind.DECLARATION):
            self._move(before(self.form, self.place))
        else:
            self._move(WELCOME)

    def go_on(self) -> None:
        """Check the answer of this place, save it, and go to the next one."""
        if self._saving or self.petition is None:
            return
        if self.place == DECLARATION:
            self._send()
            return
        problems = self._problems_here()
        if problems:
            self._tell(problems)
        else:
            self._save(self._next_place())

    def change(self, field_id: str) -> None:
        """Go from the review to one question, and back to the review after it."""
        self._mending = True
        self._move(Place(PlaceKind.QUESTION, field_id))

    # Writing

    def begin(self) -> None:
        """Begin a new petition."""
        self.petition = new_petition(self.form.form_version, self.language, self._now())
        self._mending = False
        self._came_from.clear()
        self._move(Place(PlaceKind.QUESTION, questions(self.form)[0].id))

    def answer(self, field_id: str, answer: Answer | None) -> None:
        """Keep an answer as it is being given; it is on disk within 200 ms."""
        if self.petition is None or self.petition.answers.get(field_id) == answer:
            return
        draft = with_answer(self.petition, field_id, answer, self._now())
        remaining = tuple(problem for problem in draft.problems if problem.field != field_id)
        self.petition = replace(draft, problems=remaining, step=field_id)
        self._records.save_soon(self.petition)

    def open(self, petition: Petition) -> None:
        """Open a petition of the list where it was left."""
        self._came_from.clear()
        self.petition = petition
        if petition.stage is Stage.REFUSED:
            self.mend()
        elif petition.stage is Stage.DRAFT:
            self._open_draft(petition)
        else:
            self._move(PLACE_OF_STAGE[petition.stage])

    def mend(self) -> None:
        """Turn the refused petition into a draft with the server's reasons at its fields."""
        if self.petition is None:
            return
        refused, draft = self.petition, amended(self.petition, self._now())

        def reopened(failure: Failure | None) -> None:
            if failure is None:
                self.petition = draft
                self._move(REVIEW)
                self._tell(draft.problems)
            else:
                self._fail(failure, self.mend)

        self._records.reopen(refused.id, draft, reopened)

    def recall(self) -> None:
        """Take back a petition that was never sent, to change it."""
        if self.petition is None:
            return
        petition = self.petition

        def recalled(failure: Failure | None) -> None:
            if failure is None:
                self.petition = replace(petition, stage=Stage.DRAFT)
                self._move(REVIEW)
            else:
                self.delivered(petition.id)

        self._records.recall(petition.id, recalled)

    def delete(self, petition_id: PetitionId) -> None:
        """Forget a petition of the list."""
        self._records.delete(petition_id, lambda _failure: self.refresh())

    def follow(self) -> None:
        """Look up the petition of the receipt one is looking at."""
        receipt = self.petition.receipt if self.petition else None
        self.look_up.clear()
        if receipt is not None:
            self.look_up.number, self.look_up.code = receipt.number, receipt.query_code
        self.step_aside(PlaceKind.LOOK_UP)

    # News

    def refresh(self) -> None:
        """Fetch the petitions anew; `told` follows."""
        self._records.all(self._listed)

    def delivered(self, petition_id: PetitionId) -> None:
        """Take note that something happened to a petition on its way."""
        self._records.find(petition_id, self._found)

    def fail(self, code: str) -> None:
        """Show the trouble page for a failure of the store."""
        self._fail(Failure(code), self.go_back)

    def retry(self) -> None:
        """Try again what failed."""
        self._retry()

    def _problems_here(self) -> tuple[Problem, ...]:
        if self.petition is None:
            return ()
        if self.place.kind is PlaceKind.QUESTION:
            field = self.form.field(self.place.field)
            given = self.petition.answers.get(self.place.field)
            return check_field(field, given, self.regions) if field else ()
        without_declaration = self.form.model_copy(update={"fields": questions(self.form)})
        return check(without_declaration, self.petition.answers, self.regions)

    def _next_place(self) -> Place:
        return REVIEW if self._mending else after(self.form, self.place)

    def _save(self, then: Place) -> None:
        if self.petition is None:
            return
        self._saving = True
        self.petition = replace(self.petition, step=then.field or self.petition.step)

        def saved(failure: Failure | None) -> None:
            self._saving = False
            if failure is None:
                self._mending = False
                self._move(then)
            else:
                self._fail(failure, lambda: self._save(then))

        self._records.save(self.petition, saved)

    def _send(self) -> None:
        if self.petition is None:
            return
        problems = check(self.form, self.petition.answers, self.regions)
        if problems:
            if any(problem.field != "declaration" for problem in problems):
                self._move(REVIEW)
            self._tell(problems)
            return
        self._saving = True

        def queued(failure: Failure | None) -> None:
            self._saving = False
            if failure is None and self.petition is not None:
                self.petition = replace(self.petition, stage=Stage.QUEUED)
                self._move(Place(PlaceKind.SENDING))
                self._post.wake()
            elif failure is not None:
                self._fail(failure, self._send)

        self._records.queue(self.petition, queued)

    def _open_draft(self, petition: Petition) -> None:
        before = self._forms.get(petition.form)
        draft = reopen_under(before, self.form, petition, self.regions)
        self.petition = draft
        self._mending = False
        known = self.form.field(draft.step)
        if draft.problems or known is None:
            self._move(REVIEW)
            self._tell(draft.problems)
        else:
            self._move(Place(PlaceKind.QUESTION, known.id))

    def _listed(self, petitions: tuple[Petition, ...] | Failure) -> None:
        if isinstance(petitions, Failure):
            self._fail(petitions, self.refresh)
        else:
            self.petitions = petitions
            self.told.emit()

    def _found(self, petition: Petition | Failure | None) -> None:
        if isinstance(petition, Petition) and self.petition and petition.id == self.petition.id:
            self.petition = petition
            if self.place.kind is PlaceKind.SENDING and petition.stage is Stage.ACCEPTED:
                self._move(Place(PlaceKind.RECEIPT))
        self.refresh()

    def _move(self, place: Place) -> None:
        self.place = place
        self.problems = ()
        self.moved.emit()

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        self.told.emit()

    def _fail(self, failure: Failure, again: Callable[[], None]) -> None:
        self.trouble = failure.code
        self._retry = again
        self.step_aside_to_trouble()

    def step_aside_to_trouble(self) -> None:
        """Show the trouble page; the place it happened in is come back to."""
        if self.place.kind not in ASIDE:
            self._came_from.append(self.place)
        self._move(Place(PlaceKind.TROUBLE))
