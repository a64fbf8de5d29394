"""Look, voice and devices, chosen by voice; and what is printed."""

import pytest

from desktop.flow.appearance import Look
from desktop.flow.conversation.ports import TalkState
from desktop.flow.places import RECEIPT, PlaceKind
from desktop.flow.sound import SoundChoice
from speech.events import SpeechStarted
from tests.flow.conversation.everywhere import go
from tests.flow.conversation.talk import Talk
from tests.flow.person import at


@pytest.mark.parametrize(
    ("words", "look"),
    [
        ("黑底黄字", Look(theme="yellow_on_black")),
        ("换成白底黑字", Look(theme="black_on_white")),
        ("三十号字", Look(text_size=30)),
        ("24号字", Look(text_size=24)),
        ("简单模式", Look(mode="easy")),
        ("打开简单模式", Look(mode="easy")),
        ("间隔宽一些", Look(spacing="wide")),
        ("画面不要动", Look(motion="still")),
    ],
)
def test_a_look_is_chosen_by_its_name(talk: Talk, words: str, look: Look) -> None:
    go(talk, at(PlaceKind.SETTINGS))
    assert talk.says(words)
    assert talk.appearance.look == look


@pytest.mark.parametrize("words", ["一般模式", "关掉简单模式"])
def test_easy_mode_is_left_by_its_name(talk: Talk, words: str) -> None:
    go(talk, at(PlaceKind.SETTINGS))
    talk.says("简单模式", "间隔宽一些", words)
    assert talk.appearance.look == Look(spacing="wide")


def test_easy_mode_turns_its_screens_by_voice(talk: Talk) -> None:
    go(talk, RECEIPT)
    screens = talk.appearance.screens
    screens.lay_out(2, is_explained=False)
    assert talk.says("下一步")
    assert screens.is_last
    assert talk.says("下一步")
    assert talk.person.place == RECEIPT


def test_a_language_is_chosen_by_its_name(talk: Talk) -> None:
    go(talk, at(PlaceKind.SETTINGS))
    assert "已经是" in talk.says("中文")
    assert talk.appearance.look.language == "zh-CN"
    talk.says("英文")
    assert talk.appearance.look.language == "en"
    assert "text size" in talk.said()


def test_the_sound_has_its_page(talk: Talk) -> None:
    go(talk, at(PlaceKind.SETTINGS))
    talk.says("声音和麦克风")
    assert talk.person.place == at(PlaceKind.SOUND)
    talk.says("上一步", "换个话筒")
    assert talk.person.place == at(PlaceKind.SOUND)


@pytest.mark.parametrize(
    ("asked", "chosen", "choice"),
    [
        ("换麦克风", "第二个", SoundChoice(microphone="usb")),
        ("换个话筒", "内置麦克风", SoundChoice(microphone="built-in")),
        ("换喇叭", "蓝色耳机", SoundChoice(loudspeaker="usb")),
        ("改停多久算说完", "第五个", SoundChoice(pause_s=5.0)),
    ],
)
def test_a_device_is_chosen_from_its_list(
    talk: Talk, asked: str, chosen: str, choice: SoundChoice
) -> None:
    go(talk, at(PlaceKind.SOUND))
    assert "第一，" in talk.says(asked)
    answer = talk.says(chosen)
    assert talk.sound.choice == choice
    assert "好了" in answer
    assert "换麦克风" in answer


@pytest.mark.parametrize("words", ["不换了", "取消", "上一步"])
def test_who_changes_nothing_is_back_at_the_page(talk: Talk, words: str) -> None:
    go(talk, at(PlaceKind.SOUND))
    assert "整个关掉语音" in talk.says("换麦克风", words)
    assert talk.sound.choice == SoundChoice()
    assert talk.person.place == at(PlaceKind.SOUND)


def test_the_voice_is_turned_off_when_sure(talk: Talk) -> None:
    talk.sound.changed.connect(talk.conversation.stop)
    go(talk, at(PlaceKind.SOUND))
    assert "真的要关" in talk.says("整个关掉语音")
    talk.says("不")
    assert talk.sound.choice.voice
    talk.says("整个关掉语音", "对")
    assert not talk.sound.choice.voice
    assert talk.state() is TalkState.OFF


@pytest.mark.parametrize(("printed", "answer"), [(True, "打印好了"), (False, "没有找到打印机")])
def test_a_receipt_is_printed(talk: Talk, printed: bool, answer: str) -> None:
    go(talk, RECEIPT)
    assert "正在打印" in talk.says("打印")
    [done] = talk.printed
    done(printed)
    talk.listen()
    assert answer in talk.mouth.last
    assert talk.state() is TalkState.LISTENING


def test_nobody_is_interrupted_by_the_printer(talk: Talk) -> None:
    go(talk, RECEIPT)
    talk.says("打印回执")
    talk.conversation.hear(SpeechStarted())
    talk.printed[0](True)  # noqa: FBT003 - as the printer tells it
    assert talk.state() is TalkState.HEARING
    talk.ear.hears("我在哪")
    talk.listen()
    assert "打印好了" in talk.mouth.last
