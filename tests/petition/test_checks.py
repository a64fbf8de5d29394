"""Every mistake is found, named and placed; nothing else is one."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.petition.checks import CHECKS, check, check_field
from desktop.petition.codes import Code
from desktop.petition.form import KNOWN_KINDS, Form, FormField
from desktop.petition.problem import Problem
from desktop.petition.regions import Regions
from tests.petition.samples import (
    ANSWERS,
    ENDING_IN_X,
    NUMBER,
    any_json,
    any_text,
    make_field,
    make_option,
    parts,
    patient,
    resident_number,
)

OPTIONS = (make_option("resident_id"), make_option("passport"))
TEXT = make_field("text", required=True, max_length=5)
NAME = make_field("name", required=True)
CHOICE = make_field("choice", required=True, options=OPTIONS)
IDENTITY = make_field("identity", required=True, options=OPTIONS)
PHONE = make_field("phone", required=True)
ADDRESS = make_field("address", required=True)
DECLARATION = make_field("declaration", required=True)


def resident(number: str) -> dict[str, str]:
    return {"type": "resident_id", "number": number}


def door(detail: str, region: str = "330106") -> dict[str, str]:
    return {"region": region, "detail": detail}


def wrong(code: Code, part: str = "", **arguments: int) -> Problem:
    return Problem("it", code, part, arguments=arguments)


MISTAKES: list[tuple[FormField, object, Problem]] = [
    (TEXT, None, wrong(Code.REQUIRED)),
    (TEXT, " \n\u3000", wrong(Code.REQUIRED)),
    (CHOICE, None, wrong(Code.REQUIRED)),
    (IDENTITY, None, wrong(Code.REQUIRED, "number")),
    (IDENTITY, resident(" "), wrong(Code.REQUIRED, "number")),
    (IDENTITY, {"number": NUMBER}, wrong(Code.REQUIRED, "type")),
    (TEXT, {"text": "字"}, wrong(Code.WRONG_KIND)),
    (CHOICE, True, wrong(Code.WRONG_KIND)),
    (IDENTITY, NUMBER, wrong(Code.WRONG_KIND)),
    (IDENTITY, {"type": 1}, wrong(Code.WRONG_KIND)),
    (ADDRESS, ["330106"], wrong(Code.WRONG_KIND)),
    (DECLARATION, "true", wrong(Code.WRONG_KIND)),
    (TEXT, "一\x00二", wrong(Code.INVALID_CHARACTERS, position=2)),
    (NAME, "\ud842", wrong(Code.INVALID_CHARACTERS, position=1)),
    (IDENTITY, resident("\x07"), wrong(Code.INVALID_CHARACTERS, "number", position=1)),
    (ADDRESS, door("文三路一号\x0b"), wrong(Code.INVALID_CHARACTERS, "detail", position=6)),
    (TEXT, "𠮷" * 7, wrong(Code.TOO_LONG, limit=5, excess=2)),
    (DECLARATION, None, wrong(Code.NOT_ACCEPTED)),
    (DECLARATION, False, wrong(Code.NOT_ACCEPTED)),
    (CHOICE, "gone", wrong(Code.UNKNOWN_OPTION)),
    (IDENTITY, {"type": "gone", "number": "E12345678"}, wrong(Code.UNKNOWN_OPTION, "type")),
    (NAME, "13800138000", wrong(Code.NAME_CHARACTERS)),
    (NAME, "王小明。", wrong(Code.NAME_CHARACTERS)),
    (NAME, "王小明\n李四", wrong(Code.NAME_CHARACTERS)),
    (IDENTITY, resident("一二三"), wrong(Code.IDENTITY_CHARACTERS, "number", length=3, least=5)),
    (IDENTITY, resident("1" * 15), wrong(Code.IDENTITY_LENGTH, "number", length=15, least=5)),
    (
        IDENTITY,
        {"type": "passport", "number": "E123"},
        wrong(Code.IDENTITY_TOO_SHORT, "number", length=4, least=5),
    ),
    (
        IDENTITY,
        resident(resident_number("33010619491301123")),
        wrong(Code.IDENTITY_BIRTH_DATE, "number", length=18, least=5),
    ),
    (
        IDENTITY,
        resident(NUMBER[:-1] + "X"),
        wrong(Code.IDENTITY_CHECKSUM, "number", length=18, least=5),
    ),
    (PHONE, "没有", wrong(Code.PHONE_IMPOSSIBLE)),
    (PHONE, "65123456", wrong(Code.PHONE_NEEDS_AREA_CODE)),
    (ADDRESS, door("文三路一号", ""), wrong(Code.REGION_INCOMPLETE, "region")),
    (ADDRESS, door("文三路一号", "330100"), wrong(Code.REGION_INCOMPLETE, "region")),
    (ADDRESS, door("文三路一号", "990101"), wrong(Code.INVALID_REGION, "region")),
    (ADDRESS, door(""), wrong(Code.ADDRESS_TOO_SHORT, "detail")),
    (ADDRESS, door("3 号"), wrong(Code.ADDRESS_TOO_SHORT, "detail")),
    (ADDRESS, door("12-3-401"), wrong(Code.ADDRESS_TOO_SHORT, "detail")),
]


@pytest.mark.parametrize(("field", "answer", "problem"), MISTAKES)
def test_a_mistake_is_named_and_placed(
    field: FormField, answer: object, problem: Problem, regions: Regions
) -> None:
    assert check_field(field, answer, regions) == (problem,)


def test_each_code_has_a_mistake_above() -> None:
    assert {problem.code for _, _, problem in MISTAKES} == set(Code)


@pytest.mark.parametrize(
    ("field", "answer"),
    [
        (TEXT, "一 二\r\n"),
        (NAME, "买买提·艾力"),
        (NAME, "བསྟན་འཛིན།"),
        (NAME, "Anne-Marie O’Neill"),
        (NAME, "𠮷𪚥"),
        (NAME, "\U000323af"),  # newer than this Python's tables
        (NAME, "王\ue863"),  # from a registry's private characters
        (NAME, "杭州360（集团）有限公司第3分公司"),
        (NAME, " 王小明 "),
        (CHOICE, "passport"),
        (IDENTITY, resident(NUMBER)),
        (IDENTITY, resident(ENDING_IN_X.lower())),
        (IDENTITY, {"type": "passport", "number": "e1234 5678"}),
        (make_field("identity", required=True), {"number": "E12345678"}),
        (PHONE, "010-65123456转8001"),
        (ADDRESS, door("西湖村")),
        (ADDRESS, door("№ 5, West Street")),
        (DECLARATION, True),
        (make_field("holographic", required=True), "任何话"),
    ],
)
def test_a_right_answer_has_no_problem(field: FormField, answer: object, regions: Regions) -> None:
    assert check_field(field, answer, regions) == ()


@pytest.mark.parametrize("kind", sorted(KNOWN_KINDS | {"holographic"}))
@pytest.mark.parametrize("required", [True, False])
def test_only_the_form_requires(kind: str, required: bool, regions: Regions) -> None:
    field = make_field(kind, required=required, options=OPTIONS)
    nothing = {"identity": {"type": "resident_id", "number": " "}, "address": {"region": ""}}
    for answer in (None, nothing.get(kind)):
        assert bool(check_field(field, answer, regions)) == required


def test_a_half_given_address_is_to_be_completed(regions: Regions) -> None:
    field = make_field("address", required=False)
    codes = [problem.code for problem in check_field(field, door("文三路一号", ""), regions)]
    assert codes == [Code.REGION_INCOMPLETE]


def test_all_problems_of_an_answer_are_told(regions: Regions) -> None:
    text = check_field(TEXT, "一二三四五六\x00", regions)
    address = check_field(ADDRESS, None, regions)
    identity = check_field(IDENTITY, {"type": "gone", "number": "1"}, regions)
    assert [problem.code for problem in text] == [Code.INVALID_CHARACTERS, Code.TOO_LONG]
    assert [problem.part for problem in address] == ["region", "detail"]
    assert [problem.part for problem in identity] == ["type", "number"]


def test_a_whole_petition_is_right(form: Form, regions: Regions) -> None:
    assert check(form, ANSWERS, regions) == ()


def test_an_empty_petition_lacks_all_the_form_requires_in_its_order(
    form: Form, regions: Regions
) -> None:
    fields = [problem.field for problem in check(form, {}, regions)]
    required = [field.id for field in form.fields if field.required]
    assert list(dict.fromkeys(fields)) == required


def test_every_known_kind_has_its_check() -> None:
    assert set(CHECKS) == KNOWN_KINDS


@patient
@given(st.sampled_from(sorted(KNOWN_KINDS | {"holographic"})), any_json | parts, st.booleans())
def test_no_answer_is_a_surprise(
    regions: Regions, kind: str, answer: object, required: bool
) -> None:
    field = make_field(kind, required=required, options=OPTIONS)
    before = copy.deepcopy(answer)
    found = check_field(field, answer, regions)
    assert all(problem.field == "it" and problem.code in set(Code) for problem in found)
    assert repr(answer) == repr(before)


@patient
@given(st.dictionaries(st.sampled_from([*ANSWERS, "unknown"]), any_json | parts))
def test_no_petition_is_a_surprise(
    form: Form, regions: Regions, answers: dict[str, object]
) -> None:
    order = [field.id for field in form.fields]
    places = [order.index(problem.field) for problem in check(form, answers, regions)]
    assert places == sorted(places)


@patient
@given(any_text)
def test_whatever_was_written_is_right_unless_unfit_to_send(regions: Regions, text: str) -> None:
    codes = {problem.code for problem in check_field(make_field("long_text"), text, regions)}
    assert codes <= {Code.INVALID_CHARACTERS}
