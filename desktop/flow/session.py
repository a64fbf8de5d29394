"""The person's session: where they are, what they wrote, and what happens next."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.flow.collection import Collection
from desktop.flow.dispatch import Dispatch
from desktop.flow.gate import asked_before, problems_at
from desktop.flow.in_hand import InHand
from desktop.flow.keeping import Keeping
from desktop.flow.look_up import LookUp
from desktop.flow.obstacle import Obstacle
from desktop.flow.places import (
    DECLARATION,
    REVIEW,
    UNTIL_OPEN,
    WELCOME,
    Place,
    PlaceKind,
    after,
    before,
    questions,
    road,
)
from desktop.flow.ports import Failure, Post, Records
from desktop.flow.signpost import PLACE_OF_STAGE, due_place, place_left
from desktop.flow.whereabouts import Whereabouts
from desktop.petition.form import Form, Forms
from desktop.petition.kept import KeptAnswer
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Answer, Petition, PetitionId
from desktop.petition.outcome import Service
from desktop.petition.problem import Problem
from desktop.petition.regions import Regions

NEED_THE_STORE = frozenset({PlaceKind.PETITIONS, PlaceKind.LOOK_UP})


class Session(QObject):
    """One person at the desk. Main thread only; never waits.

    `moved` says that the person is in another place, `told` that the place has news
    (problems, a stage, a list), `answered` carries the field whose answer changed.
    """

    moved = Signal()
    told = Signal()
    answered = Signal(str)

    def __init__(
        self,
        forms: Forms,
        regions: Regions,
        records: Records,
        post: Post,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self.regions = regions
        self.language = "zh-CN"
        self.problems: tuple[Problem, ...] = ()
        self.service: Service | None = None
        self._records = records
        self._mending = False
        self._opening: PetitionId | None = None
        self._whereabouts = Whereabouts()
        self.obstacle = Obstacle(self._whereabouts)
        self._keeping = Keeping(records, self.obstacle.meet)
        self._hand = InHand(forms, regions, self._keeping, now)
        self._dispatch = Dispatch(
            hand=self._hand,
            whereabouts=self._whereabouts,
            keeping=self._keeping,
            obstacle=self.obstacle,
            records=records,
            post=post,
            now=now,
        )
        self.collection = Collection(records, self.obstacle.meet)
        self.look_up = LookUp(post)
        self._connect()

    def _connect(self) -> None:
        lists = (PlaceKind.WELCOME, PlaceKind.PETITIONS)
        self.collection.told.connect(partial(self._tell_at, *lists))
        self.collection.deleted.connect(self._deleted)
        self.look_up.told.connect(partial(self._tell_at, PlaceKind.LOOK_UP))
        self._dispatch.changed.connect(self._follow_petition)
        self._dispatch.returned.connect(self._show_draft)
        self._whereabouts.moved.connect(self._arrived)

    @property
    def form(self) -> Form:
        """The form of the petition in hand."""
        return self._hand.forms.current

    def renew(self, forms: Forms) -> None:
        """Ask a newer form, from the next petition on."""
        self._hand.renew(forms)

    @property
    def petition(self) -> Petition | None:
        """The petition in hand."""
        return self._hand.petition

    @petition.setter
    def petition(self, petition: Petition | None) -> None:
        self._hand.petition = petition

    @property
    def place(self) -> Place:
        """Where the person is."""
        return self._whereabouts.place

    def go_to(self, place: Place) -> None:
        """Show a place, whatever came before."""
        self._whereabouts.move(place)

    def home(self) -> None:
        """Go to the welcome; everything written stays."""
        if not self._whereabouts.is_locked:
            self.go_to(WELCOME)
            self._keeping.flush()
            self.collection.refresh()
        elif self._whereabouts.is_aside:
            self._whereabouts.come_back()

    def settle(self) -> None:
        """Show what is in the database, which is open now; leave where one already writes."""
        self.obstacle.opened()
        self._hand.keep()
        if self.place.kind in UNTIL_OPEN:
            self.go_to(WELCOME)
        self._keeping.flush()
        self.collection.refresh()

    def step_aside(self, kind: PlaceKind) -> None:
        """Open a place that is not on the road, to come back from."""
        if self.place.kind is kind or (kind in NEED_THE_STORE and self._whereabouts.is_locked):
            return
        self._whereabouts.step_aside(Place(kind))
        self._keeping.flush()
        if kind is PlaceKind.PETITIONS:
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
        elif self.place in road(self.form):
            if self._hand.open_draft is not None:
                self.go_to(before(self.form, self.place))
        elif not self._whereabouts.is_locked:
            self.go_to(WELCOME)
        self._keeping.flush()

    def begin(self) -> None:
        """Begin a new petition."""
        self._hand.begin(self.language)
        self._mending = False
        self.go_to(Place(PlaceKind.QUESTION, questions(self.form)[0].id))
        self._keeping.flush()

    def answer(self, field_id: str, answer: Answer | None) -> None:
        """Keep an answer as it is being given; it is on disk within 200 ms."""
        before = self.petition
        self._hand.answer(field_id, answer)
        if self.petition is not before:
            self.answered.emit(field_id)

    def take_in(self, kept: KeptAnswer) -> None:
        """Put what an older form asked elsewhere at the end of a text, and show it there."""
        self._hand.take_in(kept)
        self.go_to(self.place)

    def change(self, field_id: str) -> None:
        """Go from the review to one question, and back to the review after it."""
        question = Place(PlaceKind.QUESTION, field_id)
        self._mending = question in road(self.form)
        self.go_to(question if self._mending else DECLARATION)

    def go_on(self) -> None:
        """Check the answer of this place, save it, and go to the next one."""
        draft = self._hand.draft
        if self._keeping.is_busy or draft is None or self.place not in road(self.form):
            return
        problems = problems_at(self.place, self.form, draft, self.regions)
        if problems:
            self._go_and_mend(problems)
        elif self.place == DECLARATION:
            self._dispatch.send(draft)
        else:
            self._save(draft, REVIEW if self._mending else after(self.form, self.place))

    def open(self, petition: Petition) -> None:
        """Open a petition of the list where it was left, as the store holds it by now.

        Who goes somewhere else before the store has answered, or deletes it, stays there.
        """

        def found(stored: Petition | Failure | None) -> None:
            if isinstance(stored, Failure):
                self.obstacle.meet(stored, partial(self.open, petition))
            elif stored is not None and self._is_awaited(petition.id):
                self._show(self._keeping.newest(stored))

        self._keeping.flush()
        self._opening = petition.id
        self._records.find(petition.id, found)

    def mend(self) -> None:
        """Turn the refused petition into a draft with the server's reasons at its fields."""
        self._dispatch.mend()

    def recall(self) -> None:
        """Take back a petition that was never sent, to change it."""
        self._dispatch.recall()

    def delivered(self, petition_id: PetitionId) -> None:
        """Take note that something happened to a petition on its way."""
        self._dispatch.look_at(petition_id)
        self.collection.refresh()

    def _save(self, petition: Petition, place: Place) -> None:
        here, draft = self.place, replace(petition, step=place.field or petition.step)
        self.petition = draft

        def saved() -> None:
            if self.place == here and self._hand.has(draft.id):
                self._mending = False
                self.go_to(place)

        self._keeping.save(draft, saved, self.go_on)

    def _go_and_mend(self, problems: tuple[Problem, ...]) -> None:
        if self.place == DECLARATION and asked_before(self.form, problems):
            self.go_to(REVIEW)
        self._tell(problems)

    def _is_awaited(self, petition_id: PetitionId) -> bool:
        return self._opening == petition_id and not self.collection.is_going(petition_id)

    def _show(self, petition: Petition) -> None:
        self.petition = petition
        if petition.stage is Stage.REFUSED:
            self.mend()
        elif petition.stage is Stage.DRAFT:
            self._show_draft(petition)
        else:
            self.go_to(PLACE_OF_STAGE[petition.stage])

    def _show_draft(self, petition: Petition) -> None:
        draft = self._hand.take_up(petition)
        self._mending = False
        self.go_to(place_left(self.form, draft))

    def _follow_petition(self) -> None:
        due = due_place(self.form, self.place, self.petition)
        if due == self.place:
            self._tell_at(PlaceKind.SENDING, PlaceKind.RECEIPT)
        else:
            self.go_to(due)

    def _tell_at(self, *kinds: PlaceKind) -> None:
        if self.place.kind in kinds:
            self.told.emit()

    def _deleted(self, petition_id: PetitionId) -> None:
        if self._hand.forget(petition_id):
            self._whereabouts.forget()
            self._follow_petition()

    def _arrived(self) -> None:
        self._opening = None
        due = due_place(self.form, self.place, self.petition)
        if due == self.place:
            self.problems = ()
            self.moved.emit()
        else:
            self.go_to(due)

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        self.told.emit()
