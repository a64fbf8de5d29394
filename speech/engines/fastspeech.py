"""FastSpeech2 on TFLite: from phones to a mel spectrogram, 80 bands, 12.5 ms a frame."""

from pathlib import Path

import flatbuffers
import numpy as np
from ai_edge_litert import schema_py_generated as schema
from ai_edge_litert.interpreter import Interpreter
from numpy.typing import NDArray

MISSING_OPERATOR = b"FlexRandomUniform"
TFLITE_MARK = b"TFL3"
SEED = 1
MENDED = 1
"""The output after the last layers, which mend the raw spectrogram of output 0."""


class FastSpeech:
    """The loaded acoustic model. One thread at a time."""

    def __init__(self, path: Path, threads: int) -> None:
        model = without_flex(path.read_bytes())
        self._interpreter = Interpreter(model_content=model, num_threads=threads)

    def mel(self, ids: tuple[int, ...], speed: float) -> NDArray[np.float32]:
        """Return how the phones sound, shape (frames, 80); `speed` 2.0 is twice as fast."""
        inputs = self._interpreter.get_input_details()
        self._interpreter.resize_tensor_input(inputs[0]["index"], [1, len(ids)])
        self._interpreter.allocate_tensors()
        slowness, one = np.array([1 / speed], np.float32), np.ones(1, np.float32)
        speaker = np.zeros(1, np.int32)
        values = (np.array([ids], np.int32), speaker, slowness, one, one)
        for tensor, value in zip(inputs, values, strict=True):
            self._interpreter.set_tensor(tensor["index"], value)
        self._interpreter.invoke()
        there = self._interpreter.get_output_details()[MENDED]["index"]
        frames: NDArray[np.float32] = self._interpreter.get_tensor(there)[0]
        return frames


def without_flex(model: bytes) -> bytes:
    """Return the model with its one TensorFlow operator replaced by the built-in of the same work.

    The dropout of the decoder draws its numbers with `FlexRandomUniform`, which only a build with
    all of TensorFlow can run; `RANDOM_UNIFORM` takes and gives the same tensors. With a seed it
    draws the same numbers after each loading.
    """
    content = schema.ModelT.InitFromObj(schema.Model.GetRootAs(model, 0))
    for index, code in enumerate(content.operatorCodes):
        if code.customCode == MISSING_OPERATOR:
            code.customCode = None
            code.builtinCode = schema.BuiltinOperator.RANDOM_UNIFORM
            code.deprecatedBuiltinCode = schema.BuiltinOperator.PLACEHOLDER_FOR_GREATER_OP_CODES
            _sow(content, index)
    builder = flatbuffers.Builder(len(model))
    builder.Finish(content.Pack(builder), TFLITE_MARK)
    return bytes(builder.Output())


def _sow(content: schema.ModelT, code: int) -> None:
    """Give every operator of this code a seed; with none the system's noise is taken."""
    for graph in content.subgraphs:
        for operator in graph.operators:
            if operator.opcodeIndex == code:
                operator.customOptions = None
                operator.builtinOptionsType = schema.BuiltinOptions.RandomOptions
                operator.builtinOptions = schema.RandomOptionsT(seed=SEED, seed2=SEED)
