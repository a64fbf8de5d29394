"""Answers as people read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.petition.display import answer_message, answer_text, group_digits
from desktop.petition.form import Form
from desktop.petition.model import Answer
from desktop.petition.regions import Regions
from tests.petition.samples import ANSWERS, NUMBER, any_text, make_field, patient

SHOWN = {
    "consent": "",
    "type": "申诉求决",
    "name": "王小明",
    "identity": "居民身份证 330106 19491001 1234",
    "phone": "138 0013 8000",
    "address": "浙江省杭州市西湖区 文三路 100 号 2 幢 301",
}


def shown(form: Form, regions: Regions, field_id: str, answer: Answer | None) -> str:
    field = form.field(field_id)
    assert field is not None
    return answer_text(field, answer, "zh-CN", regions)


@pytest.mark.parametrize("field_id", ANSWERS)
def test_each_answer_of_a_petition(form: Form, regions: Regions, field_id: str) -> None:
    answer = ANSWERS[field_id]
    expected = SHOWN.get(field_id, answer if isinstance(answer, str) else "")
    assert shown(form, regions, field_id, answer) == expected
    assert shown(form, regions, field_id, None) == ""


def test_options_are_shown_in_the_persons_language(form: Form, regions: Regions) -> None:
    field = form.field("type")
    assert field is not None
    assert answer_text(field, "suggestion", "en", regions) == "Make a suggestion"
    assert answer_text(field, "suggestion", "ug", regions) == "建议意见"
    assert answer_text(field, "gone", "zh-CN", regions) == "gone"


def test_a_number_can_be_hidden_from_others(form: Form, regions: Regions) -> None:
    field = form.field("identity")
    assert field is not None
    text = answer_text(field, ANSWERS["identity"], "zh-CN", regions, masked=True)
    assert text == "居民身份证 3301**********1234"
    assert NUMBER[4:14] not in text


def test_an_address_is_shown_as_far_as_it_goes(form: Form, regions: Regions) -> None:
    assert shown(form, regions, "address", {"region": "330106"}) == "浙江省杭州市西湖区"
    assert shown(form, regions, "address", {"detail": "文三路"}) == "文三路"
    assert shown(form, regions, "address", {"region": "990000", "detail": "某路"}) == "990000 某路"


def test_a_region_written_again_is_not_doubled(form: Form, regions: Regions) -> None:
    again = {"region": "330106", "detail": "浙江省杭州市西湖区文三路"}
    assert shown(form, regions, "address", again) == "浙江省杭州市西湖区文三路"


def test_parts_nobody_knows_are_shown(regions: Regions) -> None:
    field = make_field("holographic")
    assert answer_text(field, {"a": "甲", "b": "乙"}, "zh-CN", regions) == "甲 乙"


def test_yes_and_no_are_message_ids() -> None:
    answers: list[Answer | None] = [True, False, "是", None]
    assert [answer_message(answer) for answer in answers] == ["answer-yes", "answer-no", "", ""]


def test_digits_in_groups() -> None:
    assert group_digits("123456789012") == "1234 5678 9012"
    assert group_digits("12345", 2) == "12 34 5"
    assert group_digits("") == ""


@patient
@given(
    st.sampled_from([*ANSWERS]),
    any_text
    | st.booleans()
    | st.dictionaries(st.sampled_from(["type", "number", "region", "detail", "x"]), any_text),
)
def test_any_answer_can_be_shown_in_any_field(
    form: Form, regions: Regions, field_id: str, answer: Answer
) -> None:
    assert isinstance(shown(form, regions, field_id, answer), str)


@patient
@given(any_text)
def test_text_is_shown_unchanged(regions: Regions, text: str) -> None:
    assert answer_text(make_field("long_text"), text, "zh-CN", regions) == text
