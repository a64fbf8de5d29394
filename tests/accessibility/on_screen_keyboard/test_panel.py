from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from accessibility.audit.page import audit_page
from accessibility.audit.role_rules import labelled
from accessibility.audit.rules import RULES
from accessibility.audit.violation import Limits
from accessibility.on_screen_keyboard.layouts import read_layouts
from accessibility.on_screen_keyboard.panel import KeyboardPanel, Surroundings
from accessibility.on_screen_keyboard.suggester import Suggester
from accessibility.on_screen_keyboard.written_into import WrittenInto
from accessibility.scale import TextSize
from accessibility.style import Style
from accessibility.theme import LIGHT
from desktop import bundled
from desktop.flow.words import Words
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.on_screen_keyboard.engines import FewWords

LAYOUTS = read_layouts(bundled.keyboard_text())
WORDS = Words("zh-CN", bundled.sentences("zh-CN"))


def see(part: str, /, **arguments: str) -> str:
    return WORDS.see(f"keyboard-{part}", **arguments)


@dataclass
class Typist:
    """A finger on the keys of a panel below a field."""

    qtbot: QtBot
    panel: KeyboardPanel
    field: QLineEdit | QPlainTextEdit
    suggester: Suggester
    said: list[str]

    @property
    def text(self) -> str:
        shown = self.field
        return shown.text() if isinstance(shown, QLineEdit) else shown.toPlainText()

    def key(self, name: str) -> QPushButton:
        self.qtbot.waitUntil(lambda: self._find(name) is not None)
        found = self._find(name)
        assert found is not None
        return found

    def shows(self, name: str) -> bool:
        return self._find(name) is not None

    def tap(self, *names: str) -> None:
        for name in names:
            QTest.mouseClick(self.key(name), Qt.MouseButton.LeftButton)

    def type(self, signs: str) -> None:
        self.tap(*(f"key:sign:{sign}" for sign in signs))

    def type_pinyin(self, letters: str) -> None:
        """Type letters and wait for the candidates of all of them."""
        with self.qtbot.waitSignal(
            self.suggester.found, check_params_cb=lambda found, _: found == letters
        ):
            self.type(letters)

    def _find(self, name: str) -> QPushButton | None:
        found = self.panel.findChild(QPushButton, name)
        return found if isinstance(found, QPushButton) and found.isVisible() else None


Sit = Callable[..., Typist]


@pytest.fixture
def suggester() -> Iterator[Suggester]:
    bugs: list[BaseException] = []
    suggester = Suggester(FewWords, bugs.append)
    yield suggester
    suggester.close()
    assert bugs == []


@pytest.fixture
def sit(show_window: ShowWindow, style: Style, suggester: Suggester, qtbot: QtBot) -> Sit:
    """Show a panel of one kind below a field of its own."""

    def sat(
        kind: str, field: QLineEdit | QPlainTextEdit | None = None, width: int = 1100
    ) -> Typist:
        entry = field or QLineEdit()
        entry.setAccessibleName("经过")
        said: list[str] = []
        around = Surroundings(style.scale, see, said.append, suggester)
        panel = KeyboardPanel(around, LAYOUTS, kind, WrittenInto(entry))
        show_window(entry, panel, width=width, height=1700)
        return Typist(qtbot, panel, entry, suggester, said)

    return sat


def test_digits_are_written_where_the_cursor_is(sit: Sit) -> None:
    typist = sit("number", QLineEdit("12"))
    typist.type("34")
    typist.tap("key:left")
    typist.type("0")
    assert typist.text == "12304"


def test_an_identity_number_ends_in_x(sit: Sit) -> None:
    typist = sit("identity")
    typist.type("12X")
    assert typist.text == "12X"


def test_a_sentence_is_chosen_and_said(sit: Sit) -> None:
    typist = sit("text")
    typist.type_pinyin("gongzi")
    assert typist.key("candidate:0").accessibleName() == "工资"
    typist.tap("candidate:0")
    assert typist.text == "工资"
    assert typist.said[-1] == "工资"
    assert not typist.shows("candidate:0")


