"""One of several options is found by number, name or part of a name; else none."""

import pytest

from desktop.flow.understanding.intent import Understanding

TYPES = [["申诉求决"], ["建议意见", "提建议"], ["检举控告", "举报"]]
DOCUMENTS = [
    ["居民身份证", "身份证"],
    ["港澳居民来往内地通行证", "回乡证"],
    ["台湾居民来往大陆通行证", "台胞证"],
    ["外国人永久居留身份证"],
    ["护照"],
    ["其他证件"],
]


@pytest.mark.parametrize(
    ("heard", "index"),
    [
        ("第二个", 1),
        ("二", 1),
        ("第二项吧", 1),
        ("我选第三个", 2),
        ("最后一个", 2),
        ("倒数第二个", 1),
        ("3", 2),
        ("地一个", 0),
        ("检举控告", 2),
        ("我选检举空告。", 2),
        ("申诉", 0),
        ("我要举报", 2),
        ("我要提建议", 1),
        ("求决", 0),
    ],
)
def test_a_type_is_chosen(understanding: Understanding, heard: str, index: int) -> None:
    assert understanding.choose(heard, TYPES) == index


@pytest.mark.parametrize(
    ("heard", "index"),
    [
        ("身份证", 0),
        ("我用护照", 4),
        ("护罩", 4),
        ("台湾的通行证", None),
        ("台胞证", 2),
        ("港澳", 1),
    ],
)
def test_a_document_is_chosen(understanding: Understanding, heard: str, index: int | None) -> None:
    assert understanding.choose(heard, DOCUMENTS) == index


@pytest.mark.parametrize(
    "heard", ["", "第四个", "第零个", "通行证", "居民", "我不知道", "好" * 800]
)
def test_what_is_unclear_chooses_nothing(understanding: Understanding, heard: str) -> None:
    assert understanding.choose(heard, TYPES if heard == "第四个" else DOCUMENTS[:3]) is None


def test_without_options_nothing_is_chosen(understanding: Understanding) -> None:
    assert understanding.choose("第一个", []) is None
