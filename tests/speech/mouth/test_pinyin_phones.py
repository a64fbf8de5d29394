import pytest

from speech.engines.pinyin_phones_tones import with_sandhi
from speech.engines.pinyin_phones_words import Reading, Words, load_reading


@pytest.fixture(scope="module")
def reading() -> Reading:
    return load_reading()


@pytest.fixture(scope="module")
def words(reading: Reading) -> Words:
    return Words(reading)


def said(words: Words, reading: Reading, text: str) -> str:
    syllables = with_sandhi(list(words.syllables(text)), reading)
    return " ".join(f"{each.pinyin}{each.tone}{'r' * each.is_r}" for each in syllables)


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("一定", "yi2 ding4"),
        ("一天", "yi4 tian1"),
        ("一起", "yi4 qi3"),
        ("第一", "di4 yi1"),
        ("第一天", "di4 yi1 tian1"),
        ("十一月一日", "shi2 yi1 yue4 yi1 ri4"),
        ("一百一十", "yi4 bai3 yi1 shi2"),
        ("看一看", "kan4 yi5 kan4"),
        ("不对", "bu2 dui4"),
        ("不好", "bu4 hao3"),
        ("好不好", "hao3 bu5 hao3"),
    ],
)
def test_two_words_bend_their_tones(words: Words, reading: Reading, text: str, sound: str) -> None:
    assert said(words, reading, text) == sound


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("你好", "ni2 hao3"),
        ("我想你", "wo3 xiang2 ni3"),
        ("厂长", "chang2 zhang3"),
        ("老师好", "lao3 shi1 hao3"),
    ],
)
def test_a_third_tone_rises_before_another(
    words: Words, reading: Reading, text: str, sound: str
) -> None:
    assert said(words, reading, text) == sound


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("银行行长", "yin2 hang2 hang2 zhang3"),
        ("重新填写", "chong2 xin1 tian2 xie3"),
        ("重说一遍", "chong2 shuo1 yi2 bian4"),
        ("还款", "huan2 kuan3"),
        ("我还没说完", "wo3 hai2 mei2 shuo1 wan2"),
        ("长期", "chang2 qi1"),
        ("便宜", "pian2 yi5"),
        ("为什么", "wei4 shen2 me5"),
        ("曾某", "zeng1 mou3"),
        ("重庆", "chong2 qing4"),
    ],
)
def test_characters_of_many_readings_are_read_in_context(
    words: Words, reading: Reading, text: str, sound: str
) -> None:
    assert said(words, reading, text) == sound


def test_the_tongue_curls_at_the_end_of_some_words_only(words: Words, reading: Reading) -> None:
    assert said(words, reading, "这儿") == "zhe4r"
    assert said(words, reading, "一点儿") == "yi4 dian3r"
    assert said(words, reading, "女儿和儿子") == "nv3 er2 he2 er2 zi5"


def test_digits_and_letters_are_spelled(words: Words, reading: Reading) -> None:
    assert said(words, reading, "4x") == "si4 ai1 ke4 si5"
    assert said(words, reading, "A") == said(words, reading, "a") == "ei1"


def test_what_cannot_be_read_is_left_out(words: Words, reading: Reading) -> None:
    assert said(words, reading, "𠮷好😀한") == "hao3"


def test_spelling_has_an_end(words: Words) -> None:
    assert len(list(words.syllables("1" * 10_000))) < 100
