"""One utterance from text to the loudspeaker: sentence by sentence, ahead of what is heard."""

import time
from collections import deque
from collections.abc import Callable, Sequence
from enum import Enum, auto

import numpy as np

from speech.events import Said, SentenceBegun, Spoken
from speech.loudspeaker import Loudspeaker
from speech.player import Player
from speech.resampler import Resampler
from speech.speaking_orders import Orders, Reading, Tone
from speech.speaking_sounds import Sounds
from speech.utterance import Utterance

GAP_S = 0.25
"""Silence between two sentences at normal speed."""
NOTING_GAP_S = 1.0
"""Silence between two sentences that somebody writes down."""
GLANCE_S = 0.01
"""How often it looks what is heard while it waits."""
STALL_S = 2.0
"""A loudspeaker that takes nothing for so long is gone."""

SayForm = Callable[[str, str], tuple[str, ...]]
"""From a text and its language to sentences as they are said."""
Clock = Callable[[], float]


class _End(Enum):
    WHOLE = auto()
    CUT = auto()
    LOST = auto()


class Mouth:
    """Says utterances and plays tones. Everything in the voice thread."""

    def __init__(
        self,
        sounds: Sounds,
        loudspeaker: Loudspeaker,
        say_form: SayForm,
        tell: Callable[[Said], None],
        orders: Orders,
        *,
        clock: Clock = time.monotonic,
    ) -> None:
        self._sounds, self._loudspeaker, self._say_form = sounds, loudspeaker, say_form
        self._tell, self._orders, self._clock = tell, orders, clock
        self._marks: deque[tuple[int, SentenceBegun]] = deque()
        self._heard = 0
        self._stall: tuple[int, float] = (0, 0.0)

    def read(self, reading: Reading) -> None:
        """Say an utterance to its end, or until it is cut off; tell both ends of it."""
        is_whole = not self._orders.is_hushed and self._read(reading)
        self._tell(Spoken(reading.utterance.key, is_whole))

    def play(self, tone: Tone) -> None:
        """Let a tone be heard after what was pushed before; does not wait for it."""
        player = self._loudspeaker.open()
        if player is not None:
            sound = Resampler(tone.rate, player.rate).convert(tone.samples)
            player.push(sound, player.epoch)

    def _read(self, reading: Reading) -> bool:
        utterance = reading.utterance
        sentences = self._say_form(utterance.text, utterance.language)
        begin: int | None = reading.begin % max(1, len(sentences))
        may_reopen = True
        while begin is not None:
            player = self._loudspeaker.open()
            if player is None:
                return False
            self._heard = begin
            player.go_on()
            end = self._perform(player, reading, sentences, begin)
            if end is _End.WHOLE:
                return True
            begin = self._next_begin(end, len(sentences), may_reopen=may_reopen)
            may_reopen = may_reopen and end is not _End.LOST
        return False

    def _next_begin(self, end: _End, count: int, *, may_reopen: bool) -> int | None:
        """Return the sentence to go on with, None to stop."""
        if end is _End.LOST:
            self._loudspeaker.lose()
            return self._heard if may_reopen else None
        jump = self._orders.settle()
        if jump is None or self._heard + jump >= count:
            return None
        return max(0, self._heard + jump)

    def _perform(
        self, player: Player, reading: Reading, sentences: Sequence[str], begin: int
    ) -> _End:
        epoch, key = player.epoch, reading.utterance.key
        self._marks.clear()
        self._stall = (player.played, self._clock())
        for index in range(begin, len(sentences)):
            if index > begin:
                gap_s = self._gap_s(reading.utterance)
                player.push(np.zeros(int(gap_s * player.rate), np.float32), epoch)
            mark = SentenceBegun(key, index, sentences[index])
            self._marks.append((player.pushed, mark))
            end = self._push(player, epoch, reading, sentences[index])
            if end is not _End.WHOLE:
                return end
        return self._played_out(player)

    def _gap_s(self, utterance: Utterance) -> float:
        return NOTING_GAP_S if utterance.to_note else GAP_S / self._orders.speed

    def _push(self, player: Player, epoch: int, reading: Reading, sentence: str) -> _End:
        speed = reading.utterance.speed(self._orders.speed)
        sounds = self._sounds.of(sentence, reading.utterance, player.rate, speed)
        try:
            for sound in sounds:
                player.push(sound, epoch)
                end = self._look(player)
                while end is _End.WHOLE and player.is_full:
                    self._orders.wait(GLANCE_S)
                    end = self._look(player)
                if end is not _End.WHOLE:
                    return end
        finally:
            sounds.close()
        return _End.WHOLE

    def _played_out(self, player: Player) -> _End:
        """Wait until the last sample is through, and through the device to the ear."""
        end = self._look(player)
        while end is _End.WHOLE and player.played < player.pushed:
            self._orders.wait(GLANCE_S)
            end = self._look(player)
        heard_at = self._clock() + player.latency_s
        while end is _End.WHOLE and self._clock() < heard_at:
            self._orders.wait(GLANCE_S)
            end = self._look(player)
        return end

    def _look(self, player: Player) -> _End:
        """Tell which sentence is heard, and return whether to go on (`WHOLE`)."""
        played, now = player.played, self._clock()
        while self._marks and self._marks[0][0] <= played and not self._orders.is_cut:
            _, mark = self._marks.popleft()
            self._heard = mark.index
            self._tell(mark)
        if self._orders.is_cut:
            return _End.CUT
        if played != self._stall[0] or player.is_paused or played == player.pushed:
            self._stall = (played, now)
        is_gone = not player.is_alive or now - self._stall[1] > STALL_S
        return _End.LOST if is_gone else _End.WHOLE
