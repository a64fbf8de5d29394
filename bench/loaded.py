"""Memory with the window, the ears and the mouth loaded. Goal: 700 MB."""

import json
import os
import resource
import tempfile
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication

from desktop.app import Application
from desktop.commands.quiet import hush_offscreen
from desktop.paths import Paths
from speech.chain import TypingOnly, best_recogniser, candidates
from speech.engines.silero import SileroVoiceActivity
from speech.models.shelf import find_model
from speech.sound import RATE
from speech.text.mending import mending_writer
from speech.voices import MANDARIN, bundled_voices

SECONDS = 6
SENTENCE = "1234 5678 9012"


def main() -> None:
    """Load everything, use each part once, and print the line."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    hush_offscreen()
    qt = QApplication.instance() or QApplication([])
    assert isinstance(qt, QApplication)  # noqa: S101 - of two kinds this is the one
    with tempfile.TemporaryDirectory() as folder:
        application = Application(qt, Paths(Path(folder)), practice=True)
        application.window.show()
        bare = _megabytes()
        parts = _speech(application)
        print(json.dumps({"bench": "loaded", "window_mb": bare, "all_mb": _megabytes()}))
        parts.clear()
        application.close()


def _speech(application: Application) -> list[object]:
    recogniser = best_recogniser(candidates(find_model))
    if not isinstance(recogniser, TypingOnly):
        decoding = recogniser.begin()
        decoding.feed(np.random.default_rng(1).normal(0, 0.01, SECONDS * RATE).astype(np.float32))
        decoding.finish()
    voices = bundled_voices(find_model)
    for _ in voices.choose(MANDARIN).voice.speak(SENTENCE):
        pass
    understanding = application.understanding()
    understanding.command(SENTENCE)
    return [recogniser, voices, understanding, mending_writer(find_model), SileroVoiceActivity()]


def _megabytes() -> int:
    """Return what the process holds now, where that is known, else the most it ever held."""
    status = Path("/proc/self/statm")
    if status.exists():
        pages = int(status.read_text(encoding="ascii").split()[1])
        return pages * resource.getpagesize() // 1_000_000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000


if __name__ == "__main__":
    main()
