"""Everything to mend in a petition: one check for each kind of field."""

from collections.abc import Mapping

from desktop.petition.check_person import check_address, check_identity, check_name, check_phone
from desktop.petition.check_plain import (
    Check,
    Problems,
    check_accepted,
    check_choice,
    check_text,
)
from desktop.petition.form import Form, FormField
from desktop.petition.regions import Regions

CHECKS: Mapping[str, Check] = {
    "text": check_text,
    "long_text": check_text,
    "name": check_name,
    "identity": check_identity,
    "phone": check_phone,
    "address": check_address,
    "choice": check_choice,
    "consent": check_accepted,
    "declaration": check_accepted,
}
"""By kind of field. Any other kind is asked as text and checked as text."""


def check(form: Form, answers: Mapping[str, object], regions: Regions) -> Problems:
    """Return all problems of a petition's answers, in the order of the form.

    Pure; `answers` may hold any value that JSON can hold, and is never altered.
    """
    found = (check_field(field, answers.get(field.id), regions) for field in form.fields)
    return tuple(problem for problems in found for problem in problems)


def check_field(field: FormField, answer: object, regions: Regions) -> Problems:
    """Return the problems of one answer (None: no answer), the first one to mend first."""
    return CHECKS.get(field.kind, check_text)(field, answer, regions)
