"""Each kind of question: heard, said back, kept, corrected."""

import pytest

from desktop.flow.places import DECLARATION
from tests.flow.conversation.conftest import at
from tests.flow.conversation.talk import Talk
from tests.flow.person import question
from tests.petition.samples import ENDING_IN_X, NUMBER


def test_consent_is_read_in_full_and_needs_clear_words(talk: Talk) -> None:
    talk.says("开始写信访")
    assert "您可以不同意" in talk.said()
    for vague in ("对", "好的", "嗯", "我不能同意"):
        talk.conversation.go_on()
        talk.says(vague)
        assert "consent" not in talk.answers
    talk.says("继续", "我同意")
    assert talk.answers["consent"] is True
    assert talk.person.place == question("type")


@pytest.mark.parametrize("words", ["不同意", "我不同意"])
def test_who_does_not_agree_is_shown_the_other_doors(talk: Talk, words: str) -> None:
    talk.says("开始写信访")
    assert "到窗口去办" in talk.says(words)
    assert talk.person.place == question("consent")
    assert "consent" not in talk.answers


def test_an_option_is_chosen_by_its_name(talk: Talk) -> None:
    at(talk, "type")
    assert "检举控告" in talk.says("检举控告")
    talk.says("对")
    assert talk.answers["type"] == "report"


def test_a_name_is_spelled_and_corrected(talk: Talk) -> None:
    at(talk, "name")
    talk.says("章小名")
    assert "张小名" in talk.says("弓长张")
    assert "张小明" in talk.says("光明的明")
    talk.says("对")
    assert talk.answers["name"] == "张小明"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("我叫张三。", "张三"),
        ("我的名字是王小明", "王小明"),
        ("我姓李，叫李小红", "李小红"),
        ("姓李叫李小红", "李小红"),
        ("叫张三", "张三"),
        ("章三，弓长张", "张三"),
        ("石小明", "石小明"),
        ("买买提·热合曼", "买买提·热合曼"),
    ],
)
def test_a_name_is_found_in_what_people_say(talk: Talk, said: str, name: str) -> None:
    at(talk, "name")
    talk.says(said)
    assert talk.answers["name"] == name


def test_a_name_that_was_misheard_is_corrected_as_a_whole(talk: Talk) -> None:
    at(talk, "name")
    talk.says("章生")
    assert "张山" in talk.says("把张三改成张山")
    assert "李山" in talk.says("不是张山是李山")


def test_a_character_that_fits_nowhere_is_not_taken_for_a_name(talk: Talk) -> None:
    at(talk, "name")
    talk.says("张三")
    for description in ("高深的深", "黄色的红"):
        talk.says(description)
        assert talk.answers["name"] == "张三"
    assert "李明" in talk.says("木子李，光明的明")


def test_what_was_said_back_is_kept_before_the_yes(talk: Talk) -> None:
    at(talk, "name")
    talk.says("王小明。")
    assert talk.person.kept.answers["name"] == "王小明"


def test_a_no_puts_back_what_stood_there(talk: Talk) -> None:
    at(talk, "phone")
    talk.session.go_back()
    talk.session.go_back()
    talk.says("李小红", "不对")
    assert talk.answers["name"] == "王小明"


def test_an_identity_number_comes_in_groups(talk: Talk) -> None:
    at(talk, "identity")
    talk.says("第一个")
    assert "一共6位" in talk.says(ENDING_IN_X[:6])
    assert "一共14位" in talk.says(ENDING_IN_X[6:14])
    assert f"{ENDING_IN_X[:6]} {ENDING_IN_X[6:14]} {ENDING_IN_X[14:]}" in talk.says(
        ENDING_IN_X[14:]
    )
    talk.says("对")
    assert talk.answers["identity"] == {"type": "resident_id", "number": ENDING_IN_X}


def test_a_number_that_lost_digits_is_said_from_its_beginning_once_more(talk: Talk) -> None:
    at(talk, "identity")
    talk.says("居民身份证", NUMBER[:4] + NUMBER[6:])
    assert "一共17位" in talk.says(NUMBER[1:])
    talk.says(NUMBER, "对")
    assert talk.answers["identity"] == {"type": "resident_id", "number": NUMBER}


def test_a_number_that_is_heard_twice_counts_once(talk: Talk) -> None:
    at(talk, "phone")
    assert "138 0013 8006" in talk.says("1380013800613800138006")


def test_a_digit_that_was_not_heard_is_offered_with_the_others(talk: Talk) -> None:
    at(talk, "identity")
    lost = "330106194903070025".replace("0106", "106")
    assert "330106 19490307 0025" in talk.says("身份证", lost)
    talk.says("对")
    assert talk.answers["identity"] == {"type": "resident_id", "number": "330106194903070025"}


def test_a_wrong_identity_number_is_told_at_once(talk: Talk) -> None:
    at(talk, "identity")
    wrong = NUMBER[:-1] + ("0" if NUMBER[-1] != "0" else "1")
    assert "有一位不对" in talk.says("居民身份证", wrong)
    talk.says(NUMBER, "对")
    assert talk.person.place == question("phone")


def test_a_whole_number_needs_no_kind_of_document(talk: Talk) -> None:
    at(talk, "identity")
    assert "居民身份证" in talk.says(NUMBER)


def test_a_telephone_number_in_two_breaths(talk: Talk) -> None:
    at(talk, "phone")
    talk.says("1380013")
    assert "138 0013 8000" in talk.says("8000")
    talk.says("对")
    assert talk.answers["phone"] == "13800138000"


def test_a_telephone_number_that_cannot_be_is_told_at_once(talk: Talk) -> None:
    at(talk, "phone")
    assert "打不通" in talk.says("10000000000")
    assert "phone" not in talk.answers


def test_a_county_of_several_is_chosen_by_its_number(talk: Talk) -> None:
    at(talk, "address")
    answer = talk.says("西湖区")
    assert "第一，浙江省杭州市西湖区" in answer
    assert "对吗" in talk.says("第一个")
    talk.says("对", "文三路100号", "对")
    assert talk.answers["address"] == {"region": "330106", "detail": "文三路100号"}


def test_a_whole_address_at_once(talk: Talk) -> None:
    at(talk, "address")
    talk.says("浙江省杭州市西湖区文三路100号2幢", "对", "对")
    assert talk.answers["address"] == {"region": "330106", "detail": "文三路100号2幢"}


def test_a_place_that_is_not_there(talk: Talk) -> None:
    at(talk, "address")
    assert "没有找到这个地方" in talk.says("亚特兰蒂斯")


def test_a_city_alone_is_too_much_to_read_out(talk: Talk) -> None:
    at(talk, "address")
    assert "连省和市" in talk.says("杭州市")


def test_a_short_text_is_corrected(talk: Talk) -> None:
    at(talk, "occasion")
    talk.says("去年三月村口的小桥")
    assert "去年五月村口的小桥" in talk.says("不是三月是五月")
    talk.says("对")
    assert talk.answers["occasion"] == "去年五月村口的小桥"


def test_what_is_answered_already_is_said_and_kept(talk: Talk) -> None:
    at(talk, DECLARATION)
    talk.says("上一步")
    answer = talk.says("修改第二项")
    assert "已经写的是：王小明" in answer
    talk.says("下一步")
    assert talk.answers["name"] == "王小明"


def test_going_on_without_an_answer_says_what_is_missing(talk: Talk) -> None:
    at(talk, "phone")
    assert "还没有填" in talk.says("下一步")
    assert talk.person.place == question("phone")
