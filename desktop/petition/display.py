"""An answer as people read it: in the review, in the letter, and aloud."""

from collections.abc import Mapping

from desktop.petition.form import FormField, text_in
from desktop.petition.identity import group_identity, mask_identity
from desktop.petition.model import Answer
from desktop.petition.phone import group_phone
from desktop.petition.regions import Regions


def answer_text(
    field: FormField,
    answer: Answer | None,
    language: str,
    regions: Regions,
    *,
    masked: bool = False,
) -> str:
    """Return the answer in words and grouped numbers; text comes back unchanged.

    Nothing for no answer, and for a yes or no, whose sentence is `answer_message`. `masked` hides
    the middle of a document's number where others may look on.
    """
    if answer is None or isinstance(answer, bool):
        return ""
    if isinstance(answer, Mapping):
        return _parts_text(field, answer, language, regions, masked=masked)
    if field.kind == "choice":
        return _option_label(field, answer, language)
    return group_phone(answer) if field.kind == "phone" else answer


def answer_message(answer: Answer | None) -> str:
    """Return the id of the sentence for a yes or no; nothing for any other answer."""
    if not isinstance(answer, bool):
        return ""
    return "answer-yes" if answer else "answer-no"


def group_digits(digits: str, size: int = 4) -> str:
    """Return digits in groups, for the eye and the finger that follows."""
    return " ".join(digits[start : start + size] for start in range(0, len(digits), size))


def dictated_digits(digits: str, step: int) -> str:
    """Return digits as one dictates them: a line for each four, in it `step` at a time."""
    return "\n".join(group_digits(four, step) for four in group_digits(digits).split())


def _parts_text(
    field: FormField,
    parts: Mapping[str, str],
    language: str,
    regions: Regions,
    *,
    masked: bool,
) -> str:
    if "number" in parts:
        document = _option_label(field, parts.get("type", ""), language)
        number = mask_identity(parts["number"]) if masked else group_identity(parts["number"])
        return _joined(document, number)
    if "region" in parts or "detail" in parts:
        return _address(parts.get("region", ""), parts.get("detail", ""), regions)
    return _joined(*parts.values())


def _address(code: str, detail: str, regions: Regions) -> str:
    region = regions.full_name(code) or code
    return detail if region and detail.startswith(region) else _joined(region, detail)


def _option_label(field: FormField, option_id: str, language: str) -> str:
    """Return what the person chose from; the id itself when the form no longer says."""
    labels = (option.label for option in field.options if option.id == option_id)
    return text_in(next(labels, {}), language) or option_id


def _joined(*texts: str) -> str:
    return " ".join(filter(None, texts))
