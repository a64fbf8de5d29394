"""Checks of what identifies a person: name, identity document, telephone, address.

None of these is required here: only the form says what must be given.
"""

from desktop.petition.characters import fold_width, is_blank
from desktop.petition.check_plain import (
    Problems,
    check_text,
    missing,
    problem,
    text_parts,
    text_problems,
)
from desktop.petition.codes import Code
from desktop.petition.form import FormField
from desktop.petition.identity import LEAST_LENGTH, identity_problem, tidy_identity
from desktop.petition.phone import phone_problem
from desktop.petition.regions import Regions

# Below three letters and digits no postman finds the door: 西湖村 is a whole village.
_LEAST_DETAIL = 3

# Dictation ends a name like a sentence, and a line end hides half of it. U+3002 is the full stop.
_NOT_IN_NAMES = frozenset("!?;:\n\r\t" + chr(0x3002))

# Rare characters of names may be newer than this Python's tables, or private to a registry.
_FIRST_RARE = 0x20000
_PRIVATE = range(0xE000, 0xF900)


def check_name(field: FormField, answer: object, regions: Regions) -> Problems:
    """Check a person's or an organisation's name: any script, at least one letter."""
    problems = check_text(field, answer, regions)
    if problems or not isinstance(answer, str) or is_blank(answer) or _is_name(answer):
        return problems
    return (problem(field, Code.NAME_CHARACTERS),)


def check_phone(field: FormField, answer: object, regions: Regions) -> Problems:
    """Check that the number can be dialled from here."""
    problems = check_text(field, answer, regions)
    if problems or not isinstance(answer, str) or is_blank(answer):
        return problems
    code = phone_problem(answer)
    return (problem(field, code),) if code else ()


def check_identity(field: FormField, answer: object, _regions: Regions) -> Problems:
    """Check the type and the number of an identity document. Without a number it is empty."""
    parts = text_parts(answer)
    if parts is None:
        return (problem(field, Code.WRONG_KIND),)
    document, number = parts.get("type", ""), parts.get("number", "")
    if is_blank(number) and not field.required:
        return text_problems(field, number, "number")
    numbers = _number_problems(field, document, number)
    if is_blank(document) and is_blank(number):
        return numbers
    return (*_document_problems(field, document), *numbers)


def check_address(field: FormField, answer: object, regions: Regions) -> Problems:
    """Check that a letter finds its way: a county, and enough to find the door.

    The written notice goes there (《信访工作条例》第二十三条).
    """
    parts = text_parts(answer)
    if parts is None:
        return (problem(field, Code.WRONG_KIND),)
    region, detail = parts.get("region", ""), parts.get("detail", "")
    if is_blank(region) and is_blank(detail) and not field.required:
        return text_problems(field, detail, "detail")
    return (*_region_problems(field, region, regions), *_detail_problems(field, detail))


def _is_name(text: str) -> bool:
    return not _NOT_IN_NAMES.intersection(fold_width(text)) and any(map(_is_letter, text))


def _is_letter(char: str) -> bool:
    return char.isalpha() or ord(char) >= _FIRST_RARE or ord(char) in _PRIVATE


def _document_problems(field: FormField, document: str) -> Problems:
    known = {option.id for option in field.options}
    if not known or document in known:
        return ()
    code = Code.REQUIRED if is_blank(document) else Code.UNKNOWN_OPTION
    return (problem(field, code, "type"),)


def _number_problems(field: FormField, document: str, text: str) -> Problems:
    unfit = text_problems(field, text, "number")
    if unfit or is_blank(text):
        return unfit or missing(field, "number")
    code = identity_problem(document, text)
    if code is None:
        return ()
    arguments = {"length": len(tidy_identity(text)), "least": LEAST_LENGTH}
    return (problem(field, code, "number", arguments),)


def _region_problems(field: FormField, region: str, regions: Regions) -> Problems:
    if regions.is_county(region):
        return ()
    partial = is_blank(region) or regions.name(region)
    code = Code.REGION_INCOMPLETE if partial else Code.INVALID_REGION
    return (problem(field, code, "region"),)


def _detail_problems(field: FormField, detail: str) -> Problems:
    unfit = text_problems(field, detail, "detail")
    if unfit or _finds_the_door(detail):
        return unfit
    return (problem(field, Code.ADDRESS_TOO_SHORT, "detail"),)


def _finds_the_door(detail: str) -> bool:
    telling = [char for char in detail if char.isalnum() or _is_letter(char)]
    return len(telling) >= _LEAST_DETAIL and any(map(_is_letter, telling))
