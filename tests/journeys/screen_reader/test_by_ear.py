"""From the welcome to the receipt and the later look-up, by keys and by ear."""

import re

from tests.commands.place import PASSPHRASE
from tests.journeys.screen_reader.blind_person import BlindPerson
from tests.journeys.screen_reader.program import Program
from tests.journeys.screen_reader.streams import Streams

CONSENT = "我们怎样使用您的信息 您填写的姓名、证件、电话和住址"
WRONG_NUMBER = "身份证号码里有一位不对。请照着身份证,一位一位再看一遍。"
NUMBER, CODE = "回执号", "查询码"
APP = "信访无障碍客户端"


def test_a_petition_is_filed_and_looked_up_by_ear(
    person: BlindPerson, streams: Streams, program: Program
) -> None:
    begin(person)
    agree(person)
    say_who(person)
    say_what(person)
    review(person)
    number, code = send(person)
    look_up(person, number, code)
    assert streams.are_none()  # two voices at once help nobody
    person.strike("ctrl+q")
    assert program.end() == 0, program.log_end


def opened(heard: list[str], step: int, name: str) -> list[str]:
    """Return what is said besides the page's name and how far one is.

    These are said once: by Orca 43 as the window's title before all else, by Orca 48 as an
    announcement after it.
    """
    where = f"{name} - 第 {step} 步,共 14 步"
    named = [said for said in heard if said in (where, f"{where} - {APP}")]
    assert len(named) == 1, heard
    assert named[0] in (heard[0], heard[-1]), heard
    return [said for said in heard if said not in named]


def begin(person: BlindPerson) -> None:
    """The passphrase, and the welcome."""
    person.hear("口令 至少八个字。忘了就打不开以前的内容。 密码文本.")
    person.type(PASSPHRASE)
    # Away and back: then the reader has read all that was typed.
    person.press("Tab", "按钮.")
    person.press("shift+Tab", "口令")
    heard = person.press("Return", "开始写信访 按钮.")
    assert heard in (
        [f"您好,我帮您写信访 - {APP}", "开始写信访 按钮."],
        ["开始写信访 按钮.", "您好,我帮您写信访"],
    )


def agree(person: BlindPerson) -> None:
    """Page name and progress, question and hint, role and state; then the first choice."""
    heard = person.press("space", "复选框")
    [question] = opened(heard, 1, "信息使用")
    assert question.startswith(CONSENT)
    assert question.endswith("我同意 复选框 未勾选.")
    assert person.press("space", "已勾选") == ["已勾选"]
    heard = person.press("ctrl+Return", "单选钮")
    question, *rest = opened(heard, 2, "类型")
    assert question.startswith("您想做哪一件事?")
    assert "申诉求决" in question
    assert rest in ([], ["未选中 单选钮"])
    heard = person.press("space", "已选:申诉求决")
    assert "已选中" in heard


def say_who(person: BlindPerson) -> None:
    """Name, number and telephone; one digit of the number is wrong at first."""
    heard = person.press("ctrl+Return", "文本.")
    assert opened(heard, 3, "姓名") == ["请问您的姓名? 和身份证件上一样。单位请写全称。 文本."]
    person.type("张秀英")
    heard = person.press("Return", "文本.")
    [question] = opened(heard, 4, "身份证件")
    assert "身份证号码一共十八位" in question
    person.type("330106194903070026")
    mend_number(person)
    assert opened(person.press("Return", "怎样打电话找到您?"), 5, "电话")
    person.type("13800138000")
    give_address(person)


def mend_number(person: BlindPerson) -> None:
    """What is wrong, at which field, and how to mend it; nothing stale once it is mended."""
    summary = f"还有 1 处要改 {WRONG_NUMBER}"
    assert person.press("Return", summary) in ([summary], [f"{summary} 面板."])
    heard = person.press("Return", "文本.")
    assert heard[0].startswith("您的身份证件号码是多少?证件号码")
    assert f"有错:{WRONG_NUMBER} 文本." in heard[0]
    person.press("ctrl+a", "已选中")
    heard = person.type("330106194903070025")
    assert not any("有错" in said for said in heard)


def give_address(person: BlindPerson) -> None:
    heard = person.press("Return", "输入地名查找 例如:西湖区 文本.")
    [question] = opened(heard, 6, "住址")
    assert question.startswith("您住在哪里?")
    person.type("西湖区", until="找到 2 个地方,请选一个")
    person.tab_to("浙江省杭州市西湖区 按钮.")
    person.press("space", "街道、村、小区和门牌号")
    person.type("翠苑街道翠苑一区12幢3单元202室")


def say_what(person: BlindPerson) -> None:
    said = (
        ("Return", 7, "事项", "您要说的是什么事,关于谁?", "小区路灯坏了"),
        ("Return", 8, "时间地点", "什么时候、什么地方?", ""),
        ("Return", 9, "请求", "您希望怎样解决?", "请修好路灯"),
        ("ctrl+Return", 10, "事实", "请把事情的经过讲一讲。", "三盏路灯都不亮了"),
        ("ctrl+Return", 11, "理由", "您为什么这样要求?", "路灯是公共设施"),
        ("ctrl+Return", 12, "以前的办理", "这件事以前找过哪里吗?", ""),
    )
    for key, step, name, question, answer in said:
        heard = person.press(key, question)
        [asked] = opened(heard, step, name)
        assert asked.endswith(" 文本.")
        if answer:
            person.type(answer)


def review(person: BlindPerson) -> None:
    """What was written is said, answer by answer."""
    [lead] = opened(person.press("ctrl+Return", "每一项都可以修改"), 13, "请看看写得对不对")
    assert lead
    assert person.press("Tab", "按钮.") == ["修改:类型 申诉求决 按钮."]
    assert person.press("Tab", "按钮.") == ["修改:姓名 张秀英 按钮."]


def send(person: BlindPerson) -> tuple[str, str]:
    """Declaration and receipt; return number and query code as they were heard."""
    heard = person.press("ctrl+Return", "复选框")
    [question] = opened(heard, 14, "真实声明")
    assert question.endswith("我确认 复选框 未勾选.")
    assert person.press("space", "已勾选") == ["已勾选"]
    person.press("ctrl+Return", "已经收到了")
    return digits(person.tab_to(NUMBER), NUMBER), digits(person.tab_to(CODE), CODE)


def digits(heard: list[str], label: str) -> str:
    """Return a number that was said digit by digit."""
    said = re.fullmatch(rf"{label}((?: \d)+)( 面板)?\.?", heard[-1])
    assert said, heard
    assert len(heard) == 1, heard
    return said[1].replace(" ", "")


def look_up(person: BlindPerson, number: str, code: str) -> None:
    """Come back later and ask how it goes."""
    person.press("F2", "开始写信访")
    person.press("F4", "回执号 一共十二位数字 文本.")
    person.type(number)
    person.tab_to("查询码 一共八位数字 文本.")
    person.type(code)
    heard = person.press("Return", "信访部门已经收到")
    assert any("办到哪里了" in said for said in heard)
