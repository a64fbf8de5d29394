from collections.abc import Iterator
from dataclasses import fields

import pytest

from accessibility.contrast import contrast, rgb
from accessibility.theme import BLACK_ON_WHITE, LIGHT, THEMES, Theme, theme_named

SURFACES = ("background", "surface", "raised", "hover", "pressed", "selected")
TEXTS = ("text", "text_secondary", "text_disabled", "accent")
INPUTS = ("background", "surface", "hover", "error_surface")


def text_pairs() -> Iterator[tuple[str, str]]:
    yield from ((text, surface) for text in TEXTS for surface in SURFACES)
    yield from (("text_hint", surface) for surface in INPUTS)
    yield from (("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed"))
    yield from (("error", ground) for ground in ("background", "surface", "error_surface"))
    yield from (("success", ground) for ground in ("background", "surface", "success_surface"))
    yield from (("text", ground) for ground in ("error_surface", "success_surface"))


def mark_pairs() -> Iterator[tuple[str, str]]:
    marks = ("border", "focus", "accent")
    yield from ((mark, surface) for mark in marks for surface in SURFACES)
    yield from (("error", surface) for surface in SURFACES)


def ratio(theme: Theme, one: str, other: str) -> float:
    return contrast(rgb(getattr(theme, one)), rgb(getattr(theme, other)))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("pair", list(text_pairs()), ids=" on ".join)
def test_text_has_seven_to_one_wherever_it_stands(theme: Theme, pair: tuple[str, str]) -> None:
    assert ratio(theme, *pair) >= 7


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("pair", list(mark_pairs()), ids=" on ".join)
def test_lines_and_marks_have_three_to_one(theme: Theme, pair: tuple[str, str]) -> None:
    assert ratio(theme, *pair) >= 3


def test_the_starkest_theme_knows_only_black_and_white() -> None:
    colours = {getattr(BLACK_ON_WHITE, field.name) for field in fields(Theme)}
    assert colours == {BLACK_ON_WHITE.name, "#000000", "#ffffff"}


def test_each_theme_is_found_by_its_own_name() -> None:
    assert [theme_named(theme.name) for theme in THEMES] == list(THEMES)
    assert len({theme.name for theme in THEMES}) == 5


def test_an_unknown_name_gives_the_light_theme() -> None:
    assert theme_named("no such theme") is LIGHT
