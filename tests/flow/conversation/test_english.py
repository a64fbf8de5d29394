"""The English window: English is spoken, Mandarin is heard."""

import re

from tests.flow.conversation.conftest import at
from tests.flow.conversation.talk import Talk
from tests.flow.person import question

HAN = re.compile("[\u4e00-\u9fff]")


def test_it_speaks_english_and_understands_mandarin(english: Talk) -> None:
    assert {utterance.language for utterance in english.mouth.said} == {"en"}
    assert "First: Write a petition" in english.said()
    english.says("开始写信访", "我同意", "检举控告", "对", "王小明", "对")
    assert english.person.place == question("identity")
    assert "I heard: 王小明" in english.said()


def test_only_a_persons_own_words_are_chinese(english: Talk) -> None:
    at(english, "facts")
    fixed = [utterance.text for utterance in english.mouth.said if utterance.keep]
    assert fixed
    assert [text for text in fixed if HAN.search(text.replace("中文", ""))] == []


def test_a_change_of_language_is_heard_at_once(talk: Talk) -> None:
    at(talk, "name")
    talk.appearance.next_language()
    talk.listen()
    assert talk.mouth.said[-1].language == "en"
    assert "What is your name?" in talk.said()
    talk.says("换中文")
    assert "请问您的姓名" in talk.mouth.last


def test_nothing_of_a_person_is_kept_on_disk(talk: Talk) -> None:
    at(talk, "name")
    talk.says("王小明", "我在哪", "对")
    kept = "\n".join(utterance.text for utterance in talk.mouth.said if utterance.keep)
    assert "王小明" not in kept
