"""The models of the field: told apart by their files, and refused before they end the program."""

from pathlib import Path

import numpy as np
import pytest

from speech.engines.sherpa import Sherpa
from speech.engines.sherpa_files import Kind, sherpa_files
from speech.recogniser import EngineUnavailableError
from speech.sound import RATE
from tests.speech.engines import tiny_models
from tests.speech.engines.ears import tone


def test_kinds_are_told_apart(tmp_path: Path) -> None:
    made = {
        Kind.STREAMING_TRANSDUCER: tiny_models.streaming_transducer(tmp_path / "one"),
        Kind.PARAFORMER: tiny_models.paraformer(tmp_path / "two"),
        Kind.SENSE_VOICE: tiny_models.sense_voice(tmp_path / "three"),
    }
    assert {kind: sherpa_files(folder).kind for kind, folder in made.items()} == {
        kind: kind for kind in made
    }


def test_an_offline_transducer_has_no_chunks(tmp_path: Path) -> None:
    for part in ("encoder", "decoder", "joiner"):
        (tmp_path / f"{part}-epoch-9.onnx").write_bytes(b"weights")
    (tmp_path / "tokens.txt").write_text("<blk> 0\n", encoding="utf-8")
    assert sherpa_files(tmp_path).kind is Kind.TRANSDUCER


def test_a_streaming_paraformer_has_no_joiner(tmp_path: Path) -> None:
    (tmp_path / "encoder.int8.onnx").write_bytes(b"lfr_window_size inv_stddev")
    (tmp_path / "decoder.int8.onnx").write_bytes(b"weights")
    (tmp_path / "tokens.txt").write_text("<blk> 0\n", encoding="utf-8")
    assert sherpa_files(tmp_path).kind is Kind.STREAMING_PARAFORMER
    assert sherpa_files(tmp_path).kind.is_streaming


def test_the_small_weights_are_preferred(tmp_path: Path) -> None:
    folder = tiny_models.paraformer(tmp_path)
    (folder / "model.onnx").write_bytes(b"the same, but four times as large")
    assert sherpa_files(folder).model.name == "model.int8.onnx"


def test_a_streaming_model_writes_while_somebody_speaks(tmp_path: Path) -> None:
    ear = Sherpa(tiny_models.streaming_transducer(tmp_path))
    decoding = ear.begin()
    decoding.feed(np.zeros(RATE, np.float32))
    assert decoding.partial() == ""
    decoding.feed(tone(0.5))
    assert decoding.partial() == tiny_models.SAID
    assert ear.is_streaming


def test_likely_words_it_cannot_spell_are_left_out(tmp_path: Path) -> None:
    ear = Sherpa(tiny_models.streaming_transducer(tmp_path))
    decoding = ear.begin(("信访", "征地", "", "信"))
    decoding.feed(tone())
    assert decoding.finish().text == tiny_models.SAID


@pytest.mark.parametrize(
    "make", [tiny_models.streaming_transducer, tiny_models.paraformer, tiny_models.sense_voice]
)
def test_a_file_that_broke_off_is_told(tmp_path: Path, make: tiny_models.Make) -> None:
    folder = make(tmp_path)
    for path in folder.glob("*.onnx"):
        path.write_bytes(path.read_bytes()[:60])
    with pytest.raises(EngineUnavailableError) as told:
        Sherpa(folder)
    assert told.value.code == "model_damaged"


def test_a_model_of_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "model.onnx").write_bytes(b"of something else")
    (tmp_path / "tokens.txt").write_text("<blk> 0\n", encoding="utf-8")
    with pytest.raises(EngineUnavailableError) as told:
        Sherpa(tmp_path)
    assert told.value.code == "model_damaged"
