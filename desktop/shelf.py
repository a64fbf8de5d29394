"""The forms this machine knows: the bundled one, and those the central API has sent."""

import os
from pathlib import Path

from desktop import bundled
from desktop.petition.form import Form, Forms
from desktop.petition.loading import load_form

PATTERN = "form-*.json"


def bundled_form() -> Form:
    """Return the form that comes with the program."""
    form = load_form(bundled.form_text())
    if not isinstance(form, Form):
        raise TypeError(form.detail)
    return form


def load_forms(folder: Path) -> Forms:
    """Return all forms at hand, the newest as the current one; a damaged file is passed over."""
    first = bundled_form()
    kept = (load_form(path.read_bytes()) for path in sorted(folder.glob(PATTERN)))
    same = (form for form in kept if isinstance(form, Form) and form.id == first.id)
    return with_form(Forms(first), *same)


def with_form(forms: Forms, *more: Form) -> Forms:
    """Return the forms with others added; of one version the one at hand stays."""
    known = {form.version: form for form in (*more, forms.current, *forms.older)}
    newest = max(known)
    current = known.pop(newest)
    return Forms(current, tuple(known.values()))


def keep_form(folder: Path, form: Form) -> None:
    """Write a form so that a crash leaves the whole file or none. Not the main thread."""
    path = folder / f"form-{form.version}.json"
    half = path.with_suffix(".new")
    with half.open("w", encoding="utf-8") as file:
        file.write(form.model_dump_json())
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)
