"""A petition from its confirmation on: queued, sent, taken back, refused, mended."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.flow.in_hand import InHand
from desktop.flow.keeping import Keeping
from desktop.flow.obstacle import Obstacle
from desktop.flow.places import Place
from desktop.flow.ports import Failure, Post, Records
from desktop.flow.whereabouts import Whereabouts
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Petition, PetitionId, amended


class Dispatch(QObject):
    """Sends what is in hand and follows it. Main thread only; never waits.

    `changed` says that the petition in hand has another stage. `returned` carries a draft that
    came back to the person who waits for it.
    """

    changed = Signal()
    returned = Signal(object)

    def __init__(
        self,
        *,
        hand: InHand,
        whereabouts: Whereabouts,
        keeping: Keeping,
        obstacle: Obstacle,
        records: Records,
        post: Post,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._hand = hand
        self._whereabouts = whereabouts
        self._keeping = keeping
        self._obstacle = obstacle
        self._records = records
        self._post = post
        self._now = now

    def send(self, draft: Petition) -> None:
        """Put a confirmed draft into the outbox."""

        def queued() -> None:
            self._post.wake()
            self._take(replace(draft, stage=Stage.QUEUED))

        self._keeping.queue(draft, queued, partial(self.send, draft))

    def mend(self) -> None:
        """Turn the refused petition into a draft with the server's reasons at its fields."""
        if self._hand.petition is not None:
            self._mend(self._hand.petition)

    def recall(self) -> None:
        """Take back a petition that was never sent, to change it."""
        if self._hand.petition is not None:
            self._recall(self._hand.petition)

    def look_at(self, petition_id: PetitionId) -> None:
        """See what the store knows by now of a petition on its way."""
        self._records.find(petition_id, partial(self._found, petition_id))

    # Tried again, these are about the same petition, whatever is in hand by then.

    def _mend(self, refused: Petition) -> None:
        if not self._keeping.is_busy:
            draft = amended(refused, self._now())
            reopened = partial(self._become, draft, refused, self._whereabouts.place)
            self._keeping.reopen(refused, draft, reopened, partial(self._mend, refused))

    def _recall(self, queued: Petition) -> None:
        if not self._keeping.is_busy:
            draft = replace(queued, stage=Stage.DRAFT, step="")
            recalled = partial(self._become, draft, queued, self._whereabouts.place)
            too_late = partial(self.look_at, queued.id)
            self._keeping.recall(queued, recalled, too_late, partial(self._recall, queued))

    def _found(self, petition_id: PetitionId, found: Petition | Failure | None) -> None:
        if isinstance(found, Failure):
            self._obstacle.meet(found, partial(self.look_at, petition_id))
        # A draft in hand may be newer than the one on disk.
        elif found is not None and self._hand.draft is None:
            self._take(found)

    def _take(self, petition: Petition) -> None:
        if self._hand.has(petition.id):
            self._hand.petition = petition
            self.changed.emit()

    def _become(self, draft: Petition, petition: Petition, here: Place) -> None:
        if self._hand.has(petition.id):
            self._hand.petition = draft
            if self._whereabouts.place == here:
                self.returned.emit(draft)
