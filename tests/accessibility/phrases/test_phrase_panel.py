"""The panel: six words at a time are written, more are shown, and each is taken back."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from accessibility.long_text import LongText
from accessibility.on_screen_keyboard.written_into import WrittenInto
from accessibility.phrases.phrase_keys import AT_ONCE
from accessibility.phrases.phrase_model import Suggestion
from accessibility.phrases.phrase_panel import PhrasePanel, PhraseTexts, PhraseTools
from accessibility.scanning.layout import Area, Phrases, plan_of
from accessibility.scanning.plan import Group
from accessibility.style import Style
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.handwriting.hand import tap

TEXTS = PhraseTexts(
    title="接着写的词",
    hint="请按。",
    more="更多",
    undo="撤销",
    full="写不下",
    nothing_to_undo="没有",
    name=lambda word: "句号" if word == "。" else word,
    found=lambda count: f"有{count}个",
    written=lambda word, count: f"写了{word}，有{count}个",
    taken_back=lambda word: f"撤销{word}",
)
OPENINGS = ("一", "二", "三", "四", "五", "六", "七", "八")
FOLLOWING = {"": OPENINGS, "一": ("百", "。"), "一百": ()}


def suggest(text: str) -> tuple[Suggestion, ...]:
    return tuple(Suggestion(word, word) for word in FOLLOWING.get(text, ("个",)))


class Writer:
    """A person with the panel below a field."""

    def __init__(self, style: Style, field: QLineEdit | QPlainTextEdit) -> None:
        self.field = field
        self.said: list[str] = []
        tools = PhraseTools(style.scale, TEXTS, suggest, self.said.append)
        self.panel = PhrasePanel(tools, WrittenInto(field))

    def buttons(self) -> list[QPushButton]:
        keys = self.panel.keys.findChildren(QPushButton)
        return [key for key in keys if key.isVisibleTo(self.panel)]

    def shown(self) -> list[str]:
        return [key.text() for key in self.buttons()]

    def tap(self, text: str) -> None:
        every = self.panel.findChildren(QPushButton)
        tap(next(key for key in every if key.text() == text and key.isVisibleTo(self.panel)))

    def text(self) -> str:
        field = self.field
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


MakeWriter = Callable[[QLineEdit | QPlainTextEdit], Writer]


@pytest.fixture
def make_writer(style: Style, show_window: ShowWindow) -> MakeWriter:
    def make(field: QLineEdit | QPlainTextEdit) -> Writer:
        writer = Writer(style, field)
        show_window(field, writer.panel)
        return writer

    return make


@pytest.fixture(params=[QLineEdit, LongText])
def writer(make_writer: MakeWriter, request: pytest.FixtureRequest) -> Writer:
    return make_writer(request.param())


def test_it_is_said_how_many_there_are(writer: Writer, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: writer.said == ["有6个"])


def test_six_are_shown_and_then_the_others_and_the_first_again(writer: Writer) -> None:
    assert writer.shown() == list(OPENINGS[:AT_ONCE])
    writer.tap("更多")
    assert writer.shown() == ["七", "八"]
    assert writer.said[-1] == "有2个"
    writer.tap("更多")
    assert writer.shown() == list(OPENINGS[:AT_ONCE])


def test_a_word_is_written_and_what_follows_it_is_shown(writer: Writer) -> None:
    writer.tap("一")
    assert writer.text() == "一"
    assert writer.shown() == ["百", "。"]
    assert writer.said[-1] == "写了一，有2个"


def test_marks_have_a_name(writer: Writer) -> None:
    writer.tap("一")
    assert [key.accessibleName() for key in writer.buttons()] == ["百", "句号"]


def test_words_follow_what_is_typed_and_where_the_cursor_goes(writer: Writer) -> None:
    WrittenInto(writer.field).write("一")
    assert writer.shown() == ["百", "。"]
    WrittenInto(writer.field).move(-1)
    assert writer.shown() == list(OPENINGS[:AT_ONCE])


def test_words_are_taken_back_one_after_another(writer: Writer) -> None:
    writer.tap("一")
    writer.tap("百")
    for left, said in (("一", "撤销百"), ("", "撤销一"), ("", "没有")):
        writer.tap("撤销")
        assert (writer.text(), writer.said[-1]) == (left, said)


def test_what_was_selected_comes_back(writer: Writer) -> None:
    WrittenInto(writer.field).write("旧的")
    writer.field.selectAll()
    writer.tap("一" if "一" in writer.shown() else "个")
    assert "旧" not in writer.text()
    writer.tap("撤销")
    assert writer.text() == "旧的"


def test_nothing_of_the_persons_own_is_taken_back(writer: Writer) -> None:
    writer.tap("一")
    WrittenInto(writer.field).write("我自己的话")
    writer.tap("撤销")
    assert writer.text() == "一我自己的话"
    assert writer.said[-1] == "没有"


def test_a_word_that_does_not_fit_is_not_cut(make_writer: MakeWriter) -> None:
    field = QLineEdit()
    field.setMaxLength(1)
    writer = make_writer(field)
    writer.tap("一")
    writer.tap("百")
    assert writer.text() == "一"
    assert writer.said[-1] == "写不下"


def test_a_text_over_two_lines_is_followed_by_line(make_writer: MakeWriter) -> None:
    field = LongText("从前\n")
    field.moveCursor(QTextCursor.MoveOperation.End)
    assert make_writer(field).shown() == list(OPENINGS[:AT_ONCE])


def test_the_focus_stays_on_a_key_that_is_there(writer: Writer, qtbot: QtBot) -> None:
    last = writer.buttons()[-1]
    last.setFocus()
    qtbot.waitUntil(last.hasFocus)
    WrittenInto(writer.field).write("一")
    assert writer.buttons()[-1].hasFocus()


def test_no_key_is_smaller_than_a_target_and_none_moves_the_deeds(
    writer: Writer, style: Style
) -> None:
    before = [key.y() for key in writer.panel.findChildren(QPushButton, "phrases:more")]
    assert all(min(key.width(), key.height()) >= style.scale.target for key in writer.buttons())
    writer.tap("一")
    assert [key.y() for key in writer.panel.findChildren(QPushButton, "phrases:more")] == before


def test_one_switch_finds_the_words_as_a_group(writer: Writer) -> None:
    phrases = Phrases(lambda first, count: f"{first} {count}", "下", "上")
    plan = plan_of([Area("页", writer.panel)], phrases)
    [area] = plan.members
    assert isinstance(area, Group)
    assert area.members[0].name == "接着写的词"