def test_what_a_shorter_candidate_leaves_is_asked_again(sit: Sit) -> None:
    typist = sit("text")
    typist.type_pinyin("gongzi")
    with typist.qtbot.waitSignal(typist.suggester.found) as found:
        typist.tap("candidate:2")
    assert found.args is not None
    assert found.args[0] == "zi"
    typist.tap("candidate:1")
    assert typist.text == "工字"


def test_a_mark_comes_behind_the_likeliest_even_if_that_is_not_known_yet(
    sit: Sit, qtbot: QtBot
) -> None:
    typist = sit("text")
    typist.type("gongzi")
    typist.tap("key:board:marks", "key:sign:。")
    qtbot.waitUntil(lambda: typist.text == "工资。")


def test_letters_that_are_no_pinyin_are_written_as_they_are(sit: Sit) -> None:
    typist = sit("text")
    typist.type_pinyin("uuu")
    typist.tap("key:space")
    assert typist.text == "uuu"


def test_delete_takes_letters_first_and_then_signs_and_says_which(sit: Sit) -> None:
    typist = sit("text", QLineEdit("工资"))
    typist.type("g")
    typist.tap("key:delete")
    assert typist.text == "工资"
    typist.tap("key:delete")
    assert typist.text == "工"
    assert typist.said[-1] == WORDS.see("keyboard-deleted", sign="资")


def test_a_long_text_takes_lines(sit: Sit) -> None:
    typist = sit("text", QPlainTextEdit("一"))
    typist.tap("key:line", "key:board:digits")
    typist.type("12")
    typist.tap("key:delete")
    assert typist.text == "一\n1"


def test_a_passphrase_has_capitals_and_is_shown_as_dots(sit: Sit) -> None:
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    typist = sit("passphrase", line)
    typist.type("a")
    typist.tap("key:board:upper")
    assert typist.key("key:sign:B").accessibleName() == WORDS.see("keyboard-capital", letter="B")
    typist.type("B")
    typist.tap("key:space")
    assert line.text() == "aB "
    shown = [label.text() for label in typist.panel.findChildren(type(typist.panel._echo))]
    assert shown == [line.displayText()]
    assert "aB" not in line.displayText()
    typist.tap("key:delete", "key:delete")
    assert line.text() == "a"
    assert [said for said in typist.said if "B" in said] == []


def test_a_press_that_ends_beside_the_key_does_nothing(sit: Sit) -> None:
    typist = sit("number")
    key = typist.key("key:sign:1")
    QTest.mousePress(key, Qt.MouseButton.LeftButton)
    beside = key.rect().bottomRight() * 2
    QTest.mouseRelease(key, Qt.MouseButton.LeftButton, pos=beside)
    assert typist.text == ""


def test_a_touch_leaves_the_focus_in_the_field(sit: Sit) -> None:
    typist = sit("number")
    typist.field.setFocus()
    typist.type("1")
    assert typist.field.hasFocus()


def test_a_narrow_panel_shows_the_board_in_parts(sit: Sit) -> None:
    typist = sit("passphrase", width=640)
    typist.type("q")
    assert not typist.shows("key:sign:p")
    typist.tap("key:part")
    typist.type("p")
    typist.tap("key:part")
    typist.type("q")
    assert typist.text == "qpq"


@pytest.mark.parametrize("size", TextSize)
@pytest.mark.parametrize("width", [640, 1280])
def test_no_word_is_cut_and_no_key_is_small(
    sit: Sit, style: Style, size: TextSize, width: int
) -> None:
    style.apply(LIGHT, size)
    typist = sit("text", width=width)
    typist.type_pinyin("g")
    rules = [rule for rule in RULES if rule is not labelled]  # the field stands alone here
    assert audit_page(typist.panel.window(), Limits(), rules) == []
