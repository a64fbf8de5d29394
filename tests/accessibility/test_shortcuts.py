import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLineEdit

from accessibility.shortcuts import (
    Shortcut,
    ShortcutClashError,
    clashes,
    install,
    readable,
    reserved,
)
from tests.accessibility.conftest import ShowWindow

HELP = Shortcut("help", ("F1",))
LARGER = Shortcut("larger", ("Ctrl++", "Ctrl+="))


@pytest.mark.parametrize(
    ("keys", "owner"),
    [
        ("Insert", "screen-reader"),
        ("CapsLock", "screen-reader"),
        ("Num++", "screen-reader"),
        ("Ctrl+Num+5", "screen-reader"),
        ("Meta+S", "desktop"),
        ("Ctrl+Alt+T", "desktop"),
        ("Alt+F4", "desktop"),
        ("Alt+Tab", "desktop"),
        ("Ctrl+C", "typing"),
        ("Ctrl+Left", "typing"),
        ("A", "typing"),
        ("Shift+A", "typing"),
        ("Return", "typing"),
        ("Tab", "typing"),
        ("Left", "typing"),
        ("F1", ""),
        ("Esc", ""),
        ("PgDown", ""),
        ("Ctrl++", ""),
        ("Ctrl+S", ""),
        ("Alt+N", ""),
        ("Alt+Left", ""),
        ("Ctrl+K, Ctrl+C", "typing"),
    ],
)
def test_keys_of_others_are_known(keys: str, owner: str) -> None:
    assert reserved(keys) == owner


def test_a_sound_table_has_no_clash() -> None:
    assert clashes((HELP, LARGER, Shortcut("back", ("Alt+Left", "Esc")))) == ()


def test_the_same_keys_twice_are_a_clash() -> None:
    (clash,) = clashes((HELP, Shortcut("keys", ("Ctrl+K", "F1"))))
    assert (clash.id, clash.keys, clash.with_id) == ("keys", "F1", "help")


def test_contexts_that_never_meet_may_share_keys() -> None:
    here, there = Shortcut("a", ("Ctrl+D",), "here"), Shortcut("b", ("Ctrl+D",), "there")
    assert clashes((here, there)) == ()
    assert len(clashes((here, Shortcut("c", ("Ctrl+D",))))) == 1


def test_reserved_keys_are_not_installed(show_window: ShowWindow) -> None:
    window = show_window(QLineEdit())
    with pytest.raises(ShortcutClashError):
        install(window, (Shortcut("copy", ("Ctrl+C",)),), {"copy": window.close})


def test_a_shortcut_without_a_deed_is_a_bug(show_window: ShowWindow) -> None:
    with pytest.raises(KeyError):
        install(show_window(QLineEdit()), (HELP,), {})


def test_every_key_of_a_shortcut_does_its_deed(show_window: ShowWindow) -> None:
    field = QLineEdit()
    window = show_window(field)
    done: list[str] = []
    install(window, (LARGER,), {"larger": lambda: done.append("larger")})
    QTest.keyClick(field, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert done == ["larger", "larger"]


def test_a_context_works_only_inside_its_owner(show_window: ShowWindow) -> None:
    inside, outside = QLineEdit(), QLineEdit()
    place = QFrame()
    inside.setParent(place)
    show_window(place, outside)
    done: list[str] = []
    table = (Shortcut("repeat", ("Ctrl+R",), "place"), HELP)
    made = install(place, table, {"repeat": lambda: done.append("repeat")}, "place")
    for field in (outside, inside):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert done == ["repeat"]
    assert len(made) == 1


def test_keys_are_listed_as_a_person_reads_them() -> None:
    assert readable(LARGER) == ("Ctrl++", "Ctrl+=")
