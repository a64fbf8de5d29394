"""sherpa-onnx models of a few bytes: they hear 信访 whenever it is loud, and nothing else."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import ArrayLike
from onnx import TensorProto, helper, numpy_helper

SAID = "信访"
LOUD = -2.0
"""Log energy of the loudest mel band: a tone at a tenth of full scale is above it."""
SIXTEEN_BITS = 20.0
"""What log energies have more where samples go to 32,767, as Paraformer takes them."""
OPSET = 13
IR = 8
FRAME = 560
"""Seven frames of 80 bands, as the models of FunASR take them."""

Shape = Sequence[int | str]
Make = Callable[[Path], Path]


def streaming_transducer(folder: Path) -> Path:
    """An LSTM transducer: 信, then 访, then nothing more in one stream."""
    shape: Mapping[str, Shape] = {"x": ("N", 4, 80), "h": (1, "N", 4), "c": (1, "N", 4)}
    encoder = [
        *_is_loud("x", (1, 2)),
        helper.make_node("Expand", ["loud", "wide"], ["encoder_out"]),
        helper.make_node("Identity", ["h"], ["next_h"]),
        helper.make_node("Identity", ["c"], ["next_c"]),
    ]
    outs: Mapping[str, Shape] = {
        "encoder_out": ("N", 1, 4),
        "next_h": (1, "N", 4),
        "next_c": (1, "N", 4),
    }
    about = {"model_type": "lstm", "num_encoder_layers": 1, "T": 4, "decode_chunk_len": 4}
    about |= {"rnn_hidden_size": 4, "d_model": 4}
    _save(
        folder / "encoder.onnx",
        encoder,
        inputs=shape,
        outputs=outs,
        constants={"wide": np.array([1, 1, 4])},
        about=about,
    )
    _save_decoder(folder / "decoder.onnx")
    _save_joiner(folder / "joiner.onnx")
    _write_tokens(folder, ["<blk>", "信", "访", "<unk>"])
    return folder


def sense_voice(folder: Path) -> Path:
    """An offline model whose first four frames tell language and mood, as SenseVoice's do."""
    nodes = [
        *_is_loud("x", (2,)),
        helper.make_node("Mul", ["loud", "said"], ["loud_frames"]),
        helper.make_node("Add", ["loud_frames", "quiet"], ["frames"]),
        helper.make_node("Concat", ["signs", "frames"], ["logits"], axis=1),
    ]
    constants = {
        "said": _row([0, 20, 0, 0, 0, 0]),
        "quiet": _row([10, 0, 0, 0, 0, 0]),
        "signs": np.eye(6, dtype=np.float32)[None, 2:6] * 10,
    }
    languages = ("auto", "zh", "en", "ja", "ko", "yue")
    about: dict[str, object] = {f"lang_{name}": number for number, name in enumerate(languages)}
    about |= {"with_itn": 14, "without_itn": 15, "normalize_samples": 1, **_about_frames(6)}
    ins: Mapping[str, Shape] = {"x": ("N", "T", FRAME)}
    whole = {"x_length": ("N",), "language": ("N",), "text_norm": ("N",)}
    outs: Mapping[str, Shape] = {"logits": (1, "T4", 6)}
    _save(
        folder / "model.onnx",
        nodes,
        inputs=ins,
        outputs=outs,
        constants=constants,
        about=about,
        whole=whole,
    )
    _write_tokens(folder, ["<blk>", SAID, "<|zh|>", "<|NEUTRAL|>", "<|Speech|>", "<|woitn|>"])
    return folder


def paraformer(folder: Path) -> Path:
    """An offline model that hears one word or none."""
    nodes = [
        *_is_loud("speech", (1, 2)),
        helper.make_node("Mul", ["loud", "said"], ["loud_logits"]),
        helper.make_node("Add", ["loud_logits", "quiet"], ["logits"]),
        helper.make_node("Reshape", ["loud", "flat"], ["count"]),
        helper.make_node("Cast", ["count"], ["token_num"], to=TensorProto.INT32),
    ]
    threshold = np.array(LOUD + SIXTEEN_BITS, np.float32)
    constants = {
        "said": _row([0, 0, 20, 0]),
        "quiet": _row([0, 0, 0, 10]),  # the end of the sentence
        "flat": np.array([-1]),
        "threshold": threshold,
    }
    ins: Mapping[str, Shape] = {"speech": ("N", "T", FRAME)}
    outs: Mapping[str, Shape] = {"logits": (1, 1, 4), "token_num": ("N",)}
    whole = {"speech_lengths": ("N",)}
    _save(
        folder / "model.int8.onnx",
        nodes,
        inputs=ins,
        outputs=outs,
        constants=constants,
        about=_about_frames(4),
        whole=whole,
    )
    _write_tokens(folder, ["<blank>", "<s>", SAID, "</s>"])
    return folder


