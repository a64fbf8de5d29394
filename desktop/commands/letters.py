"""The letters of petitions on their way, for the counter."""

from collections.abc import Mapping

from desktop import bundled
from desktop.flow.words import Words
from desktop.petition.form import Form, FormField
from desktop.petition.kept import without_kept
from desktop.petition.letter import letter, letter_text
from desktop.petition.loading import load_form
from desktop.petition.model import Answer, Petition
from desktop.petition.regions import Regions, load_regions


class Letters:
    """Writes letters under the form that comes with the program."""

    def __init__(self, words: Mapping[str, Words], fallback: Words) -> None:
        self._words, self._fallback = words, fallback
        self._form = bundled_form()
        self._regions: Regions = load_regions(bundled.regions_text())

    def text(self, petition: Petition) -> str:
        """Return the petition as plain text in its person's language, with its id above."""
        words = self._words.get(petition.language, self._fallback)
        form = with_fields_for(self._form, without_kept(petition.answers))
        page = letter(form, petition, self._regions, words.language, words.see)
        return f"{words.see('outbox-letter-id', id=petition.id)}\n\n{letter_text(page)}"


def bundled_form() -> Form:
    """Return the form that comes with the program."""
    form = load_form(bundled.form_text())
    if not isinstance(form, Form):
        raise TypeError(form.detail)
    return form


def with_fields_for(form: Form, answers: Mapping[str, Answer]) -> Form:
    """Return the form with a field for every answer: those to another version lose nothing."""
    unknown = [name for name in answers if form.field(name) is None]
    fields = [FormField(id=name, kind="text", question={}, label={"": name}) for name in unknown]
    return form.model_copy(update={"fields": (*form.fields, *fields)})
