"""Telephone numbers: their normal form, what is wrong with them, how they are shown.

`phonenumbers` is imported with the module: it takes some 25 ms, which start-up can bear and the
first key pressed in the field cannot.
"""

import re
from dataclasses import dataclass

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat

from desktop.petition.characters import fold_width
from desktop.petition.codes import Code

HOME = "CN"
_HOME_CODE = 86
_LEAST_DIGITS_BEFORE_EXTENSION = 10

_NOT_DIGIT = re.compile(r"[^0-9]")
_SEPARATORS = re.compile(r"[()\s.-]")
_DASHES = re.compile(r"[‐-―−]")
_PLAIN = re.compile(r"[0-9+(][0-9()\s.-]*")
# Any word between two groups of digits stands for "extension": 转, 转分机, ext.
_WITH_EXTENSION = re.compile(r"(.*[0-9)])\s*(?:-|;ext=|[^\W\d_]+\.?)\s*([0-9]{1,6})", re.DOTALL)
# New ranges are given out faster than the library's table of them is renewed.
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_WITHOUT_AREA_CODE = re.compile(r"[2-9][0-9]{6,7}")


@dataclass(frozen=True, slots=True)
class _Phone:
    number: PhoneNumber
    extension: str = ""


def phone_problem(text: str) -> Code | None:
    """Return why nobody can be reached at this number, or None."""
    if _read(text):
        return None
    if _WITHOUT_AREA_CODE.fullmatch(_SEPARATORS.sub("", _plain(text))):
        return Code.PHONE_NEEDS_AREA_CODE
    return Code.PHONE_IMPOSSIBLE


def tidy_phone(text: str) -> str:
    """Return the normal form that an answer keeps: digits as dialled in China, or +country….

    An extension follows after a hyphen. What is no telephone number comes back as it is.
    """
    phone = _read(text)
    if phone is None:
        return text
    return _with_extension(phone, _dialled(phone.number))


def group_phone(text: str) -> str:
    """Return the number in groups for reading (138 0013 8000); anything else as it is."""
    phone = _read(text)
    if phone is None:
        return text
    return _with_extension(phone, phonenumbers.format_number(phone.number, _style(phone.number)))


def _plain(text: str) -> str:
    return _DASHES.sub("-", fold_width(text)).strip()


def _read(text: str) -> _Phone | None:
    folded = _plain(text)
    found = _WITH_EXTENSION.fullmatch(folded)
    if found and len(_NOT_DIGIT.sub("", found[1])) >= _LEAST_DIGITS_BEFORE_EXTENSION:
        number = _parse(found[1])
        if number:
            return _Phone(number, found[2])
    number = _parse(folded)
    return _Phone(number) if number else None


def _parse(text: str) -> PhoneNumber | None:
    if not _PLAIN.fullmatch(text):
        return None
    try:
        number = phonenumbers.parse(text, HOME)
    except NumberParseException:
        return None
    return number if _is_reachable(number) else None


def _is_reachable(number: PhoneNumber) -> bool:
    if number.country_code != _HOME_CODE:
        return phonenumbers.is_possible_number(number)
    mobile = _MOBILE.fullmatch(str(number.national_number))
    return mobile is not None or phonenumbers.is_valid_number(number)


def _style(number: PhoneNumber) -> int:
    home = number.country_code == _HOME_CODE
    return PhoneNumberFormat.NATIONAL if home else PhoneNumberFormat.INTERNATIONAL


def _dialled(number: PhoneNumber) -> str:
    if number.country_code != _HOME_CODE:
        return phonenumbers.format_number(number, PhoneNumberFormat.E164)
    national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    return _NOT_DIGIT.sub("", national)


def _with_extension(phone: _Phone, text: str) -> str:
    return f"{text}-{phone.extension}" if phone.extension else text
