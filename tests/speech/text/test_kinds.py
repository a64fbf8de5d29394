"""Each kind of field gets what belongs into it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from speech.expectation import AnswerKind
from speech.recogniser import Token, Transcript
from speech.text.written import Writer, Written, load_writer
from tests.speech.text.conftest import Write

DIGITS = [
    ("幺三八零零幺三八零零零", "13800138000"),
    ("我的电话是幺三八，零零幺三，八零零零。", "13800138000"),
    ("电话号码是一三八 零零一三 八零零零", "13800138000"),
    ("衣三八零零医三八零零零", "13800138000"),
    ("一三八零零一三吧零零零", "13800138000"),
    ("138 0013 8000", "13800138000"),
    ("138-0013-8000", "13800138000"),
    ("嗯，零一零，六五一二，三四五六", "01065123456"),
    ("洞拐洞幺勾", "07019"),
    ("一三八三个零五六七八九", "13800056789"),
    ("两个八六个零", "88000000"),
    ("查询码是二十三零四五六七", "23045 67".replace(" ", "")),
    ("记一下幺三八零零幺三八零零零谢谢", "13800138000"),
    ("回执号，一二三四，五六七八，九零一二", "123456789012"),
    ("四五六", "456"),
    ("我不知道", ""),
    ("不知道是什么", ""),
    ("我不一定记得", ""),
]
IDENTITIES = [
    ("一一零一零一一九四九一二三一零零二X", "11010119491231002X"),
    ("身份证号是幺幺零幺零幺幺九四九幺二三幺零零二叉", "11010119491231002X"),
    ("一一零一零一，一九四九一二三一，零零二艾克斯", "11010119491231002X"),
    ("110101 19491231 002x", "11010119491231002X"),
    ("一一零一零一一九四九一二三一零零二查", "11010119491231002X"),
    ("护照号 E 1 2 3 4 5 6 7 8", "E12345678"),
    ("艾尺零一二三四五六七八", "H012345678"),
]
NAMES = [
    ("我叫张三。", "张三"),
    ("我的名字是阿依古丽·买买提", "阿依古丽·买买提"),
    ("姓名，李四", "李四"),
    (" 张 三 ", "张三"),
    ("嗯，欧阳修，", "欧阳修"),
    ("張學良", "张学良"),
    ("John Smith.", "John Smith"),
    ("王五一", "王五一"),
]
COMMANDS = [
    ("下一步。", "下一步"),
    ("嗯，下一步", "下一步"),
    ("嗯", "嗯"),
    ("对！", "对"),
    ("修改第三项", "修改第三项"),
    ("第二个，", "第二个"),
    ("不是三月，是五月。", "不是三月是五月"),
    ("三三零一零六，一九四九零三零七，零零二五。", "330106194903070025"),
    ("第三项的三", "第三项的三"),
]
REGIONS = [
    ("四川省 成都市 武侯区。", "四川省成都市武侯区"),
    ("海南省三亚市", "海南省三亚市"),
    ("兰州市，七里河区", "兰州市七里河区"),
]
SHORT = [
    ("幸福路十二号三号楼二单元五零一。", "幸福路12号三号楼二单元501"),
    ("小区路灯坏了，物业一直没修。", "小区路灯坏了，物业一直没修"),
]


@pytest.mark.parametrize(
    ("kind", "heard", "text"),
    [
        *((AnswerKind.DIGITS, *row) for row in DIGITS),
        *((AnswerKind.IDENTITY, *row) for row in IDENTITIES),
        *((AnswerKind.NAME, *row) for row in NAMES),
        *((AnswerKind.COMMAND, *row) for row in COMMANDS),
        *((AnswerKind.REGION, *row) for row in REGIONS),
        *((AnswerKind.SHORT_TEXT, *row) for row in SHORT),
    ],
)
def test_a_field_gets_its_form(write: Write, kind: AnswerKind, heard: str, text: str) -> None:
    assert write(heard, kind) == text


def test_alternatives_are_written_too_without_doubles(writer: Writer) -> None:
    others = tuple(map(Transcript, ("張山。", "张三", "章三")))
    heard = Transcript("张三", alternatives=others)
    assert writer.write(heard, AnswerKind.NAME) == Written("张三", ("张山", "章三"))


def test_a_mender_gets_simplified_text_tokens_and_words() -> None:
    seen: list[tuple[Transcript, tuple[str, ...]]] = []

    def mend(transcript: Transcript, words: object) -> Transcript:
        assert isinstance(words, tuple)
        seen.append((transcript, words))
        return replace(transcript, text="承包地三百五十亩")

    tokens = (Token("城堡", 0.4), Token("地三百", 0.9), Token("五十畝", 0.8))
    heard = Transcript("城堡地三百五十畝", tokens=tokens, alternatives=(Transcript("承包地"),))
    written = load_writer(mend).write(heard, AnswerKind.SHORT_TEXT, ("承包地",))
    assert written.text == "承包地350亩"
    (transcript, words), *_ = seen
    assert transcript.text == "城堡地三百五十亩"
    assert [token.text for token in transcript.tokens] == ["城堡", "地三百", "五十亩"]
    assert words == ("承包地",)


def test_a_command_that_was_heard_as_expected_is_not_made_another_one() -> None:
    def mend(_heard: Transcript, _words: Sequence[str]) -> Transcript:
        return Transcript("不同意")

    writer = load_writer(mend)
    words = ("同意", "不同意")
    assert writer.write(Transcript("我同意"), AnswerKind.COMMAND, words).text == "我同意"
    assert writer.write(Transcript("不童意"), AnswerKind.COMMAND, words).text == "不同意"
    assert writer.write(Transcript("我同意"), AnswerKind.SHORT_TEXT, words).text == "不同意"
