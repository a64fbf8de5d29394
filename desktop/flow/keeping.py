"""What a person wrote, held fast until it is on disk."""

from collections.abc import Callable

from desktop.flow.ports import Done, Failure, Records
from desktop.petition.model import Petition, PetitionId


class Keeping:
    """Saves drafts, and saves again what could not be saved. Main thread only; never waits.

    A draft stays here from its first unsaved word until the store says that just this version,
    or a later one, is on disk; nothing that happens in between can lose it.
    """

    def __init__(
        self, records: Records, fail: Callable[[Failure, Callable[[], None]], None]
    ) -> None:
        self._records = records
        self._fail = fail
        self._loose: dict[PetitionId, Petition] = {}

    def soon(self, petition: Petition) -> None:
        """Save a keystroke's change; a failure is told by the next `save` or `flush`."""
        self._loose[petition.id] = petition
        self._records.save_soon(petition)

    def save(self, petition: Petition, done: Done) -> None:
        """Save, and tell when it is on disk."""
        self._loose[petition.id] = petition

        def saved(failure: Failure | None) -> None:
            if failure is None and self._loose.get(petition.id) is petition:
                del self._loose[petition.id]
            done(failure)

        self._records.save(petition, saved)

    def queue(self, petition: Petition, done: Done) -> None:
        """Save and put into the outbox in one go."""
        self._loose.pop(petition.id, None)

        def queued(failure: Failure | None) -> None:
            if failure is not None:
                self._loose[petition.id] = petition
            done(failure)

        self._records.queue(petition, queued)

    def flush(self) -> None:
        """Save what is not known to be on disk, and tell if that fails: the person goes away."""
        for petition in tuple(self._loose.values()):
            self.save(petition, self._flushed)

    def newest(self, stored: Petition) -> Petition:
        """Return the draft as it was last written, where the store holds an older version."""
        return self._loose.get(stored.id, stored)

    def forget(self, petition_id: PetitionId) -> None:
        """Let go of a draft that was deleted."""
        self._loose.pop(petition_id, None)

    def _flushed(self, failure: Failure | None) -> None:
        if failure is not None:
            self._fail(failure, self.flush)
