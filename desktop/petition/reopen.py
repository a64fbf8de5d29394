"""Drafts that outlive the form they were written under."""

from dataclasses import replace

from desktop.petition.display import answer_text
from desktop.petition.form import Form, FormField, text_in
from desktop.petition.kept import kept_answers, set_aside
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Answer, Petition
from desktop.petition.regions import Regions

_PARTS = {"identity": {"type", "number"}, "address": {"region", "detail"}}
_WITHOUT_TEXT = {*_PARTS, "consent", "declaration"}


def reopen_under(old: Form | None, new: Form, petition: Petition, regions: Regions) -> Petition:
    """Return the draft as a draft of the form `new`, with nothing lost that was written.

    - An answer that the new form can hold under the same field id stays as it is, also when the
      kind changed among kinds of text. The checks tell the person what is now wanted otherwise.
    - Any other answer is set aside (`desktop.petition.kept`): one to a field that vanished or has
      another shape now, or one that names an option no longer offered. Its field is unanswered;
      what was written is shown there or at the end, and can be taken into a text.
    - An answer set aside earlier returns to its field when the new form can hold it again.
    - A yes to a notice or a declaration stays only while its words stay the same: consent to
      other words must be asked anew (《个人信息保护法》第十四条).
    - The person continues at the next field, in the old order, that still exists.

    `old` is the form of the petition; without it (None) what is set aside has no label, and every
    yes is asked again. Only drafts change: what was queued was confirmed in its form's words.
    """
    if petition.stage is not Stage.DRAFT or petition.form == new.form_version:
        return petition
    older = old or Form(id=petition.form.id, version=petition.form.version, fields=())
    move = _Reopening(older, new, petition, regions)
    return replace(
        petition,
        form=new.form_version,
        answers=move.answers(),
        step=move.step(),
        problems=tuple(problem for problem in petition.problems if new.field(problem.field)),
    )


class _Reopening:
    """One draft on its way from an older form to a newer one."""

    def __init__(self, old: Form, new: Form, petition: Petition, regions: Regions) -> None:
        self._old = old
        self._new = new
        self._petition = petition
        self._regions = regions

    def answers(self) -> dict[str, Answer]:
        """Return all answers under the new form: carried over, returned, and set aside."""
        kept = kept_answers(self._petition.answers)
        keys = {answer.key for answer in kept}
        answers: dict[str, Answer] = {}
        for field_id, answer in self._petition.answers.items():
            if field_id not in keys:
                answers |= self._carried(field_id, answer)
        for earlier in kept:
            held = _held(earlier.kind, self._new.field(earlier.field), earlier.answer)
            returns = held == earlier.answer and earlier.field not in answers
            key = earlier.field if returns else earlier.key
            answers[key] = earlier.answer if returns else self._petition.answers[earlier.key]
        return answers

    def step(self) -> str:
        """Return the field to continue at; "" when none after it is left."""
        ids = [field.id for field in self._old.fields] or [self._petition.step]
        later = ids[ids.index(self._petition.step) :] if self._petition.step in ids else []
        return next((field_id for field_id in later if self._new.field(field_id)), "")

    def _carried(self, field_id: str, answer: Answer) -> dict[str, Answer]:
        if isinstance(answer, bool):
            return {field_id: answer} if self._has_same_words(field_id) else {}
        old = self._old.field(field_id) or FormField(id=field_id, kind="", question={}, label={})
        held = _held(old.kind, self._new.field(field_id), answer)
        aside = {} if held == answer else self._aside(old, answer)
        return aside if held is None else {field_id: held, **aside}

    def _aside(self, field: FormField, answer: Answer) -> dict[str, Answer]:
        language = self._petition.language
        text = answer_text(field, answer, language, self._regions)
        label = text_in(field.label, language)
        return set_aside(self._petition.form, field, answer, label=label, text=text)

    def _has_same_words(self, field_id: str) -> bool:
        old, new = self._old.field(field_id), self._new.field(field_id)
        language = self._petition.language
        return bool(old and new and _words(old, language) == _words(new, language))


def _words(field: FormField, language: str) -> tuple[str, str, str]:
    return field.kind, text_in(field.question, language), text_in(field.hint, language)


def _held(kind: str, field: FormField | None, answer: Answer) -> Answer | None:
    """Return what `field` can hold of an answer to a field of `kind` ("": not known).

    All of it, nothing, or the number of an identity document without its type.
    """
    if field is None or isinstance(answer, bool):
        return None
    if isinstance(answer, str):
        return answer if _holds_text(kind, field, answer) else None
    if not set(answer) <= _PARTS.get(field.kind, set()):
        return None
    if field.kind == "identity" and field.options and not _offers(field, answer.get("type", "")):
        return {**answer, "type": ""}
    return answer


def _holds_text(kind: str, field: FormField, text: str) -> bool:
    if field.kind == "choice":
        return _offers(field, text)
    # The answer to a choice is an id, which nobody wrote and nobody should read.
    return kind != "choice" and field.kind not in _WITHOUT_TEXT


def _offers(field: FormField, chosen: str) -> bool:
    return any(option.id == chosen for option in field.options)
