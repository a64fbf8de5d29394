"""The tables of docs/voice.md: every sentence is understood on its page."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.flow.places import PlaceKind
from tests.flow.conversation.everywhere import go
from tests.flow.conversation.talk import Talk
from tests.flow.person import at, question

DOCUMENT = Path(__file__).parents[3] / "docs" / "voice.md"
PREPARED = {
    "review: 修改第十二项": "what an older form asked asked: test_review.py",
    "question:address: 重选地区": "comes after the county: test_answers_again.py",
    "look-up: 查询": "comes after the numbers: test_answers_again.py",
    "look-up: 再查一次": "comes after the numbers: test_answers_again.py",
    "look-up: 查别的": "comes after the numbers: test_answers_again.py",
    "sound: 第一个": "a list of its own: test_look_and_sound.py",
    "question:facts: 修改第一句": "needs a text: test_dictation.py",
    "question:facts: 撤销": "needs a text: test_dictation.py",
}
"""Said in tests of their own, since something comes before."""


def rows() -> Iterator[tuple[str, str]]:
    for line in DOCUMENT.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 3 and not line.startswith(("| page", "|---")):
            page, _, sentences = cells
            places = ("welcome", "review", "settings") if page == "all" else (page,)
            said = re.findall("“(.*?)”", sentences)
            yield from ((place, sentence) for place in places for sentence in said)


SAID = [row for row in rows() if ": ".join(row) not in PREPARED]


def test_every_page_is_in_the_table() -> None:
    pages = {page.partition(":")[0] for page, _ in rows()}
    assert pages == {*PlaceKind} - {PlaceKind.PASSPHRASE}


def test_what_is_prepared_elsewhere_is_in_the_table() -> None:
    assert PREPARED.keys() <= {": ".join(row) for row in rows()}


@pytest.mark.parametrize(("page", "sentence"), SAID)
def test_what_the_table_says_is_understood(talk: Talk, page: str, sentence: str) -> None:
    kind, _, part = page.partition(":")
    place = question(part) if kind == "question" else at(PlaceKind(kind))
    go(talk, place)
    while kind == "way" and part not in ("", talk.finding.question or "found"):
        talk.finding.skip()
    answers, said = talk.answers, talk.says(sentence)
    assert "没听清" not in said
    changed = talk.person.petition is None or talk.answers != answers
    assert said or changed or talk.ear.kept_open or talk.lock.tries or talk.person.place != place
