"""A name is spelled by shapes and words; every description in the table leads to its character."""

import pytest

from desktop.flow.understanding.intent import Understanding
from desktop.flow.understanding.phrases import Phrases


@pytest.mark.parametrize(
    ("heard", "name", "spelled"),
    [
        ("弓长张", "章三", "张三"),
        ("工厂张", "章三", "张三"),
        ("立早章", "张三", "章三"),
        ("木子李", "理明", "李明"),
        ("耳东陈", "程明", "陈明"),
        ("口天吴", "武刚", "吴刚"),
        ("双木林", "凌云", "林云"),
        ("言午许", "徐三", "许三"),
        ("古月胡", "湖三", "胡三"),
        ("草头黄", "皇三", "黄三"),
        ("我姓张，弓长张", "章明", "张明"),
        ("三点水的江", "姜山", "江山"),
        ("单人旁的何", "贺平", "何平"),
        ("带草字头的芳", "张方", "张芳"),
        ("王字旁的玲", "李灵", "李玲"),
        ("春天的春", "李村", "李春"),
        ("王明的明", "李名", "李明"),
        ("王明的名", "李鸣", "李明"),
        ("大小的小", "王晓", "王小"),
        ("第二个字是光明的明", "王鸣", "王明"),
        ("弓长张，三横王", "章旺", "张王"),
        ("弓长张三点水的洪伟大的伟", "章宏为", "张洪伟"),
        ("是弓长张不是立早章", "章伟", "张伟"),
        ("弓长张，伟大的伟", "", "张伟"),
        ("光明的明", "王明", "王明"),
    ],
)
def test_a_name_is_spelled(
    understanding: Understanding, heard: str, name: str, spelled: str
) -> None:
    assert understanding.spell(heard, name) == spelled


@pytest.mark.parametrize(
    ("heard", "name"),
    [
        ("今天天气很好", "张三"),
        ("弓长张", "李四"),
        ("", "张三"),
        ("我家的房子", "张三"),
        ("的" * 900, "张"),
        ("不是", "张三"),
        ("弓长张不是", "张三"),
    ],
)
def test_what_spells_nothing_is_none(understanding: Understanding, heard: str, name: str) -> None:
    assert understanding.spell(heard, name) is None


def test_every_description_leads_to_its_character(
    understanding: Understanding, phrases: Phrases
) -> None:
    described = phrases.spelling.described
    wrong = [
        (phrase, character)
        for character in list(described)[::3]
        for phrase in described[character][:1]
        if understanding.spell(f"{phrase}的{character}", character) != character
    ]
    assert wrong == []


def test_the_table_holds_enough(phrases: Phrases) -> None:
    assert len(phrases.spelling.described) >= 450
    assert len(phrases.spelling.radicals) >= 30
