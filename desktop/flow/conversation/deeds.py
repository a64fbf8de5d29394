"""What can be done at the places off the road, as offers to choose from."""

from dataclasses import replace
from functools import partial

from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.asking import Asking
from desktop.flow.conversation.floor import Floor, go_back, other_language, step_aside
from desktop.flow.conversation.following import ask
from desktop.flow.conversation.leaving import leave, leaving_from
from desktop.flow.conversation.line import fixed
from desktop.flow.conversation.offers import Offer, nothing, offer
from desktop.flow.conversation.sure import SureAsking
from desktop.flow.places import PlaceKind
from desktop.flow.ports import KeyChoice
from desktop.flow.understanding.meanings import CommandKind
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Petition

SET_ASIDE = frozenset({"corrupted", "wrong_key", "key_missing"})
"""Failures that a new database mends; the damaged file is kept."""

Offers = tuple[Offer, ...]


def home(floor: Floor) -> None:
    """Go to the welcome."""
    floor.session.home()


def start_writing(floor: Floor) -> None:
    """Begin; what is here is shown first: a matter being handled is not accepted twice (19)."""
    if floor.session.collection.petitions:
        floor.session.step_aside(PlaceKind.PETITIONS)
    else:
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


def set_aside(floor: Floor) -> None:
    """Keep the damaged file aside and begin anew."""
    floor.opening.set_aside()


def choose_key(choice: KeyChoice, floor: Floor) -> None:
    """Keep the key in this way."""
    floor.opening.choose(choice)


def print_letter(floor: Floor) -> None:
    """Print letter and receipt; whether there was a printer is told afterwards."""

    def told(printed: bool) -> None:
        floor.outcomes.told.emit("receipt-printed" if printed else "receipt-no-printer")

    if floor.print_letter is not None:
        floor.print_letter(told)


def leaving(aids: Aids) -> Offer:
    """Return the offer to leave, which is asked back about."""
    return replace(offer(aids, "button-quit", leave), asks=leaving_from)


def at_welcome(aids: Aids) -> Offers:
    """Return what the first page offers."""
    return (
        offer(aids, "button-begin", start_writing),
        offer(aids, "button-look-up", follow),
        offer(aids, "button-petitions", partial(step_aside, PlaceKind.PETITIONS)),
        offer(aids, "button-way", partial(step_aside, PlaceKind.WAY)),
        offer(aids, "button-language", other_language),
        leaving(aids),
    )


def at_sending(aids: Aids, petition: Petition | None) -> Offers:
    """Return what can be done with a petition on its way."""
    to_home = offer(aids, "button-home", home)
    if petition is not None and petition.stage is Stage.REFUSED:
        return (offer(aids, "button-mend", lambda floor: floor.session.mend()), to_home)
    if petition is not None and petition.stage is Stage.QUEUED and petition.tries == 0:
        return (to_home, offer(aids, "button-recall", lambda floor: floor.session.recall()))
    return (to_home,)


def at_receipt(aids: Aids, *, can_print: bool) -> Offers:
    """Return what follows a receipt; who did not get all of its numbers hears it again."""
    again = replace(offer(aids, "said-numbers-again", nothing), asks=lambda receipt: receipt)
    offers = (offer(aids, "button-look-up", follow), again, offer(aids, "button-home", home))
    printing = offer(aids, "button-print", print_letter, "said-names-print")
    started = replace(printing, remark=aids.words.say("receipt-print-started"))
    return (*offers, started) if can_print else offers


def at_look_up(aids: Aids, *, is_answered: bool) -> Offers:
    """Return what follows a look-up, or leads to it where the numbers are known."""
    another = offer(aids, "said-look-up-another", look_up_another)
    close = offer(aids, "button-close", go_back)
    once_more = offer(aids, "said-look-up-again", ask)
    first = offer(aids, "button-ask", ask)
    return (another, once_more, close) if is_answered else (first, another, close)


def at_trouble(aids: Aids, code: str) -> Offers:
    """Return the ways out of a failure of the store; beginning anew is asked back about."""
    retry = offer(aids, "button-retry", lambda floor: floor.session.obstacle.retry())
    question = fixed(aids.words.say("said-set-aside"))

    def sure(above: Asking) -> Asking:
        return SureAsking(aids, above, question, set_aside, CommandKind.CONFIRM_ANEW)

    aside = replace(offer(aids, "button-set-aside", set_aside), asks=sure)
    return (retry, aside, leaving(aids)) if code in SET_ASIDE else (retry, leaving(aids))


def at_key_choice(aids: Aids) -> Offers:
    """Return the two ways to keep the key; who only talks is told where a passphrase leads."""
    question = fixed(aids.words.say("said-passphrase-typed"))

    def sure(above: Asking) -> Asking:
        return SureAsking(aids, above, question, partial(choose_key, KeyChoice.PASSPHRASE))

    passphrase = replace(_key(aids, KeyChoice.PASSPHRASE), asks=sure)
    return (passphrase, _key(aids, KeyChoice.SESSION), leaving(aids))


def _key(aids: Aids, choice: KeyChoice) -> Offer:
    made = offer(aids, f"key-choice-{choice}", partial(choose_key, choice))
    hint = aids.words.say(f"key-choice-{choice}-hint")
    return replace(made, label=aids.words.say("said-with-hint", label=made.label, hint=hint))
