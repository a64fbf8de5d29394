import pytest

from accessibility.on_screen_keyboard.layouts import Board, read_layouts
from desktop import bundled
from ui.writing_aid import Writes

LAYOUTS = read_layouts(bundled.keyboard_text())
BOARDS = {board.id: board for boards in LAYOUTS.by_kind.values() for board in boards}


def test_every_kind_of_field_has_its_layout() -> None:
    assert set(LAYOUTS.by_kind) == set(Writes)


def test_the_fields_have_the_signs_they_need() -> None:
    def signs(kind: str) -> set[str]:
        return {sign for board in LAYOUTS.by_kind[kind] for row in board.rows for sign in row}

    digits = set("0123456789")
    assert signs("number") == digits
    assert signs("identity") == digits | {"X"}
    assert signs("phone") == digits | {"-"}
    letters = set("abcdefghijklmnopqrstuvwxyz")
    assert digits | letters | {each.upper() for each in letters} <= signs("passphrase")


@pytest.mark.parametrize("board", BOARDS.values(), ids=str)
@pytest.mark.parametrize("columns", [1, 3, 5, 9, 10, 20])
def test_parts_hold_every_key_once_and_fit(board: Board, columns: int) -> None:
    parts = board.parts(columns)
    assert max(len(row) for part in parts for row in part) <= columns
    shown = sorted(sign for part in parts for row in part for sign in row)
    assert shown == sorted("".join(board.rows))


def test_signs_that_say_nothing_have_names() -> None:
    signs = {sign for board in BOARDS.values() for row in board.rows for sign in row}
    assert {sign for sign in signs if not sign.isalnum()} == set(LAYOUTS.names)
