"""The stages of a petition on this machine, and the one table of moves between them."""

from enum import StrEnum


class Stage(StrEnum):
    """Where a petition is between the first answer and the receipt."""

    DRAFT = "draft"
    QUEUED = "queued"
    SENDING = "sending"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class Move(StrEnum):
    """What can happen to a petition."""

    QUEUE = "queue"
    RECALL = "recall"
    BEGIN = "begin"
    ACCEPT = "accept"
    REFUSE = "refuse"
    LOSE = "lose"


MOVES = {
    (Stage.DRAFT, Move.QUEUE): Stage.QUEUED,
    (Stage.QUEUED, Move.RECALL): Stage.DRAFT,
    (Stage.QUEUED, Move.BEGIN): Stage.SENDING,
    (Stage.SENDING, Move.ACCEPT): Stage.ACCEPTED,
    (Stage.SENDING, Move.REFUSE): Stage.REFUSED,
    (Stage.SENDING, Move.LOSE): Stage.QUEUED,
}
"""LOSE: the outcome is unknown (no answer, or a crash). RECALL: only while it was never sent."""


class ImpossibleMoveError(Exception):
    """A move the table does not hold: a bug in the caller."""


def next_stage(stage: Stage, move: Move, *, tries: int = 0) -> Stage:
    """Return the stage after `move`.

    `tries` counts the times sending began: once it is above zero the server may hold the
    petition, so it can no longer be recalled.
    """
    if move is Move.RECALL and tries > 0:
        message = f"cannot recall after {tries} tries"
        raise ImpossibleMoveError(message)
    try:
        return MOVES[stage, move]
    except KeyError:
        message = f"no {move} from {stage}"
        raise ImpossibleMoveError(message) from None
