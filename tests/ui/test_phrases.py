"""Phrases beside the texts of the form: from the form, for nobody's facts, and nobody else's."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from accessibility.audit.page import audit_page
from accessibility.audit.violation import Limits
from accessibility.phrases.phrase_book import read_phrase_book
from accessibility.phrases.phrase_panel import PhrasePanel
from desktop import bundled
from desktop.app import Application
from desktop.flow.appearance import Look
from desktop.flow.session import Session
from desktop.petition.form import text_in
from desktop.petition.model import Answer
from tests.accessibility.handwriting.hand import tap
from tests.petition.samples import ANSWERS
from tests.ui.conftest import ShowScene
from ui.components.writing_aids import WritingAids
from ui.phrases import Phrases

TEXTS = ("about", "occasion", "request", "facts", "reasons", "earlier")
ACCUSING = ("违法", "贪", "贿", "骗", "打人", "殴", "偷", "黑", "腐", "霸", "强拆", "失职", "报复")
LONGEST = {"zh-CN": 8, "en": 24}


@pytest.fixture
def phrases(application: Application) -> Phrases:
    return application.writing_tools.phrases


def shown(phrases: Phrases, field_id: str, text: str, language: str = "zh-CN") -> list[str]:
    return [each.shown for each in phrases.after(language, field_id, text)]


def begin(session: Session, **answers: Answer) -> None:
    session.begin()
    for field_id, answer in (ANSWERS | answers).items():
        session.answer(field_id, answer)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize("field_id", TEXTS)
def test_every_text_has_openings(phrases: Phrases, field_id: str, language: str) -> None:
    assert len(shown(phrases, field_id, "", language)) >= 4


def test_a_request_goes_on_as_requests_do(phrases: Phrases) -> None:
    assert "有关部门" in shown(phrases, "request", "请求")[:3]
    assert shown(phrases, "request", "请求有关部门")[0] == "调查核实"


def test_words_of_the_form_are_finished(phrases: Phrases) -> None:
    assert "申诉求决" in shown(phrases, "facts", "我要申诉")
    assert "居民身份证" in shown(phrases, "facts", "我的居民")


def test_what_the_person_gave_is_suggested_where_it_belongs(
    application: Application, phrases: Phrases
) -> None:
    begin(application.session)
    assert shown(phrases, "facts", "我叫")[0] == "王小明"
    assert shown(phrases, "facts", "我叫王小明，住在")[:3] == [
        "浙江省杭州市西湖区文三路 100 号 2 幢 301",
        "浙江省杭州市西湖区",
        "西湖区",
    ]


def test_nothing_of_one_petition_is_suggested_in_the_next(
    application: Application, phrases: Phrases
) -> None:
    begin(application.session)
    shown(phrases, "facts", "我叫")
    application.session.begin()
    for text in ("", "我叫", "王小", "住在", "浙江"):
        offered = "".join(shown(phrases, "facts", text))
        assert "王小明" not in offered
        assert "西湖区" not in offered


def test_no_phrase_tells_a_story() -> None:
    for language, text in bundled.phrase_books().items():
        book = read_phrase_book(text)
        words = [word for all_of in book.sentences.values() for each in all_of for word in each]
        assert [word for word in words if any(each in word for each in ACCUSING)] == []
        assert [word for word in words if any(sign.isdigit() for sign in word)] == []
        assert [word for word in words if len(word) > LONGEST[language]] == []


def test_the_books_have_sentences_for_the_forms_texts_only(application: Application) -> None:
    known = {field.id for field in application.session.form.fields}
    for text in bundled.phrase_books().values():
        assert set(TEXTS) <= read_phrase_book(text).sentences.keys() <= known | {"any"}


def test_every_common_character_is_told_by_a_word() -> None:
    words = "".join((*bundled.petition_words(), *bundled.character_words()))
    rows, cells = range(0xB0, 0xD8), range(0xA1, 0xFF)
    every = b"".join(bytes((row, cell)) for row in rows for cell in cells)
    common = every.decode("gb2312", errors="ignore")
    assert len(common) == 3755
    assert set(common) - set(words) == set()


PageWithPhrases = Callable[[str, Look], Application]


def child(above: QWidget, name: str) -> QPushButton:
    found = above.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


@pytest.fixture
def page(show_scene: ShowScene) -> PageWithPhrases:
    """A question in the window of the program, with the panel open."""

    def opened(scene: str, look: Look) -> Application:
        application = show_scene(scene)
        application.appearance.choose(look)
        child(application.window, "writing-aid:phrases").click()
        return application

    return opened


def panel_of(application: Application) -> PhrasePanel:
    [aids] = application.window.findChildren(WritingAids)
    assert isinstance(aids.panel, PhrasePanel)
    return aids.panel


@pytest.mark.parametrize("scene", ["question-about", "question-request"])
@pytest.mark.parametrize("size", [18, 36])
@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_nothing_on_the_page_is_cut_or_out_of_order(
    page: PageWithPhrases, qtbot: QtBot, scene: str, size: int, language: str
) -> None:
    application = page(scene, Look(language, "light", size))

    def is_without_violations() -> None:
        assert audit_page(application.window, Limits()) == []

    qtbot.waitUntil(is_without_violations)
    panel_of(application).keys.chosen.emit(panel_of(application).keys.shown[0])
    qtbot.waitUntil(is_without_violations)


def test_a_press_answers_the_question(page: PageWithPhrases, qtbot: QtBot) -> None:
    application = page("question-request", Look())
    first = child(panel_of(application), "phrase:0")
    qtbot.waitUntil(lambda: application.window.is_settled and not first.visibleRegion().isEmpty())
    tap(first)
    assert answer(application) == "请求"
    tap(child(panel_of(application), "phrases:undo"))
    assert answer(application) is None


def answer(application: Application) -> object:
    petition = application.session.petition
    return petition.answers.get("request") if petition else None


@pytest.mark.parametrize("scene", ["question-name", "question-phone", "question-address"])
def test_it_is_offered_at_texts_only(show_scene: ShowScene, scene: str) -> None:
    window = show_scene(scene).window
    assert window.findChild(QPushButton, "writing-aid:phrases") is None


def test_the_form_stays_the_source_of_its_words(application: Application) -> None:
    labels = [text_in(field.label, "zh-CN") for field in application.session.form.fields]
    offered = [
        shown(application.writing_tools.phrases, "facts", label[:2])
        for label in labels
        if len(label) > 2
    ]
    wanted = [label for label in labels if len(label) > 2]
    assert all(label in each for label, each in zip(wanted, offered, strict=True))
