from speech.engines.silence import LONGEST_S, RATE, Silence


def test_it_takes_the_time_captions_need_and_no_longer() -> None:
    seconds = [sum(map(len, Silence().speak("字" * count))) / RATE for count in (10, 1_000)]
    assert seconds == [2.0, LONGEST_S]


def test_it_is_silent() -> None:
    assert not any(chunk.any() for chunk in Silence().speak("您好"))
