"""Where a draft opens, and what is wrong with it there. Pure."""

from desktop.flow.places import DECLARATION, REVIEW, Place, PlaceKind, questions
from desktop.petition.checks import check, check_field
from desktop.petition.form import Form
from desktop.petition.model import Petition
from desktop.petition.problem import Problem
from desktop.petition.regions import Regions


def place_left(form: Form, draft: Petition) -> Place:
    """Return the question the person was at; the review where there is something to mend."""
    asked = {field.id for field in questions(form)}
    if draft.problems or draft.step not in asked:
        return REVIEW
    return Place(PlaceKind.QUESTION, draft.step)


def problems_at(place: Place, form: Form, draft: Petition, regions: Regions) -> tuple[Problem, ...]:
    """Return what must be mended before one can go on from this place."""
    field = form.field(place.field)
    if field is not None:
        return check_field(field, draft.answers.get(field.id), regions)
    problems = check(form, draft.answers, regions)
    if place == DECLARATION:
        return problems
    asked = {field.id for field in questions(form)}
    return tuple(problem for problem in problems if problem.field in asked)
