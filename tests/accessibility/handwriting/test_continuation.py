"""What may be written next."""

from accessibility.handwriting.continuation import Continuation

WORDS = ("信访", "信访局", "信访", "信用", "上访", "访问", "局长")


def test_words_that_were_begun_are_gone_on_with_in_their_order() -> None:
    assert Continuation(WORDS).after("我写信") == ("访", "访局", "用")


def test_what_agrees_with_more_of_the_text_comes_first() -> None:
    assert Continuation(WORDS).after("信访") == ("局", "问")


def test_nothing_follows_nothing_and_whole_words() -> None:
    assert Continuation(WORDS).after("") == ()
    assert Continuation(WORDS).after("好") == ()
    assert Continuation(()).after("信") == ()


def test_ten_at_most() -> None:
    assert len(Continuation([f"信{n}" for n in range(30)]).after("信")) == 10


def test_a_character_is_told_by_a_word_of_two() -> None:
    assert Continuation(WORDS).word_with("局") == "局长"
    assert Continuation(WORDS).word_with("水") == ""


def test_a_longer_word_tells_a_character_of_none_of_two() -> None:
    assert Continuation((*WORDS, "居委会")).word_with("居") == "居委会"


def test_examples_tell_characters_and_are_never_suggested() -> None:
    continuation = Continuation(WORDS, ("水井", "局部"))
    assert continuation.word_with("水") == "水井"
    assert continuation.word_with("局") == "局部"
    assert continuation.after("水") == ()
