"""The pad: from strokes to text in the field, by touch alone."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from accessibility.handwriting.continuation import Continuation
from accessibility.handwriting.pad import HandwritingPad, PadTools
from accessibility.handwriting.reading import CharacterReader
from accessibility.handwriting.recogniser import Recogniser
from accessibility.handwriting.texts import Mark, PadTexts
from accessibility.long_text import LongText
from accessibility.on_screen_keyboard.written_into import WrittenInto
from accessibility.paragraph import Paragraph
from accessibility.style import Style
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.handwriting.hand import tap, write_by_finger
from tests.accessibility.handwriting.reader import CountingReader
from tests.accessibility.handwriting.strokes import CHARACTERS

TEXTS = PadTexts(
    square="方格",
    how="请写一个字。",
    undo="退一笔",
    clear="重写",
    delete="删除",
    cleared="空了",
    undone="退了",
    nothing_found="没认出来",
    missing="请安装手写识别。",
    marks=(Mark("，", "，", "逗号"), Mark(" ", "空格", "空格")),
    example=lambda character, word: f"{character}，{word}的{character}",
    written=lambda text: f"已写：{text}" if text else "",
    found=lambda characters: f"可能是：{characters}",
    deleted=lambda text: f"删除了{text}" if text else "",
)


class Writer:
    """A person with a pad below a field."""

    def __init__(
        self, style: Style, field: QLineEdit | QPlainTextEdit, reader: CharacterReader | None
    ) -> None:
        self.field = field
        self.said: list[str] = []
        self._recogniser = Recogniser(lambda: reader, self.fail)
        words = Continuation(("人民", "人民法院", "大小", "口粮"))
        tools = PadTools(style.scale, TEXTS, self._recogniser, words, self.said.append)
        self.pad = HandwritingPad(tools, WrittenInto(field))

    def close(self) -> None:
        self._recogniser.close()

    @staticmethod
    def fail(bug: BaseException) -> None:
        raise AssertionError from bug

    def keys(self) -> dict[str, QPushButton]:
        """What can be pressed, by what it shows."""
        keys = self.pad.findChildren(QPushButton)
        return {key.text(): key for key in keys if key.isVisibleTo(self.pad)}

    def tap(self, text: str) -> None:
        tap(self.keys()[text])

    def shown(self) -> list[str]:
        labels = self.pad.findChildren(Paragraph)
        return [label.text() for label in labels if label.isVisibleTo(self.pad)]


MakeWriter = Callable[..., Writer]


@pytest.fixture
def make_writer(style: Style, show_window: ShowWindow) -> Iterator[MakeWriter]:
    made: list[Writer] = []

    def make(field: QLineEdit | QPlainTextEdit, reader: CharacterReader | None) -> Writer:
        writer = Writer(style, field, reader)
        made.append(writer)
        show_window(field, writer.pad, width=780, height=720)
        field.setFocus()
        return writer

    yield make
    for writer in made:
        writer.close()


@pytest.fixture
def writer(make_writer: MakeWriter) -> Writer:
    return make_writer(QLineEdit(), CountingReader())


def write(writer: Writer, qtbot: QtBot, character: str) -> None:
    write_by_finger(writer.pad.square, CHARACTERS[character])
    qtbot.waitUntil(lambda: character in writer.pad.candidates.shown)


def test_a_character_is_written_chosen_and_gone_on_with(writer: Writer, qtbot: QtBot) -> None:
    write(writer, qtbot, "人")
    assert writer.pad.candidates.shown == ("人", "入", "八")
    assert writer.said[-1] == "可能是：人 入 八"
    writer.tap("人")
    assert isinstance(writer.field, QLineEdit)
    assert writer.field.text() == "人"
    assert writer.pad.square.ink == ()
    writer.tap("民法院")
    writer.tap("，")
    assert writer.field.text() == "人民法院，"
    assert writer.field.hasFocus()
    assert "已写：人民法院，" in writer.shown()


def test_a_candidate_is_told_from_others_of_its_sound(writer: Writer, qtbot: QtBot) -> None:
    write(writer, qtbot, "人")
    assert writer.keys()["人"].accessibleName() == "人，人民的人"
    assert writer.keys()["入"].accessibleName() == "入"


def test_a_stroke_is_taken_back_and_the_rest_read_again(writer: Writer, qtbot: QtBot) -> None:
    write(writer, qtbot, "口")
    writer.tap("退一笔")
    qtbot.waitUntil(lambda: writer.pad.candidates.shown == ("人", "入", "八"))
    for _ in range(3):
        writer.tap("退一笔")
    assert writer.pad.candidates.shown == ()
    assert writer.pad.square.ink == ()


def test_begun_anew_the_square_is_empty(writer: Writer, qtbot: QtBot) -> None:
    write(writer, qtbot, "大")
    writer.tap("重写")
    assert writer.pad.square.ink == ()
    assert writer.pad.candidates.shown == ()
    assert writer.said[-1] == "空了"


def test_what_is_not_known_is_said(writer: Writer, qtbot: QtBot) -> None:
    write_by_finger(writer.pad.square, CHARACTERS["口"] + CHARACTERS["口"])
    qtbot.waitUntil(lambda: "没认出来" in writer.said)
    assert writer.pad.candidates.shown == ()


def test_it_writes_and_deletes_at_the_cursor_of_a_long_text(
    make_writer: MakeWriter, qtbot: QtBot
) -> None:
    field = LongText("甲乙\n丙丁")
    writer = make_writer(field, CountingReader())
    cursor = field.textCursor()
    cursor.setPosition(4)
    field.setTextCursor(cursor)
    writer.tap("删除")
    assert writer.said[-1] == "删除了丙"
    write(writer, qtbot, "大")
    writer.tap("大")
    assert field.toPlainText() == "甲乙\n大丁"
    assert writer.pad.candidates.shown == ("小",)


def test_without_a_recogniser_it_says_how_to_get_one_and_the_rest_works(
    make_writer: MakeWriter, qtbot: QtBot
) -> None:
    writer = make_writer(QLineEdit("人"), None)
    qtbot.waitUntil(lambda: TEXTS.missing in writer.shown())
    assert not writer.pad.square.isVisible()
    writer.tap("，")
    writer.tap("空格")
    assert isinstance(writer.field, QLineEdit)
    assert writer.field.text() == "人， "
