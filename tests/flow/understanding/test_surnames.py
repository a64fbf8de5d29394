"""Surnames of two characters are spelled as one."""

import pytest

from desktop.flow.understanding.intent import Understanding


@pytest.mark.parametrize(
    ("heard", "name", "spelled"),
    [
        ("欧阳修的欧阳", "", "欧阳"),
        ("欧阳修的欧阳", "欧洋明", "欧阳明"),
        ("复姓欧阳", "欧阳明", "欧阳明"),
        ("复姓诸葛", "朱葛亮", "诸葛亮"),
        ("我复姓司马，光明的明", "", "司马明"),
        ("诸葛亮的诸葛，光明的明", "", "诸葛明"),
        ("上官婉儿的上官", "尚官云", "上官云"),
        ("我姓司徒，司徒雷登的司徒", "斯图明", "司徒明"),
        ("复姓欧阳，光明的明", "欧阳名", "欧阳明"),
        ("弓长张，伟大的伟", "", "张伟"),
        ("司马光的光", "", "光"),
    ],
)
def test_a_surname_of_two_is_one(
    understanding: Understanding, heard: str, name: str, spelled: str
) -> None:
    assert understanding.spell(heard, name) == spelled


@pytest.mark.parametrize(
    ("heard", "name"), [("欧阳修的欧阳", "张明"), ("欧阳修", ""), ("欧阳" * 900, "欧阳明")]
)
def test_what_describes_none_is_none(understanding: Understanding, heard: str, name: str) -> None:
    assert understanding.spell(heard, name) is None


@pytest.mark.parametrize("heard", ["欧阳明", "我叫欧阳明", "我姓欧阳，我叫欧阳明"])
def test_a_name_that_is_only_said_stays_whole(understanding: Understanding, heard: str) -> None:
    assert understanding.name(heard) == "欧阳明"
