"""Long utterances are heard in pieces, cut where it is quiet."""

import numpy as np

from speech.engines.pieces import CALM_AFTER_S, LONGEST_S, PiecewiseDecoding, joined
from speech.recogniser import Token, Transcript
from speech.sound import RATE, Samples
from tests.speech.engines.ears import tone

QUIET: Samples = np.zeros(RATE // 2, np.float32)


class Notes:
    """Hears tones, remembers what it was given, and writes one character a second."""

    def __init__(self) -> None:
        self.pieces: list[Samples] = []

    def hear(self, piece: Samples) -> Transcript:
        self.pieces.append(piece)
        return Transcript("声" * (len(piece) // RATE), 0.5)

    @property
    def seconds(self) -> list[float]:
        return [len(piece) / RATE for piece in self.pieces]


def decoding(notes: Notes) -> PiecewiseDecoding:
    return PiecewiseDecoding(notes.hear, notes.hear)


def test_a_short_utterance_is_one_piece() -> None:
    notes = Notes()
    ear = decoding(notes)
    for _ in range(10):
        ear.feed(tone())
    assert ear.finish().text == "声" * 10
    assert notes.seconds == [10]


def test_nothing_is_decoded_twice_when_nothing_was_added() -> None:
    notes = Notes()
    ear = decoding(notes)
    ear.feed(tone())
    ear.finish()
    ear.finish()
    ear.partial()
    assert len(notes.pieces) == 1


def test_a_pause_ends_a_long_piece() -> None:
    notes = Notes()
    ear = decoding(notes)
    for _ in range(int(CALM_AFTER_S)):
        ear.feed(tone())
    assert notes.pieces == []
    ear.feed(QUIET)
    assert notes.seconds == [CALM_AFTER_S + 0.5]


def test_speech_without_a_pause_is_cut_in_the_quietest_place() -> None:
    notes = Notes()
    ear = decoding(notes)
    ear.feed(tone(LONGEST_S - 4))
    ear.feed(0.01 * tone(0.2))
    ear.feed(tone(6))
    assert len(notes.pieces) == 1
    assert abs(notes.seconds[0] - (LONGEST_S - 3.9)) < 0.15


def test_no_sample_is_lost_or_heard_twice() -> None:
    notes = Notes()
    ear = decoding(notes)
    sound = np.random.default_rng(1).uniform(-0.5, 0.5, 100 * RATE).astype(np.float32)
    ear.feed(sound)
    ear.finish()
    assert np.array_equal(np.concatenate(notes.pieces), sound)
    assert max(notes.seconds) <= LONGEST_S


def test_pieces_in_a_row_keep_their_tokens_and_alternatives() -> None:
    one = Transcript("一", 0.8, (Token("一", 0.8),), (Transcript("衣", 0.2),))
    two = Transcript("二", 0.6, (Token("二", 0.6),), (Transcript("儿", 0.5),))
    whole = joined([one, Transcript(""), two])
    assert whole.text == "一二"
    assert [token.text for token in whole.tokens] == ["一", "二"]
    assert [other.text for other in whole.alternatives] == ["一儿", "衣二"]
    assert 0.6 < whole.confidence < 0.8


def test_words_of_other_languages_keep_a_space_between_pieces() -> None:
    assert joined([Transcript("안녕"), Transcript("하세요")]).text == "안녕 하세요"
    assert joined([Transcript("信访"), Transcript("OK")]).text == "信访OK"


def test_nothing_heard_is_an_empty_transcript() -> None:
    assert joined([Transcript("", 0.9)]) == Transcript("", 0.0)
