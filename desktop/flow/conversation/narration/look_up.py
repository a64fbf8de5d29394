"""What came of a look-up, as it is said."""

from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.line import Lines, fixed, private
from desktop.flow.conversation.narration.values import deadline, event
from desktop.petition.outcome import Case, LookUpResult, NotFound, Throttled, Unreachable

SECONDS_A_MINUTE = 60


def result(aids: Aids, found: LookUpResult | None) -> Lines:
    """Return the history of the case, or why there is none; nothing before an answer."""
    words = aids.words
    if isinstance(found, Case):
        return _case(aids, found)
    if isinstance(found, NotFound):
        return fixed(words.say("lookup-not-found"))
    if isinstance(found, Throttled):
        minutes = max(1, round(found.retry_after / SECONDS_A_MINUTE))
        return fixed(words.say("lookup-throttled", minutes=minutes))
    return _unreachable(aids, found) if found is not None else ()


def _case(aids: Aids, case: Case) -> Lines:
    words = aids.words
    events = (event(words, happened) for happened in case.events)
    dates = (deadline(words, due) for due in case.deadlines)
    return (*fixed(words.say("lookup-result")), *private(*events, *dates))


def _unreachable(aids: Aids, found: Unreachable) -> Lines:
    return fixed(aids.words.say(f"lookup-trouble-{found.code}"))
