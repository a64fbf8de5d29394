"""What commands mean everywhere, where the exchange of the place says nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from desktop.flow.conversation import deeds
from desktop.flow.conversation.asking import Asking, Outcome, Turn
from desktop.flow.conversation.floor import (
    Deed,
    Floor,
    go_back,
    go_on_from,
    next_screen,
    other_language,
    step_aside,
)
from desktop.flow.conversation.leaving import leaving_from
from desktop.flow.conversation.line import Lines, fixed
from desktop.flow.conversation.narration.answers import read_back
from desktop.flow.conversation.narration.pages import other_doors
from desktop.flow.conversation.narration.whereabouts import where_lines
from desktop.flow.conversation.petition_list import begin
from desktop.flow.places import LOCKED, PlaceKind, road
from desktop.flow.understanding.meanings import CommandKind

MOVES: Mapping[CommandKind, Deed] = {
    CommandKind.BACK: go_back,
    CommandKind.HELP_PAGE: partial(step_aside, PlaceKind.HELP),
    CommandKind.SOUND: partial(step_aside, PlaceKind.SOUND),
    CommandKind.OTHER_WAY: partial(step_aside, PlaceKind.WAY),
    CommandKind.HOME: deeds.home,
    CommandKind.LOOK_UP: deeds.follow,
    CommandKind.PETITIONS: partial(step_aside, PlaceKind.PETITIONS),
    CommandKind.SETTINGS: partial(step_aside, PlaceKind.SETTINGS),
    CommandKind.LANGUAGE: other_language,
}

PLACES: Mapping[CommandKind, PlaceKind] = {
    CommandKind.LOOK_UP: PlaceKind.LOOK_UP,
    CommandKind.PETITIONS: PlaceKind.PETITIONS,
    CommandKind.SETTINGS: PlaceKind.SETTINGS,
    CommandKind.SOUND: PlaceKind.SOUND,
    CommandKind.OTHER_WAY: PlaceKind.WAY,
    CommandKind.HELP_PAGE: PlaceKind.HELP,
}
"""Where some of these lead: who is there already is told so by its question."""

LOOKS: Mapping[CommandKind, tuple[str, Deed]] = {
    CommandKind.LARGER: ("said-larger", lambda floor: floor.appearance.larger()),
    CommandKind.SMALLER: ("said-smaller", lambda floor: floor.appearance.smaller()),
    CommandKind.THEME: ("said-theme", lambda floor: floor.appearance.next_theme()),
}

REMARKS: Mapping[CommandKind, str] = {
    CommandKind.SAVE: "said-saved",
    CommandKind.SUBMIT: "said-not-yet",
    CommandKind.CONFIRM_SUBMIT: "said-not-yet",
    CommandKind.UNDO: "said-nothing-to-undo",
    CommandKind.REDO: "said-nothing-to-undo",
    CommandKind.CHANGE_ITEM: "said-change-later",
    CommandKind.PHRASES: "said-phrases-none",
    CommandKind.DELETE: "said-delete-where",
    CommandKind.CONFIRM_DELETE: "said-nothing-to-delete",
    CommandKind.CONFIRM_ANEW: "said-nothing-to-delete",
}


@dataclass(frozen=True)
class General:
    """Commands at any place. Looks at the floor and never changes it: that is the deeds' part."""

    floor: Floor

    def turn(self, kind: CommandKind, asking: Asking) -> Turn:
        """Return what a command means here; with nothing to do it asks the question again."""
        if PLACES.get(kind) is self.floor.session.place.kind:
            return self._again(asking)
        if kind in MOVES:
            again = asking.again()
            return Turn(asking, outcome=Outcome.DONE, deed=MOVES[kind], otherwise=again)
        if kind in LOOKS:
            message, deed = LOOKS[kind]
            return Turn(asking, self._remark(message, asking), deed=deed)
        if kind in REMARKS:
            return Turn(asking, self._remark(REMARKS[kind], asking))
        table: Mapping[CommandKind, Callable[[Asking], Turn]] = {
            CommandKind.NEXT: self._next,
            CommandKind.FINISHED: self._next,
            CommandKind.BEGIN: self._begin,
            CommandKind.CANCEL: self._cancel,
            CommandKind.HELP: lambda here: Turn(here, here.help()),
            CommandKind.WHERE: self._where,
            CommandKind.READ_ALL: self._read_all,
            CommandKind.QUIT: self._quit,
            CommandKind.CALL_PERSON: self._call_person,
            CommandKind.TYPE_INSTEAD: lambda here: self._resting(here, "said-type"),
        }
        return table.get(kind, self._again)(asking)

    def _remark(self, message: str, asking: Asking) -> Lines:
        return (*fixed(asking.aids.words.say(message)), *asking.again())

    def _again(self, asking: Asking) -> Turn:
        return Turn(asking, asking.again())

    def _resting(self, asking: Asking, message: str) -> Turn:
        return Turn(asking, fixed(asking.aids.words.say(message)), rests=True)

    def _next(self, asking: Asking) -> Turn:
        place = self.floor.session.place
        if place.kind in {PlaceKind.QUESTION, PlaceKind.REVIEW}:
            return Turn(asking, outcome=Outcome.DONE, deed=go_on_from(place))
        if not self.floor.appearance.screens.is_last:
            return Turn(asking, asking.again(), deed=next_screen)
        return self._again(asking)

    def _begin(self, asking: Asking) -> Turn:
        session = self.floor.session
        if session.place in road(session.form):
            return self._again(asking)
        at_list = session.place.kind is PlaceKind.PETITIONS
        return Turn(asking, deed=begin if at_list else deeds.start_writing)

    def _cancel(self, asking: Asking) -> Turn:
        session = self.floor.session
        stays = {PlaceKind.WELCOME, PlaceKind.TROUBLE} | LOCKED
        if session.place.kind not in stays and session.place not in road(session.form):
            return Turn(asking, deed=go_back)
        return Turn(asking, self._remark("said-cancelled", asking))

    def _where(self, asking: Asking) -> Turn:
        session, opening = self.floor.session, self.floor.opening
        return Turn(
            asking, where_lines(asking.aids, session, new_passphrase=opening.new_passphrase)
        )

    def _read_all(self, asking: Asking) -> Turn:
        session = self.floor.session
        if session.petition is None or session.place not in road(session.form):
            return Turn(asking, asking.opening(), opens=True)
        read = read_back(asking.aids, session.form, session.petition.answers)
        return Turn(asking, (*read, *asking.again()))

    def _quit(self, asking: Asking) -> Turn:
        leaving = leaving_from(asking)
        return Turn(leaving, leaving.opening())

    def _call_person(self, asking: Asking) -> Turn:
        doors = other_doors(asking.aids, self.floor.session.service)
        resume = fixed(asking.aids.words.say("said-resume"))
        called = fixed(asking.aids.words.say("said-call-person"))
        return Turn(asking, (*called, *doors, *resume), rests=True)
