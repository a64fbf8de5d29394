"""What can be meant: the records that `Understanding` returns."""

from dataclasses import dataclass
from enum import StrEnum


class CommandKind(StrEnum):
    """What a person can ask of the program in any place; its wordings are data."""

    NEXT = "next"
    BACK = "back"
    REPEAT = "repeat"
    SLOWER = "slower"
    FASTER = "faster"
    LOUDER = "louder"
    SOFTER = "softer"
    LARGER = "larger"
    SMALLER = "smaller"
    THEME = "theme"
    HELP = "help"
    WHERE = "where"
    PAUSE = "pause"
    GO_ON = "go_on"
    READ_ALL = "read_all"
    PREVIOUS_SENTENCE = "previous_sentence"
    NEXT_SENTENCE = "next_sentence"
    CHANGE_ITEM = "change_item"
    PICK = "pick"
    SUBMIT = "submit"
    CONFIRM_SUBMIT = "confirm_submit"
    CANCEL = "cancel"
    SAVE = "save"
    UNDO = "undo"
    REDO = "redo"
    QUIT = "quit"
    CALL_PERSON = "call_person"
    HOME = "home"
    LOOK_UP = "look_up"
    PETITIONS = "petitions"
    SETTINGS = "settings"
    LANGUAGE = "language"
    NOT_FINISHED = "not_finished"
    FINISHED = "finished"
    STOP_TALKING = "stop_talking"
    SKIP = "skip"
    TYPE_INSTEAD = "type_instead"
    BEGIN = "begin"
    OTHER_WAY = "other_way"
    HELP_PAGE = "help_page"
    SOUND = "sound"
    DELETE = "delete"
    CONFIRM_DELETE = "confirm_delete"
    CONFIRM_ANEW = "confirm_anew"
    PHRASES = "phrases"


FOR_GOOD = frozenset(
    {CommandKind.CONFIRM_SUBMIT, CommandKind.CONFIRM_DELETE, CommandKind.CONFIRM_ANEW}
)
"""What cannot be taken back: each has its one sentence, and a yes is never enough."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command. `number` counts from 1, from the end with a minus: the last is -1; 0 is none."""

    kind: CommandKind
    number: int = 0


def place_of(number: int, count: int) -> int | None:
    """Return the place, from 0, of the one with a number among so many; None where none has it.

    A number counts as in a `Command`.
    """
    if not 0 < abs(number) <= count:
        return None
    return number - 1 if number > 0 else count + number


class Reply(StrEnum):
    """An answer to "is that right?"."""

    YES = "yes"
    NO = "no"
    AGAIN = "again"
    CHANGE = "change"


class EditKind(StrEnum):
    """How a text was changed."""

    REPLACED = "replaced"
    DELETED = "deleted"
    DELETED_SENTENCE = "deleted_sentence"
    CLEARED = "cleared"
    INSERTED = "inserted"
    APPENDED = "appended"
    PREPENDED = "prepended"
    WHOLE = "whole"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Edit:
    """A text after its correction.

    `was` is what stood there, or what was looked for and not found; `now` is what stands there.
    """

    text: str
    kind: EditKind
    was: str = ""
    now: str = ""
