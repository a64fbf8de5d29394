"""What is written of the settings while a machine is lent to somebody, and afterwards."""

import threading
from pathlib import Path

import pytest

from desktop.flow.appearance import Look
from desktop.flow.sound import SoundChoice
from desktop.flow.ways_in import WayIn, WaysInChoice
from desktop.flow.writing import Writing
from desktop.kept_settings import KeptSettings
from desktop.paths import Paths
from desktop.settings import Settings, load_settings

AUTO = WaysInChoice(way=WayIn.AUTO)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    paths = Paths(tmp_path)
    paths.make()
    return paths


@pytest.fixture
def kept(paths: Paths) -> KeptSettings:
    return KeptSettings(paths)


def written(paths: Paths) -> Settings:
    for thread in threading.enumerate():
        if thread.name == "settings":
            thread.join()
    return load_settings(paths.settings)


def test_what_is_chosen_is_written(kept: KeptSettings, paths: Paths) -> None:
    kept.keep(ways_in=AUTO, writing=Writing.ON_SCREEN)
    assert written(paths) == kept.now
    assert written(paths).ways_in == AUTO
    assert written(paths).writing is Writing.ON_SCREEN


def test_what_is_lent_is_not_written(kept: KeptSettings, paths: Paths) -> None:
    kept.keep_look(Look(text_size=24))
    kept.lend()
    kept.keep_look(Look(text_size=36, theme="soft"))
    kept.keep(ways_in=AUTO)
    assert (kept.now.text_size, kept.now.ways_in) == (36, AUTO)
    assert (written(paths).text_size, written(paths).ways_in) == (24, WaysInChoice())


def test_what_is_of_the_machine_is_written_all_the_same(kept: KeptSettings, paths: Paths) -> None:
    kept.lend()
    kept.keep_sound(SoundChoice(voice=False, microphone="usb"))
    assert (written(paths).voice, written(paths).microphone) == (True, "usb")
    kept.take_back()
    assert kept.now == written(paths)


def test_what_was_lent_can_be_kept(kept: KeptSettings, paths: Paths) -> None:
    kept.lend()
    kept.keep(ways_in=AUTO)
    kept.keep_lent()
    assert written(paths).ways_in == AUTO
    kept.keep(theme="soft")
    assert written(paths).theme == "soft"


def test_what_is_taken_back_is_forgotten(kept: KeptSettings, paths: Paths) -> None:
    kept.lend()
    kept.keep(ways_in=AUTO)
    kept.take_back()
    kept.keep(theme="soft")
    assert written(paths) == kept.now == Settings(theme="soft")
