"""What holds for whatever an engine may write and whatever a text may be."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speech.expectation import AnswerKind
from speech.recogniser import Transcript
from speech.text.said import LONGEST_PIECE, load_sayer
from speech.text.written import load_writer

WRITER = load_writer()
SAYER = load_sayer()
HAN = re.compile(r"[㐀-䶿一-鿿]")
SPOKEN = str.maketrans("零〇一幺二两三四五六七八九", "0011223456789")
FUZZED = settings(max_examples=1000, deadline=None)

PIECES = [
    *"零〇一二两三四五六七八九十百千万亿幺半几多点年月日号块元毛分个的第周张",
    *"，。？、 \n0123456789.,%:-*",
    *(
        "百分之",
        "句号",
        "逗号",
        "引号",
        "书名号",
        "换行",
        "另起一段",
        "下一段",
        "下午",
        "凌晨",
        "单元",
    ),
    *(
        "嗯",
        "那个",
        "我叫",
        "電話",
        "這個",
        "热线",
        "三个零",
        "艾克斯",
        "ABC",
        "Wi-Fi",
        "한국 말",
        "😀",
    ),
    *(
        "13800138000",
        "2026-11-23",
        "¥3,500.00",
        "10:05",
        "11010519491231002X",
        "看著",
        "吗",
        "因为",
    ),
]
HEARD = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))


def written(heard: str, kind: AnswerKind) -> str:
    return WRITER.write(Transcript(heard), kind).text


def is_within(few: str, many: str) -> bool:
    """Whether the characters of one text are in another, in order."""
    rest = iter(many)
    return all(each in rest for each in few)


def digits(text: str) -> str:
    return re.sub("[^0-9]", "", text)


@FUZZED
@given(HEARD, st.sampled_from(AnswerKind))
def test_no_digit_is_lost_and_written_text_stays(heard: str, kind: AnswerKind) -> None:
    text = written(heard, kind)
    assert is_within(digits(heard), digits(text))
    assert written(text, kind) == text


@FUZZED
@given(
    HEARD.filter(lambda heard: "一段" not in heard),  # a new paragraph is no digit
    st.sampled_from((AnswerKind.LONG_TEXT, AnswerKind.SHORT_TEXT)),
)
def test_no_digit_that_was_said_is_lost(heard: str, kind: AnswerKind) -> None:
    said, text = heard.translate(SPOKEN), written(heard, kind).translate(SPOKEN)
    assert is_within(digits(said), digits(text))


@FUZZED
@given(
    st.lists(st.text("零一二两三四五六七八九幺", min_size=1, max_size=5), min_size=1, max_size=6)
)
def test_every_digit_said_in_groups_is_in_the_number(groups: list[str]) -> None:
    said = "，".join(groups)
    expected = "".join(groups).translate(SPOKEN)
    assert written(said, AnswerKind.DIGITS) == expected
    assert written(said, AnswerKind.IDENTITY) == expected


@FUZZED
@given(HEARD)
def test_every_character_is_said(text: str) -> None:
    pieces = SAYER.say_form(text)
    assert is_within("".join(HAN.findall(text)), "".join(pieces))
    assert all(0 < len(piece) <= LONGEST_PIECE for piece in pieces)
    assert not re.search(r"[0-9A-Za-z%《》“”*]", "".join(pieces))


@given(HEARD)
def test_other_languages_keep_their_words(text: str) -> None:
    said = " ".join(SAYER.say_form(text, "en")).replace(",", " ")  # between groups of digits
    assert "".join(said.split()) == "".join(text.replace(",", " ").split())


LONG = [
    *("二零二三年三月十五号欠我三千五百块，", "一", "一百", "零一", "下午十"),
    *(
        "，",
        "，。",
        "换行",
        "句号",
        "引号",
        "的句号",
        "著們",
        "嗯，",
        "我 ",
        " a",
        "三个零",
        "我叫",
        "嗯我叫",
        "那个，",
    ),
]


SOON_S = 5
"""A rule that looks at every piece for every other would take minutes."""


@pytest.mark.parametrize("kind", list(AnswerKind))
@pytest.mark.parametrize("unit", LONG)
def test_a_long_matter_takes_no_square_of_its_length(unit: str, kind: AnswerKind) -> None:
    heard = (unit * 10_000)[:10_000]
    begun = time.process_time()
    written(heard, kind)
    assert time.process_time() - begun < SOON_S
