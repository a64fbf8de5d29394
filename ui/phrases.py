"""Phrases as one of the ways to write: the next words, from the form and from plain sentences.

A model holds the program's own sentences only. What the person gave in this petition is read from
the session each time, so nothing of one petition is ever suggested in another.
"""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from accessibility.on_screen_keyboard.written_into import WrittenInto
from accessibility.phrases.phrase_book import PhraseBook, read_phrase_book
from accessibility.phrases.phrase_model import Own, PhraseModel, Suggestion
from accessibility.phrases.phrase_panel import PhrasePanel, PhraseTexts, PhraseTools
from desktop.flow.session import Session
from desktop.flow.words import Words
from desktop.petition.form import TEXT_KINDS, Form, FormField, Texts, text_in
from ui.desk import Desk
from ui.writing_aid import Writes, WritingAid, WritingField

_ANY = "any"
_MORE_APT = 3
"""A sentence of the field itself counts as so many of any field."""

_LONGEST_OWN = 40
"""Characters of a name or place that still go on a key."""

_MARKS = ("phrases-comma", "phrases-full-stop", "phrases-colon")


class Phrases:
    """Suggests words in a field of the session's form. Main thread only.

    `books` are TOML by language, `words` those that may be finished once they were begun, the
    likelier first. A model is made when it is first wanted, within a few milliseconds.
    """

    def __init__(self, books: Mapping[str, str], words: Sequence[str], session: Session) -> None:
        self._texts = books
        self._words = words
        self._session = session
        self._books: dict[str, PhraseBook] = {}
        self._models: dict[tuple[str, str, int], PhraseModel] = {}
        self.aid = WritingAid(
            id="phrases",
            icon="messages-square",
            show="phrases-show",
            hide="phrases-hide",
            opened="phrases-opened",
            make=self._panel,
            suits=frozenset({Writes.TEXT}),
            is_for=self._is_for,
        )

    def after(self, language: str, field_id: str, text: str) -> tuple[Suggestion, ...]:
        """Return what may follow a text in this field, the likeliest first."""
        return self._model(language, field_id).after(text, self._own())

    def words(self, language: str) -> tuple[str, ...]:
        """Return every phrase of more than one sign, but what stands for the person's own words."""
        book = self._book(language)
        every = (word for each in book.sentences.values() for line in each for word in line)
        return tuple(dict.fromkeys(word for word in every if len(word) > 1 and "{" not in word))

    def _is_for(self, desk: Desk) -> bool:
        field = desk.session.form.field(desk.session.place.field)
        return field is not None and field.kind in TEXT_KINDS

    def _panel(self, desk: Desk, field: WritingField, _writes: Writes) -> QWidget:
        language, field_id = desk.words.language, desk.session.place.field

        def suggest(text: str) -> tuple[Suggestion, ...]:
            return self.after(language, field_id, text)

        tools = PhraseTools(desk.scale, phrase_texts(desk.words), suggest, desk.announce)
        return PhrasePanel(tools, WrittenInto(field))

    def _model(self, language: str, field_id: str) -> PhraseModel:
        form = self._session.form
        key = (language, field_id, form.version)
        if key not in self._models:
            book = self._book(language)
            known = book.sentences
            sentences = [*known.get(field_id, ()) * _MORE_APT, *known.get(_ANY, ())]
            words = vocabulary(form, language, self._words)
            self._models[key] = PhraseModel(sentences, words, book.writing)
        return self._models[key]

    def _book(self, language: str) -> PhraseBook:
        if language not in self._books:
            self._books[language] = read_phrase_book(self._texts[language])
        return self._books[language]

    def _own(self) -> Own:
        petition = self._session.petition
        answers = petition.answers if petition else {}
        name, address = answers.get("name"), answers.get("address")
        names = (name,) if isinstance(name, str) else ()
        places = self._places(address) if isinstance(address, Mapping) else ()
        return {"name": _short(names), "place": _short(places)}

    def _places(self, address: Mapping[str, str]) -> Sequence[str]:
        regions, region = self._session.regions, address.get("region", "")
        whole = regions.full_name(region)
        return (whole + address.get("detail", ""), whole, regions.name(region))


def vocabulary(form: Form, language: str, words: Sequence[str]) -> tuple[str, ...]:
    """Return the form's own words, then those of the list, its own among these first."""
    labels = [text_in(texts, language) for texts in _labels(form)]
    text = "".join(text_in(texts, language) for texts in _sentences(form))
    in_form = [word for word in words if word in text]
    return tuple(dict.fromkeys(word for word in (*labels, *in_form, *words) if word))


def phrase_texts(words: Words) -> PhraseTexts:
    """Return the sentences of a panel in the language of the words."""
    see = words.see
    marks = {see(mark): words.say(mark) for mark in _MARKS}
    return PhraseTexts(
        title=see("phrases-title"),
        hint=see("phrases-hint"),
        more=see("phrases-more"),
        undo=see("phrases-undo"),
        full=see("phrases-full"),
        nothing_to_undo=see("phrases-nothing-to-undo"),
        name=lambda word: marks.get(word, word),
        found=lambda count: see("phrases-found", count=count),
        written=lambda word, count: see("phrases-written", word=word, count=count),
        taken_back=lambda word: see("phrases-taken-back", word=marks.get(word, word)),
    )


def _labels(form: Form) -> Iterator[Texts]:
    for field in form.fields:
        yield field.label
        yield from (option.label for option in field.options)


def _sentences(form: Form) -> Iterator[Texts]:
    yield from _labels(form)
    for field in form.fields:
        yield from _of_field(field)


def _of_field(field: FormField) -> Iterator[Texts]:
    yield from (field.question, field.hint)
    yield from (option.hint for option in field.options)


def _short(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in values if 0 < len(each) <= _LONGEST_OWN))
