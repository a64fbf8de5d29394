"""Chosen devices that are unplugged, plugged in again, or exchanged; nothing of it is real."""

import numpy as np
import pytest

from speech.devices.chosen_loudspeaker import ChosenLoudspeaker
from speech.devices.chosen_microphone import ChosenMicrophone
from speech.devices.device import is_among
from speech.microphone import MicrophoneError
from tests.speech.devices.fakes import BUILT_IN, USB, Clock, PluggedSystem


class Bench:
    """A microphone by a name that the test changes."""

    def __init__(self, *devices: object) -> None:
        self.system = PluggedSystem(*devices)  # type: ignore[arg-type]  # devices, all of them
        self.wish = ""
        self.clock = Clock()
        self.microphone = ChosenMicrophone(self.system, lambda: self.wish, self.clock)

    def open(self) -> None:
        self.microphone.open(lambda _block: None)

    def open_in_vain(self) -> None:
        with pytest.raises(MicrophoneError) as told:
            self.open()
        assert told.value.code == "no_microphone"

    def lose(self) -> None:
        """Unplug it, and do as the listener does."""
        self.system.plugged_in.remove(USB)
        assert not self.microphone.is_live()
        self.microphone.close()


def test_a_microphone_that_comes_back_is_found_when_no_stream_is_open() -> None:
    bench = Bench(USB)
    bench.open()
    bench.lose()
    bench.open_in_vain()
    assert (bench.system.refreshes, bench.system.missed) == (1, 1)
    bench.system.plugged_in.append(USB)
    bench.open_in_vain()
    assert bench.system.refreshes == 1, "further looks are gentle, and in their own thread"
    assert bench.system.missed == 2
    bench.system.refresh()
    bench.open()
    assert bench.microphone.is_live()


def test_a_loudspeaker_in_the_way_delays_the_look_and_no_more() -> None:
    bench = Bench(USB)
    bench.open()
    bench.system.is_loudspeaker_open = True
    bench.lose()
    bench.open_in_vain()
    bench.system.plugged_in.append(BUILT_IN)
    bench.open_in_vain()
    assert bench.system.refreshes == 0
    bench.system.is_loudspeaker_open = False
    bench.open()
    assert bench.system.open_now == [BUILT_IN]


def test_another_choice_is_opened_at_once() -> None:
    bench = Bench(BUILT_IN, USB)
    bench.open()
    assert bench.system.open_now == [BUILT_IN]
    bench.wish = USB.label
    assert bench.microphone.is_live()
    assert bench.system.open_now == [USB]
    assert bench.microphone.is_chosen


def test_another_choice_that_cannot_be_opened_is_a_loss() -> None:
    bench = Bench(BUILT_IN, USB)
    bench.open()
    bench.system.plugged_in = [BUILT_IN]
    bench.wish = USB.name
    assert not bench.microphone.is_live()
    assert bench.system.open_now == []


def test_a_choice_that_is_absent_leaves_what_is_there() -> None:
    bench = Bench(BUILT_IN)
    bench.wish = USB.name
    bench.open()
    assert bench.system.open_now == [BUILT_IN]
    assert not bench.microphone.is_chosen
    assert bench.microphone.is_live()


def test_a_list_that_knows_better_than_the_blocks_is_believed() -> None:
    bench = Bench(BUILT_IN, USB)
    bench.wish = USB.name
    bench.open()
    bench.system.known = [BUILT_IN]
    assert bench.microphone.is_live(), "the list is not asked at every look"
    bench.clock.now += 1.0
    assert not bench.microphone.is_live()


def test_a_loudspeaker_is_over_when_another_is_chosen() -> None:
    system, wish = PluggedSystem(BUILT_IN, USB), [BUILT_IN.name]
    stream = ChosenLoudspeaker(system, lambda: wish[0], 24_000, _silence)
    assert stream.is_alive
    assert (stream.rate, stream.latency_s) == (24_000, 0.05)
    wish[0] = USB.name
    assert not stream.is_alive
    stream.close()
    assert system.open_now == []


def test_a_loudspeaker_that_is_unplugged_is_over_too() -> None:
    system = PluggedSystem(USB)
    stream = ChosenLoudspeaker(system, lambda: "", 24_000, _silence)
    system.plugged_in.clear()
    assert not stream.is_alive


def test_a_device_goes_by_name_or_label_and_the_systems_own_is_always_there() -> None:
    assert is_among((USB,), "usb")
    assert is_among((USB,), "A headset")
    assert not is_among((USB,), "built-in")
    assert is_among((), "")


def _silence(block: np.ndarray) -> None:
    block[:] = 0
