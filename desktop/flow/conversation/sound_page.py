"""Voice, pause, microphone and loudspeaker, chosen by voice."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial

from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.asking import Asking
from desktop.flow.conversation.floor import Deed, Floor, go_back
from desktop.flow.conversation.line import fixed
from desktop.flow.conversation.offers import ListAsking, Offer, OffersAsking, nothing, offer
from desktop.flow.conversation.sure import SureAsking
from desktop.flow.sound import PAUSES_S, SYSTEM_DEVICE, Sound, SoundDevice


@dataclass(frozen=True, slots=True)
class _List:
    """One thing to choose: the messages it is spoken of with, and its options."""

    offer: str
    names: str
    which: str
    chosen: str
    options: Callable[[Aids, Sound, str], tuple[Offer, ...]]


def choose(change: dict[str, object], floor: Floor) -> None:
    """Choose something of the sound at once."""
    if floor.sound is not None:
        floor.sound.choose(replace(floor.sound.choice, **change))  # type: ignore[arg-type]


def sound_asking(aids: Aids, sound: Sound | None) -> OffersAsking:
    """Return what can be chosen; without sound only the way back."""
    told = fixed(aids.words.say("said-settings"))
    close = offer(aids, "button-close", go_back)
    if sound is None:
        return OffersAsking(aids, (close,), told)
    lists = (_leading(aids, each, sound) for each in LISTS)
    return OffersAsking(aids, (*lists, _voice_off(aids), close), told)


def _leading(aids: Aids, of: _List, sound: Sound) -> Offer:
    """Return the offer of a list, which is read from the machine when it is asked for."""

    def listing(above: Asking) -> Asking:
        made = of.options(aids, sound, aids.words.say(of.chosen))
        stay = offer(aids, "said-offer-stay", nothing)
        return ListAsking(aids, (*made, stay), fixed(aids.words.say(of.which)), above=above)

    return replace(offer(aids, of.offer, nothing, of.names), asks=listing)


def _microphones(aids: Aids, sound: Sound, remark: str) -> tuple[Offer, ...]:
    return _devices(aids, "microphone", sound.devices.microphones, remark)


def _loudspeakers(aids: Aids, sound: Sound, remark: str) -> tuple[Offer, ...]:
    return _devices(aids, "loudspeaker", sound.devices.loudspeakers, remark)


def _devices(
    aids: Aids, what: str, devices: Iterable[SoundDevice], remark: str
) -> tuple[Offer, ...]:
    system = SoundDevice(SYSTEM_DEVICE, aids.words.say("sound-system-device"))
    return tuple(
        Offer(device.label, (device.label,), _choosing(**{what: device.name}), remark)
        for device in (system, *devices)
    )


def _pauses(aids: Aids, _sound: Sound, remark: str) -> tuple[Offer, ...]:
    labels = ((each, aids.words.say("sound-pause-option", seconds=str(each))) for each in PAUSES_S)
    return tuple(
        Offer(label, (label,), _choosing(pause_s=seconds), remark) for seconds, label in labels
    )


def _voice_off(aids: Aids) -> Offer:
    question = fixed(aids.words.say("said-voice-off"))

    def sure(above: Asking) -> Asking:
        return SureAsking(aids, above, question, _choosing(voice=False))

    return replace(offer(aids, "said-offer-voice-off", nothing, "said-names-voice-off"), asks=sure)


def _choosing(**change: object) -> Deed:
    return partial(choose, change)


LISTS = (
    _List(
        "said-offer-microphone",
        "said-names-microphone",
        "said-which-microphone",
        "said-chosen-microphone",
        _microphones,
    ),
    _List(
        "said-offer-loudspeaker",
        "said-names-loudspeaker",
        "said-which-loudspeaker",
        "said-chosen-loudspeaker",
        _loudspeakers,
    ),
    _List(
        "said-offer-pause",
        "said-names-pause",
        "said-which-pause",
        "said-chosen-pause",
        _pauses,
    ),
)
