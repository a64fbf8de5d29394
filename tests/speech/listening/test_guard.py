"""Texts that nobody can have said."""

import pytest

from speech.listening_guard import once, plausible


@pytest.mark.parametrize(
    ("text", "voiced_s"),
    [
        ("", 0.0),
        ("对", 0.15),
        ("不是", 0.3),
        ("确认提交", 0.7),
        ("我家楼下的路灯坏了三个月，老人晚上不敢出门。", 4.0),
        ("13800138000", 3.0),
        ("三八三八三八三八", 2.0),
        ("100000000元", 0.6),
        ("对对对对对对", 1.5),
        ("不是不是不是", 1.2),
        ("petition desk", 0.6),
        ("好好好好好", 1.2),
    ],
)
def test_what_people_say_is_believed(text: str, voiced_s: float) -> None:
    assert plausible(text, voiced_s)


@pytest.mark.parametrize(
    ("text", "voiced_s"),
    [
        ("请不吝点赞订阅转发打赏支持明镜与点点栏目", 0.5),
        ("谢谢观看谢谢观看谢谢观看谢谢观看", 10.0),
        ("1-2-4-5-" + "1-2-" * 20, 20.0),
        ("路灯坏了" + "，路灯坏了" * 10, 20.0),
        ("狠" * 22, 5.4),
    ],
)
def test_inventions_and_loops_are_not(text: str, voiced_s: float) -> None:
    assert not plausible(text, voiced_s)


@pytest.mark.parametrize(
    ("heard", "seconds", "said"),
    [
        ("晚上出门看不清路晚上出门看不清路", 1.9, "晚上出门看不清路"),
        ("没错没错没错 没错没错没错", 1.0, "没错没错没错"),
        ("没有人来没有人来", 2.5, "没有人来没有人来"),
        ("三十二三十二三十二", 1.1, "三十二"),
        ("谢谢", 0.2, "谢谢"),
        ("晚上出门看不清", 0.5, "晚上出门看不清"),
        ("", 0.0, ""),
    ],
)
def test_what_nobody_had_the_time_to_say_twice_is_said_once(
    heard: str, seconds: float, said: str
) -> None:
    assert once(heard, seconds) == said
