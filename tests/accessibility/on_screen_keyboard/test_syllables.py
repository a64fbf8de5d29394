import pytest

from accessibility.on_screen_keyboard.syllables import fold, letters_of, split

KNOWN = {"xian", "xi", "an", "nong", "min", "ming", "gong", "tuo", "qian", "qiang", "zi", "o"}


@pytest.mark.parametrize(
    ("letters", "syllables"),
    [
        ("xian", ("xian",)),
        ("xi'an", ("xi", "an")),
        ("nongmingong", ("nong", "min", "gong")),
        ("tuoqiangongzi", ("tuo", "qian", "gong", "zi")),
        ("nongmi", ("nong", "mi")),
        ("xi'", ("xi",)),
        ("vvv", ()),
        ("xivvan", ("xi",)),
        ("", ()),
    ],
)
def test_letters_are_cut_into_as_few_syllables_as_can_be(
    letters: str, syllables: tuple[str, ...]
) -> None:
    assert split(letters, KNOWN) == syllables


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *[("zhong", "zong"), ("chu", "cu"), ("shi", "si"), ("nan", "lan"), ("ren", "len")],
        *[("hua", "fua"), ("xing", "xin"), ("sheng", "shen"), ("zhang", "zan")],
    ],
)
def test_what_southern_ears_do_not_tell_apart_is_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("gong", "gou"), ("ba", "pa"), ("dong", "don")])
def test_other_sounds_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_the_letters_of_syllables_count_separators_before_them() -> None:
    assert letters_of(("xi",), "xi'an") == 2
    assert letters_of(("xi", "an"), "xi'an") == 5
