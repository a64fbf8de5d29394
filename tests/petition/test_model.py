"""Answers change one at a time; an amended petition is a new one."""

import uuid
from dataclasses import replace
from datetime import UTC, datetime

from desktop.petition.lifecycle import Stage
from desktop.petition.model import FormVersion, amended, new_petition, with_answer
from desktop.petition.problem import Problem

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = datetime(2026, 3, 2, tzinfo=UTC)
DRAFT = new_petition(FormVersion("petition", 1), "zh-CN", NOW)


def test_every_petition_has_an_id_of_its_own() -> None:
    other = new_petition(DRAFT.form, "zh-CN", NOW)
    assert uuid.UUID(DRAFT.id) != uuid.UUID(other.id)


def test_an_answer_is_given_and_taken_back() -> None:
    answered = with_answer(DRAFT, "name", "王小明", LATER)
    assert answered.answers == {"name": "王小明"}
    assert answered.changed_at == LATER
    assert with_answer(answered, "name", None, LATER).answers == {}
    assert DRAFT.answers == {}


def test_an_amended_petition_is_a_draft_under_a_new_id() -> None:
    problems = (Problem("name", "required"),)
    refused = replace(DRAFT, stage=Stage.REFUSED, tries=2, problems=problems, answers={"a": "b"})
    draft = amended(refused, LATER)
    assert draft.id != refused.id
    assert (draft.stage, draft.tries, draft.created_at) == (Stage.DRAFT, 0, LATER)
    assert (draft.answers, draft.problems) == ({"a": "b"}, problems)
