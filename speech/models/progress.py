"""How far an installation has come."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Stage(StrEnum):
    """What is being done."""

    FETCHING = "fetching"
    UNPACKING = "unpacking"
    CHECKING = "checking"


@dataclass(frozen=True, slots=True)
class Step:
    """Bytes done of all there are to do; `done` never says more than `total`."""

    model_id: str
    stage: Stage
    done: int
    total: int


Tell: TypeAlias = Callable[[Step], None]


@dataclass(slots=True)
class Counter:
    """Counts the bytes of one stage and tells each time."""

    tell: Tell
    model_id: str
    stage: Stage
    total: int
    done: int = 0

    def add(self, count: int) -> None:
        """Count some more bytes."""
        self.reach(self.done + count)

    def reach(self, done: int) -> None:
        """Set the count, for what is measured and not counted."""
        self.done = done
        self.tell(Step(self.model_id, self.stage, min(done, self.total), self.total))

    def finish(self) -> None:
        """Tell that the stage is over, also where less was needed than expected."""
        self.reach(self.total)
