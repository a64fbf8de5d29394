"""What the sender tells, in its own thread; whoever listens brings it into the main thread."""

from dataclasses import dataclass

from desktop.petition.model import PetitionId
from desktop.petition.outcome import Receipt
from desktop.petition.problem import Problem


@dataclass(frozen=True, slots=True)
class Sending:
    """A try has begun."""

    id: PetitionId


@dataclass(frozen=True, slots=True)
class Sent:
    """The central API holds the petition, and the receipt is stored."""

    id: PetitionId
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class NeedsAttention:
    """The central API refused the petition; the person has to mend it."""

    id: PetitionId
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A try had no known outcome. `code` names the sentence (`trouble-<code>`).

    The next try comes in `seconds`, or sooner when the network returns; None: not before the
    next start, after a bug of ours.
    """

    id: PetitionId
    code: str
    seconds: float | None


@dataclass(frozen=True, slots=True)
class Online:
    """The central API answers. Told when that changes."""


@dataclass(frozen=True, slots=True)
class Offline:
    """The central API cannot be reached. Told when that, or its reason, changes."""

    code: str


@dataclass(frozen=True, slots=True)
class Stumbled:
    """The outbox cannot be used; it is tried again in `seconds`.

    `code` is the store's own (`store-<code>`), or None for a bug of ours (`trouble-internal`).
    """

    code: str | None
    seconds: float


Event = Sending | Sent | NeedsAttention | Waiting | Online | Offline | Stumbled
