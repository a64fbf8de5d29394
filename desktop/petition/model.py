"""The petition as data: one immutable record from the first answer to the receipt."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import NewType

from desktop.petition.lifecycle import Stage
from desktop.petition.outcome import Receipt
from desktop.petition.problem import Problem

PetitionId = NewType("PetitionId", str)
"""A UUID made with the draft; it is the idempotency key of every try to send it."""

Answer = str | bool | Mapping[str, str]
"""Text, a yes or no, or the named parts of a compound answer (identity, address)."""

Answers = Mapping[str, Answer]
"""Answers by field id. A field without an answer is absent."""

NO_ANSWERS: Answers = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class FormVersion:
    """Which form the answers were given to."""

    id: str
    version: int


@dataclass(frozen=True, slots=True)
class Petition:
    """One 信访事项 on this machine. All times are UTC.

    `step` is the field where the person was, so that a draft opens there again.
    `problems` are the server's reasons while REFUSED, and after it in the amended draft.
    `trouble` is the code of the last try that had no known outcome.
    """

    id: PetitionId
    form: FormVersion
    language: str
    created_at: datetime
    changed_at: datetime
    answers: Answers = field(default_factory=lambda: NO_ANSWERS)
    stage: Stage = Stage.DRAFT
    step: str = ""
    tries: int = 0
    trouble: str | None = None
    problems: tuple[Problem, ...] = field(default=())
    receipt: Receipt | None = None


def new_petition(form: FormVersion, language: str, now: datetime) -> Petition:
    """Return an empty draft with an id of its own."""
    return Petition(PetitionId(str(uuid.uuid4())), form, language, created_at=now, changed_at=now)


def with_answer(
    petition: Petition, field_id: str, answer: Answer | None, now: datetime
) -> Petition:
    """Return the draft with one answer changed; None takes the answer back."""
    answers = {key: value for key, value in petition.answers.items() if key != field_id}
    if answer is not None:
        answers[field_id] = answer
    return replace(petition, answers=answers, changed_at=now)


def amended(refused: Petition, now: datetime) -> Petition:
    """Return a new draft with the answers and the server's problems of a refused petition.

    It has a new id: the body under an id never changes once it was sent.
    """
    draft = new_petition(refused.form, refused.language, now)
    return replace(draft, answers=refused.answers, problems=refused.problems)
