"""The table from place to exchange."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop.flow.conversation import deeds
from desktop.flow.conversation.address import RegionAsking
from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.asking import Asking
from desktop.flow.conversation.choice import ChoiceAsking
from desktop.flow.conversation.confirmed import ConfirmedAsking
from desktop.flow.conversation.consent import ConsentAsking
from desktop.flow.conversation.declaration import DeclarationAsking
from desktop.flow.conversation.dictation import DictationAsking
from desktop.flow.conversation.door import DoorAsking
from desktop.flow.conversation.floor import Floor, go_back
from desktop.flow.conversation.following import FollowAsking
from desktop.flow.conversation.identity import DocumentKindAsking, DocumentNumberAsking
from desktop.flow.conversation.line import Lines, fixed, private
from desktop.flow.conversation.name import NameAsking
from desktop.flow.conversation.narration import look_up, pages
from desktop.flow.conversation.number import NumberAsking
from desktop.flow.conversation.offers import Offer, OffersAsking, offer
from desktop.flow.conversation.petition_list import petitions_asking
from desktop.flow.conversation.review import ReviewAsking
from desktop.flow.conversation.settings_page import settings_asking
from desktop.flow.conversation.short_text import TextAsking
from desktop.flow.conversation.sound_page import sound_asking
from desktop.flow.conversation.typing_only import TypingAsking
from desktop.flow.conversation.way_page import way_asking
from desktop.flow.places import PlaceKind
from desktop.flow.understanding.dictation import Dictation
from desktop.petition.display import group_digits
from desktop.petition.form import FormField
from desktop.petition.model import Answer
from speech.expectation import PAUSE_TELLING_S

CONFIRMED: Mapping[str, type[ConfirmedAsking]] = {
    "choice": ChoiceAsking,
    "name": NameAsking,
    "phone": NumberAsking,
    "text": TextAsking,
}


@dataclass
class Askings:
    """Makes the exchange of the place of the moment.

    `telling_pause_s` is the silence that ends a breath of a long text (0.5 to 5 seconds).
    """

    floor: Floor
    practice: bool
    telling_pause_s: float = PAUSE_TELLING_S

    def here(self, aids: Aids) -> Asking:
        """Return the exchange of the session's place."""
        session = self.floor.session
        kind = session.place.kind
        field = session.form.field(session.place.field)
        if kind is PlaceKind.QUESTION and field is not None:
            answers = session.petition.answers if session.petition else {}
            return self._question(aids, field, answers.get(field.id))
        if kind is PlaceKind.REVIEW:
            answers = session.petition.answers if session.petition else {}
            return ReviewAsking(aids, session.form, answers)
        if kind is PlaceKind.DECLARATION:
            declaration = next(each for each in session.form.fields if each.kind == "declaration")
            return DeclarationAsking(aids, declaration)
        if kind is PlaceKind.PASSPHRASE:
            return TypingAsking(aids, self.floor.opening.problem)
        made: Mapping[PlaceKind, Callable[[Aids], Asking]] = {
            PlaceKind.LOOK_UP: self._look_up,
            PlaceKind.PETITIONS: self._petitions,
            PlaceKind.SETTINGS: self._settings,
            PlaceKind.SOUND: self._sound,
            PlaceKind.WAY: self._way,
        }
        if kind in made:
            return made[kind](aids)
        offers, told = self._page(aids, kind)
        return OffersAsking(aids, offers, told)

    def _question(self, aids: Aids, field: FormField, answer: Answer | None) -> Asking:
        if field.kind == "consent":
            return ConsentAsking(aids, field, answer)
        if field.kind == "identity":
            return _identity(aids, field, answer)
        if field.kind == "address":
            return _address(aids, field, answer)
        if field.kind == "long_text":
            text = answer if isinstance(answer, str) else ""
            dictation = Dictation(aids.understanding.marks, text)
            return DictationAsking(
                aids, field, answer, dictation=dictation, pause_s=self.telling_pause_s
            )
        asking = CONFIRMED.get(field.kind, TextAsking)
        candidate = answer if isinstance(answer, str) else None
        return asking(aids, field, candidate, candidate)

    def _look_up(self, aids: Aids) -> Asking:
        asked = self.floor.session.look_up
        if asked.asking:
            return OffersAsking(aids, (), fixed(aids.words.say("lookup-asking")))
        if asked.result is not None:
            offers = deeds.at_look_up(aids, is_answered=True)
            return OffersAsking(aids, offers, look_up.result(aids, asked.result))
        if asked.number and asked.code:
            label, number = aids.words.say("receipt-number-label"), group_digits(asked.number)
            told = private(aids.words.say("said-number", label=label, number=number))
            return OffersAsking(aids, deeds.at_look_up(aids, is_answered=False), told)
        return FollowAsking(aids, "code" if asked.number else "number")

    def _petitions(self, aids: Aids) -> Asking:
        return petitions_asking(aids, self.floor.session.collection.petitions)

    def _settings(self, aids: Aids) -> Asking:
        return settings_asking(aids, self.floor.appearance.look)

    def _sound(self, aids: Aids) -> Asking:
        return sound_asking(aids, self.floor.sound)

    def _way(self, aids: Aids) -> Asking:
        return way_asking(aids, self.floor.finding)

    def _page(self, aids: Aids, kind: PlaceKind) -> tuple[tuple[Offer, ...], Lines]:
        session = self.floor.session
        petition, code = session.petition, session.obstacle.code
        can_print = self.floor.print_letter is not None
        close = (offer(aids, "button-close", go_back),)
        table: Mapping[PlaceKind, Callable[[], tuple[tuple[Offer, ...], Lines]]] = {
            PlaceKind.WELCOME: lambda: (
                deeds.at_welcome(aids),
                pages.welcome(aids, session, practice=self.practice),
            ),
            PlaceKind.SENDING: lambda: (
                deeds.at_sending(aids, petition),
                pages.sending(aids, petition),
            ),
            PlaceKind.RECEIPT: lambda: (
                deeds.at_receipt(aids, can_print=can_print),
                pages.receipt(aids, petition.receipt if petition else None),
            ),
            PlaceKind.TROUBLE: lambda: (deeds.at_trouble(aids, code), pages.trouble(aids, code)),
            PlaceKind.KEY_CHOICE: lambda: (
                deeds.at_key_choice(aids),
                fixed(aids.words.say("key-choice-intro"), aids.words.say("said-key-by-voice")),
            ),
            PlaceKind.HELP: lambda: (close, pages.help_lines(aids, session.service)),
        }
        return table[kind]()


def _identity(aids: Aids, field: FormField, answer: Answer | None) -> Asking:
    if not isinstance(answer, Mapping) or not answer.get("number"):
        return DocumentKindAsking(aids, field)
    return DocumentNumberAsking(aids, field, answer, answer, document=answer.get("type", ""))


def _address(aids: Aids, field: FormField, answer: Answer | None) -> Asking:
    if not isinstance(answer, Mapping) or not answer.get("region"):
        return RegionAsking(aids, field, answer)
    candidate = answer if answer.get("detail") else None
    above = RegionAsking(aids, field, answer)
    return DoorAsking(aids, field, answer, candidate, region=answer["region"], above=above)
