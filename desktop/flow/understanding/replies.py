"""Yes, no, again, change: answers to "is that right?". Pure."""

from collections.abc import Mapping

from desktop.flow.understanding.hearing import audible, sounds_same
from desktop.flow.understanding.meanings import Reply
from desktop.flow.understanding.particles import Particles

LONGEST = 16

_REFINES_A_NO = frozenset({Reply.AGAIN, Reply.CHANGE})


class Replies:
    """Finds replies: an utterance is one when it is made of nothing but their wordings."""

    def __init__(self, wordings: Mapping[str, tuple[str, ...]], particles: Particles) -> None:
        pairs = ((Reply(meaning), wording) for meaning in wordings for wording in wordings[meaning])
        self._wordings = sorted(pairs, key=lambda pair: -len(pair[1]))
        self._particles = particles

    def find(self, heard: str) -> Reply | None:
        """Return what the whole utterance answers, or None where it is unclear."""
        if len(audible(heard)) > LONGEST:
            return None
        for phrase in self._particles.trimmed(heard):
            replies = self._cover(phrase)
            if replies:
                return _together(replies)
        return None

    def _cover(self, phrase: str) -> frozenset[Reply]:
        """Return the replies a phrase is made of, the longest first; nothing if there is more."""
        if not phrase:
            return frozenset()
        for reply, wording in self._wordings:
            if _is_said(wording, phrase[: len(wording)]):
                rest = phrase[len(wording) :]
                more = self._cover(rest)
                if more or not rest:
                    return more | {reply}
        return frozenset()


def _is_said(wording: str, heard: str) -> bool:
    return heard == wording if len(wording) == 1 else sounds_same(heard, wording)


def _together(replies: frozenset[Reply]) -> Reply | None:
    refined = replies - {Reply.NO} if replies & _REFINES_A_NO else replies
    return next(iter(refined)) if len(refined) == 1 else None
