"""What cannot be sent, and what counts as empty."""

import pytest

from desktop.petition.characters import first_invalid, fold_width, is_blank, without_spaces


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", None),
        ("一\n二\r\n三\t四", None),
        ("𠮷野家 👍🏽 བོད་", None),
        ("a\x00b", 1),
        ("\x1b[31m", 0),
        ("一二\x85", 2),
        ("\x7f", 0),
        ("一\ud83d", 1),
        ("\udc00", 0),
    ],
)
def test_control_characters_and_lone_surrogates_are_found(text: str, where: int | None) -> None:
    assert first_invalid(text) == where


@pytest.mark.parametrize(
    "text", ["", " ", "\n\t\r\n", "\u3000", "\u00a0", "\u200b\ufeff", "\u2029"]
)
def test_what_nobody_can_see_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["。", " 无", "0", "\u200b是", "\x00"])
def test_anything_else_is_not_blank(text: str) -> None:
    assert not is_blank(text)


def test_widths_are_folded() -> None:
    assert fold_width("ＡＢｃ１２３！\u3000") == "ABc123! "
    assert fold_width("中文，。") == "中文,。"


def test_spaces_of_every_kind_go() -> None:
    assert without_spaces(" １２\u00a03\u200b4\u30005\n") == "12345"
