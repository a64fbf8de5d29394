"""Which place a petition belongs to. Pure."""

from desktop.flow.places import RECEIPT, REVIEW, SENDING, WELCOME, Place, PlaceKind, questions, road
from desktop.petition.form import Form
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Petition

PLACE_OF_STAGE = {
    Stage.QUEUED: SENDING,
    Stage.SENDING: SENDING,
    Stage.REFUSED: SENDING,
    Stage.ACCEPTED: RECEIPT,
}


def place_left(form: Form, draft: Petition) -> Place:
    """Return the question the person was at; the review where there is something to mend."""
    asked = {field.id for field in questions(form)}
    if draft.problems or draft.step not in asked:
        return REVIEW
    return Place(PlaceKind.QUESTION, draft.step)


def due_place(form: Form, place: Place, petition: Petition | None) -> Place:
    """Return the place, or the one its petition has gone on to in the meantime."""
    on_road = place in road(form)
    if not on_road and place not in (SENDING, RECEIPT):
        return place
    if petition is None:
        return WELCOME
    return PLACE_OF_STAGE.get(petition.stage, place if on_road else REVIEW)
