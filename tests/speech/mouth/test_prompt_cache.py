import os
from pathlib import Path

import numpy as np
import pytest

from speech.prompt_cache import PromptCache

SOUND = np.linspace(-0.9, 0.9, 500, dtype=np.float32)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "prompts"


@pytest.fixture
def cache(folder: Path) -> PromptCache:
    return PromptCache(folder)


def only_file(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def test_what_was_kept_is_found_with_its_sound(cache: PromptCache) -> None:
    cache.keep("baker", "您好", 1.0, SOUND)
    found = cache.find("baker", "您好", 1.0)
    assert found is not None
    assert found.dtype == np.float32
    assert found == pytest.approx(SOUND, abs=1e-4)


@pytest.mark.parametrize(
    ("voice", "text", "speed"),
    [("other", "您好", 1.0), ("baker", "再见", 1.0), ("baker", "您好", 1.2)],
)
def test_another_voice_text_or_speed_is_another_sound(
    cache: PromptCache, voice: str, text: str, speed: float
) -> None:
    cache.keep("baker", "您好", 1.0, SOUND)
    assert cache.find(voice, text, speed) is None


def test_the_folder_tells_nobody_what_is_said(cache: PromptCache, folder: Path) -> None:
    cache.keep("baker", "hello", 1.0, SOUND)
    assert "hello" not in only_file(folder).name
    assert folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("content", [b"", b"short", bytes(32) + b"\1\2"])
def test_a_damaged_file_is_removed(cache: PromptCache, folder: Path, content: bytes) -> None:
    cache.keep("baker", "您好", 1.0, SOUND)
    path = only_file(folder)
    path.write_bytes(content)
    assert cache.find("baker", "您好", 1.0) is None
    assert not path.exists()


def test_one_flipped_bit_is_damage(cache: PromptCache, folder: Path) -> None:
    cache.keep("baker", "您好", 1.0, SOUND)
    path = only_file(folder)
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(content)
    assert cache.find("baker", "您好", 1.0) is None


def test_what_was_not_heard_for_longest_goes_first(folder: Path) -> None:
    size = 2 * len(SOUND) + 32
    cache = PromptCache(folder, most_bytes=2 * size)
    for text in "ab":
        cache.keep("baker", text, 1.0, SOUND)
    for age, path in enumerate(sorted(folder.iterdir())):
        os.utime(path, ns=(age, age))
    cache.find("baker", "a", 1.0)  # heard just now
    cache.keep("baker", "c", 1.0, SOUND)
    kept = {text: cache.find("baker", text, 1.0) for text in "abc"}
    assert [text for text, sound in kept.items() if sound is not None] == ["a", "c"]


def test_what_is_larger_than_all_is_not_kept(folder: Path) -> None:
    cache = PromptCache(folder, most_bytes=100)
    cache.keep("baker", "a", 1.0, SOUND)
    assert not folder.exists()


def test_a_place_that_cannot_be_written_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = PromptCache(tmp_path / "file" / "below")
    cache.keep("baker", "a", 1.0, SOUND)
    assert cache.find("baker", "a", 1.0) is None
