"""The form as data: one table drives pages, checks, prompts, review, letter and wire."""

from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field

from desktop.petition.model import FormVersion

Texts = dict[str, str]
"""Sentences by language tag (zh-CN, en)."""

PERSON_KINDS = frozenset({"name", "identity", "phone", "address"})
TEXT_KINDS = frozenset({"text", "long_text"})
KNOWN_KINDS = PERSON_KINDS | TEXT_KINDS | {"consent", "choice", "declaration"}


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Option(_Frozen):
    """One choice of a choice or identity field."""

    id: str
    label: Texts
    hint: Texts = {}


class FormField(_Frozen):
    """One thing the form asks. An unknown `kind` is asked as plain text, never dropped.

    `question` is asked on the page, `label` names the answer in review and letter,
    `hint` helps, `say` replaces the question for the ear where it needs other words.
    `max_length` counts characters.
    """

    id: str
    kind: str
    required: bool = False
    question: Texts
    label: Texts
    hint: Texts = {}
    say: Texts = {}
    options: tuple[Option, ...] = ()
    max_length: int = Field(default=200, ge=1)


class Form(_Frozen):
    """A version of the form; `fields` are in the order they are asked."""

    id: str
    version: int = Field(ge=1)
    fields: tuple[FormField, ...]

    @property
    def form_version(self) -> FormVersion:
        """The name of this form and version, as a petition keeps it."""
        return FormVersion(self.id, self.version)

    def field(self, field_id: str) -> FormField | None:
        """Return the field with this id, or None."""
        return next((field for field in self.fields if field.id == field_id), None)


@dataclass(frozen=True, slots=True)
class Forms:
    """The form that is asked now, and the older ones that drafts may have been written under."""

    current: Form
    older: tuple[Form, ...] = ()

    def written_under(self, version: FormVersion) -> Form | None:
        """Return the form of this version, where it is at hand."""
        known = (self.current, *self.older)
        return next((form for form in known if form.form_version == version), None)


def text_in(texts: Texts, language: str) -> str:
    """Return the sentence in `language`, else in Chinese, else any there is, else nothing."""
    return texts.get(language) or texts.get("zh-CN") or next(iter(texts.values()), "")
