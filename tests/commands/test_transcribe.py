"""`petition-desk transcribe`: sound files in, words out."""

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from desktop.commands.transcribe import add_arguments
from speech.engines.wav_files import WavError, read_wav
from speech.sound import RATE
from tests.speech.engines.ears import model, spoken, tone
from tests.speech.engines.not_speech import NOT_SPEECH

KINDS = {"pcm_u8": "u8", "pcm_s16le": "s16", "pcm_s24le": "s32", "pcm_s32le": "s32"}
KINDS |= {"pcm_f32le": "flt", "pcm_f64le": "dbl"}


@dataclass(frozen=True)
class Said:
    """What the command said."""

    code: int
    out: str
    err: str

    @property
    def documents(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def transcribe(capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    def command(*words: object) -> Said:
        parser = argparse.ArgumentParser()
        add_arguments(parser)
        arguments = parser.parse_args([str(word) for word in words])
        capsys.readouterr()
        code = arguments.run(arguments)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return command


def write(
    path: Path, sound: np.ndarray, rate: int = RATE, layout: str = "mono", codec: str = "pcm_s16le"
) -> Path:
    """A WAV file of a kind, its sound the same in every channel."""
    with av.open(str(path), "w", format="wav") as container:
        stream = container.add_stream(codec, rate=rate)
        assert isinstance(stream, av.AudioStream)
        stream.layout = layout
        frame = av.AudioFrame.from_ndarray(sound[np.newaxis], format="flt", layout="mono")
        frame.sample_rate = RATE
        resampler = av.AudioResampler(format=KINDS[codec], layout=layout, rate=rate)
        for part in [*resampler.resample(frame), *resampler.resample(None)]:
            container.mux(stream.encode(part))
        container.mux(stream.encode(None))
    return path


@pytest.mark.parametrize("codec", KINDS)
@pytest.mark.parametrize(
    ("rate", "layout"), [(8_000, "mono"), (44_100, "stereo"), (48_000, "mono")]
)
def test_every_kind_of_wav_is_the_same_sound(
    tmp_path: Path, codec: str, rate: int, layout: str
) -> None:
    sound = read_wav(write(tmp_path / "tone.wav", tone(), rate, layout, codec))
    assert abs(len(sound) - RATE) < 80
    assert sound.dtype == np.float32
    middle = sound[RATE // 4 : RATE // 2]
    assert np.argmax(np.abs(np.fft.rfft(middle))) == 110  # 440 Hz in a quarter of a second
    assert 0.2 < np.abs(middle).max() < 0.4


def test_a_file_that_breaks_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    path = write(tmp_path / "tone.wav", tone(2))
    path.write_bytes(path.read_bytes()[: RATE * 2])
    assert 0.9 < len(read_wav(path)) / RATE < 1.1


@pytest.mark.parametrize("content", [b"", b"no sound at all", b"RIFF\xff\xff\xff\xffWAVE"])
def test_what_is_no_sound_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.wav"
    path.write_bytes(content)
    with pytest.raises(WavError):
        read_wav(path)


def test_one_object_a_line_and_the_others_despite_a_bad_one(
    tmp_path: Path, transcribe: Callable[..., Said]
) -> None:
    model("whisper-base")
    speech = write(tmp_path / "speech.wav", spoken("我要反映工资的问题"), 44_100, "stereo")
    noise = write(tmp_path / "silence.wav", np.zeros(RATE, np.float32))
    broken = tmp_path / "broken.wav"
    broken.write_bytes(b"no sound at all")
    missing = tmp_path / "missing.wav"
    said = transcribe("--json", "--engine", "whisper-base", missing, speech, broken, noise)
    assert said.code == 1
    first, second = said.documents
    assert set(first) == {"file", "text", "raw", "seconds", "decode_seconds", "engine"}
    assert first["file"] == str(speech)
    assert "我要" in first["text"]
    assert first["raw"]
    assert first["engine"] == "whisper-base"
    assert first["seconds"] > 1
    assert first["decode_seconds"] > 0
    assert (second["text"], second["raw"]) == ("", "")
    assert [str(path) in said.err for path in (missing, broken, speech)] == [True, True, False]


def test_plain_text_without_json(tmp_path: Path, transcribe: Callable[..., Said]) -> None:
    model("whisper-base")
    speech = write(tmp_path / "speech.wav", spoken("我要反映工资的问题"))
    said = transcribe("--engine", "whisper-base", speech)
    assert said.code == 0
    assert "我要" in said.out
    assert said.out.count("\n") == 1


def test_where_nobody_speaks_a_streaming_engine_writes_nothing_either(
    tmp_path: Path, transcribe: Callable[..., Said]
) -> None:
    model("vosk-ko")
    paths = [write(tmp_path / f"{name}.wav", make()) for name, make in NOT_SPEECH.items()]
    minute = np.random.default_rng(7).normal(0, 0.05, 60 * RATE).astype(np.float32)
    paths.append(write(tmp_path / "minute.wav", minute))
    said = transcribe("--json", "--engine", "vosk-ko", *paths)
    assert (said.code, said.err) == (0, "")
    assert [(each["text"], each["raw"]) for each in said.documents] == [("", "")] * len(paths)


def test_without_a_model_it_says_how_to_get_one(
    tmp_path: Path, transcribe: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.commands.transcribe.find_model", lambda _model_id: None)
    said = transcribe("--engine", "vosk-cn", write(tmp_path / "tone.wav", tone()))
    assert (said.code, said.out) == (1, "")
    assert "petition-desk models install vosk-cn" in said.err
