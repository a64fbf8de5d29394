"""Where the person is, and where they come back to after stepping aside."""

from PySide6.QtCore import QObject, Signal

from desktop.flow.places import ASIDE, LOCKED, WELCOME, Place


class Whereabouts(QObject):
    """The place of the moment. `moved` says that it changed. Main thread only."""

    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.place = WELCOME
        self._back_to = WELCOME
        self._interrupted = WELCOME

    @property
    def is_aside(self) -> bool:
        """Whether the place is one to come back from."""
        return self.place.kind in ASIDE

    @property
    def is_locked(self) -> bool:
        """Whether the database waits to be unlocked, here or where one comes back to."""
        return (self._back_to if self.is_aside else self.place).kind in LOCKED

    def move(self, place: Place) -> None:
        """Go to a place."""
        self.place = place
        self.moved.emit()

    def step_aside(self, place: Place) -> None:
        """Go to a place to come back from, however many of them follow each other."""
        if not self.is_aside:
            self._back_to = self.place
        self.move(place)

    def come_back(self) -> None:
        """Go back to where one stepped aside."""
        self.move(self._back_to)

    def interrupt(self, place: Place) -> None:
        """Step aside to a place nobody chose; `resume` goes back to just where one was."""
        if self.place != place:
            self._interrupted = self.place
        self.step_aside(place)

    def resume(self) -> None:
        """Go back to where one was interrupted, aside or not."""
        self.move(self._interrupted)

    def forget(self) -> None:
        """Come back to the welcome instead: what was there is gone."""
        self._back_to = WELCOME
