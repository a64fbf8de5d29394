"""Only where libpinyin is installed: Debian's libpinyin15 and libpinyin-data."""

from collections.abc import Iterator

import pytest

from accessibility.on_screen_keyboard.libpinyin import LibPinyin, open_libpinyin


@pytest.fixture(scope="module")
def engine() -> Iterator[LibPinyin]:
    engine = open_libpinyin()
    if engine is None:
        pytest.skip("libpinyin is not installed")
    yield engine
    engine.close()


@pytest.mark.parametrize(
    ("letters", "text"),
    [
        ("nongmingong", "农民工"),
        ("laodongzhongcai", "劳动仲裁"),
        ("wodegongziyizhimeiyoufa", "我的工资一直没有发"),
    ],
)
def test_whole_sentences_are_among_the_first(engine: LibPinyin, letters: str, text: str) -> None:
    first = engine.candidates(letters, "")[:4]
    assert (text, len(letters)) in [(each.text, each.letters) for each in first]


@pytest.mark.parametrize(
    ("letters", "text"),
    [
        *[("zongguo", "中国"), ("cifan", "吃饭"), ("longcun", "农村"), ("lihao", "你好")],
        *[("fulan", "湖南"), ("zengming", "证明"), ("xinfan", "信访"), ("zengfu", "政府")],
    ],
)
def test_southern_spellings_find_their_word(engine: LibPinyin, letters: str, text: str) -> None:
    assert text in [each.text for each in engine.candidates(letters, "")[:8]]


def test_words_and_characters_stand_for_the_first_letters(engine: LibPinyin) -> None:
    found = {each.text: each.letters for each in engine.candidates("nongmingong", "")}
    assert (found["农民"], found["农"]) == (7, 4)


def test_what_was_chosen_before_changes_nothing(engine: LibPinyin) -> None:
    assert engine.candidates("gongzi", "") == engine.candidates("gongzi", "")


@pytest.mark.parametrize("letters", ["", "'", "''", "111", "vvvv", "a" * 300])
def test_nonsense_does_no_harm(engine: LibPinyin, letters: str) -> None:
    assert all(0 < each.letters <= max(len(letters), 1) for each in engine.candidates(letters, ""))
