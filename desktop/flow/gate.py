"""What must be right before one may go on."""

from desktop.flow.places import DECLARATION, Place, questions
from desktop.petition.checks import check, check_field
from desktop.petition.form import Form, FormField
from desktop.petition.model import Petition
from desktop.petition.problem import Problem
from desktop.petition.regions import Regions


def problems_at(
    place: Place, form: Form, petition: Petition, regions: Regions
) -> tuple[Problem, ...]:
    """Return the problems of a question's answer; at the review, of all answers so far."""
    field = form.field(place.field)
    if field is not None:
        return check_field(field, petition.answers.get(field.id), regions)
    problems = check(form, petition.answers, regions)
    return problems if place == DECLARATION else asked_before(form, problems)


def asked_before(form: Form, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return the problems that are mended before the declaration."""
    asked = {field.id for field in questions(form)}
    return tuple(problem for problem in problems if problem.field in asked)


def field_for_kept(form: Form) -> FormField | None:
    """Return the long text that takes in what an older form asked elsewhere: the facts."""
    long_texts = [field for field in form.fields if field.kind == "long_text"]
    named = [field for field in long_texts if field.id == "facts"]
    return next(iter(named or long_texts), None)
