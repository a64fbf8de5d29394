"""Corrections change what was meant, say when it is not there, and leave telling alone."""

import pytest

from desktop.flow.understanding.intent import Understanding
from desktop.flow.understanding.meanings import EditKind
from tests.flow.understanding.measured import dictated_sentences

LAMPS = "路灯坏了，没人修。物业不管。我们很怕。"


@pytest.mark.parametrize(
    ("text", "heard", "result"),
    [
        ("我叫张三", "把张三改成张山", "我叫张山"),
        ("我叫张三", "把章三改成张山", "我叫张山"),
        ("我叫张三", "把章三改城章山。", "我叫张山"),
        ("我叫张三", "张三改成张山", "我叫张山"),
        ("我叫张三", "请把张三换成李四", "我叫李四"),
        ("张三找张三", "把张三改成李四", "张三找李四"),
        ("我家三月被拆", "不是三月是五月", "我家五月被拆"),
        ("我家三月被拆", "不是三月，是五月", "我家五月被拆"),
        ("我家三月被拆", "应该是五月不是三月", "我家五月被拆"),
        ("我家3月被拆", "不是三月是五月", "我家5月被拆"),
        ("电话13812345678", "把一三八改成一三九", "电话13912345678"),
        ("交了13万", "把十三改成十五", "交了15万"),
        (LAMPS, "删除上一句", "路灯坏了，没人修。物业不管。"),
        (LAMPS, "删掉最后一句话", "路灯坏了，没人修。物业不管。"),
        (LAMPS, "删除第二句", "路灯坏了，没人修。我们很怕。"),
        (LAMPS, "把第二句改成物业说没钱", "路灯坏了，没人修。物业说没钱。我们很怕。"),
        (LAMPS, "删除没人修", "路灯坏了。物业不管。我们很怕。"),
        (LAMPS, "把没人修这几个字删掉", "路灯坏了。物业不管。我们很怕。"),
        (LAMPS, "全部删掉", ""),
        (LAMPS, "清空", ""),
        (LAMPS, "在路灯后面加上和井盖", "路灯和井盖坏了，没人修。物业不管。我们很怕。"),
        (LAMPS, "在物业前面加上小区", "路灯坏了，没人修。小区物业不管。我们很怕。"),
        (LAMPS, "在最后加上请修好", LAMPS + "请修好"),
        (LAMPS, "开头加上我们小区", "我们小区。" + LAMPS),
        ("路灯坏了", "改成路灯和井盖坏了", "路灯和井盖坏了"),
    ],
)
def test_a_correction_is_made(
    understanding: Understanding, text: str, heard: str, result: str
) -> None:
    edit = understanding.edit(text, heard)
    assert edit is not None
    assert edit.text == result


def test_an_edit_tells_what_was_and_what_is(understanding: Understanding) -> None:
    edit = understanding.edit("我叫张三。", "把章三改成李四")
    assert edit is not None
    assert (edit.kind, edit.was, edit.now) == (EditKind.REPLACED, "张三", "李四")


@pytest.mark.parametrize(
    "heard", ["把李四改成王五", "删除李四", "在李四后面加上王五", "删除第九句"]
)
def test_what_is_not_there_is_said_so(understanding: Understanding, heard: str) -> None:
    edit = understanding.edit(LAMPS, heard)
    assert edit is not None
    assert (edit.kind, edit.text) == (EditKind.NOT_FOUND, LAMPS)


@pytest.mark.parametrize(
    "heard",
    [
        "",
        "我们不是不讲理是没办法",
        "他们把路灯改成了广告牌",
        "把路灯改成了广告牌",
        "他们删除了物业的评论",
        "他们把耕地改成鱼塘",
        "该违章建筑位于村口",
        "还承诺每天都来",
        "好" * 3000,
    ],
)
def test_telling_is_no_correction(understanding: Understanding, heard: str) -> None:
    assert understanding.edit(LAMPS, heard) is None
    assert understanding.could_be_edit(LAMPS, heard) is None


def test_what_may_be_told_is_asked_about(understanding: Understanding) -> None:
    assert understanding.edit("村里不讲理", "不是不讲理是没办法") is None
    asked = understanding.could_be_edit("村里不讲理", "不是不讲理是没办法")
    assert asked is not None
    assert asked.text == "村里没办法"


def test_a_long_text_is_not_written_anew_without_asking(understanding: Understanding) -> None:
    assert understanding.edit(LAMPS, "改成路灯坏了") is None
    asked = understanding.could_be_edit(LAMPS, "改成路灯坏了")
    assert asked is not None
    assert asked.kind is EditKind.WHOLE


def test_no_told_sentence_is_a_correction(understanding: Understanding) -> None:
    told = [text for text in dictated_sentences() if understanding.edit(LAMPS, text)]
    assert told == []
