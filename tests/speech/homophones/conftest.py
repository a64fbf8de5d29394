"""The real language model where it is installed, and a small one that needs no file."""

import pytest

from speech.models.shelf import find_model
from speech.text.homophones import Mender
from speech.text.language_model import LanguageModel
from speech.text.vocabulary import Vocabulary, load_vocabulary
from tests.speech.homophones.small_model import SmallModel


@pytest.fixture(scope="session")
def language_model() -> LanguageModel:
    folder = find_model("zh-lm")
    if folder is None:
        pytest.skip("the model zh-lm is not installed: petition-desk models install")
    return LanguageModel(folder / "zh_CN.lm")


@pytest.fixture(scope="session")
def mender(language_model: LanguageModel) -> Mender:
    return Mender(language_model, load_vocabulary())


@pytest.fixture
def small_mender() -> Mender:
    return Mender(SmallModel(), Vocabulary(()))
