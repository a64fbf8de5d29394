"""What an older form asked is read at the review, and taken in by its number."""

from dataclasses import replace

import pytest

from desktop.flow.places import REVIEW
from desktop.petition.kept import kept_answers, set_aside
from desktop.petition.model import FormVersion
from tests.flow.conversation.conftest import at
from tests.flow.conversation.talk import Talk


@pytest.fixture
def kept(talk: Talk) -> Talk:
    """Somebody at the review whose draft keeps an answer of an older form."""
    at(talk, REVIEW)
    form, petition = talk.session.form, talk.person.petition
    field = next(each for each in form.fields if each.id == "about")
    entry = set_aside(
        FormVersion("petition", 1), field, "老张", label="见证人", text="村东头的老张看见了"
    )
    talk.session.petition = replace(petition, answers={**petition.answers, **entry})
    talk.session.go_to(REVIEW)
    talk.listen()
    return talk


def test_it_is_told_and_read_with_its_number(kept: Talk) -> None:
    assert "第12项" in kept.mouth.last
    answer = kept.says("读全文")
    assert "第十二项，以前写的“见证人”" in answer
    assert "村东头的老张看见了" in answer


@pytest.mark.parametrize("words", ["修改第十二项", "修改最后一项", "见证人"])
def test_it_is_taken_in_when_sure(kept: Talk, words: str) -> None:
    assert "放进" in kept.says(words)
    kept.says("不")
    assert kept_answers(kept.person.petition.answers)
    kept.says(words, "对")
    assert not kept_answers(kept.person.petition.answers)
    assert "村东头的老张看见了" in str(kept.answers["facts"])
    assert kept.person.place == REVIEW
