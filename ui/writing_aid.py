"""A way to write into a field without a keyboard, as pages are handed it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from ui.desk import Desk

WritingField = QLineEdit | QPlainTextEdit
"""What is written into. Aids write at its cursor and leave the focus where it is."""


class Writes(StrEnum):
    """What a field is for: an aid shows the signs that belong there."""

    TEXT = "text"
    PHONE = "phone"
    IDENTITY = "identity"
    NUMBER = "number"
    PASSPHRASE = "passphrase"  # noqa: S105 - the kind of a field


@dataclass(frozen=True, slots=True)
class WritingAid:
    """One way to write: the messages of its button, and how its panel is made.

    `show` and `hide` are message ids; `hide` stands on the button while the panel is shown.
    `opened` is said by a screen reader when the panel appears. `make` gives a new panel for a
    field; the panel may live shorter than the field, and is deleted with its parent. `suits` are
    the kinds of field it is offered at, where `is_for` agrees.
    """

    id: str
    icon: str
    show: str
    hide: str
    opened: str
    make: Callable[[Desk, WritingField, Writes], QWidget]
    suits: frozenset[Writes] = frozenset(Writes)
    is_for: Callable[[Desk], bool] = lambda _desk: True
