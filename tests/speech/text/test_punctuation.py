"""Spoken punctuation, spaces, widths, fillers, and the last mark of a sentence."""

import pytest

from speech.expectation import AnswerKind
from tests.speech.text.conftest import Write

DICTATED = [
    ("我住在三号楼逗号昨天停水了句号", "我住在三号楼，昨天停水了。"),
    ("停水了，逗号，昨天又停电了。句号。", "停水了，昨天又停电了。"),
    ("为什么不修问号", "为什么不修？"),
    ("太不像话了感叹号", "太不像话了！"),
    ("理由如下冒号第一没有通知分号", "理由如下：第一没有通知；"),
    ("米顿号面顿号油都涨价了", "米、面、油都涨价了。"),
    ("引号王五引号的房子漏水", "“王五”的房子漏水。"),
    ("左引号先进右引号个人", "“先进”个人。"),
    ("根据书名号信访工作条例书名号第二十三条", "根据《信访工作条例》第二十三条。"),
    ("村委会括号主任姓李括号不管", "村委会（主任姓李）不管。"),
    ("他说省略号", "他说……"),
    ("停水了。换行。第二天来电了", "停水了。\n第二天来电了。"),
    ("停水了换行", "停水了\n"),
    ("另起一段我再说第二件事", "\n我再说第二件事。"),
    ("第一件说完了。下一段。第二件是电费", "第一件说完了。\n第二件是电费。"),
    ("句号", "。"),
    ("好的句号", "好的。"),
]
SPOKEN_ABOUT = [
    *("这个句号怎么打", "画上句号", "逗号怎么写", "打上问号", "把那个逗号删掉", "加一个冒号吧"),
    *("句号的意思", "打了个问号", "换行业", "我换行李", "换行政单位", "下一段路", "下一行的人"),
    *("百分号", "引号怎么打", "我说一个引号"),
]
SPACES = [
    ("我们 村 的 承包地", "我们村的承包地"),
    ("路灯坏了,一直没修.", "路灯坏了，一直没修。"),
    ("你们管不管?", "你们管不管？"),
    ("１２３４５热线", "12345热线"),
    ("ＡＢＣ公司", "ABC公司"),
    ("我的 QQ 号", "我的QQ号"),
    ("Windows Update 坏了", "Windows Update坏了"),
    ("안녕하세요 반갑습니다", "안녕하세요 반갑습니다"),
    ("共 12 户", "共12户"),
    ("欠我3,500元", "欠我3,500元"),
    ("比例是3.5", "比例是3.5"),
]
FILLERS = [
    ("嗯，我叫张三", "我叫张三"),
    ("嗯我想反映问题", "我想反映问题"),
    ("呃，那个，我想问", "我想问"),
    ("那个，路灯坏了", "路灯坏了"),
    ("路灯坏了，嗯，一直没修", "路灯坏了，一直没修"),
    ("嗯", ""),
    ("啊，嗯。", ""),
]
NO_FILLERS = ["那个村的地", "额头受伤了", "就是说不清楚", "这个月没发", "啊哟"]
TRADITIONAL = [
    ("我們這個村裡的承包地被佔用了", "我们这个村里的承包地被占用了"),
    ("請問什麼時候發還徵地補償款", "请问什么时候发还征地补偿款"),
    ("我在看著你", "我在看著你"),
    ("我們還在等著答覆", "我们还在等着答复"),
    ("這是著名的景點", "这是著名的景点"),
    ("李乾住在乾州", "李乾住在乾州"),
    ("后来皇后干部里面", "后来皇后干部里面"),
]
ENDED = [
    ("小区路灯坏了没人修", "小区路灯坏了没人修。"),
    ("你们能帮我解决吗", "你们能帮我解决吗？"),
    ("我去找他们是因为", "我去找他们是因为"),
    ("他们把房子拆了但是", "他们把房子拆了但是"),
    ("下一步", "下一步"),
    ("路灯坏了一直没修。", "路灯坏了一直没修。"),
    ("我的电话是13800138000", "我的电话是13800138000"),
]


@pytest.mark.parametrize(("heard", "text"), [*DICTATED, *ENDED])
def test_a_told_matter_gets_its_marks(write: Write, heard: str, text: str) -> None:
    assert write(heard, AnswerKind.LONG_TEXT) == text


@pytest.mark.parametrize("heard", [*SPOKEN_ABOUT, *NO_FILLERS])
def test_a_word_that_is_meant_stays(write: Write, heard: str) -> None:
    assert write(heard, AnswerKind.SHORT_TEXT) == heard


@pytest.mark.parametrize(("heard", "text"), [*SPACES, *FILLERS, *TRADITIONAL])
def test_a_short_text_is_cleaned(write: Write, heard: str, text: str) -> None:
    expected = text.rstrip("。")
    assert write(heard, AnswerKind.SHORT_TEXT) == expected
