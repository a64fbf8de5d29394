"""The parts of the pages: what they emit, show and say."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from accessibility.choice import RadioCard
from accessibility.paragraph import Paragraph
from desktop.petition.form import FormField
from desktop.petition.model import Answer
from desktop.petition.problem import Problem
from tests.petition.samples import make_field, make_option
from tests.ui import heard
from tests.ui.conftest import Show
from ui.components.answer_input import AnswerInput
from ui.components.answer_inputs import answer_input
from ui.components.choices import Choice, Choices
from ui.components.error_summary import ErrorSummary
from ui.components.labelled import Labelled
from ui.components.number import NumberDisplay
from ui.components.text_inputs import LineInput
from ui.desk import Desk

RESIDENT = make_option("resident_id", "身份证")
PASSPORT = make_option("passport", "护照")


def type_at(widget: QWidget, text: str) -> None:
    """Enter text as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def heard_answers(asked: AnswerInput) -> list[object]:
    answers: list[object] = []
    asked.changed.connect(answers.append)
    return answers


class Asking:
    """One input in its window, and what it said."""

    def __init__(
        self, desk: Desk, show: Show, field: FormField, answer: Answer | None = None
    ) -> None:
        self.input = answer_input(desk, field, answer)
        self.answers = heard_answers(self.input)
        self.entered: list[bool] = []
        self.input.entered.connect(lambda: self.entered.append(True))
        show(self.input)

    def control(self, part: str = "") -> QWidget:
        return self.input.control(part)

    def press(self, text: str) -> None:
        """Press the button that shows this text."""
        buttons = [each for each in self.input.findChildren(QPushButton) if each.isVisible()]
        next(each for each in buttons if each.text() == text).click()

    def shown(self) -> list[str]:
        QApplication.processEvents()  # what was only just made shows a turn later
        return [each.text() for each in self.input.findChildren(Paragraph) if each.isVisible()]


Ask = Callable[..., Asking]


@pytest.fixture
def ask(desk: Desk, show: Show) -> Ask:
    def asking(field: FormField, answer: Answer | None = None) -> Asking:
        return Asking(desk, show, field, answer)

    return asking


