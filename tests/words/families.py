"""The message ids that code puts together, with all that may stand in their gaps."""

from collections.abc import Mapping
from typing import get_args

from accessibility.on_screen_keyboard.layouts import read_layouts
from desktop import bundled
from desktop.commands.checkup import State
from desktop.commands.doctor import CHECKS
from desktop.delivery.trouble import Trouble
from desktop.flow.appearance import MODES, MOTIONS, SPACINGS, THEMES
from desktop.flow.conversation.ports import TalkState
from desktop.flow.ports import KeyChoice
from desktop.flow.steady import CHOICES, REPEATS
from desktop.flow.way_answers import QUESTIONS, Answer
from desktop.flow.ways_in import WayIn
from desktop.flow.writing import Writing
from desktop.idle_sender import NOT_CONFIGURED
from desktop.petition.codes import Code
from desktop.petition.lifecycle import Stage
from desktop.store.errors import StoreCode
from speech.chain import LIBRARY_MISSING, MODEL_DAMAGED, MODEL_MISSING, TOO_LITTLE_MEMORY
from speech.events import Advice
from speech.listening_decoder import BROKEN
from speech.models.errors import ModelCode
from speech.models.manifest import Model
from speech.models.progress import Stage as ModelStage
from tests.petition.test_wording import WIRE_CODES
from ui.shortcuts import SHORTCUTS

GAP = "{}"

SET = (
    *(f"mode-{mode}" for mode in MODES),
    *(f"spacing-{spacing}" for spacing in SPACINGS),
    *(f"motion-{motion}" for motion in MOTIONS),
)
"""What may be chosen of how pages are set."""

STORE_CODES: tuple[str, ...] = get_args(StoreCode)
TROUBLES: tuple[str, ...] = (*Trouble, NOT_CONFIGURED)
LOOK_UP_CODES = ("receipt_number_length", "receipt_number_checksum", "query_code_length")
PASSPHRASE_CODES = ("passphrase_short", "wrong_passphrase")
EVENTS = ("received", "registered", "forwarded", "accepted", "notified", "replied", "other")
"""Those of the contract, and the sentence for kinds that are newer than this program."""

CHAIN_CODES = (MODEL_MISSING, MODEL_DAMAGED, LIBRARY_MISSING, TOO_LITTLE_MEMORY)
DEAF_CODES = (*CHAIN_CODES, BROKEN, "no_microphone", "microphone_busy")
ADVICE = tuple(advice for advice in Advice if advice is not Advice.NONE)

KEYBOARD = read_layouts(bundled.keyboard_text())
KEYBOARD_KEYS = (
    *("delete", "space", "left", "right", "line", "part", "more"),
    *(f"board-{board.id}" for kind in ("text", "passphrase") for board in KEYBOARD.by_kind[kind]),
)
KEYBOARD_PARTS = (
    *("hint", "deleted", "capital", *KEYBOARD_KEYS),
    *(f"{key}-name" for key in KEYBOARD_KEYS),
    *(f"name-{name}" for name in KEYBOARD.names.values()),
)

FAMILIES: Mapping[str, tuple[str, ...]] = {
    "stage-{}": tuple(Stage),
    "sending-title-{}": tuple(Stage),
    "store-{}-title": STORE_CODES,
    "store-{}": STORE_CODES,
    "store-{}-way-out": STORE_CODES,
    "trouble-{}": TROUBLES,
    "lookup-trouble-{}": TROUBLES,
    "problem-{}": (*Code, *WIRE_CODES, *LOOK_UP_CODES, *PASSPHRASE_CODES, "other"),
    "deadline-{}": ("registration", "notice", "other"),
    "case-{}": EVENTS,
    "theme-{}": THEMES,
    "settings-{}": ("mode", "spacing", "motion", *SET),
    "said-{}": SET,
    "said-names-{}": SET,
    "shortcut-{}": tuple(shortcut.id for shortcut in SHORTCUTS),
    "key-choice-{}": (KeyChoice.PASSPHRASE, KeyChoice.SESSION),
    "key-choice-{}-hint": (KeyChoice.PASSPHRASE, KeyChoice.SESSION),
    "lookup-{}-label": ("number", "code"),
    "lookup-{}-hint": ("number", "code"),
    "doctor-state-{}": tuple(State),
    "talk-{}": tuple(TalkState),
    "sound-{}": ("voice", "pause", "microphone", "loudspeaker"),
    "sound-voice-{}": ("on", "off"),
    "way-ask-{}": QUESTIONS,
    "way-answer-{}": tuple(Answer),
    "said-names-way-{}": (*Answer, "done", "keep"),
    "way-voice-{}": ("on", "off"),
    "way-hands-{}": (*WayIn, "shaking"),
    "way-writing-{}": tuple(Writing),
    "steady-{}": tuple(CHOICES),
    "steady-{}-hint": tuple(CHOICES),
    "steady-{}-none": ("bounce_s", "key_hold_s", "press_hold_s"),
    "steady-{}-option": ("bounce_s", "key_hold_s", "press_hold_s"),
    "steady-repeat-{}": REPEATS,
    "keyboard-{}": KEYBOARD_PARTS,
    "hearing-{}": (*DEAF_CODES, *ADVICE, "microphone_lost", "other"),
    "speaking-{}": ("no_speaker", "no_voice", "other"),
    "models-error-{}": get_args(ModelCode),
    "models-purpose-{}": get_args(Model.model_fields["purpose"].annotation),
    "models-step-{}": tuple(ModelStage),
    "doctor-check-{}": tuple(CHECKS),
}

NOT_FAMILIES = frozenset({"lookup-{}"})
"""Put together like a message id, and something else: names of widgets."""


def ids_of(template: str) -> list[str]:
    return [template.replace(GAP, filling) for filling in FAMILIES[template]]


def family_ids() -> set[str]:
    return {message_id for template in FAMILIES for message_id in ids_of(template)}
