"""The real library with the real model, where they are installed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from accessibility.handwriting.reading import read
from accessibility.handwriting.zinnia import MODEL, Zinnia, find_zinnia
from tests.accessibility.handwriting.strokes import CHARACTERS


@pytest.fixture(scope="module")
def zinnia() -> Iterator[Zinnia]:
    found = find_zinnia()
    if found is None:
        pytest.skip("no handwriting (Debian: libzinnia0, tegaki-zinnia-simplified-chinese)")
    yield found
    found.close()


@pytest.mark.parametrize("character", CHARACTERS)
def test_a_character_is_among_its_first_candidates(zinnia: Zinnia, character: str) -> None:
    assert character in read(zinnia, CHARACTERS[character])


def test_a_character_in_another_order_of_strokes_is_a_candidate(zinnia: Zinnia) -> None:
    first, second, *rest = CHARACTERS["上"]
    assert "上" in read(zinnia, (second, first, *rest))


def test_guesses_are_the_best_first_and_no_more_than_asked_for(zinnia: Zinnia) -> None:
    guesses = zinnia.guesses(CHARACTERS["十"], 4)
    assert guesses[0][0] == "十"
    assert len(guesses) == 4
    assert [fit for _, fit in guesses] == sorted((fit for _, fit in guesses), reverse=True)


def test_nothing_drawn_is_nothing(zinnia: Zinnia) -> None:
    assert read(zinnia, ()) == ()


def test_a_missing_model_a_damaged_one_and_a_missing_library_are_no_recogniser(
    tmp_path: Path,
) -> None:
    assert find_zinnia([tmp_path]) is None
    (tmp_path / MODEL).write_bytes(b"not a model")
    assert find_zinnia([tmp_path]) is None
    assert find_zinnia(library="libnothing-of-this-name.so.0") is None
