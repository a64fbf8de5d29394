"""The person's session: where they are, what they wrote, and what happens next."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desktop.flow.collection import Collection
from desktop.flow.look_up import LookUp
from desktop.flow.places import (
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
from desktop.flow.whereabouts import Whereabouts
from desktop.petition.checks import check, check_field
from desktop.petition.form import Forms
from desktop.petition.lifecycle import Stage
from desktop.petition.model import (
    Answer,
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

SENDING = Place(PlaceKind.SENDING)
RECEIPT = Place(PlaceKind.RECEIPT)
UNTIL_OPEN = frozenset({PlaceKind.KEY_CHOICE, PlaceKind.PASSPHRASE, PlaceKind.TROUBLE})
PLACE_OF_STAGE = {Stage.QUEUED: SENDING, Stage.SENDING: SENDING, Stage.ACCEPTED: RECEIPT}


class Session(QObject):
    """One person at the desk. Main thread only; never waits.

    `moved` says that the person is in another place, `told` that the place has news
    (problems, a stage, a list).
    """

    moved = Signal()
    told = Signal()

    def __init__(
        self,
        forms: Forms,
        regions: Regions,
        records: Records,
        post: Post,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self.form = forms.current
        self.regions = regions
        self.language = "zh-CN"
        self.petition: Petition | None = None
        self.problems: tuple[Problem, ...] = ()
        self.service: Service | None = None
        self.trouble = ""
        self.collection = Collection(records, self._fail)
        self.look_up = LookUp(post)
        self._whereabouts = Whereabouts()
        self._forms = forms
        self._records = records
        self._post = post
        self._now = now
        self._mending = False
        self._saving = False
        self._again: Callable[[], None] = self.go_back
        self.collection.told.connect(self.told)
        self.look_up.told.connect(self.told)
        self._whereabouts.moved.connect(self._arrived)

    # Where one is

    @property
    def place(self) -> Place:
        """Where the person is."""
        return self._whereabouts.place

    def go_to(self, place: Place) -> None:
        """Show a place, whatever came before."""
        self._whereabouts.move(place)

    def home(self) -> None:
        """Go to the welcome; everything written stays."""
        self.go_to(WELCOME)
        self.collection.refresh()

    def settle(self) -> None:
        """Show what is in the database, which is open now; leave where one already writes."""
        if self.place.kind in UNTIL_OPEN:
            self.home()
        else:
            self.collection.refresh()

    def step_aside(self, kind: PlaceKind) -> None:
        """Open a place that is not on the road, to come back from."""
        if self.place.kind is not kind:
            self._whereabouts.step_aside(Place(kind))
            self.collection.refresh()

    def follow(self) -> None:
        """Look up the petition of the receipt one is looking at."""
        self.look_up.fill_in(self.petition.receipt if self.petition else None)
        self.step_aside(PlaceKind.LOOK_UP)

    def go_back(self) -> None:
        """Go back one place; no answer is lost."""
        if self._whereabouts.is_aside:
            self._whereabouts.come_back()
        elif self._mending and self.place.kind is PlaceKind.QUESTION:
            self._mending = False
            self.go_to(REVIEW)
        elif self.place.kind in (PlaceKind.QUESTION, PlaceKind.REVIEW, PlaceKind.DECLARATION):
            self.go_to(before(self.form, self.place))
        else:
            self.go_to(WELCOME)

    # Writing

    def begin(self) -> None:
        """Begin a new petition."""
        self.petition = new_petition(self.form.form_version, self.language, self._now())
        self._mending = False
        self.go_to(Place(PlaceKind.QUESTION, questions(self.form)[0].id))

    def answer(self, field_id: str, answer: Answer | None) -> None:
        """Keep an answer as it is being given; it is on disk within 200 ms."""
        if self.petition is None or self.petition.answers.get(field_id) == answer:
            return
        draft = with_answer(self.petition, field_id, answer, self._now())
        remaining = tuple(problem for problem in draft.problems if problem.field != field_id)
        self.petition = replace(draft, problems=remaining, step=field_id)
        self._records.save_soon(self.petition)

    def change(self, field_id: str) -> None:
        """Go from the review to one question, and back to the review after it."""
        self._mending = True
        self.go_to(Place(PlaceKind.QUESTION, field_id))

    def go_on(self) -> None:
        """Check the answer of this place, save it, and go to the next one."""
        if self._saving or self.petition is None:
            return
        if self.place == DECLARATION:
            self._send(self.petition)
            return
        problems = self._problems_here(self.petition)
        if problems:
            self._tell(problems)
        else:
            self._save(self.petition, REVIEW if self._mending else after(self.form, self.place))

    # Opening what was written

    def open(self, petition: Petition) -> None:
        """Open a petition of the list where it was left."""
        self.petition = petition
        self._mending = False
        if petition.stage is Stage.REFUSED:
            self.mend()
        elif petition.stage is Stage.DRAFT:
            self._open_draft(petition)
        else:
            self.go_to(PLACE_OF_STAGE[petition.stage])

    def mend(self) -> None:
        """Turn the refused petition into a draft with the server's reasons at its fields."""
        if self.petition is not None:
            refused, draft = self.petition, amended(self.petition, self._now())
            self._then(
                lambda done: self._records.reopen(refused.id, draft, done),
                lambda: self._open_draft(draft),
            )

    def recall(self) -> None:
        """Take back a petition that was never sent, to change it."""
        if self.petition is None:
            return
        petition = self.petition

        def recalled(failure: Failure | None) -> None:
            if failure is None:
                self._open_draft(replace(petition, stage=Stage.DRAFT, step=""))
            else:
                self.delivered(petition.id)

        self._records.recall(petition.id, recalled)

    def _open_draft(self, petition: Petition) -> None:
        older = self._forms.written_under(petition.form)
        draft = reopen_under(older, self.form, petition, self.regions)
        self.petition = draft
        known = self.form.field(draft.step)
        if draft.problems or known is None:
            self.go_to(REVIEW)
            self._tell(draft.problems)
        else:
            self.go_to(Place(PlaceKind.QUESTION, known.id))

    # News

    def delivered(self, petition_id: PetitionId) -> None:
        """Take note that something happened to a petition on its way."""
        self._records.find(petition_id, self._found)

    def fail(self, code: str) -> None:
        """Show the trouble page for a failure of the store."""
        self._fail(Failure(code), self.go_back)

    def retry(self) -> None:
        """Try again what failed."""
        self._whereabouts.come_back()
        self._again()

    def _problems_here(self, petition: Petition) -> tuple[Problem, ...]:
        field = self.form.field(self.place.field)
        if field is not None:
            return check_field(field, petition.answers.get(field.id), self.regions)
        problems = check(self.form, petition.answers, self.regions)
        asked = {field.id for field in questions(self.form)}
        return tuple(problem for problem in problems if problem.field in asked)

    def _save(self, petition: Petition, place: Place) -> None:
        draft = replace(petition, step=place.field or petition.step)
        self.petition = draft

        def saved() -> None:
            self._mending = False
            self.go_to(place)

        self._then(lambda done: self._records.save(draft, done), saved)

    def _send(self, petition: Petition) -> None:
        problems = check(self.form, petition.answers, self.regions)
        if problems:
            if any(problem.field != "declaration" for problem in problems):
                self.go_to(REVIEW)
            self._tell(problems)
            return

        def queued() -> None:
            self.petition = replace(petition, stage=Stage.QUEUED)
            self.go_to(SENDING)
            self._post.wake()

        self._then(lambda done: self._records.queue(petition, done), queued)

    def _then(
        self,
        deed: Callable[[Callable[[Failure | None], None]], None],
        go_on: Callable[[], None],
    ) -> None:
        """Do something with the store and go on when it is on disk; once at a time."""
        self._saving = True

        def done(failure: Failure | None) -> None:
            self._saving = False
            if failure is None:
                go_on()
            else:
                self._fail(failure, lambda: self._then(deed, go_on))

        deed(done)

    def _found(self, petition: Petition | Failure | None) -> None:
        if isinstance(petition, Petition) and self._is_open(petition):
            self.petition = petition
            if self.place == SENDING and petition.stage is Stage.ACCEPTED:
                self.go_to(RECEIPT)
        self.collection.refresh()

    def _is_open(self, petition: Petition) -> bool:
        return self.petition is not None and self.petition.id == petition.id

    def _arrived(self) -> None:
        self.problems = ()
        self.moved.emit()

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        self.told.emit()

    def _fail(self, failure: Failure, again: Callable[[], None]) -> None:
        self.trouble = failure.code
        self._again = again
        self._whereabouts.step_aside(Place(PlaceKind.TROUBLE))
