"""Real messages of citizens, and texts that are hard to keep whole, arrive byte for byte."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.central.server import RunningCentral
from tests.commands.place import Place as Installation
from tests.journeys.house import ANSWERS, House
from tests.journeys.samples import body_of

MESSAGES = Path(__file__).parents[3] / "shared" / "data" / "messages"
AT_THE_WINDOW = 20
TRICKY = (
    "第一行\n\n第三行\n",
    "\t开头有制表符，末尾有空格  ",
    "全角：ＡＢＣ１２３，半角：ABC123",
    "不换行空格\u00a0和全角空格\u3000都要在",
    "超出基本平面：𠮷𡈽😀👨‍👩‍👧",
    "引号“”\"'<b>&amp;</b>\\n{ $x }",
    "很长" * 5_000,
)


@pytest.fixture
def lodged(qapp: QApplication, installation: Installation) -> Iterator[House]:
    with House(qapp, installation) as house:
        yield house


def file_and_compare(house: House, central: RunningCentral, title: str, text: str) -> None:
    answers = {**ANSWERS, "about": title, "facts": text}
    petition = house.file(answers)
    assert central.petition_bodies()[petition.id] == body_of(petition, answers)
    house.application.session.home()


def real_messages() -> list[dict[str, str]]:
    files = (MESSAGES / "labelled.jsonl", MESSAGES / "answered.jsonl")
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [json.loads(line) for line in lines if line]


@pytest.mark.parametrize("text", TRICKY, ids=range(len(TRICKY)))
def test_a_tricky_text_typed_at_the_window_arrives_whole(
    lodged: House, central: RunningCentral, text: str
) -> None:
    file_and_compare(lodged, central, "小区路灯坏了", text)


@pytest.mark.skipif(not MESSAGES.is_dir(), reason="the messages are not part of the project")
def test_real_messages_typed_at_the_window_arrive_whole(
    lodged: House, central: RunningCentral
) -> None:
    messages = real_messages()
    for message in messages[:: len(messages) // AT_THE_WINDOW]:
        file_and_compare(lodged, central, message["title"], message["text"])


@pytest.mark.skipif(not MESSAGES.is_dir(), reason="the messages are not part of the project")
def test_all_real_messages_through_the_flow_arrive_whole(
    lodged: House, central: RunningCentral
) -> None:
    """The whole flow but the keys: session, checks, store, sender, server."""
    session = lodged.application.session
    session.moved.disconnect(lodged.window.show_place)
    expected = {}
    for message in real_messages():
        answers = {**ANSWERS, "about": message["title"], "facts": message["text"]}
        petition = lodged.file_by_flow(answers)
        expected[petition.id] = body_of(petition, answers)
        session.home()
    arrived = central.petition_bodies()
    assert {petition_id: arrived[petition_id] for petition_id in expected} == expected
    assert len(expected) == len(real_messages())
