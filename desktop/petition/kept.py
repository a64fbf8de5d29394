"""Answers set aside: written under an older form, and without a place in the newer one.

They stay in the petition's answers under keys no form uses, so they are stored like any other.
They are not sent: the person is shown them and takes into a text what still matters.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop.petition.form import FormField
from desktop.petition.model import Answer, Answers, FormVersion, Petition, with_answer

_PREFIX = "kept:"


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """What was written under an older form, as people read it.

    `field` is the older field's id, `kind` and `label` are its own ("" when that form was not at
    hand), `answer` is the answer itself, `key` where the petition keeps it.
    """

    key: str
    field: str
    kind: str
    label: str
    text: str
    answer: Answer


def set_aside(
    form: FormVersion, field: FormField, answer: Answer, *, label: str, text: str
) -> dict[str, Answer]:
    """Return the entry for a petition's answers that keeps `answer` to a field of `form`.

    `label` and `text` are the field's name and the answer in the person's language.
    """
    key = f"{_PREFIX}{form.id}/{form.version}:{field.id}"
    plain = json.dumps(dict(answer) if isinstance(answer, Mapping) else answer)
    names = {"field": field.id, "kind": field.kind, "label": label}
    return {key: {**names, "text": text, "answer": plain}}


def kept_answers(answers: Answers) -> tuple[KeptAnswer, ...]:
    """Return the answers set aside, the earliest first."""
    found = ((key, entry) for key, entry in answers.items() if key.startswith(_PREFIX))
    return tuple(_read(key, entry) for key, entry in found if isinstance(entry, Mapping))


def without_kept(answers: Answers) -> Answers:
    """Return the answers to the petition's own form: what is sent."""
    return {key: answer for key, answer in answers.items() if not key.startswith(_PREFIX)}


def taken_in(petition: Petition, kept: KeptAnswer, field: str, now: datetime) -> Petition:
    """Return the draft with the kept text at the end of the text answer `field`."""
    written = petition.answers.get(field, "")
    paragraphs = [written if isinstance(written, str) else "", kept.label, kept.text]
    text = "\n".join(filter(None, paragraphs))
    return with_answer(with_answer(petition, field, text, now), kept.key, None, now)


def _read(key: str, entry: Mapping[str, str]) -> KeptAnswer:
    answer = json.loads(entry["answer"])
    return KeptAnswer(
        key, entry["field"], entry["kind"], entry["label"], text=entry["text"], answer=answer
    )
