"""The program's mouth: says what it is given, in a thread of its own, and is quiet at once."""

import logging
import threading
import traceback
from collections.abc import Callable

from speech.events import Said, SpeakingFailed, Spoken
from speech.loudspeaker import Loudspeaker
from speech.mouth import Mouth, SayForm
from speech.player import Player
from speech.prompt_cache import PromptCache
from speech.sound import Samples
from speech.speaking_orders import Job, Orders, Reading, Tone
from speech.speaking_sounds import Sounds
from speech.utterance import Utterance
from speech.voices import Voices

LOG = logging.getLogger(__name__)

CLOSE_S = 1.0
REST_S = 5.0
"""After so long without a sound the loudspeaker is given back: while a stream is open PortAudio
finds no device that was plugged in. Most answers are shorter, so the reply need not open it."""


class Speaker:
    """Says utterances in the order of their priorities. Every method is for any thread and at once.

    `make_voices` and `open_player` are called in the voice thread, the first when it starts; `tell`
    is called there too, until `close` returns. What never began is not told of. The loudspeaker is
    open only while there is something to say, and for `rest_s` seconds after.
    """

    def __init__(
        self,
        make_voices: Callable[[], Voices],
        open_player: Callable[[], Player],
        say_form: SayForm,
        tell: Callable[[Said], None],
        cache: PromptCache | None = None,
        *,
        rest_s: float = REST_S,
    ) -> None:
        self._make_voices, self._say_form, self._cache = make_voices, say_form, cache
        self._tell, self._rest_s = tell, rest_s
        self._orders = Orders()
        self._loudspeaker = Loudspeaker(open_player, lambda: tell(SpeakingFailed("no_speaker")))
        self._thread = threading.Thread(target=self._run, name="voice", daemon=False)

    def start(self) -> None:
        """Load the voices and begin to speak; what was said before waits."""
        self._thread.start()

    def say(self, utterance: Utterance) -> None:
        """Say something in its turn."""
        if self._orders.put(utterance):
            self._loudspeaker.cut()

    def stop(self) -> None:
        """Be quiet within 50 ms, and forget what waits."""
        self._orders.stop()
        self._loudspeaker.cut()

    def pause(self) -> None:
        """Hold still in the middle of an utterance; nothing happens when none is being said."""
        if self._orders.is_speaking:
            self._loudspeaker.pause()

    def go_on(self) -> None:
        """Go on after a pause."""
        self._loudspeaker.go_on()

    def back(self) -> None:
        """Say the sentence before again, and go on from there."""
        self._jump(-1)

    def forward(self) -> None:
        """Go on with the sentence after; after the last one the utterance is over."""
        self._jump(1)

    def repeat(self) -> None:
        """Say the last utterance again from its beginning."""
        if self._orders.repeat():
            self._loudspeaker.cut()

    def set_speed(self, speed: float) -> None:
        """Speak at 0.5 to 2.5 times the voice's own speed; the current sentence begins anew."""
        if self._orders.set_speed(speed):
            self._loudspeaker.cut()

    def set_volume(self, volume: float) -> None:
        """Play at a volume from 0 to 2; 1.0 is normal. Heard with the next block."""
        self._loudspeaker.set_volume(volume)

    def hush(self) -> None:
        """Say nothing from now on, for a screen reader speaks: one voice only."""
        self._orders.hush(hushed=True)
        self._loudspeaker.cut()

    def unhush(self) -> None:
        """Speak again."""
        self._orders.hush(hushed=False)

    def play(self, samples: Samples, rate: int) -> None:
        """Play a tone after what is being said and before what waits; also while hushed."""
        self._orders.put_tone(Tone(samples, rate))

    def close(self) -> None:
        """Be quiet and end the thread, within a second."""
        self._orders.close()
        self._loudspeaker.cut()
        if self._thread.ident is not None:
            self._thread.join(CLOSE_S)

    def _jump(self, by: int) -> None:
        self._orders.jump(by)
        if self._orders.is_cut:
            self._loudspeaker.cut()

    def _run(self) -> None:
        sounds = Sounds(self._make_voices(), self._tell, self._cache)
        mouth = Mouth(sounds, self._loudspeaker, self._say_form, self._tell, self._orders)
        try:
            while (job := self._next()) is not None:
                if isinstance(job, Tone):
                    mouth.play(job)
                else:
                    self._read(mouth, job)
        finally:
            self._loudspeaker.lose()
            sounds.close()

    def _next(self) -> Job | None:
        """Wait for a job, without a loudspeaker when it takes long."""
        while self._loudspeaker.is_open and not self._orders.await_next(self._rest_s):
            self._loudspeaker.rest()
        return self._orders.next()

    def _read(self, mouth: Mouth, job: Reading) -> None:
        try:
            mouth.read(job)
        except Exception as error:  # noqa: BLE001 - top of the thread: the next utterance is said
            # Neither the text nor the error's own words, which may quote it.
            stack = "".join(traceback.format_tb(error.__traceback__))
            LOG.error("voice_bug %s\n%s", type(error).__name__, stack)
            self._tell(Spoken(job.utterance.key, whole=False))
