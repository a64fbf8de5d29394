"""What pages of the tour say, as sound in files."""

from collections.abc import Mapping
from pathlib import Path

from speech.models.shelf import find_model
from speech.spoken_file import write_speech
from speech.text.said import load_sayer
from speech.voices import MANDARIN, bundled_voices


def write_sounds(out: Path, texts: Mapping[str, str]) -> None:
    """Write each text into the file of its name in `out`, by the voice of this machine.

    Without a voice the files are silent, and as long as the voice would speak.
    """
    voices, say_form = bundled_voices(find_model), load_sayer().say_form
    for name, text in texts.items():
        write_speech(voices.choose(MANDARIN).voice, say_form(text), 1.0, out / name)
    voices.close()
