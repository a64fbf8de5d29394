"""A place in a text is found by sound as if every place had been looked at."""

import random

import pytest

from desktop.flow.understanding.finding import Found, SpokenText
from desktop.flow.understanding.hearing import ANOTHER, apart, classes, get_ready
from desktop.flow.understanding.phrases import Phrases
from tests.flow.understanding.measured import dictated_sentences

UNLIKE = 0.2


def slip(character: str, characters: str, chance: random.Random) -> str:
    """A character that sounds somewhat like another, or now and then not at all."""
    alike = [each for each in characters if classes(each) & classes(character)]
    return chance.choice(alike if alike and chance.random() > UNLIKE else characters)


def by_looking_everywhere(text: str, spoken: str) -> Found | None:
    """The last of the nearest places, by the prices of all of them; without punctuation."""
    most = 0.15 if len(spoken) <= 2 else 0.2 * len(spoken)
    starts = range(len(text) - len(spoken) + 1)
    prices = [(sum(map(apart, text[start:], spoken)), -start) for start in starts]
    price, back = min(prices)
    return Found(-back, -back + len(spoken)) if price <= most else None


@pytest.mark.parametrize("width", [2, 3, 4, 7, 12])
def test_it_finds_what_looking_everywhere_finds(phrases: Phrases, width: int) -> None:
    chance = random.Random(width)
    text = "".join(filter(str.isalpha, "".join(dictated_sentences()[:20])))
    spoken_text = SpokenText(text, phrases.numbers)
    found = 0
    for start in chance.sample(range(len(text) - width), 25):
        said = list(text[start : start + width])
        place = chance.randrange(width)
        said[place] = slip(said[place], text, chance)
        spoken = "".join(said)
        if spoken not in text:
            expected = by_looking_everywhere(text, spoken)
            assert spoken_text.find(spoken) == expected, spoken
            found += expected is not None
    assert found


def test_what_is_nowhere_is_not_found(phrases: Phrases) -> None:
    text = SpokenText("我家楼下的路灯坏了。", phrases.numbers)
    assert text.find("电视") is None
    assert text.find("") is None
    assert SpokenText("", phrases.numbers).find("路灯") is None


def test_sounds_of_no_common_class_are_another() -> None:
    characters = sorted(set("".join(dictated_sentences())))[::7]
    pairs = [(a, b) for a in characters for b in characters if not classes(a) & classes(b)]
    assert pairs
    assert all(apart(a, b) >= ANOTHER for a, b in pairs)


def test_common_characters_are_looked_up_ahead() -> None:
    get_ready()
    before = classes.cache_info().misses
    for character in "信访路灯坏了":
        classes(character)
    assert classes.cache_info().misses == before
