"""Keys of the program, of its pages in each language, and of Orca 43: none is wanted twice."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from accessibility.shortcuts import clashes, reserved
from desktop.flow.appearance import LANGUAGES, Look
from tests.accessibility.orca_keys import LAYOUTS, bindings, modifiers, sequence, taken
from tests.ui.conftest import ShowScene
from tests.ui.test_every_page import SCENES, settle
from ui.shortcuts import SHORTCUTS

OURS = [(each.id, keys) for each in SHORTCUTS for keys in each.keys]
MODIFIERS = ("Ctrl+", "Alt+", "Shift+", "Meta+")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_key_of_orca_can_be_read(layout: str) -> None:
    for keys in bindings(layout):
        read = sequence(keys)
        assert read.count() == 1, keys
        assert read[0].key() != Qt.Key.Key_unknown, keys  # type: ignore[index]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("deed", "keys"), OURS)
def test_no_shortcut_takes_a_key_of_orca(layout: str, deed: str, keys: str) -> None:
    ours = QKeySequence.fromString(keys)
    assert ours not in [*taken(layout), *modifiers(layout)], deed


@pytest.mark.parametrize("layout", LAYOUTS)
def test_whatever_orca_takes_bare_is_refused_to_everybody(layout: str) -> None:
    refused = [*taken(layout), *modifiers(layout)]
    portable = [keys.toString(QKeySequence.SequenceFormat.PortableText) for keys in refused]
    assert [keys for keys in portable if not reserved(keys)] == []


def test_no_two_shortcuts_want_the_same_keys() -> None:
    assert clashes(SHORTCUTS) == ()


@pytest.mark.parametrize(("deed", "keys"), OURS)
def test_no_shortcut_needs_two_modifiers_or_a_second_stroke(deed: str, keys: str) -> None:
    """One modifier at most, so that sticky keys, or one hand, can press it."""
    assert QKeySequence.fromString(keys).count() == 1, deed
    assert sum(modifier in keys for modifier in MODIFIERS) <= 1, deed


def test_what_is_held_down_needs_no_modifier_and_can_be_had_without_holding() -> None:
    keys = {each.id: each.keys for each in SHORTCUTS}
    assert not any(modifier in held for held in keys["hold"] for modifier in MODIFIERS)
    assert keys["talk"]


def keys_of(window: QWidget) -> Counter[str]:
    """All keys and access keys that work in a window, with how many things want them."""
    shortcuts = [each.key() for each in window.findChildren(QShortcut)]
    buttons = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    labels = [each for each in window.findChildren(QLabel) if each.isVisible() and each.buddy()]
    keys = [*shortcuts, *(each.shortcut() for each in buttons)]
    keys += [QKeySequence.mnemonic(each.text()) for each in labels]
    return Counter(each.toString() for each in keys if not each.isEmpty())


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_wants_keys_twice_or_keys_of_others(
    show_scene: ShowScene, scene: str, language: str
) -> None:
    application = show_scene(scene)
    application.appearance.choose(Look(language=language))
    keys = keys_of(settle(application))
    assert {name for name, count in keys.items() if count > 1} == set()
    assert [name for name in keys if reserved(name)] == []
    assert len(keys) >= len(OURS)
