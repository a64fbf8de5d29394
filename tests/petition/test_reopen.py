"""Drafts written under an older form: nothing that was written is lost."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.petition.form import Form, Option
from desktop.petition.kept import kept_answers, taken_in, without_kept
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Answer, Petition, PetitionId
from desktop.petition.problem import Problem
from desktop.petition.regions import Regions
from desktop.petition.reopen import reopen_under
from tests.petition.samples import ANSWERS, NUMBER, any_text, make_field, patient

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = datetime(2026, 3, 2, tzinfo=UTC)


def newer(form: Form, *, without: str = "", version: int = 2, **kinds: str) -> Form:
    """The form with fields left out or of another kind."""
    fields = (
        field.model_copy(update={"kind": kinds.get(field.id, field.kind)})
        for field in form.fields
        if field.id != without
    )
    return form.model_copy(update={"version": version, "fields": tuple(fields)})


def with_options(form: Form, field_id: str, *options: Option) -> Form:
    fields = (
        field.model_copy(update={"options": options}) if field.id == field_id else field
        for field in form.fields
    )
    return form.model_copy(update={"version": 2, "fields": tuple(fields)})


@pytest.fixture
def draft(form: Form) -> Petition:
    return Petition(
        *(PetitionId("p"), form.form_version, "zh-CN"), created_at=NOW, changed_at=NOW,
        answers=ANSWERS, step="occasion",
        problems=(Problem("occasion", "too_long"), Problem("name", "required")),
    )  # fmt: skip


def test_under_a_form_with_the_same_fields_all_stays(
    form: Form, draft: Petition, regions: Regions
) -> None:
    after = newer(form)
    reopened = reopen_under(form, after, draft, regions)
    assert reopened == replace(draft, form=after.form_version)


def test_under_its_own_form_it_is_the_same(form: Form, draft: Petition, regions: Regions) -> None:
    assert reopen_under(None, form, draft, regions) is draft


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.DRAFT])
def test_only_drafts_change(form: Form, draft: Petition, regions: Regions, stage: Stage) -> None:
    queued = replace(draft, stage=stage)
    assert reopen_under(form, newer(form, without="facts"), queued, regions) is queued


def test_the_answer_to_a_vanished_field_is_kept_and_not_sent(
    form: Form, draft: Petition, regions: Regions
) -> None:
    after = newer(form, without="occasion")
    reopened = reopen_under(form, after, draft, regions)
    (kept,) = kept_answers(reopened.answers)
    assert (kept.field, kept.label, kept.text) == ("occasion", "时间地点", ANSWERS["occasion"])
    assert "occasion" not in reopened.answers
    assert without_kept(reopened.answers).keys() == ANSWERS.keys() - {"occasion"}


def test_the_person_continues_at_the_next_field_and_sees_no_problem_without_a_place(
    form: Form, draft: Petition, regions: Regions
) -> None:
    reopened = reopen_under(form, newer(form, without="occasion"), draft, regions)
    assert reopened.step == "request"
    assert [problem.field for problem in reopened.problems] == ["name"]
    nowhere = reopen_under(form, newer(form), replace(draft, step="gone"), regions)
    assert nowhere.step == ""


def test_an_answer_set_aside_returns_with_its_field(
    form: Form, draft: Petition, regions: Regions
) -> None:
    without_address = newer(form, without="address")
    between = reopen_under(form, without_address, draft, regions)
    again = reopen_under(without_address, newer(form, version=3), between, regions)
    assert again.answers == ANSWERS


def test_a_new_answer_is_not_overwritten_by_one_that_was_set_aside(
    form: Form, draft: Petition, regions: Regions
) -> None:
    without_appeal = with_options(form, "type", Option(id="report", label={"zh-CN": "检举"}))
    between = reopen_under(form, without_appeal, draft, regions)
    answered = replace(between, answers={**between.answers, "type": "report"})
    again = reopen_under(without_appeal, newer(form, version=3), answered, regions)
    assert again.answers["type"] == "report"
    assert [kept.text for kept in kept_answers(again.answers)] == ["申诉求决"]


@pytest.mark.parametrize("kind", ["text", "long_text", "name", "phone", "holographic"])
def test_text_stays_in_a_field_of_any_kind_of_text(
    form: Form, draft: Petition, regions: Regions, kind: str
) -> None:
    reopened = reopen_under(form, newer(form, facts=kind), draft, regions)
    assert reopened.answers == ANSWERS


@pytest.mark.parametrize("kind", ["identity", "address", "consent", "declaration"])
def test_text_is_kept_when_its_field_no_longer_takes_text(
    form: Form, draft: Petition, regions: Regions, kind: str
) -> None:
    reopened = reopen_under(form, newer(form, facts=kind), draft, regions)
    assert "facts" not in reopened.answers
    assert [kept.text for kept in kept_answers(reopened.answers)] == [ANSWERS["facts"]]


def test_an_option_never_becomes_somebodys_text(
    form: Form, draft: Petition, regions: Regions
) -> None:
    as_text = newer(form, type="text")
    between = reopen_under(form, as_text, draft, regions)
    again = reopen_under(as_text, newer(form, version=3, type="text"), between, regions)
    assert "type" not in again.answers
    assert [kept.text for kept in kept_answers(again.answers)] == ["申诉求决"]
    assert reopen_under(as_text, newer(form, version=4), again, regions).answers == ANSWERS


@pytest.mark.parametrize("kind", ["text", "identity"])
def test_an_address_is_kept_as_people_read_it(
    form: Form, draft: Petition, regions: Regions, kind: str
) -> None:
    reopened = reopen_under(form, newer(form, address=kind), draft, regions)
    (kept,) = kept_answers(reopened.answers)
    assert kept.text == "浙江省杭州市西湖区 文三路 100 号 2 幢 301"
    assert kept.answer == ANSWERS["address"]


def test_an_option_no_longer_offered_is_asked_again_with_its_words_at_hand(
    form: Form, draft: Petition, regions: Regions
) -> None:
    other = Option(id="other", label={"zh-CN": "别的"})
    reopened = reopen_under(form, with_options(form, "type", other), draft, regions)
    assert "type" not in reopened.answers
    assert [(kept.field, kept.text) for kept in kept_answers(reopened.answers)] == [
        ("type", "申诉求决")
    ]


def test_a_document_type_no_longer_offered_leaves_the_number(
    form: Form, draft: Petition, regions: Regions
) -> None:
    passport = Option(id="passport", label={"zh-CN": "护照"})
    reopened = reopen_under(form, with_options(form, "identity", passport), draft, regions)
    assert reopened.answers["identity"] == {"type": "", "number": NUMBER}
    (kept,) = kept_answers(reopened.answers)
    assert kept.text.startswith("居民身份证")


@pytest.mark.parametrize("field_id", ["consent", "declaration"])
def test_a_yes_to_other_words_is_asked_again(
    form: Form, draft: Petition, regions: Regions, field_id: str
) -> None:
    fields = (
        field.model_copy(update={"hint": {"zh-CN": "换了说法"}}) if field.id == field_id else field
        for field in form.fields
    )
    after = form.model_copy(update={"version": 2, "fields": tuple(fields)})
    reopened = reopen_under(form, after, draft, regions)
    assert reopened.answers.keys() == ANSWERS.keys() - {field_id}


def test_a_third_language_is_no_other_words(form: Form, draft: Petition, regions: Regions) -> None:
    first = form.fields[0]
    hint = first.model_copy(update={"hint": {**first.hint, "ug": "ئۇيغۇرچە"}})
    after = form.model_copy(update={"version": 2, "fields": (hint, *form.fields[1:])})
    assert reopen_under(form, after, draft, regions).answers["consent"] is True


def test_without_the_old_form_only_labels_and_confirmations_are_lost(
    form: Form, draft: Petition, regions: Regions
) -> None:
    reopened = reopen_under(None, newer(form, without="about"), draft, regions)
    (kept,) = kept_answers(reopened.answers)
    assert (kept.label, kept.text) == ("", ANSWERS["about"])
    assert without_kept(reopened.answers).keys() == ANSWERS.keys() - {
        *("about", "consent", "declaration")
    }
    assert reopened.step == "occasion"


def test_a_kept_answer_can_be_taken_into_a_text(
    form: Form, draft: Petition, regions: Regions
) -> None:
    reopened = reopen_under(form, newer(form, without="occasion"), draft, regions)
    (kept,) = kept_answers(reopened.answers)
    taken = taken_in(reopened, kept, "reasons", LATER)
    assert taken.answers["reasons"] == f"{ANSWERS['reasons']}\n时间地点\n{ANSWERS['occasion']}"
    assert kept_answers(taken.answers) == ()
    assert taken.changed_at == LATER
    assert taken_in(reopened, kept, "earlier", LATER).answers["earlier"] == (
        f"时间地点\n{ANSWERS['occasion']}"
    )


FIELDS = ("a", "b", "c")
KINDS = ("text", "long_text", "choice", "identity", "address", "holographic")


def some_form(version: int, kinds: dict[str, str]) -> Form:
    options = [{"id": "yes", "label": {"zh-CN": "是"}}, {"id": "no", "label": {"zh-CN": "否"}}]
    fields = [make_field(kind, id=name, options=options) for name, kind in kinds.items()]
    return Form(id="f", version=version, fields=tuple(fields))


kinds = st.dictionaries(st.sampled_from(FIELDS), st.sampled_from(KINDS), min_size=1)
some_answers = st.dictionaries(
    st.sampled_from(FIELDS),
    any_text | st.fixed_dictionaries({"type": any_text, "number": any_text}),
)


@patient
@given(st.lists(kinds, min_size=2, max_size=5), some_answers)
def test_through_any_row_of_forms_no_word_is_lost(
    regions: Regions, row: list[dict[str, str]], answers: dict[str, Answer]
) -> None:
    forms = [some_form(version, kinds) for version, kinds in enumerate(row, start=1)]
    first = Petition(PetitionId("p"), forms[0].form_version, "zh-CN", NOW, NOW, answers=answers)
    petition = first
    for old, new in pairwise(forms):
        petition = reopen_under(old, new, petition, regions)
    home = reopen_under(forms[-1], some_form(9, dict.fromkeys(FIELDS, "text")), petition, regions)
    for name, answer in answers.items():
        there = [kept.answer for kept in kept_answers(home.answers) if kept.field == name]
        assert answer in [*there, home.answers.get(name)]
