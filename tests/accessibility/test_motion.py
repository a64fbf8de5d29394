"""Nothing moves by itself when the person, or the system, wants it so."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from accessibility.motion import EFFECTS, Motion


@pytest.fixture
def flash_ms(qapp: QApplication) -> Iterator[int]:
    before = qapp.cursorFlashTime()
    yield before
    qapp.setCursorFlashTime(before)
    for effect in EFFECTS:
        qapp.setEffectEnabled(effect, False)  # noqa: FBT003 - Qt's own signature


def test_a_caret_blinks_until_it_is_held_still(qapp: QApplication, flash_ms: int) -> None:
    motion = Motion(qapp)
    assert not motion.is_still
    motion.hold_still(wanted=True)
    assert (motion.is_still, qapp.cursorFlashTime()) == (True, 0)
    motion.hold_still(wanted=False)
    assert (motion.is_still, qapp.cursorFlashTime()) == (False, flash_ms)


@pytest.mark.usefixtures("flash_ms")
def test_nothing_unfolds_or_fades(qapp: QApplication) -> None:
    for effect in EFFECTS:
        qapp.setEffectEnabled(effect, True)  # noqa: FBT003 - Qt's own signature
    Motion(qapp).hold_still(wanted=True)
    assert not any(qapp.isEffectEnabled(effect) for effect in EFFECTS)


@pytest.mark.usefixtures("flash_ms")
def test_a_system_whose_caret_does_not_blink_is_followed(qapp: QApplication) -> None:
    qapp.setCursorFlashTime(0)
    motion = Motion(qapp)
    assert motion.is_still
    motion.hold_still(wanted=False)
    assert (motion.is_still, qapp.cursorFlashTime()) == (True, 0)
