"""Which recogniser listens, down to none at all."""

import shutil
from pathlib import Path

import pytest

from speech.chain import (
    BEST_FIRST,
    LIBRARY_MISSING,
    MODEL_DAMAGED,
    MODEL_MISSING,
    TOO_LITTLE_MEMORY,
    Candidate,
    Engine,
    TypingOnly,
    best_recogniser,
    candidates,
)
from speech.memory import available_memory
from speech.recogniser import EngineUnavailableError
from tests.speech.engines import tiny_models


def nowhere(_model_id: str) -> Path | None:
    return None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A model that works."""
    return tiny_models.streaming_transducer(tmp_path / "sherpa-streaming-zipformer")


@pytest.fixture
def damaged(folder: Path) -> Path:
    """A model whose largest file broke off."""
    broken = folder.parent / "broken"
    shutil.copytree(folder, broken)
    content = (broken / "joiner.onnx").read_bytes()
    (broken / "joiner.onnx").write_bytes(content[: len(content) // 2])
    return broken


def test_streaming_models_come_first_and_whisper_last() -> None:
    names = [candidate.model_id for candidate in candidates(nowhere)]
    assert names[0] == "sherpa-streaming-zipformer"
    assert names[-1] == "whisper-base"
    assert names.index("vosk-cn") < names.index("vosk-small-cn")
    assert len(names) == len(BEST_FIRST)


def test_one_may_be_asked_for_by_name() -> None:
    assert [each.model_id for each in candidates(nowhere, "vosk-ko")] == ["vosk-ko"]
    assert candidates(nowhere, "unheard of") == ()


def test_without_any_model_there_is_typing_and_the_reason() -> None:
    found = best_recogniser(candidates(nowhere))
    assert isinstance(found, TypingOnly)
    assert found.code == MODEL_MISSING
    assert [name for name, _ in found.reasons] == [name for _, name in BEST_FIRST]


def test_the_best_that_works_is_loaded(folder: Path, damaged: Path) -> None:
    found = best_recogniser(
        [
            Candidate(Engine.VOSK, "vosk-cn", None),
            Candidate(Engine.SHERPA, "broken", damaged),
            Candidate(Engine.SHERPA, "sherpa-streaming-zipformer", folder),
            Candidate(Engine.WHISPER, "whisper-base", None),
        ]
    )
    assert not isinstance(found, TypingOnly)
    assert found.name == "sherpa-streaming-zipformer"
    found.close()


def test_the_reason_told_is_that_of_a_model_that_is_there(damaged: Path) -> None:
    missing = Candidate(Engine.VOSK, "vosk-cn", None)
    found = best_recogniser([missing, Candidate(Engine.SHERPA, "broken", damaged)])
    assert isinstance(found, TypingOnly)
    assert found.code == MODEL_DAMAGED
    assert found.reasons == (("vosk-cn", MODEL_MISSING), ("broken", MODEL_DAMAGED))


def test_nothing_to_try_is_a_value_too() -> None:
    assert best_recogniser([]) == TypingOnly(())


@pytest.mark.parametrize("engine", Engine)
def test_an_empty_folder_is_a_missing_model(tmp_path: Path, engine: Engine) -> None:
    candidate = Candidate(engine, "empty", tmp_path)
    with pytest.raises(EngineUnavailableError) as told:
        candidate.load()
    assert told.value.code == MODEL_MISSING


def test_checking_tells_what_is_missing_without_loading(folder: Path) -> None:
    assert Candidate(Engine.SHERPA, "model", folder).check() is None
    assert Candidate(Engine.SHERPA, "model", None).check() == MODEL_MISSING
    assert Candidate(Engine.SHERPA, "model", folder / "gone").check() == MODEL_MISSING


@pytest.mark.parametrize(("free", "code"), [(1_000_000, TOO_LITTLE_MEMORY), (None, None)])
def test_a_small_machine_is_not_overloaded(
    folder: Path, free: int | None, code: str | None
) -> None:
    candidate = Candidate(Engine.SHERPA, "model", folder, lambda: free)
    assert candidate.check() == code
    if code:
        assert best_recogniser([candidate]) == TypingOnly((("model", code),))


def test_a_library_that_is_not_installed_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("speech.chain.find_spec", lambda _name: None)
    candidate = Candidate(Engine.SHERPA, "model", folder)
    assert candidate.check() == LIBRARY_MISSING
    assert best_recogniser([candidate]) == TypingOnly((("model", LIBRARY_MISSING),))


def test_this_machine_tells_its_memory() -> None:
    free = available_memory()
    assert free is None or free > 10_000_000
