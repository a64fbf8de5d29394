from accessibility.on_screen_keyboard.candidates import Candidate
from accessibility.on_screen_keyboard.word_table import WordTable

WORDS = [
    ("工资", ("gong", "zi")),
    ("拖欠", ("tuo", "qian")),
    ("中国", ("zhong", "guo")),
    ("工", ("gong",)),
    ("公", ("gong",)),
    ("资", ("zi",)),
    ("只", ("zhi",)),
    ("总", ("zong",)),
    ("国", ("guo",)),
    ("嗯", ("ng",)),
]


def texts(letters: str) -> list[str]:
    return [candidate.text for candidate in WordTable(WORDS).candidates(letters, "")]


def test_a_sentence_comes_first_then_words_then_characters() -> None:
    assert texts("gongzituoqian") == ["工资拖欠", "工资", "工", "公"]


def test_each_candidate_knows_its_letters() -> None:
    assert WordTable(WORDS).candidates("gong'zi", "")[0] == Candidate("工资", 7)
    assert WordTable(WORDS).candidates("gong'zi", "")[-1] == Candidate("公", 4)


def test_what_is_spelled_exactly_comes_before_what_sounds_alike() -> None:
    assert texts("zi") == ["资", "只"]
    assert texts("zhi") == ["只", "资"]
    assert texts("zongguo")[0] == "中国"


def test_an_unfinished_syllable_is_finished() -> None:
    assert texts("go") == ["工", "公"]
    assert texts("gongz")[0] == "工资"


def test_what_is_no_pinyin_has_no_candidates() -> None:
    assert texts("uuu") == []
    assert texts("") == []
    assert texts("ng") == []
