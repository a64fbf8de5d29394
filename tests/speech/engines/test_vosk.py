"""What Vosk's results become, and a grammar of the words that are likely."""

from pathlib import Path

import pytest

from speech.engines.vosk_engine import Vosk, transcript_of
from speech.recogniser import EngineUnavailableError
from tests.speech.engines.ears import SENTENCE, model, spoken


def test_chinese_words_are_written_without_spaces_and_korean_ones_with() -> None:
    assert transcript_of({"text": "我 要 反映 问题"}).text == "我要反映问题"
    assert transcript_of({"text": "안녕 하세요"}).text == "안녕 하세요"


def test_words_bring_their_probability() -> None:
    words = [{"word": "信访", "conf": 0.9}, {"word": "[unk]", "conf": 1.0}]
    heard = transcript_of({"text": "信访 [unk]", "result": [*words, {"word": "局", "conf": 0.5}]})
    assert [token.text for token in heard.tokens] == ["信访", "局"]
    assert heard.text == "信访"
    assert heard.confidence == pytest.approx(0.7)


def test_scores_of_alternatives_become_shares() -> None:
    heard = transcript_of(
        {
            "alternatives": [
                {"text": "信 访", "confidence": 200.0},
                {"text": "新 房", "confidence": 199.0},
            ]
        }
    )
    assert heard.text == "信访"
    assert [other.text for other in heard.alternatives] == ["新房"]
    assert heard.confidence + heard.alternatives[0].confidence == pytest.approx(1)


def test_no_alternative_with_words_is_nothing() -> None:
    heard = transcript_of({"alternatives": [{"text": "", "confidence": 100.0}]})
    assert (heard.text, heard.confidence) == ("", 0.0)


def test_a_dynamic_graph_can_be_kept_to_likely_words() -> None:
    ear = Vosk(model("vosk-ko"), keep_to_words=True)
    decoding = ear.begin(("안녕하세요", "감사합니다", "\ue000"))
    decoding.feed(spoken(SENTENCE))
    allowed = set("안녕하세요감사합니다 ")
    assert set(decoding.finish().text) <= allowed
    ear.close()


def test_it_gives_alternatives_when_asked() -> None:
    ear = Vosk(model("vosk-ko"), alternatives=3)
    decoding = ear.begin()
    decoding.feed(spoken(SENTENCE))
    heard = decoding.finish()
    assert 1 <= len(heard.alternatives) <= 2
    assert heard.confidence >= heard.alternatives[0].confidence
    ear.close()


def test_a_damaged_model_is_told(tmp_path: Path) -> None:
    for name in ("am/final.mdl", "conf/model.conf", "graph/HCLr.fst", "graph/Gr.fst"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"half a download")
    with pytest.raises(EngineUnavailableError) as told:
        Vosk(tmp_path)
    assert told.value.code == "model_damaged"


def test_half_a_model_is_a_missing_one(tmp_path: Path) -> None:
    (tmp_path / "am").mkdir()
    (tmp_path / "am" / "final.mdl").write_bytes(b"")
    with pytest.raises(EngineUnavailableError) as told:
        Vosk(tmp_path)
    assert told.value.code == "model_missing"
