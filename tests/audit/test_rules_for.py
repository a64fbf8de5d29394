"""Which rules a look is measured by, and with which figures."""

import tomllib
from itertools import product

import pytest
from PySide6.QtWidgets import QWidget

from accessibility.audit.rules import DRAWN_RULES, RULES
from accessibility.audit.uia import ControlType
from desktop import bundled
from desktop.commands.audit import SCREENS, limits, looks, outgrown, rules_for, screens_for
from desktop.flow.appearance import LANGUAGES, TEXT_SIZES, THEMES, Look


def test_every_language_and_size_meets_every_rule() -> None:
    whole = {(look.language, look.text_size) for look in looks() if rules_for(look) == RULES}
    assert whole == set(product(LANGUAGES, TEXT_SIZES))


def test_what_is_no_matter_of_colour_is_measured_by_every_rule() -> None:
    odd = [look for look in looks() if look.spacing == "wide" or look.mode == "easy"]
    assert odd
    assert {rules_for(look) for look in odd} == {RULES}


def test_every_language_and_size_is_seen_on_every_screen() -> None:
    both = {(look.language, look.text_size) for look in looks() if screens_for(look) == SCREENS}
    assert both == set(product(LANGUAGES, TEXT_SIZES))


@pytest.mark.parametrize("theme", THEMES[1:])
def test_other_themes_are_measured_by_what_a_theme_can_change(theme: str) -> None:
    assert rules_for(Look("zh-CN", theme, 18)) == DRAWN_RULES


def test_the_words_of_screen_readers_are_known_in_every_language() -> None:
    words = tomllib.loads(bundled.control_types_text())
    assert sorted(words) == sorted(LANGUAGES)
    assert len({frozenset(types) for types in words.values()}) == 1
    assert {"按钮", "button"} <= set(limits().type_words[ControlType.BUTTON])


@pytest.mark.parametrize(("least", "count"), [(900, 0), (960, 1)])
@pytest.mark.usefixtures("qapp")
def test_a_window_larger_than_its_screen_is_found(least: int, count: int) -> None:
    window = QWidget()
    window.setMinimumHeight(least)
    window.resize(*SCREENS[0])
    assert len(outgrown(window, SCREENS[0])) == count
