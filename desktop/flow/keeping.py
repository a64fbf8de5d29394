"""What a person wrote, held fast until it is on disk."""

from collections.abc import Callable
from functools import partial

from desktop.flow.obstacle import Again
from desktop.flow.ports import Done, Failure, Records
from desktop.petition.model import Petition, PetitionId

TOO_LATE = "sending"
"""The failure of a recall when the petition has begun to be sent."""

Then = Callable[[], None]


class Keeping:
    """Saves drafts, and saves again what could not be saved. Main thread only; never waits.

    A draft stays here from its first unsaved word until the store says that just this version
    is on disk; nothing that happens in between can lose it. What the person asks for by a
    button is done one thing at a time, however often it is pressed (`is_busy`).
    """

    def __init__(self, records: Records, fail: Callable[[Failure, Again], None]) -> None:
        self.is_busy = False
        self._records = records
        self._fail = fail
        self._loose: dict[PetitionId, Petition] = {}
        self._queueing: PetitionId | None = None

    def soon(self, petition: Petition) -> None:
        """Save a keystroke's change; a failure is told by the next `save` or `flush`."""
        self._loose[petition.id] = petition
        self._records.save_soon(petition)

    def flush(self) -> None:
        """Save what is not known to be on disk: the person goes somewhere else."""
        for petition in tuple(self._loose.values()):
            if self.is_promised(petition.id):
                continue
            self._records.save(petition, partial(self._flushed, petition))

    def newest(self, stored: Petition) -> Petition:
        """Return the draft as it was last written, where the store holds an older version."""
        return self._loose.get(stored.id, stored)

    def is_promised(self, petition_id: PetitionId) -> bool:
        """Whether this very draft is being put into the outbox, and may not change any more."""
        return petition_id == self._queueing

    def forget(self, petition_id: PetitionId) -> None:
        """Let go of a draft that was deleted."""
        self._loose.pop(petition_id, None)

    def save(self, draft: Petition, then: Then, again: Again) -> None:
        """Save, and go on when it is on disk."""

        def saved() -> None:
            self._kept(draft)
            then()

        self._loose[draft.id] = draft
        self._ask(partial(self._records.save, draft), saved, again)

    def queue(self, draft: Petition, then: Then, again: Again) -> None:
        """Save and put into the outbox in one go."""

        def queued() -> None:
            self.forget(draft.id)
            then()

        self._loose[draft.id] = draft
        self._queueing = draft.id
        self._ask(partial(self._records.queue, draft), queued, again)

    def reopen(self, refused: Petition, draft: Petition, then: Then, again: Again) -> None:
        """Put the amended draft in the place of the refused petition."""
        self._ask(partial(self._records.reopen, refused.id, draft), then, again)

    def recall(self, queued: Petition, then: Then, too_late: Then, again: Again) -> None:
        """Take a petition back, where it has not begun to be sent."""
        self._ask(partial(self._records.recall, queued.id), then, again, too_late)

    def _ask(
        self, deed: Callable[[Done], None], then: Then, again: Again, too_late: Then | None = None
    ) -> None:
        def done(failure: Failure | None) -> None:
            self.is_busy = False
            self._queueing = None
            if failure is None:
                then()
            elif failure.code == TOO_LATE and too_late is not None:
                too_late()
            else:
                self._fail(failure, again)

        self.is_busy = True
        deed(done)

    def _flushed(self, petition: Petition, failure: Failure | None) -> None:
        if failure is None:
            self._kept(petition)
        else:
            self._fail(failure, self.flush)

    def _kept(self, petition: Petition) -> None:
        if self._loose.get(petition.id) is petition:
            del self._loose[petition.id]
