"""What every recogniser does, whichever it is."""

from pathlib import Path

import numpy as np
import pytest

from speech.engines.silero import SileroVoiceActivity
from speech.engines.voiced import VoicedOnly
from speech.sound import RATE, Samples
from tests.speech.engines.ears import Ear
from tests.speech.engines.not_speech import NOT_SPEECH

MEMORY = Path("/proc/self/statm")
PAGE = 4096
EMPTY: Samples = np.zeros(0, np.float32)
MEGABYTE = 1_000_000


def resident() -> int:
    return int(MEMORY.read_text(encoding="ascii").split()[1]) * PAGE


class TestRecogniser:
    def test_it_writes_what_is_said(self, ear: Ear) -> None:
        assert ear.text
        assert ear.is_same(ear.hears(ear.said).text)

    @pytest.mark.parametrize("length", [333, 4_096])
    def test_blocks_may_have_any_length(self, ear: Ear, length: int) -> None:
        blocks = (ear.said[start : start + length] for start in range(0, len(ear.said), length))
        assert ear.is_same(ear.hears(*blocks).text)

    def test_an_empty_block_changes_nothing(self, ear: Ear) -> None:
        assert ear.is_same(ear.hears(EMPTY, ear.said, EMPTY).text)

    def test_nothing_fed_is_nothing_written(self, ear: Ear) -> None:
        decoding = ear.recogniser.begin()
        assert decoding.partial() == ""
        assert decoding.finish().text == ""

    @pytest.mark.parametrize("samples", [0, 1, 159, 1_600])
    def test_a_moment_of_silence_is_nothing(self, ear: Ear, samples: int) -> None:
        assert ear.hears(np.zeros(samples, np.float32)).text == ""

    def test_a_tenth_of_a_second_of_speech_does_no_harm(self, ear: Ear) -> None:
        assert len(ear.hears(ear.said[RATE // 2 :][:1_600]).text) <= 2

    def test_finishing_twice_says_the_same(self, ear: Ear) -> None:
        decoding = ear.recogniser.begin()
        decoding.feed(ear.said)
        assert decoding.finish() == decoding.finish()

    def test_more_may_be_fed_after_finishing(self, ear: Ear) -> None:
        decoding = ear.recogniser.begin()
        decoding.feed(ear.said)
        first = decoding.finish()
        decoding.feed(np.zeros(RATE // 2, np.float32))
        assert abs(len(decoding.finish().text) - len(first.text)) <= 2
        decoding.feed(ear.said)
        assert len(decoding.finish().text) >= len(first.text)

    def test_a_partial_is_there_before_the_end_and_changes_nothing(self, ear: Ear) -> None:
        decoding = ear.recogniser.begin()
        decoding.feed(ear.said)
        assert decoding.partial() != ""
        assert ear.is_same(decoding.finish().text)

    def test_utterances_know_nothing_of_each_other(self, ear: Ear) -> None:
        ear.hears(ear.said)
        assert ear.hears(np.zeros(RATE, np.float32)).text == ""
        assert ear.is_same(ear.hears(ear.said).text)

    def test_likely_words_are_not_written_unsaid(self, ear: Ear) -> None:
        words = ("确认提交", "行政复议", "信访局", "x" * 500, "")
        decoding = ear.recogniser.begin(words)
        decoding.feed(ear.said)
        assert not any(word in decoding.finish().text for word in words[:2])

    def test_it_says_how_sure_it_is(self, ear: Ear) -> None:
        heard = ear.hears(ear.said)
        for each in (heard, *heard.alternatives):
            assert 0 < each.confidence <= 1
        assert all(0 <= token.probability <= 1 for token in heard.tokens)
        assert ear.hears(np.zeros(RATE, np.float32)).confidence == 0

    def test_tokens_are_the_text_in_pieces(self, ear: Ear) -> None:
        heard = ear.hears(ear.said)
        pieces = "".join(token.text for token in heard.tokens)
        assert pieces in ("", heard.text, heard.text.replace(" ", ""))

    def test_alternatives_differ(self, ear: Ear) -> None:
        heard = ear.hears(ear.said)
        texts = [heard.text, *(other.text for other in heard.alternatives)]
        assert len(set(texts)) == len(texts)
        assert all(texts)

    def test_odd_numbers_do_no_harm(self, ear: Ear) -> None:
        odd = np.array([np.nan, np.inf, -np.inf, 3.0, -3.0] * 2_000, np.float32)
        ear.hears(odd)
        assert ear.is_same(ear.hears(ear.said).text)

    @pytest.mark.skipif(not MEMORY.exists(), reason="only Linux tells what a process holds")
    def test_many_utterances_take_no_more_memory(self, ear: Ear) -> None:
        for _ in range(2):
            ear.hears(ear.said)
        before = resident()
        for _ in range(6):
            ear.hears(ear.said)
        assert resident() - before < 30 * MEGABYTE

    @pytest.mark.parametrize("kind", NOT_SPEECH)
    def test_what_has_no_voice_is_not_written(self, ear: Ear, kind: str) -> None:
        sound = NOT_SPEECH[kind]()
        voiced = VoicedOnly(ear.recogniser, SileroVoiceActivity)
        decoding = voiced.begin()
        decoding.feed(sound)
        assert decoding.partial() == ""
        assert decoding.finish().text == ""
