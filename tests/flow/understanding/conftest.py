"""The understanding of Mandarin, as it is shipped, loaded once."""

from pathlib import Path

import pytest

from desktop.flow.understanding.intent import Understanding
from desktop.flow.understanding.phrases import Phrases, load_phrases

FOLDER = Path(__file__).parents[3] / "resources" / "voice" / "zh-CN"


@pytest.fixture(scope="session")
def phrases() -> Phrases:
    return load_phrases(*(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.toml")))


@pytest.fixture(scope="session")
def understanding(phrases: Phrases) -> Understanding:
    return Understanding(phrases)
