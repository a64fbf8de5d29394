"""The keys Orca 43 keeps for itself, in Qt's spelling."""

import tomllib
from pathlib import Path

from PySide6.QtGui import QKeySequence

LIST = Path(__file__).parent / "orca_43_keys.toml"
LAYOUTS = ("desktop", "laptop")
ORCA = "Orca"
_NAMES = {
    "KP_Divide": "Num+/",
    "KP_Multiply": "Num+*",
    "KP_Subtract": "Num+-",
    "KP_Add": "Num++",
    "KP_Page_Up": "Num+PgUp",
    "KP_Page_Down": "Num+PgDown",
    "KP_Begin": "Num+Clear",
    "KP_Delete": "Num+Del",
    "KP_Insert": "Num+Ins",
    "Caps_Lock": "CapsLock",
    "BackSpace": "Backspace",
    "semicolon": ";",
    "slash": "/",
    "comma": ",",
    "period": ".",
    "bracketleft": "[",
    "bracketright": "]",
    "space": "Space",
}


def bindings(layout: str) -> list[str]:
    """Orca's keys in one of its layouts, as they stand in the list."""
    keys = tomllib.loads(LIST.read_text(encoding="utf-8"))["keys"]
    return [*keys["common"], *keys[layout]]


def modifiers(layout: str) -> list[QKeySequence]:
    """The keys that are Orca's modifier in a layout: nobody else may use them."""
    named = tomllib.loads(LIST.read_text(encoding="utf-8"))["modifier"][layout]
    return [sequence(name) for name in named]


def taken(layout: str) -> list[QKeySequence]:
    """What Orca takes without its modifier being held."""
    return [sequence(keys) for keys in bindings(layout) if not keys.startswith(ORCA)]


def sequence(keys: str) -> QKeySequence:
    """Read keys in X's names; Orca's modifier is left out."""
    parts = [part for part in keys.split("+") if part != ORCA]
    name = _NAMES.get(parts[-1], parts[-1].replace("KP_", "Num+"))
    return QKeySequence.fromString("+".join([*parts[:-1], name]))
