"""The pages off the road, as they are said."""

from desktop.flow.appearance import Look
from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.line import Lines, fixed, private, to_note
from desktop.flow.conversation.narration.values import deadline, moment
from desktop.flow.places import road
from desktop.flow.session import Session
from desktop.petition.display import dictated_digits
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Petition
from desktop.petition.outcome import Receipt, Service

SENTENCES = {
    Stage.QUEUED: "sending-queued",
    Stage.SENDING: "sending-sending",
    Stage.REFUSED: "sending-refused",
}
PAIRS, SINGLE_DIGITS = 2, 1


def welcome(aids: Aids, session: Session, *, practice: bool) -> Lines:
    """Return what one can expect here, and that other doors stay open."""
    words = aids.words
    note = words.say("practice-note") if practice else ""
    intro = words.say("welcome-intro", steps=len(road(session.form)))
    way, doors = words.say("welcome-way"), words.say("welcome-other-doors")
    return fixed(way, intro, doors, note)


def sending(aids: Aids, petition: Petition | None) -> Lines:
    """Return the stage of the petition on its way, and why it waits."""
    words = aids.words
    if petition is None or petition.stage not in SENTENCES:
        return ()
    said = fixed(words.say(SENTENCES[petition.stage]))
    trouble = f"trouble-{petition.trouble}"
    waits = petition.stage is Stage.QUEUED and petition.trouble and words.knows(trouble)
    return (*said, *fixed(words.say(trouble))) if waits else said


def receipt(aids: Aids, proof: Receipt | None) -> Lines:
    """Return number and query code by pairs and by single digits, and what happens by when.

    Why so slowly, and why in two ways: docs/decisions/015-numbers-by-ear.md.
    """
    if proof is None:
        return ()
    words = aids.words
    return (
        *_numbers(aids, proof, PAIRS),
        *fixed(words.say("said-digit-by-digit")),
        *_numbers(aids, proof, SINGLE_DIGITS),
        *fixed(words.say("receipt-keep")),
        *_dates(aids, proof),
    )


def petition_label(aids: Aids, petition: Petition) -> str:
    """Return one petition of the list: its matter, its stage, when it was changed."""
    about = petition.answers.get("about")
    matter = about if isinstance(about, str) else aids.words.say("petitions-untitled")
    stage = aids.words.say(f"stage-{petition.stage}")
    when = moment(aids.words, petition.changed_at)
    return aids.words.say("said-petition", title=matter, stage=stage, when=when)


def petitions(aids: Aids, known: tuple[Petition, ...]) -> Lines:
    """Return that a matter being handled need not be sent again, or that there is none."""
    return fixed(aids.words.say("petitions-intro" if known else "petitions-empty"))


def help_lines(aids: Aids, service: Service | None) -> Lines:
    """Return what can always be said, that everything is saved, and the other doors."""
    words = aids.words
    return (
        *fixed(words.say("said-help-all"), words.say("help-saved")),
        *other_doors(aids, service),
    )


def settings(aids: Aids, look: Look) -> Lines:
    """Return the look of the moment, and what changes it."""
    words = aids.words
    size = words.say("settings-size-option", points=look.text_size)
    return fixed(
        words.say("said-look", label=size, what=words.say(f"theme-{look.theme}")),
        words.say("said-settings"),
    )


def other_doors(aids: Aids, service: Service | None) -> Lines:
    """Return where help of a person is to be had."""
    contacts = service.contacts if service else ()
    if not contacts:
        return fixed(aids.words.say("help-no-contacts"))
    lines = (
        aids.words.say("help-contact", name=aids.say(contact.name), number=contact.number)
        for contact in contacts
    )
    return (*fixed(aids.words.say("help-contacts")), *fixed(*lines))


def trouble(aids: Aids, code: str) -> Lines:
    """Return what failed in the store, what still works, and the way out."""
    return fixed(aids.words.say(f"store-{code}"), aids.words.say(f"store-{code}-way-out"))


def _numbers(aids: Aids, proof: Receipt, step: int) -> Lines:
    words = aids.words
    numbers = {"receipt-number-label": proof.number, "receipt-code-label": proof.query_code}
    return to_note(
        *(
            words.say("said-number", label=words.say(label), number=dictated_digits(number, step))
            for label, number in numbers.items()
        )
    )


def _dates(aids: Aids, proof: Receipt) -> Lines:
    words = aids.words
    dates = [deadline(words, due) for due in proof.deadlines]
    heading = words.say("receipt-next") if dates else ""
    received = words.say("receipt-received", when=moment(words, proof.received_at))
    return private(received, heading, *dates)
