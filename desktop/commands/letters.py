"""The letters of petitions on their way, for the counter."""

from collections.abc import Mapping

from desktop import bundled
from desktop.flow.appearance import LANGUAGES
from desktop.flow.words import Words
from desktop.petition.form import Form, FormField, Forms
from desktop.petition.kept import without_kept
from desktop.petition.letter import letter, letter_text
from desktop.petition.model import Answer, Petition
from desktop.petition.regions import load_regions


class Letters:
    """Writes letters in the words of the form each petition was written under.

    `words` are those for a petition in a language this program does not speak.
    """

    def __init__(self, forms: Forms, words: Words) -> None:
        self._forms = forms
        self._other = words
        self._words = {tag: Words(tag, bundled.sentences(tag)) for tag in LANGUAGES}
        self._regions = load_regions(bundled.regions_text())

    def text(self, petition: Petition) -> str:
        """Return the petition as plain text in its person's language, with its id above."""
        words = self._words.get(petition.language, self._other)
        known = self._forms.written_under(petition.form) or self._forms.current
        form = with_fields_for(known, without_kept(petition.answers))
        page = letter(form, petition, self._regions, words.language, words.see)
        return f"{words.see('outbox-letter-id', id=petition.id)}\n\n{letter_text(page)}"


def with_fields_for(form: Form, answers: Mapping[str, Answer]) -> Form:
    """Return the form with a field for every answer: those to another version lose nothing."""
    unknown = [name for name in answers if form.field(name) is None]
    fields = [FormField(id=name, kind="text", question={}, label={"": name}) for name in unknown]
    return form.model_copy(update={"fields": (*form.fields, *fields)})
