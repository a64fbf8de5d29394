"""One table of shortcuts: installed, checked for clashes, and listed for a person to read.

Keys that belong to somebody else are refused:

- Orca's modifiers Insert and Caps Lock, and the whole number pad, which Orca uses bare
  (desktop layout) for reading and for the mouse;
- Ctrl+Alt and the Windows key, which desktops and Orca (Super+Alt+S) use;
- Alt+Tab, Alt+F4 and their like, which window managers use;
- what a person types and edits text with.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

EVERYWHERE = ""

_Key = Qt.Key
_Modifier = Qt.KeyboardModifier
_ORCA_KEYS = frozenset({_Key.Key_Insert, _Key.Key_CapsLock})
_WINDOW_KEYS = frozenset(
    {_Key.Key_Tab, _Key.Key_Escape, _Key.Key_Space}
    | {_Key.Key_F1, _Key.Key_F2, _Key.Key_F4, _Key.Key_F7, _Key.Key_F8, _Key.Key_F10}
)
_MOVING_KEYS = frozenset(
    {_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End}
    | {_Key.Key_Backspace, _Key.Key_Delete}
)
_BARE_KEYS = frozenset({_Key.Key_Escape, _Key.Key_PageUp, _Key.Key_PageDown})
_EDITING_LETTERS = frozenset(
    {_Key.Key_A, _Key.Key_C, _Key.Key_V, _Key.Key_X, _Key.Key_Y, _Key.Key_Z}
)


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Keys for one deed.

    `id` names the deed and the sentence that describes it; `keys` are alternatives in Qt's
    portable spelling ("Ctrl++"); `context` is EVERYWHERE, or names the place where alone it works.
    """

    id: str
    keys: tuple[str, ...]
    context: str = EVERYWHERE


@dataclass(frozen=True, slots=True)
class Clash:
    """Keys that cannot be had: `with_id` has them too, or they are reserved (`reason`)."""

    id: str
    keys: str
    with_id: str = ""
    reason: str = ""


class ShortcutClashError(ValueError):
    """The table contradicts itself or takes reserved keys: a bug."""


def reserved(keys: str) -> str:
    """Return for whom the keys are reserved: screen-reader, desktop, typing, or nobody ("")."""
    sequence = QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)
    chords = range(sequence.count())
    # The stubs lack QKeySequence.__getitem__.
    reasons = (_reserved(sequence[index]) for index in chords)  # type: ignore[index]
    return next((reason for reason in reasons if reason), "")


def clashes(table: Iterable[Shortcut]) -> tuple[Clash, ...]:
    """Return every clash between two shortcuts, and with keys that are reserved."""
    shortcuts = tuple(table)
    taken = [
        Clash(shortcut.id, keys, reason=reason)
        for shortcut in shortcuts
        for keys in shortcut.keys
        if (reason := reserved(keys))
    ]
    double = [
        Clash(later.id, keys, with_id=first.id)
        for first, later in combinations(shortcuts, 2)
        if _meet(first.context, later.context)
        for keys in later.keys
        if _sequence(keys) in map(_sequence, first.keys)
    ]
    return (*taken, *double)


def install(
    owner: QWidget,
    table: Iterable[Shortcut],
    deeds: Mapping[str, Callable[[], object]],
    context: str = EVERYWHERE,
) -> tuple[QShortcut, ...]:
    """Make the shortcuts of one context work and return them; they live as long as `owner`.

    EVERYWHERE means all of the owner's window, another context the owner and what is in it.
    Raises ShortcutClashError; a shortcut without a deed is a KeyError.
    """
    shortcuts = tuple(table)
    found = clashes(shortcuts)
    if found:
        raise ShortcutClashError(found)
    return tuple(
        _make(owner, keys, deeds[shortcut.id], context)
        for shortcut in shortcuts
        if shortcut.context == context
        for keys in shortcut.keys
    )


def readable(shortcut: Shortcut) -> tuple[str, ...]:
    """Return the keys as this machine's keyboard names them, for the page of shortcuts."""
    native = QKeySequence.SequenceFormat.NativeText
    return tuple(_sequence(keys).toString(native) for keys in shortcut.keys)


def _make(owner: QWidget, keys: str, deed: Callable[[], object], context: str) -> QShortcut:
    made = QShortcut(_sequence(keys), owner)
    inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
    whole = Qt.ShortcutContext.WindowShortcut
    made.setContext(whole if context == EVERYWHERE else inside)
    made.setAutoRepeat(False)
    made.activated.connect(deed)
    return made


def _sequence(keys: str) -> QKeySequence:
    return QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)


def _meet(one: str, other: str) -> bool:
    return one == other or EVERYWHERE in (one, other)


def _reserved(combination: QKeyCombination) -> str:
    key, modifiers = combination.key(), combination.keyboardModifiers()
    control = _Modifier.ControlModifier in modifiers
    alt = _Modifier.AltModifier in modifiers
    if key in _ORCA_KEYS or _Modifier.KeypadModifier in modifiers:
        return "screen-reader"
    if _Modifier.MetaModifier in modifiers or (control and alt):
        return "desktop"
    if alt and key in _WINDOW_KEYS:
        return "desktop"
    return "typing" if _types(key, control=control, alt=alt) else ""


def _types(key: Qt.Key, *, control: bool, alt: bool) -> bool:
    if alt:
        return False
    if control:
        return key in _EDITING_LETTERS or key in _MOVING_KEYS
    return key not in _BARE_KEYS and not _Key.Key_F1 <= key <= _Key.Key_F35