def _is_loud(sound: str, axes: Sequence[int]) -> list[onnx.NodeProto]:
    return [
        helper.make_node("ReduceMax", [sound], ["most"], axes=list(axes)),
        helper.make_node("Greater", ["most", "threshold"], ["is_loud"]),
        helper.make_node("Cast", ["is_loud"], ["loud"], to=TensorProto.FLOAT),
    ]


def _save_decoder(path: Path) -> None:
    """Its answer is the last token as a one-hot vector."""
    nodes = [
        helper.make_node("Gather", ["y", "last"], ["token"], axis=1),
        helper.make_node("Gather", ["table", "token"], ["decoder_out"]),
    ]
    constants = {"last": np.array(1), "table": np.eye(4, dtype=np.float32)}
    _save(
        path,
        nodes,
        inputs={},
        outputs={"decoder_out": ("N", 4)},
        constants=constants,
        about={"vocab_size": 4, "context_size": 2},
        whole={"y": ("N", 2)},
        long=True,
    )


def _save_joiner(path: Path) -> None:
    """While it is loud, 信 follows nothing, 访 follows 信, nothing follows 访."""
    after = np.zeros((4, 4), np.float32)
    after[[0, 1, 2, 3], [1, 2, 0, 0]] = 20
    nodes = [
        helper.make_node("MatMul", ["decoder_out", "after"], ["next"]),
        helper.make_node("Mul", ["encoder_out", "next"], ["loud_logits"]),
        helper.make_node("Add", ["loud_logits", "quiet"], ["logit"]),
    ]
    constants = {"after": after, "quiet": np.array([[10, 0, 0, 0]], np.float32)}
    ins: Mapping[str, Shape] = {"encoder_out": ("N", 4), "decoder_out": ("N", 4)}
    _save(
        path,
        nodes,
        inputs=ins,
        outputs={"logit": ("N", 4)},
        constants=constants,
        about={"joiner_dim": 4},
    )


def _save(
    path: Path,
    nodes: Sequence[onnx.NodeProto],
    *,
    inputs: Mapping[str, Shape],
    outputs: Mapping[str, Shape],
    constants: Mapping[str, ArrayLike],
    about: Mapping[str, object],
    whole: Mapping[str, Shape] | None = None,
    long: bool = False,
) -> None:
    """Write a model; `whole` are its inputs of whole numbers, of 64 bits when `long`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    integer = TensorProto.INT64 if long else TensorProto.INT32
    values = {"threshold": np.array(LOUD, np.float32), **constants}
    graph = helper.make_graph(
        list(nodes),
        "tiny",
        [
            *(helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in inputs.items()),
            *(helper.make_tensor_value_info(n, integer, s) for n, s in (whole or {}).items()),
        ],
        [
            helper.make_tensor_value_info(
                n, TensorProto.INT32 if n == "token_num" else TensorProto.FLOAT, s
            )
            for n, s in outputs.items()
        ],
        [numpy_helper.from_array(np.asarray(value), name) for name, value in values.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR)
    helper.set_model_props(model, {name: str(value) for name, value in about.items()})
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def _about_frames(vocabulary: int) -> dict[str, object]:
    zeros, ones = ",".join(["0"] * FRAME), ",".join(["1"] * FRAME)
    about = {"vocab_size": vocabulary, "lfr_window_size": 7, "lfr_window_shift": 6}
    return {**about, "neg_mean": zeros, "inv_stddev": ones}


def _row(logits: Sequence[float]) -> np.ndarray:
    return np.array([[logits]], np.float32)


def _write_tokens(folder: Path, tokens: Sequence[str]) -> None:
    lines = [f"{token} {number}\n" for number, token in enumerate(tokens)]
    (folder / "tokens.txt").write_text("".join(lines), encoding="utf-8")
