"""From the welcome to the receipt and the later look-up, by keys and by ear."""

import re
from itertools import pairwise

from tests.commands.place import PASSPHRASE
from tests.journeys.screen_reader.blind_person import BlindPerson

CONSENT = "我们怎样使用您的信息 您填写的姓名、证件、电话和住址"
WRONG_NUMBER = "身份证号码里有一位不对。请照着身份证,一位一位再看一遍。"
NUMBER, CODE = "回执号", "查询码"


def test_a_petition_is_filed_and_looked_up_by_ear(person: BlindPerson) -> None:
    begin(person)
    agree(person)
    say_who(person)
    say_what(person)
    number, code = send(person)
    look_up(person, number, code)
    assert_nothing_was_said_twice(person)


def begin(person: BlindPerson) -> None:
    """The passphrase, and the welcome."""
    person.hear("口令")
    person.type(PASSPHRASE)
    person.press("Return", "开始写信访 按钮.")


def agree(person: BlindPerson) -> None:
    """Page name and progress, question and hint, role and state; then the first choice."""
    page, question = person.press("space", "复选框")
    assert page == "信息使用 - 第 1 步,共 14 步 - 信访无障碍客户端"
    assert question.startswith(CONSENT)
    assert question.endswith("复选框 未勾选.")
    assert person.press("space", "已勾选") == ["已勾选"]
    page, question, state = person.press("ctrl+Return", "单选钮")
    assert page.startswith("类型 - 第 2 步,共 14 步")
    assert question.startswith("您想做哪一件事?")
    assert "申诉求决" in question
    assert state == "未选中 单选钮"
    person.press("space", "已选中")


def say_who(person: BlindPerson) -> None:
    """Name, number and telephone; one digit of the number is wrong at first."""
    page, question = person.press("ctrl+Return", "文本.")
    assert page.startswith("姓名 - 第 3 步,共 14 步")
    assert question == "请问您的姓名? 和身份证件上一样。单位请写全称。 文本."
    person.type("张秀英")
    page, question = person.press("Return", "文本.")
    assert page.startswith("身份证件 - 第 4 步,共 14 步")
    assert "身份证号码一共十八位" in question
    person.type("330106194903070026")
    assert person.press("Return", "面板.") == [f"还有 1 处要改 {WRONG_NUMBER} 面板."]
    heard = person.press("Return", "文本.")
    assert heard[0].startswith("您的身份证件号码是多少?证件号码")
    assert f"有错:{WRONG_NUMBER} 文本." in heard[0]
    person.press("ctrl+a", "已选中")
    person.type("330106194903070025")
    person.press("Return", "怎样打电话找到您?")
    person.type("13800138000")
    give_address(person)


def give_address(person: BlindPerson) -> None:
    heard = person.press("Return", "输入地名查找 例如:西湖区 文本.")
    assert heard[0].startswith("住址 - 第 6 步,共 14 步")
    assert heard[1].startswith("您住在哪里?")
    person.type("西湖区")
    person.press("Tab", "浙江省杭州市西湖区 按钮.")
    person.press("space", "街道、村、小区和门牌号")
    person.type("翠苑街道翠苑一区12幢3单元202室")


def say_what(person: BlindPerson) -> None:
    person.press("Return", "您要说的是什么事,关于谁?")
    person.type("小区路灯坏了")
    person.press("Return", "什么时候、什么地方?")
    person.press("Return", "您希望怎样解决?")
    person.type("请修好路灯")
    person.press("ctrl+Return", "请把事情的经过讲一讲。")
    person.type("三盏路灯都不亮了")
    person.press("ctrl+Return", "您为什么这样要求?")
    person.type("路灯是公共设施")
    person.press("ctrl+Return", "这件事以前找过哪里吗?")


def send(person: BlindPerson) -> tuple[str, str]:
    """Review, declaration and receipt; return number and query code as they were heard."""
    person.press("ctrl+Return", "请看看写得对不对")
    page, declaration = person.press("ctrl+Return", "复选框")
    assert page.startswith("真实声明 - 第 14 步,共 14 步")
    assert declaration.endswith("复选框 未勾选.")
    assert person.press("space", "已勾选") == ["已勾选"]
    person.press("ctrl+Return", "已经收到了")
    return digits(person.press("Tab", NUMBER), NUMBER), digits(person.press("Tab", CODE), CODE)


def digits(heard: list[str], label: str) -> str:
    """Return a number that was said digit by digit."""
    said = re.fullmatch(rf"{label}((?: \d)+) 面板\.", heard[-1])
    assert said, heard
    return said[1].replace(" ", "")


def look_up(person: BlindPerson, number: str, code: str) -> None:
    """Come back later and ask how it goes."""
    person.press("F2", "开始写信访")
    person.press("F4", "回执号 一共十二位数字 文本.")
    person.type(number)
    person.press("Tab", "查询码 一共八位数字 文本.")
    person.type(code)
    heard = person.press("Return", "信访部门已经收到")
    assert any("办到哪里了" in said for said in heard)


def assert_nothing_was_said_twice(person: BlindPerson) -> None:
    heard = person.heard
    assert [said for said, again in pairwise(heard) if said == again] == []
