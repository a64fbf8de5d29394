from pathlib import Path

from desktop.petition.form import Form, Forms
from desktop.petition.model import FormVersion
from desktop.shelf import bundled_form, keep_form, load_forms, with_form


def version(number: int) -> Form:
    return bundled_form().model_copy(update={"version": number})


def test_without_anything_kept_the_bundled_form_is_asked(tmp_path: Path) -> None:
    assert load_forms(tmp_path) == Forms(bundled_form())


def test_a_kept_newer_form_is_asked_and_the_older_stay_at_hand(tmp_path: Path) -> None:
    keep_form(tmp_path, version(3))
    keep_form(tmp_path, version(2))
    forms = load_forms(tmp_path)
    assert forms.current == version(3)
    assert forms.written_under(FormVersion("petition", 2)) == version(2)
    assert forms.written_under(FormVersion("petition", 1)) == bundled_form()


def test_a_damaged_or_foreign_file_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "form-9.json").write_text("{", encoding="utf-8")
    keep_form(tmp_path, version(8).model_copy(update={"id": "another"}))
    assert load_forms(tmp_path).current == bundled_form()


def test_an_older_form_from_the_server_does_not_replace_a_newer_one() -> None:
    forms = with_form(Forms(version(3)), version(2))
    assert forms.current.version == 3
    assert [form.version for form in forms.older] == [2]
