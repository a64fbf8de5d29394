"""The look of the moment: chosen at once, kept, and never outside its bounds."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.flow.appearance import LANGUAGES, TEXT_SIZES, THEMES, Appearance, Look
from tests.petition.samples import patient

Step = Callable[[Appearance], None]
STEPS: list[Step] = [
    Appearance.larger,
    Appearance.smaller,
    Appearance.cycle_size,
    Appearance.next_theme,
    Appearance.next_language,
]


class Shown:
    """An appearance, what it kept, and how often it changed."""

    def __init__(self, look: Look | None = None) -> None:
        self.kept: list[Look] = []
        self.changes = 0
        self.appearance = Appearance(look or Look(), self.kept.append)
        self.appearance.changed.connect(self._count)

    def _count(self) -> None:
        self.changes += 1


def test_a_choice_is_seen_and_kept_at_once() -> None:
    shown = Shown()
    look = Look("en", "yellow_on_black", 36)
    shown.appearance.choose(look)
    assert (shown.appearance.look, shown.kept, shown.changes) == (look, [look], 1)


def test_the_same_look_again_is_no_change() -> None:
    shown = Shown()
    shown.appearance.choose(Look())
    assert (shown.kept, shown.changes) == ([], 0)


def test_sizes_go_up_and_down_and_stop_at_the_ends() -> None:
    shown = Shown(Look(text_size=TEXT_SIZES[0]))
    seen = []
    for step in [shown.appearance.larger] * 6 + [shown.appearance.smaller] * 6:
        step()
        seen.append(shown.appearance.look.text_size)
    assert seen == [20, 24, 30, 36, 36, 36, 30, 24, 20, 18, 18, 18]
    assert shown.changes == 8


@pytest.mark.parametrize(
    ("step", "name", "values"),
    [
        (Appearance.cycle_size, "text_size", TEXT_SIZES),
        (Appearance.next_theme, "theme", THEMES),
        (Appearance.next_language, "language", LANGUAGES),
    ],
)
def test_one_button_goes_through_all_and_round(
    step: Step, name: str, values: tuple[object, ...]
) -> None:
    shown = Shown()
    first = getattr(shown.appearance.look, name)
    seen = []
    for _ in values:
        step(shown.appearance)
        seen.append(getattr(shown.appearance.look, name))
    assert set(seen) == set(values)
    assert seen[-1] == first


@patient
@given(st.lists(st.sampled_from(STEPS), max_size=20))
def test_what_is_kept_last_is_what_is_seen(steps: list[Step]) -> None:
    shown = Shown()
    for step in steps:
        step(shown.appearance)
    look = shown.appearance.look
    assert ([Look(), *shown.kept][-1], len(shown.kept)) == (look, shown.changes)
    assert look.text_size in TEXT_SIZES
    assert look.theme in THEMES
    assert look.language in LANGUAGES
