"""The bundled form holds what the law asks for, in both languages."""

from collections.abc import Iterator

from desktop.petition.form import KNOWN_KINDS, PERSON_KINDS, Form, Texts


def texts(form: Form) -> Iterator[Texts]:
    for field in form.fields:
        yield from (field.question, field.label, field.hint)
        for option in field.options:
            yield option.label
            if option.hint:
                yield option.hint


def test_the_five_contents_of_article_19_are_required(form: Form) -> None:
    required = {field.id for field in form.fields if field.required}
    assert {"name", "address", "request", "facts", "reasons"} <= required


def test_there_are_the_three_types_of_petition(form: Form) -> None:
    field = form.field("type")
    assert field is not None
    labels = [option.label["zh-CN"] for option in field.options]
    assert sorted(labels) == sorted(["建议意见", "检举控告", "申诉求决"])


def test_every_text_is_there_in_chinese_and_english(form: Form) -> None:
    assert all(text.get("zh-CN") and text.get("en") for text in texts(form))


def test_consent_is_asked_before_anything_personal(form: Form) -> None:
    """《个人信息保护法》第十七条: told before the information is handled."""
    kinds = [field.kind for field in form.fields]
    first_person = min(kinds.index(kind) for kind in PERSON_KINDS)
    assert kinds.index("consent") < first_person
    assert form.fields[kinds.index("consent")].required


def test_one_declaration_comes_last(form: Form) -> None:
    kinds = [field.kind for field in form.fields]
    assert kinds.count("declaration") == 1
    assert kinds[-1] == "declaration"
    assert form.fields[-1].required


def test_only_known_kinds_are_used(form: Form) -> None:
    assert {field.kind for field in form.fields} <= KNOWN_KINDS
