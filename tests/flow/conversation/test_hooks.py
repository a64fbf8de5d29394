"""What pages learn of answers that nobody typed into them."""

from tests.flow.conversation.conftest import at
from tests.flow.conversation.talk import Talk
from tests.flow.person import PROOF, Person, question


def test_each_change_of_an_answer_is_told_and_nothing_else(person: Person) -> None:
    changed: list[str] = []
    person.session.answered.connect(changed.append)
    person.walk_to(question("phone"))
    before = len(changed)
    person.session.answer("phone", "13800138000")
    person.session.answer("phone", "13800138000")
    assert changed[before:] == ["phone"]


def test_a_page_learns_of_an_answer_that_was_spoken(talk: Talk) -> None:
    at(talk, "name")
    changed: list[str] = []
    talk.session.answered.connect(changed.append)
    talk.says("王小明")
    assert changed == ["name"]


def test_a_page_learns_of_a_receipt_number_that_was_spoken(talk: Talk) -> None:
    talk.says("查办理进展")
    given: list[str] = []
    talk.session.look_up.given.connect(lambda: given.append(talk.session.look_up.number))
    talk.says(PROOF.number, "不对")
    assert given == [PROOF.number, ""]
