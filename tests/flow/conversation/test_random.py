"""Whatever is said, typed or unplugged in whatever order: nothing raises, and nothing is sent."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication

from desktop.flow.conversation.ports import TalkState
from desktop.flow.places import DECLARATION, PlaceKind
from desktop.petition.form import Form, Forms
from desktop.petition.regions import Regions
from speech.events import (
    Advice,
    Final,
    Heard,
    Level,
    Listening,
    ListeningFailed,
    MicrophoneLost,
    Partial,
    SpeakingFailed,
    SpeechStarted,
)
from tests.fakes.post import FakePost
from tests.fakes.records import FakeRecords
from tests.flow.conversation.talk import Talk
from tests.flow.person import Person, question

PHRASES = [
    *(
        "对",
        "不对",
        "改",
        "重说",
        "同意",
        "我同意",
        "不同意",
        "第一个",
        "第三个",
        "下一步",
        "上一步",
    ),
    *("说完了", "撤销", "重做", "取消", "退出", "保存", "帮助", "我在哪", "读全文", "修改第三项"),
    *("提交", "好的", "跳过", "没有", "暂停", "继续", "再说一遍", "慢一点", "换中文", "回首页"),
    *("找人帮忙", "我要打字", "换个办法", "我还没说完", "别说了", "开始写信访", "查进度", "写进去"),
    *(
        "我的信访事项",
        "打开设置",
        "把三月改成五月",
        "删除上一句",
        "弓长张",
        "王小明",
        "13800138000",
    ),
    *("浙江省杭州市西湖区", "西湖区", "文三路100号", "三月起路灯就不亮了", "", "嘟嘟", "最后一个"),
]
SENDS = "确认提交"

heard: st.SearchStrategy[Heard] = st.one_of(
    st.just(Listening()),
    st.just(SpeechStarted()),
    st.just(MicrophoneLost()),
    st.builds(ListeningFailed, st.sampled_from(["model_missing", "other"])),
    st.builds(Level, st.floats(0, 1), st.sampled_from(Advice)),
    st.builds(Partial, st.text(max_size=5)),
    st.builds(Final, st.sampled_from(PHRASES)),
    st.builds(Final, st.text(max_size=8)),
)
deeds: st.SearchStrategy[Callable[[Talk], object]] = st.sampled_from(
    [
        lambda talk: talk.mouth.finish(),
        lambda talk: talk.listen(),
        lambda talk: talk.mouth.tell(SpeakingFailed("no_voice")),
        lambda talk: talk.conversation.interrupt(),
        lambda talk: talk.conversation.typed(),
        lambda talk: talk.conversation.toggle(),
        lambda talk: talk.conversation.pause(),
        lambda talk: talk.conversation.go_on(),
        lambda talk: talk.conversation.stop(),
        lambda talk: talk.conversation.start(),
        lambda talk: talk.conversation.repeat(),
        lambda talk: talk.conversation.slower(),
        lambda talk: talk.conversation.sentence_back(),
        lambda talk: talk.conversation.sentence_forward(),
        lambda talk: talk.conversation.hold(held=True),
        lambda talk: talk.conversation.lose_patience(),
        lambda talk: talk.session.go_back(),
        lambda talk: talk.session.step_aside(PlaceKind.HELP),
        lambda talk: talk.appearance.next_language(),
        lambda talk: talk.session.answer("facts", "打的字。"),
    ]
)
steps = st.lists(
    st.one_of(
        deeds,
        heard.map(lambda event: lambda talk: talk.conversation.hear(event)),
        st.sampled_from(PHRASES).map(
            lambda text: lambda talk: (talk.listen(), talk.conversation.hear(Final(text)))
        ),
    ),
    max_size=40,
)
places = st.sampled_from(
    [question("consent"), question("name"), question("address"), question("facts"), DECLARATION]
)
many = settings(
    deadline=None,
    database=None,
    max_examples=120,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


class Records(FakeRecords):
    """A store that may be asked to queue only when the test says so."""

    may_queue = False

    def queue(self, petition: object, done: object) -> None:
        assert self.may_queue, "sent without its sentence"
        super().queue(petition, done)  # type: ignore[arg-type]  # handed on as it came


@pytest.fixture
def begin(form: Form, regions: Regions, qapp: QCoreApplication) -> Callable[[], Talk]:  # noqa: ARG001 - timers need it
    return lambda: Talk(Person(Forms(form), regions, Records(), FakePost()))


@many
@given(place=places, steps=steps)
def test_nothing_raises_and_nothing_is_sent(
    begin: Callable[[], Talk], place: object, steps: list[Callable[[Talk], object]]
) -> None:
    talk = begin()
    talk.person.walk_to(place)  # type: ignore[arg-type]  # a place
    talk.conversation.start()
    for step in steps:
        step(talk)
    assert talk.state() in TalkState
    talk.mouth.finish()


@many
@given(steps=steps)
def test_whatever_came_before_the_one_sentence_sends_from_the_declaration(
    begin: Callable[[], Talk], steps: list[Callable[[Talk], object]]
) -> None:
    talk = begin()
    talk.start()
    talk.person.walk_to(DECLARATION)
    for step in steps:
        step(talk)
    talk.conversation.stop()
    talk.person.walk_to(DECLARATION)
    records = talk.person.records
    assert isinstance(records, Records)
    records.may_queue = True
    talk.conversation.start()
    talk.mouth.finish()
    talk.ear.tell(Listening())
    talk.says(SENDS)
    assert "queue" in records.asked
