"""What can be done at the places off the road, as offers to choose from."""

from dataclasses import replace
from functools import partial

from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.floor import Deed, Floor, go_back
from desktop.flow.conversation.following import ask
from desktop.flow.conversation.leaving import leave
from desktop.flow.conversation.narration.pages import petition_label
from desktop.flow.conversation.offers import Offer
from desktop.flow.places import PlaceKind
from desktop.flow.ports import KeyChoice
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Petition

MOST_PETITIONS = 5
"""So many can be kept in mind; the others are on the page."""

SET_ASIDE = frozenset({"corrupted", "wrong_key"})
"""Failures that a new database mends; the damaged file is kept."""

Offers = tuple[Offer, ...]


def step_aside(kind: PlaceKind, floor: Floor) -> None:
    """Open a place to come back from."""
    floor.session.step_aside(kind)


def home(floor: Floor) -> None:
    """Go to the welcome."""
    floor.session.home()


def start_writing(floor: Floor) -> None:
    """Begin; what is here is shown first: a matter being handled is not accepted twice (19)."""
    if floor.session.collection.petitions:
        floor.session.step_aside(PlaceKind.PETITIONS)
    else:
        floor.session.begin()


def begin(floor: Floor) -> None:
    """Begin a new petition."""
    floor.session.begin()


def follow(floor: Floor) -> None:
    """Look up, with the numbers of the receipt one is looking at."""
    if floor.session.place.kind is PlaceKind.RECEIPT:
        floor.session.follow()
    else:
        floor.session.step_aside(PlaceKind.LOOK_UP)


def look_up_another(floor: Floor) -> None:
    """Forget the numbers, and ask for others."""
    floor.session.look_up.clear()
    floor.session.go_to(floor.session.place)


def other_language(floor: Floor) -> None:
    """Change to the next language."""
    floor.appearance.next_language()


def offer(aids: Aids, message_id: str, deed: Deed) -> Offer:
    """Return the offer of a button."""
    return Offer(aids.words.say(message_id), (aids.heard.say(message_id),), deed)


def at_welcome(aids: Aids) -> Offers:
    """Return what the first page offers."""
    return (
        offer(aids, "button-begin", start_writing),
        offer(aids, "button-look-up", follow),
        offer(aids, "button-petitions", partial(step_aside, PlaceKind.PETITIONS)),
        offer(aids, "button-language", other_language),
        offer(aids, "button-quit", leave),
    )


def at_petitions(aids: Aids, petitions: tuple[Petition, ...]) -> Offers:
    """Return the newest petitions, each to be opened, and a new one."""
    another = "button-begin-another" if petitions else "button-begin"
    return (
        *(_petition(aids, petition) for petition in petitions[:MOST_PETITIONS]),
        offer(aids, another, begin),
        offer(aids, "button-close", go_back),
    )


def at_sending(aids: Aids, petition: Petition | None) -> Offers:
    """Return what can be done with a petition on its way."""
    to_home = offer(aids, "button-home", home)
    if petition is not None and petition.stage is Stage.REFUSED:
        return (offer(aids, "button-mend", lambda floor: floor.session.mend()), to_home)
    if petition is not None and petition.stage is Stage.QUEUED and petition.tries == 0:
        return (to_home, offer(aids, "button-recall", lambda floor: floor.session.recall()))
    return (to_home,)


def at_receipt(aids: Aids) -> Offers:
    """Return what follows a receipt."""
    return (offer(aids, "button-look-up", follow), offer(aids, "button-home", home))


def at_look_up(aids: Aids, *, is_answered: bool) -> Offers:
    """Return what follows a look-up, or leads to it where the numbers are known."""
    again = offer(aids, "said-look-up-another", look_up_another)
    close = offer(aids, "button-close", go_back)
    return (again, close) if is_answered else (offer(aids, "button-ask", ask), again, close)


def at_settings(aids: Aids) -> Offers:
    """Return what changes the look."""
    look: tuple[tuple[str, str, Deed], ...] = (
        ("shortcut-larger", "said-larger", lambda floor: floor.appearance.larger()),
        ("shortcut-smaller", "said-smaller", lambda floor: floor.appearance.smaller()),
        ("shortcut-theme", "said-theme", lambda floor: floor.appearance.next_theme()),
    )
    looks = (
        replace(offer(aids, message, deed), remark=aids.words.say(remark))
        for message, remark, deed in look
    )
    language = offer(aids, "shortcut-language", other_language)
    return (*looks, language, offer(aids, "button-close", go_back))


def at_trouble(aids: Aids, code: str) -> Offers:
    """Return the ways out of a failure of the store."""
    retry = offer(aids, "button-retry", lambda floor: floor.session.obstacle.retry())
    aside = offer(aids, "button-set-aside", lambda floor: floor.opening.set_aside())
    quit_offer = offer(aids, "button-quit", leave)
    return (retry, aside, quit_offer) if code in SET_ASIDE else (retry, quit_offer)


def at_key_choice(aids: Aids) -> Offers:
    """Return the two ways to keep the key."""
    choices = (KeyChoice.PASSPHRASE, KeyChoice.SESSION)
    return tuple(_key(aids, choice) for choice in choices)


def _petition(aids: Aids, petition: Petition) -> Offer:
    label = petition_label(aids, petition)
    about = petition.answers.get("about")
    names = (about,) if isinstance(about, str) else (label,)
    return Offer(label, names, lambda floor: floor.session.open(petition))


def _key(aids: Aids, choice: KeyChoice) -> Offer:
    names = offer(aids, f"key-choice-{choice}", lambda floor: floor.opening.choose(choice))
    hint = aids.words.say(f"key-choice-{choice}-hint")
    label = aids.words.say("said-with-hint", label=names.label, hint=hint)
    return Offer(label, names.names, names.deed)
