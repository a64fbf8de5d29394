from speech.text.word_list import words_in


def test_words_are_read_from_lists() -> None:
    assert words_in(["# a remark\n信访 信访局\n", "上访"]) == ("信访", "信访局", "上访")
