from itertools import product

import pytest

from desktop.petition.lifecycle import ImpossibleMoveError, Move, Stage, next_stage

# Written out once more on purpose: the table in the code is what is tested.
WAYS = {
    ("draft", "queue"): "queued",
    ("queued", "recall"): "draft",
    ("queued", "begin"): "sending",
    ("sending", "accept"): "accepted",
    ("sending", "refuse"): "refused",
    ("sending", "lose"): "queued",
}


@pytest.mark.parametrize(("stage", "move"), list(product(Stage, Move)))
def test_every_pair_of_stage_and_move(stage: Stage, move: Move) -> None:
    after = WAYS.get((stage.value, move.value))
    if after is None:
        with pytest.raises(ImpossibleMoveError):
            next_stage(stage, move)
    else:
        assert next_stage(stage, move) == Stage(after)


@pytest.mark.parametrize(("stage", "move"), list(product(Stage, Move)))
def test_what_was_tried_once_is_never_a_draft_again(stage: Stage, move: Move) -> None:
    try:
        after = next_stage(stage, move, tries=1)
    except ImpossibleMoveError:
        return
    assert after is not Stage.DRAFT


@pytest.mark.parametrize(
    ("stage", "move"), list(product(Stage, [move for move in Move if move != "recall"]))
)
def test_tries_change_nothing_but_recalling(stage: Stage, move: Move) -> None:
    def outcome(tries: int) -> Stage | None:
        try:
            return next_stage(stage, move, tries=tries)
        except ImpossibleMoveError:
            return None

    assert outcome(0) == outcome(3)


def test_every_stage_can_be_reached_from_a_draft() -> None:
    reached = {Stage.DRAFT}
    for _ in Stage:
        for stage, move in product(tuple(reached), Move):
            after = WAYS.get((stage.value, move.value))
            reached |= {Stage(after)} if after else set()
    assert reached == set(Stage)


@pytest.mark.parametrize("stage", [Stage.ACCEPTED, Stage.REFUSED])
def test_an_answer_from_the_server_is_final(stage: Stage) -> None:
    for move in Move:
        with pytest.raises(ImpossibleMoveError):
            next_stage(stage, move)
