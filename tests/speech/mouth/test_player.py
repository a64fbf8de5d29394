import numpy as np
import pytest

from speech.player import CAPACITY_S, Player
from tests.speech.mouth.fakes import BLOCK, RATE, HandStream, Loudspeakers


@pytest.fixture
def player(loudspeakers: Loudspeakers) -> Player:
    return loudspeakers.open_player()


@pytest.fixture
def stream(player: Player, loudspeakers: Loudspeakers) -> HandStream:
    assert player.rate == RATE
    return loudspeakers.stream


def push(player: Player, *levels: float, length: int = BLOCK) -> None:
    for level in levels:
        player.push(np.full(length, level, np.float32), player.epoch)


def test_everything_pushed_is_heard_once_and_in_order(player: Player, stream: HandStream) -> None:
    ramp = np.arange(95, dtype=np.float32) / np.float32(100)
    for part in np.split(ramp, [7, 8, 60]):
        player.push(part, player.epoch)
    stream.play(5)
    assert np.array_equal(np.array(stream.heard[:95], np.float32), ramp)
    assert stream.heard[95:] == [0.0] * 5
    assert (player.pushed, player.played) == (95, 95)


def test_nothing_pushed_is_silence(stream: HandStream) -> None:
    assert stream.play(2) == [0.0] * 2 * BLOCK


def test_a_cut_fades_within_the_next_block_and_forgets_the_rest(
    player: Player, stream: HandStream
) -> None:
    push(player, 0.5, length=10 * BLOCK)
    stream.play()
    player.cut()
    fading = stream.play()
    assert fading[0] == pytest.approx(0.5)
    assert fading[-1] == 0.0
    assert max(np.abs(np.diff(fading))) < 0.05
    assert stream.play(3) == [0.0] * 3 * BLOCK
    assert player.played == player.pushed


def test_what_was_made_before_a_cut_is_not_heard_after_it(
    player: Player, stream: HandStream
) -> None:
    epoch = player.epoch
    player.cut()
    player.push(np.full(BLOCK, 0.5, np.float32), epoch)
    push(player, 0.25)
    heard = stream.play(4)
    assert 0.5 not in heard
    assert heard.count(0.25) == BLOCK


def test_pausing_loses_nothing(player: Player, stream: HandStream) -> None:
    push(player, 0.5, length=6 * BLOCK)
    stream.play()
    player.pause()
    stream.play()
    assert stream.play(3) == [0.0] * 3 * BLOCK
    assert player.played == 2 * BLOCK
    player.go_on()
    stream.play(4)
    assert player.played == 6 * BLOCK
    assert max(np.abs(np.diff(stream.heard[: 8 * BLOCK]))) < 0.05


def test_a_cut_ends_a_pause(player: Player, stream: HandStream) -> None:
    player.pause()
    player.cut()
    push(player, 0.5)
    stream.play(2)
    assert player.played == player.pushed


@pytest.mark.parametrize("volume", [0.0, 0.5, 2.0])
def test_volume_is_heard_with_the_next_block_without_a_click(
    player: Player, stream: HandStream, volume: float
) -> None:
    push(player, 0.4, length=4 * BLOCK)
    stream.play()
    player.volume = volume
    stream.play(2)
    assert stream.heard[-1] == pytest.approx(0.4 * volume)
    assert max(np.abs(np.diff(stream.heard))) < 0.05


def test_nothing_is_louder_than_a_loudspeaker_can_be(player: Player, stream: HandStream) -> None:
    player.volume = 2.0
    push(player, 0.9, length=4 * BLOCK)
    stream.play(4)
    assert max(stream.heard) <= 1.0


def test_it_is_full_after_some_seconds(player: Player, stream: HandStream) -> None:
    push(player, 0.1, length=int(CAPACITY_S * RATE) - 1)
    assert not player.is_full
    push(player, 0.1, length=1)
    assert player.is_full
    stream.play()
    assert not player.is_full


def test_closing_gives_the_loudspeaker_back(player: Player, stream: HandStream) -> None:
    player.close()
    assert stream.is_closed