@pytest.mark.parametrize("kind", ["text", "name", "long_text", "phone", "of-the-future"])
def test_text_is_given_as_it_is_typed_and_taken_back_when_it_is_empty(ask: Ask, kind: str) -> None:
    asking = ask(make_field(kind))
    type_at(asking.control(), "王")
    type_at(asking.control(), "小明")
    QTest.keyClick(asking.control(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(asking.control(), Qt.Key.Key_Delete)
    assert asking.answers == ["王", "王小明", None]


@pytest.mark.parametrize("kind", ["text", "name", "phone"])
def test_enter_goes_on_from_a_line(ask: Ask, kind: str) -> None:
    asking = ask(make_field(kind), "王")
    QTest.keyClick(asking.control(), Qt.Key.Key_Return)
    assert asking.entered == [True]


def test_enter_in_a_long_text_is_a_new_line(ask: Ask) -> None:
    asking = ask(make_field("long_text"))
    type_at(asking.control(), "一")
    QTest.keyClick(asking.control(), Qt.Key.Key_Return)
    type_at(asking.control(), "二")
    assert asking.answers[-1] == "一\n二"
    assert asking.entered == []


def test_a_long_text_counts_its_characters(ask: Ask, desk: Desk) -> None:
    asking = ask(make_field("long_text", max_length=20), "一二三")
    assert desk.words.see("text-length", count=3, max=20) in asking.shown()
    type_at(asking.control(), "四")
    assert desk.words.see("text-length", count=4, max=20) in asking.shown()


@pytest.mark.parametrize("text", ["\u00a0 nbsp", "全角\u3000空格", "  两头  ", "\t表", "𠮷😀"])
def test_a_long_text_is_given_word_for_word(ask: Ask, text: str) -> None:
    asking = ask(make_field("long_text"))
    type_at(asking.control(), text)
    assert asking.answers[-1] == text


def test_a_phone_number_is_given_in_its_normal_form(ask: Ask) -> None:
    asking = ask(make_field("phone"))
    type_at(asking.control(), "１３８ 0013-8000")
    assert asking.answers[-1] == "13800138000"


def test_an_agreement_is_given_and_taken_back(ask: Ask) -> None:
    for kind in ("consent", "declaration"):
        asking = ask(make_field(kind))
        QTest.keyClick(asking.control(), Qt.Key.Key_Space)
        QTest.keyClick(asking.control(), Qt.Key.Key_Space)
        assert asking.answers == [True, None]


def test_a_choice_is_given_by_keys(ask: Ask) -> None:
    asking = ask(make_field("choice", options=(make_option("a"), make_option("b"))))
    QTest.keyClick(asking.control(), Qt.Key.Key_Space)
    QTest.keyClick(asking.control(), Qt.Key.Key_Down)
    assert asking.answers == ["a", "b"]


def test_a_choice_that_was_made_has_the_focus(ask: Ask) -> None:
    asking = ask(make_field("choice", options=(make_option("a"), make_option("b"))), "b")
    card = asking.control()
    assert isinstance(card, RadioCard)
    assert card.isChecked()


def test_an_identity_is_given_with_its_kind(ask: Ask) -> None:
    asking = ask(make_field("identity", options=(RESIDENT, PASSPORT)))
    type_at(asking.control("number"), "１１０101 1990 0307 838x")
    assert asking.answers[-1] == {"type": "resident_id", "number": "11010119900307838X"}
    card = next(each for each in asking.input.findChildren(RadioCard) if each.text() == "护照")
    card.click()
    assert asking.answers[-1] == {"type": "passport", "number": "11010119900307838X"}


def test_an_identity_without_a_number_is_no_answer(ask: Ask) -> None:
    asking = ask(
        make_field("identity", options=(RESIDENT,)), {"type": "resident_id", "number": "1"}
    )
    QTest.keyClick(asking.control("number"), Qt.Key.Key_Delete)
    assert asking.answers == [None]


def test_a_county_is_found_by_its_name(ask: Ask, desk: Desk) -> None:
    asking = ask(make_field("address"))
    type_at(asking.control("region"), "西湖区")
    full = next(text for text in names_shown(asking) if "西湖区" in text and "杭州" in text)
    asking.press(full)
    assert asking.answers[-1] == {"region": "330106", "detail": ""}
    assert desk.words.see("address-chosen", region=full) in asking.shown()
    assert asking.input.window().focusWidget() is asking.control("detail")
    type_at(asking.control("detail"), "文三路")
    assert asking.answers[-1] == {"region": "330106", "detail": "文三路"}


def names_shown(asking: Asking) -> list[str]:
    QApplication.processEvents()
    return [each.text() for each in asking.input.findChildren(QPushButton) if each.isVisible()]


def test_a_county_is_chosen_down_from_its_province(ask: Ask, desk: Desk) -> None:
    asking = ask(make_field("address"))
    for level, name in (("province", "浙江省"), ("city", "杭州市"), ("county", "西湖区")):
        assert desk.words.see(f"address-{level}") in asking.shown()
        for _ in range(50):
            QApplication.processEvents()
        asking.press(name)
    assert asking.answers == [{"region": "330106", "detail": ""}]


def test_a_city_without_districts_in_between_is_passed_over(ask: Ask, desk: Desk) -> None:
    asking = ask(make_field("address"))
    asking.press("北京市")
    assert desk.words.see("address-county") in asking.shown()
    asking.press("东城区")
    assert asking.answers == [{"region": "110101", "detail": ""}]


def test_an_unknown_name_says_so_and_leaves_the_other_way(ask: Ask, desk: Desk) -> None:
    asking = ask(make_field("address"))
    type_at(asking.control("region"), "没有这个地方")
    assert desk.words.see("address-no-match") in asking.shown()
    assert "浙江省" in names_shown(asking)


def test_a_region_can_be_chosen_anew(ask: Ask, desk: Desk) -> None:
    asking = ask(make_field("address"), {"region": "330106", "detail": "文三路"})
    asking.press(desk.words.see("address-again"))
    assert asking.answers == [{"region": "", "detail": "文三路"}]
    assert desk.words.see("address-province") in asking.shown()
    assert isinstance(asking.control("region"), LineInput)


@pytest.mark.parametrize("kind", ["text", "long_text", "phone", "consent"])
def test_name_of_an_input_holds_question_hint_and_error(ask: Ask, kind: str) -> None:
    field = make_field(kind, question={"zh-CN": "您的问题？"}, hint={"zh-CN": "提示一句。"})
    asking = ask(field)
    assert "您的问题？" in heard.name(asking.control())
    assert "提示一句。" in heard.name(asking.control())
    asking.input.show_problems((Problem("it", "required"),))
    assert "还没有填" in heard.name(asking.control())
    assert any("还没有填" in text for text in asking.shown())
    asking.input.show_problems(())
    assert "还没有填" not in heard.name(asking.control())
    assert not any("还没有填" in text for text in asking.shown())


def test_problems_stand_at_their_parts(ask: Ask) -> None:
    asking = ask(make_field("address"))
    asking.input.show_problems(
        (Problem("it", "region_incomplete", "region"), Problem("it", "address_too_short", "detail"))
    )
    assert "还没有选到县" in heard.name(asking.control("region"))
    assert "不够清楚" in heard.name(asking.control("detail"))
    assert "不够清楚" not in heard.name(asking.control("region"))


def test_a_problem_without_a_known_part_stands_at_the_first(ask: Ask) -> None:
    asking = ask(make_field("identity", options=(RESIDENT,)))
    asking.input.show_problems((Problem("it", "of_the_future", "chip", detail="芯片读不出来。"),))
    assert "芯片读不出来。" in heard.name(asking.control("number"))


def test_a_label_is_tied_to_its_input(desk: Desk, show: Show) -> None:
    line = LineInput(desk, "", 20)
    show(Labelled(desk, line, name="口令", label_text="口令", hint_text="至少八个字"))
    assert heard.labels(line) == ["口令 至少八个字"]
    assert "至少八个字" in heard.name(line)


def test_a_line_never_holds_half_a_character(desk: Desk, show: Show) -> None:
    line = LineInput(desk, "", 5)
    show(line)
    type_at(line, "𠮷𠮷𠮷")
    assert line.text().encode("utf-8").decode("utf-8") == line.text()


def test_a_summary_names_every_problem_and_leads_to_each(desk: Desk, show: Show) -> None:
    problems = (Problem("a", "one"), Problem("b", "two"))
    gone: list[Problem] = []
    summary = ErrorSummary(desk, problems, lambda problem: f"改 {problem.code}", gone.append)
    show(summary)
    title = desk.words.see("error-summary-title", count=2)
    assert heard.name(summary) == f"{title} 改 one 改 two"
    for link in summary.findChildren(QPushButton):
        QTest.keyClick(link, Qt.Key.Key_Space)
    assert gone == list(problems)


def test_a_group_says_its_name_at_its_entry_only_once(desk: Desk, show: Show) -> None:
    choices = Choices(desk, [Choice("a", "甲", "第一"), Choice("b", "乙")], "b")
    choices.setAccessibleName("选一个")
    choices.setAccessibleName("选一个。有错：没选")
    show(choices)
    names = [heard.name(card) for card in choices.findChildren(RadioCard)]
    assert names == ["甲\n第一", "选一个。有错：没选\n乙"]


def test_a_number_is_said_digit_by_digit_and_shown_in_groups(desk: Desk, show: Show) -> None:
    display = NumberDisplay(desk, "回执号", "412836170244")
    holder = QWidget()
    QVBoxLayout(holder).addWidget(display)
    show(holder)
    assert heard.name(display) == "回执号 4 1 2 8 3 6 1 7 0 2 4 4"
    assert "4128 3617 0244" in [each.text() for each in display.findChildren(Paragraph)]
    assert display.focusPolicy() & Qt.FocusPolicy.TabFocus
