"""Text size, colours, language and how pages are set, by voice; and the way to the sound."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from desktop.flow.appearance import (
    LANGUAGES,
    MODES,
    MOTIONS,
    SPACINGS,
    TEXT_SIZES,
    THEMES,
    Look,
)
from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.floor import Deed, Floor, go_back, other_language, step_aside
from desktop.flow.conversation.line import fixed
from desktop.flow.conversation.narration import pages
from desktop.flow.conversation.offers import Offer, OffersAsking, offer
from desktop.flow.places import PlaceKind

LANGUAGE_NAMES = {"zh-CN": "said-names-chinese", "en": "said-names-english"}


def look_like(change: dict[str, object], floor: Floor) -> None:
    """Change one thing of the look."""
    appearance = floor.appearance
    appearance.choose(replace(appearance.look, **change))  # type: ignore[arg-type]


def settings_asking(aids: Aids, look: Look) -> OffersAsking:
    """Return what changes the look, step by step or by name."""
    steps: tuple[tuple[str, str, Deed], ...] = (
        ("shortcut-larger", "said-larger", lambda floor: floor.appearance.larger()),
        ("shortcut-smaller", "said-smaller", lambda floor: floor.appearance.smaller()),
        ("shortcut-theme", "said-theme", lambda floor: floor.appearance.next_theme()),
    )
    offers = (
        *(_remarked(aids, offer(aids, message, deed), said) for message, said, deed in steps),
        offer(aids, "shortcut-language", other_language),
        offer(aids, "button-sound", partial(step_aside, PlaceKind.SOUND)),
        offer(aids, "button-way", partial(step_aside, PlaceKind.WAY)),
        offer(aids, "button-close", go_back),
    )
    names = (aids.words.say("said-settings-names"), aids.words.say("said-settings-easy"))
    told = (*pages.settings(aids, look), *fixed(*names))
    return OffersAsking(aids, offers, told, tuple(_by_name(aids, look)))


def _by_name(aids: Aids, look: Look) -> Iterator[Offer]:
    for size in TEXT_SIZES:
        label = aids.heard.say("settings-size-option", points=size)
        made = Offer(label, (label,), partial(look_like, {"text_size": size}))
        yield _remarked(aids, made, "said-size-chosen")
    for theme in THEMES:
        made = offer(aids, f"theme-{theme}", partial(look_like, {"theme": theme}))
        yield _remarked(aids, made, "said-theme")
    for tag in LANGUAGES:
        names = tuple(aids.heard.say(LANGUAGE_NAMES[tag]).split())
        made = Offer(names[0], names, partial(look_like, {"language": tag}))
        yield _remarked(aids, made, "said-already") if tag == look.language else made
    for name, values in (("mode", MODES), ("spacing", SPACINGS), ("motion", MOTIONS)):
        for value in values:
            deed = partial(look_like, {name: value})
            which = f"{name}-{value}"
            names = tuple(aids.heard.say(f"said-names-{which}").split())
            made = Offer(aids.words.say(f"settings-{which}"), names, deed)
            yield _remarked(aids, made, f"said-{which}")


def _remarked(aids: Aids, made: Offer, message_id: str) -> Offer:
    return replace(made, remark=aids.words.say(message_id))
