"""The whole road by keys alone and in silence: welcome, receipt, and the look-up later."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.flow.conversation.ports import TalkState
from desktop.flow.places import RECEIPT, WELCOME, Place, PlaceKind
from desktop.petition.outcome import Case
from tests.central.server import RunningCentral
from tests.commands.place import Place as Installation
from tests.journeys.house import ANSWERS, House
from tests.journeys.samples import body_of

LOOK_UP = Place(PlaceKind.LOOK_UP)
POINTING = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
    | {QEvent.Type.TouchBegin, QEvent.Type.Wheel, QEvent.Type.HoverEnter}
)
SOUND_THREADS = frozenset({"ears", "mouth", "listener", "decoder", "voice"})


class Watch(QObject):
    """Notes what a pointer did, which chords were pressed, and what was heard or said."""

    def __init__(self, house: House) -> None:
        super().__init__()
        self.pointed: list[QEvent.Type] = []
        self.states: list[TalkState] = []
        self.sounding: set[str] = set()
        self._talk = house.application.conversation
        house.qt.installEventFilter(self)
        self._talk.changed.connect(self._note)
        house.application.session.moved.connect(self._note)

    def _note(self) -> None:
        self.states.append(self._talk.state)
        self.sounding |= SOUND_THREADS & {thread.name for thread in threading.enumerate()}

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in POINTING:
            self.pointed.append(event.type())
        return False


@pytest.fixture
def silent_house(qapp: QApplication, installation: Installation) -> Iterator[House]:
    """A window whose voice was turned off before; it talks to nobody though it may."""
    installation.set_up(voice=False)
    with House(qapp, installation) as house:
        house.application.start_talking()
        yield house


def test_from_welcome_to_receipt_and_look_up_by_keys_and_without_a_sound(
    silent_house: House, central: RunningCentral
) -> None:
    house = silent_house
    watch = Watch(house)
    petition = house.file()
    assert petition.receipt is not None
    assert central.petition_bodies()[petition.id] == body_of(petition, ANSWERS)
    house.hand.press(Qt.Key.Key_F2)
    house.wait_at(WELCOME)
    house.press_button(house.sentence("button-look-up"))
    house.wait_at(LOOK_UP)
    for digits in (petition.receipt.number, petition.receipt.query_code):
        house.hand.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(house.hand.focused, digits)
        house.to_next_line()
    house.press_button(house.sentence("button-ask"))
    house.until(lambda: house.says("case-received"))
    assert isinstance(house.application.session.look_up.result, Case)
    assert watch.pointed == []
    assert set(watch.states) == {TalkState.OFF}
    assert watch.sounding == set()


def test_what_is_wrong_is_found_and_mended_by_keys_without_a_sound(silent_house: House) -> None:
    """Going on without an answer leads to the summary, and from there to the field, by keys."""
    house = silent_house
    house.hand.press(Qt.Key.Key_Space)
    house.until(lambda: house.place.kind is PlaceKind.QUESTION)
    house.wait_at(house.place)
    here = house.place
    house.hand.go_on()
    house.until(lambda: house.application.session.problems)
    assert house.place == here
    house.hand.tab()
    house.hand.press(Qt.Key.Key_Space)
    house.hand.press(Qt.Key.Key_Space)
    house.hand.go_on()
    house.until(lambda: house.place != here)


def test_every_side_page_gives_the_way_back_by_one_key(silent_house: House) -> None:
    house = silent_house
    house.file()
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F8):
        house.hand.press(key)
        house.until(lambda: house.place != RECEIPT)
        house.wait_at(house.place)
        house.hand.press(Qt.Key.Key_Escape)
        house.wait_at(RECEIPT)
