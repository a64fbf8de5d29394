"""The codes of people's mistakes that this program finds itself."""

from enum import StrEnum


class Code(StrEnum):
    """Names the sentence `problem-<code>` in the locales.

    Where the central API has a code for the same thing, it is the same word.
    """

    REQUIRED = "required"
    WRONG_KIND = "wrong_kind"
    INVALID_CHARACTERS = "invalid_characters"
    TOO_LONG = "too_long"
    NOT_ACCEPTED = "not_accepted"
    UNKNOWN_OPTION = "unknown_option"
    NAME_CHARACTERS = "name_characters"
    IDENTITY_CHARACTERS = "identity_characters"
    IDENTITY_LENGTH = "identity_length"
    IDENTITY_TOO_SHORT = "identity_too_short"
    IDENTITY_BIRTH_DATE = "identity_birth_date"
    IDENTITY_CHECKSUM = "identity_checksum"
    PHONE_IMPOSSIBLE = "phone_impossible"
    PHONE_NEEDS_AREA_CODE = "phone_needs_area_code"
    REGION_INCOMPLETE = "region_incomplete"
    INVALID_REGION = "invalid_region"
    ADDRESS_TOO_SHORT = "address_too_short"
