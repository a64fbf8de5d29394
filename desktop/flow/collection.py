"""The petitions of this machine, as they were when last looked at."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.flow.ports import Failure, Records
from desktop.petition.model import Petition, PetitionId


class Collection(QObject):
    """Fetches and deletes petitions. Main thread only.

    `told` says that `petitions` is fresh, `deleted` carries the id of one that is gone.
    """

    told = Signal()
    deleted = Signal(str)

    def __init__(
        self, records: Records, fail: Callable[[Failure, Callable[[], None]], None]
    ) -> None:
        super().__init__()
        self.petitions: tuple[Petition, ...] = ()
        self._records = records
        self._fail = fail
        self._going: set[PetitionId] = set()

    def is_going(self, petition_id: PetitionId) -> bool:
        """Whether a petition is being deleted."""
        return petition_id in self._going

    def refresh(self) -> None:
        """Fetch the petitions anew; `told` follows."""
        self._records.all(self._listed)

    def delete(self, petition_id: PetitionId) -> None:
        """Forget a petition."""

        def deleted(failure: Failure | None) -> None:
            self._going.discard(petition_id)
            if failure is None:
                self.deleted.emit(petition_id)
                self.refresh()
            else:
                self._fail(failure, lambda: self.delete(petition_id))

        self._going.add(petition_id)
        self._records.delete(petition_id, deleted)

    def _listed(self, petitions: tuple[Petition, ...] | Failure) -> None:
        if isinstance(petitions, Failure):
            self._fail(petitions, self.refresh)
        else:
            self.petitions = petitions
            self.told.emit()
