"""Where one is: the name of the place, the step, what is answered there."""

from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.line import Lines, fixed, private
from desktop.flow.conversation.narration.question import question, shown
from desktop.flow.places import Place, PlaceKind, progress
from desktop.flow.session import Session
from desktop.petition.form import FormField
from desktop.petition.lifecycle import Stage

TITLES = {
    PlaceKind.WELCOME: "welcome-title",
    PlaceKind.REVIEW: "review-title",
    PlaceKind.RECEIPT: "receipt-title",
    PlaceKind.PETITIONS: "petitions-title",
    PlaceKind.LOOK_UP: "lookup-title",
    PlaceKind.SETTINGS: "settings-title",
    PlaceKind.SOUND: "sound-title",
    PlaceKind.WAY: "way-title",
    PlaceKind.HELP: "help-title",
    PlaceKind.KEY_CHOICE: "key-choice-title",
}


def title(aids: Aids, session: Session, *, new_passphrase: bool = False) -> str:
    """Return the name of the place, as its page is called."""
    place = session.place
    field = _asked(session)
    if field is not None:
        return question(aids, field)
    if place.kind is PlaceKind.SENDING:
        stage = session.petition.stage if session.petition else Stage.DRAFT
        return aids.words.say(f"sending-title-{stage}")
    if place.kind is PlaceKind.TROUBLE:
        return aids.words.say(f"store-{session.obstacle.code}-title")
    if place.kind is PlaceKind.PASSPHRASE:
        return aids.words.say("passphrase-new-title" if new_passphrase else "passphrase-title")
    return aids.words.say(TITLES[place.kind])


def step_lines(aids: Aids, place: Place, session: Session) -> Lines:
    """Return which step of how many it is; nothing off the road."""
    step = progress(session.form, place)
    return fixed(aids.words.say("progress", step=step[0], steps=step[1])) if step else ()


def where_lines(aids: Aids, session: Session, *, new_passphrase: bool = False) -> Lines:
    """Return the answer to "where am I"."""
    name = title(aids, session, new_passphrase=new_passphrase)
    steps = step_lines(aids, session.place, session)
    return (*fixed(aids.words.say("said-where", title=name)), *steps, *_answered(aids, session))


def _asked(session: Session) -> FormField | None:
    if session.place.kind is PlaceKind.DECLARATION:
        return next(field for field in session.form.fields if field.kind == "declaration")
    return session.form.field(session.place.field)


def _answered(aids: Aids, session: Session) -> Lines:
    field = session.form.field(session.place.field)
    if field is None or session.petition is None:
        return ()
    text = shown(aids, field, session.petition.answers.get(field.id))
    if not text:
        return fixed(aids.words.say("said-nothing-written"))
    return private(aids.words.say("said-written", what=text))
