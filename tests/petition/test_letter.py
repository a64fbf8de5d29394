"""The letter: the five contents of the law, the declaration, the date, the receipt."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from desktop.bundled import sentences
from desktop.flow.words import Words
from desktop.petition.form import Form
from desktop.petition.letter import Letter, letter, letter_text
from desktop.petition.model import Petition, PetitionId, new_petition
from desktop.petition.outcome import Deadline, Receipt
from desktop.petition.regions import Regions
from tests.petition.samples import ANSWERS

LATE = datetime(2026, 3, 1, 17, 30, tzinfo=UTC)  # already the second of March in China
RECEIPT = Receipt(
    "123456789012",
    "87654321",
    datetime(2026, 3, 3, 1, 0, tzinfo=UTC),
    (
        Deadline("registration", date(2026, 3, 18), "《信访工作条例》第二十二条"),
        Deadline("something_newer", date(2026, 4, 1)),
    ),
)


@pytest.fixture
def petition(form: Form) -> Petition:
    draft = new_petition(form.form_version, "zh-CN", LATE)
    return replace(draft, id=PetitionId("p"), answers=ANSWERS)


def written(form: Form, petition: Petition, regions: Regions, language: str = "zh-CN") -> Letter:
    words = Words(language, sentences(language))
    return letter(form, petition, regions, language, words.see)


def entries(page: Letter) -> dict[str, str]:
    return {entry.label: entry.text for section in page.sections for entry in section.entries}


def test_it_holds_the_five_contents_of_article_19(
    form: Form, petition: Petition, regions: Regions
) -> None:
    found = entries(written(form, petition, regions))
    assert found["姓名"] == ANSWERS["name"]
    assert found["住址"] == "浙江省杭州市西湖区 文三路 100 号 2 幢 301"
    assert found["请求"] == ANSWERS["request"]
    assert found["事实"] == ANSWERS["facts"]
    assert found["理由"] == ANSWERS["reasons"]


def test_the_person_comes_before_the_matter(
    form: Form, petition: Petition, regions: Regions
) -> None:
    page = written(form, petition, regions)
    labels = [[entry.label for entry in section.entries] for section in page.sections]
    assert labels == [
        ["姓名", "身份证件", "电话", "住址"],
        ["类型", "事项", "时间地点", "请求", "事实", "理由"],
    ]
    assert [section.heading for section in page.sections] == ["信访人", "信访事项"]


def test_it_ends_with_the_declaration_and_the_day_in_china(
    form: Form, petition: Petition, regions: Regions
) -> None:
    page = written(form, petition, regions)
    assert page.declaration == form.fields[-1].hint["zh-CN"]
    assert page.date == "2026年3月2日"
    assert written(form, petition, regions, "en").date == "2 March 2026"


def test_only_what_the_form_requires_is_shown_empty(
    form: Form, petition: Petition, regions: Regions
) -> None:
    found = entries(written(form, replace(petition, answers={"facts": "旧事"}), regions))
    assert found["姓名"] == "（没有填）"
    assert found["事实"] == "旧事"
    assert "时间地点" not in found


def test_the_receipt_is_added_once_there_is_one(
    form: Form, petition: Petition, regions: Regions
) -> None:
    page = written(form, replace(petition, receipt=RECEIPT), regions)
    receipt = page.sections[-1]
    assert receipt.heading == "回执"
    assert [entry.text for entry in receipt.entries] == [
        "1234 5678 9012",
        "8765 4321",
        "2026年3月3日",
        "《信访工作条例》第二十二条",
        "",
    ]
    assert "2026年3月18日" in receipt.entries[3].label
    assert "2026年4月1日" in receipt.entries[4].label
    assert page.date == "2026年3月3日"


def test_a_newer_kind_of_field_is_not_left_out(
    form: Form, petition: Petition, regions: Regions
) -> None:
    newer = form.fields[0].model_copy(update={"id": "x", "kind": "holographic", "required": False})
    longer = form.model_copy(update={"fields": (*form.fields, newer)})
    answered = replace(petition, answers={**ANSWERS, "x": "新的一项"})
    assert entries(written(longer, answered, regions))["信息使用"] == "新的一项"


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_as_text_it_holds_every_word(
    form: Form, petition: Petition, regions: Regions, language: str
) -> None:
    page = written(form, replace(petition, receipt=RECEIPT), regions, language)
    text = letter_text(page)
    for section in page.sections:
        assert section.heading in text.splitlines()
        for entry in section.entries:
            assert f"{entry.label}\n{entry.text}" in text
    for line in (page.title, page.declaration, page.signature, page.date):
        assert line in text
    assert text.endswith("\n")


def test_nothing_is_escaped(form: Form, petition: Petition, regions: Regions) -> None:
    answers = {**ANSWERS, "facts": '<b>&amp;</b> "x" {limit}'}
    text = letter_text(written(form, replace(petition, answers=answers), regions))
    assert '<b>&amp;</b> "x" {limit}' in text
