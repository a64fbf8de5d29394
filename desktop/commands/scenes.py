"""Every page in every state a person can meet: what the audit opens and looks at."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial

from desktop import bundled
from desktop.app import Application
from desktop.flow.conversation.ports import TalkState
from desktop.flow.places import DECLARATION, REVIEW, Place, PlaceKind, questions
from desktop.flow.sound import SoundDevice, SoundDevices
from desktop.flow.way_answers import QUESTIONS
from desktop.petition.form import FormField
from desktop.petition.kept import set_aside
from desktop.petition.lifecycle import Stage
from desktop.petition.model import FormVersion, Petition, new_petition
from desktop.petition.outcome import (
    Case,
    CaseEvent,
    Contact,
    Deadline,
    LookUpResult,
    NotFound,
    Receipt,
    Service,
    Throttled,
    Unreachable,
)
from desktop.petition.problem import Problem

THEN = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
DUE = date(2026, 12, 8)
RECEIPT = Receipt(
    "123456789012",
    "12345678",
    THEN,
    (Deadline("registration", DUE, "22"), Deadline("notice", DUE, "23")),
)
TROUBLES = ("disk_full", "read_only", "corrupted", "wrong_key", "newer", "unavailable")

TALKING = (TalkState.SPEAKING, TalkState.LISTENING, TalkState.HEARING, TalkState.PAUSED)


@dataclass(frozen=True, slots=True)
class Scene:
    """A page in one state; `show` brings the window there."""

    name: str
    show: Callable[[], None]


class Scenes:
    """Puts the window of an application into each state, without a database or a server."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._session = application.session
        self._opening = application.opening
        answers = json.loads(bundled.practice_text())
        answers["address"].pop("search")
        draft = new_petition(self._session.form.form_version, "zh-CN", THEN)
        self._empty = draft
        self._full = replace(draft, answers=answers)

    def all(self) -> Iterator[Scene]:
        """Return every scene."""
        yield from self._welcomes()
        yield from self._questions()
        yield from self._sendings()
        yield from self._look_ups()
        yield from self._asides()

    def _welcomes(self) -> Iterator[Scene]:
        yield Scene("welcome", partial(self._at, Place(PlaceKind.WELCOME)))
        yield Scene("key-choice", partial(self._at, Place(PlaceKind.KEY_CHOICE)))
        yield Scene("passphrase", partial(self._passphrase, ""))
        yield Scene("passphrase-wrong", partial(self._passphrase, "wrong_passphrase"))

    def _questions(self) -> Iterator[Scene]:
        for field in questions(self._session.form):
            place = Place(PlaceKind.QUESTION, field.id)
            yield Scene(f"question-{field.id}", partial(self._at, place, self._empty))
            yield Scene(f"question-{field.id}-filled", partial(self._at, place, self._full))
            if field.required:
                yield Scene(f"question-{field.id}-wrong", partial(self._wrong, place))
        refused = (Problem("name", "required"), Problem("address", "address_too_short", "detail"))
        returned = replace(self._full, problems=refused)
        yield Scene("review", partial(self._at, REVIEW, self._full))
        yield Scene("review-returned", partial(self._at, REVIEW, returned))
        witness = FormField(id="witness", kind="text", question={}, label={})
        name = self._full.answers["name"]
        older = set_aside(
            FormVersion("petition", 0), witness, name, label="witness", text=str(name)
        )
        kept = replace(self._full, answers={**self._full.answers, **older})
        yield Scene("review-kept", partial(self._at, REVIEW, kept))
        yield Scene("declaration", partial(self._at, DECLARATION, self._full))

    def _sendings(self) -> Iterator[Scene]:
        sending = Place(PlaceKind.SENDING)
        for stage in (Stage.QUEUED, Stage.SENDING, Stage.REFUSED):
            petition = replace(self._full, stage=stage)
            yield Scene(f"sending-{stage}", partial(self._at, sending, petition))
        waiting = replace(self._full, stage=Stage.QUEUED, tries=2, trouble="no_network")
        yield Scene("sending-waiting", partial(self._at, sending, waiting))
        accepted = replace(self._full, stage=Stage.ACCEPTED, receipt=RECEIPT)
        yield Scene("receipt", partial(self._at, Place(PlaceKind.RECEIPT), accepted))

    def _look_ups(self) -> Iterator[Scene]:
        events = tuple(CaseEvent(kind, THEN) for kind in ("received", "registered", "replied"))
        case = Case(RECEIPT.number, THEN, events, RECEIPT.deadlines)
        results: dict[str, LookUpResult | None] = {
            "empty": None,
            "case": case,
            "not-found": NotFound(),
            "throttled": Throttled(90),
            "unreachable": Unreachable("no_network"),
        }
        for name, result in results.items():
            yield Scene(f"look-up-{name}", partial(self._look_up, result))
        yield Scene("look-up-wrong", self._look_up_wrong)

    def _asides(self) -> Iterator[Scene]:
        list_place = Place(PlaceKind.PETITIONS)
        yield Scene("petitions-empty", partial(self._at, list_place))
        yield Scene("petitions", partial(self._list, list_place))
        yield Scene("petitions-many", partial(self._list, list_place, self._empty))
        yield Scene("settings", partial(self._at, Place(PlaceKind.SETTINGS)))
        yield Scene("sound", self._sound)
        for step, name in enumerate((*QUESTIONS, "found")):
            yield Scene(f"way-{name}", partial(self._way, step))
        yield from (Scene(f"talk-{state}", partial(self._talk, state)) for state in TALKING)
        yield Scene("help", partial(self._at, Place(PlaceKind.HELP)))
        yield Scene("help-contacts", self._help_with_contacts)
        for code in TROUBLES:
            yield Scene(f"trouble-{code}", partial(self._trouble, code))

    def _at(self, place: Place, petition: Petition | None = None) -> None:
        self._session.petition = petition
        self._session.collection.petitions = ()
        self._session.look_up.clear()
        self._show_talk(TalkState.OFF)
        self._session.go_to(place)

    def _wrong(self, place: Place) -> None:
        self._at(place, self._empty)
        self._session.go_on()

    def _passphrase(self, problem: str) -> None:
        self._opening.new_passphrase = not problem
        self._opening.problem = problem
        self._at(Place(PlaceKind.PASSPHRASE))

    def _look_up(self, result: LookUpResult | None) -> None:
        self._at(Place(PlaceKind.LOOK_UP))
        self._session.look_up.result = result
        self._session.look_up.told.emit()

    def _look_up_wrong(self) -> None:
        self._at(Place(PlaceKind.LOOK_UP))
        self._session.look_up.ask()

    def _list(self, place: Place, *more: Petition) -> None:
        stages = (Stage.DRAFT, Stage.QUEUED, Stage.SENDING, Stage.ACCEPTED, Stage.REFUSED)
        self._session.petition = None
        petitions = tuple(replace(self._full, stage=stage) for stage in stages)
        self._session.collection.petitions = (*more, *petitions)
        self._session.go_to(place)

    def _sound(self) -> None:
        devices = (SoundDevice("one", "USB Audio Device Mono"), SoundDevice("two", "Webcam C920"))
        self._application.sound.devices = SoundDevices(devices, devices)
        self._at(Place(PlaceKind.SOUND))

    def _way(self, step: int) -> None:
        """Show a question of the way in, or at the end what was found."""
        finding = self._application.finding
        self._at(Place(PlaceKind.WAY))
        finding.start_over()
        self._session.go_to(Place(PlaceKind.WAY))
        for _ in range(step):
            finding.skip()

    def _talk(self, state: TalkState) -> None:
        """Show the band of the voice, with much to read in it, below a question."""
        facts = str(self._full.answers["facts"])
        self._at(Place(PlaceKind.QUESTION, "facts"), self._empty)
        self._show_talk(state, facts, "hearing-too_quiet")

    def _show_talk(self, state: TalkState, text: str = "", advice: str = "") -> None:
        self._application.window.talk_band.show_talk(state, text, advice)

    def _help_with_contacts(self) -> None:
        name = {tag: self._application.words(tag).see("app-name") for tag in ("zh-CN", "en")}
        contacts = (Contact(name, "12345"),)
        self._session.service = Service(name, True, contacts, (), (), 0)  # noqa: FBT003 - its fields
        self._at(Place(PlaceKind.HELP))
        self._session.service = None

    def _trouble(self, code: str) -> None:
        self._session.obstacle.code = code
        self._at(Place(PlaceKind.TROUBLE))
