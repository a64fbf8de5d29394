"""A petition by voice alone: real sound, real recogniser, real voice, nothing touched."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

import numpy as np

from desktop.flow.places import DECLARATION, RECEIPT, REVIEW, Place, PlaceKind
from desktop.petition.model import Answer
from speech.engines.silero import SileroVoiceActivity
from speech.engines.voiced import VoicedOnly
from speech.engines.whisper import Whisper
from speech.models.shelf import find_model
from speech.sound import RATE, Samples
from speech.text.written import load_writer
from tests.audio_desk.audio_desk import AudioDesk
from tests.central.server import RunningCentral
from tests.journeys.house import House
from tests.journeys.voice.person import TRIES, VoicePerson, alike

WELL = 0.75
"""What is told in sentences arrives at least as well as this."""

STILL = 0.001
"""While something is said the loudspeaker is as low as this only in the pauses."""

HURRY, READINGS = 3, 3
"""How often one asks for more speed, and at most to hear a number again that is written down."""

PAUSE_S = 0.6
"""What is to be noted is said in fours with a longer pause between two of them."""
BETWEEN_S, AROUND_S = 0.3, 0.5
"""Silence between fours, and around them, for whom it is to hear."""
FOURS = 3
"""Of a receipt number."""

NAME = "王小红"
IDENTITY = "330106194903070025"
PHONE = "057186543210"
ABOUT, OCCASION = "小区路灯坏了两个月", "今年九月小区门口"
DETAIL = "文三路一百号"
REQUEST, REASONS = "请尽快把路灯修好", "这是物业的责任"
FACTS = ("小区门口的路灯坏了两个月。", "晚上出门看不清路。", "有一位老人摔了一跤。")
ASIDE = "今天天气很好。"


def test_a_petition_is_filed_by_voice_alone(
    house: House, person: VoicePerson, desk: AudioDesk, central: RunningCentral
) -> None:
    before = central.petition_bodies()
    house.application.start_talking()
    agrees_and_chooses(person)
    says_who_one_is(house, person)
    tells_the_matter(person)
    assert house.place == REVIEW
    person.goes_on("下一步")
    assert house.place == DECLARATION
    person.goes_on("确认提交")
    person.until(lambda: house.place == RECEIPT)
    person.listens()
    [body] = central.petition_bodies().items() - before.items()
    check_what_arrived(json.loads(body[1])["answers"])
    receipt = house.petition.receipt
    assert receipt is not None
    writes_down(receipt.number, person, desk)
    assert body[0] == house.petition.id
    person.goes_on("查办理进展")
    person.is_told("我要查询", "信访部门已经收到")


def agrees_and_chooses(person: VoicePerson) -> None:
    """From the welcome to the name, soon at the pace of somebody who is in a hurry."""
    person.goes_on("开始写")
    person.goes_on("我同意")
    person.gives("第一个", lambda answer: answer == "appeal")
    for _ in range(HURRY):
        person.says("快一点")
    person.agrees(lambda answer: answer == "appeal", "第一个")


def says_who_one_is(house: House, person: VoicePerson) -> None:
    """A name that is corrected, a document, a telephone, an address."""
    person.gives("王小明", lambda name: str(name).startswith("王小"))
    person.mends("把王小明改成王小红", lambda name: name != "王小明")
    person.mends("红色的红", lambda name: name == NAME)
    person.agrees(lambda name: name == NAME, NAME)
    person.is_told("居民身份证", "号码")
    spoken = "三三零一零六，一九四九零三零七，零零二五。"
    document: Answer = {"type": "resident_id", "number": IDENTITY}
    person.gives(spoken, lambda given: given == document)
    person.agrees(lambda given: given == document, spoken)
    spoken = "零五七幺，八六五四，三二幺零。"
    person.gives(spoken, lambda given: given == PHONE)
    person.agrees(lambda given: given == PHONE, spoken)
    person.is_told("浙江省杭州市西湖区", "杭州市西湖区")
    person.is_told("对的", "街道")
    person.mends(DETAIL, has_detail)
    person.agrees(has_detail, DETAIL)
    assert house.place == Place(PlaceKind.QUESTION, "about")


def tells_the_matter(person: VoicePerson) -> None:
    """Short texts, the facts in several breaths, one taken back; once misheard."""
    person.gives("楼上的电梯坏了", lambda about: about is not None)
    person.takes_back()
    for text in (ABOUT, OCCASION):
        person.gives(text, partial(is_well, text))
        person.agrees(partial(is_well, text), text)
    tells(person, REQUEST)
    person.says(*FACTS[:2], ASIDE)
    person.mends("撤销", lambda facts: "天气" not in str(facts))
    person.is_told("我在哪里", "第十步")
    tells(person, FACTS[2])
    tells(person, REASONS)
    person.leaves_out("下一步")


def has_detail(given: Answer | None) -> bool:
    """Whether an address has a house in it."""
    return isinstance(given, dict) and bool(given["detail"])


def is_well(text: str, given: Answer | None) -> bool:
    """Whether what was told in a sentence arrived well."""
    return alike(given, text) >= WELL


def tells(person: VoicePerson, text: str) -> None:
    """One breath, undone and said again where it was misheard, and that was it."""
    before = person.answer
    person.says(text)
    for _ in range(TRIES):
        if is_well(text, str(person.answer or "")[len(str(before or "")) :]):
            break
        person.mends("撤销", lambda given: given == before)
        person.says(text)
    person.is_told("我说完了", "对吗", "可以吗", "下一步")
    person.goes_on("下一步")


def writes_down(number: str, person: VoicePerson, desk: AudioDesk) -> None:
    """Once more until a second recogniser has all of it."""
    heard: list[str] = []
    for _ in range(READINGS):
        recording = desk.record()
        person.is_told("第二个", "回执号")
        heard += numbers_heard(recording.stop())
        if is_noted(number, heard):
            return
    raise AssertionError((number, heard, person.story))


def check_what_arrived(answers: dict[str, Any]) -> None:
    """Exactly what can be exact, and well what was told in sentences."""
    assert answers["consent"] is True
    assert answers["declaration"] is True
    exact = (answers["type"], answers["name"], answers["identity"]["number"], answers["phone"])
    assert exact == ("appeal", NAME, IDENTITY, PHONE)
    assert answers["address"]["region"] == "330106"
    told = {"about": ABOUT, "occasion": OCCASION, "request": REQUEST, "reasons": REASONS}
    told["facts"] = "".join(FACTS)
    found = {field: alike(answers[field], text) for field, text in told.items()}
    assert all(share >= WELL for share in found.values()), (found, answers)
    assert "天气" not in answers["facts"]
    assert answers["address"]["detail"]
    assert "earlier" not in answers


def is_noted(number: str, heard: list[str]) -> bool:
    """Whether both ends of a number were heard, its middle in both; it is said twice, after all."""
    return all(any(part in each for each in heard) for part in (number[:8], number[4:]))


def numbers_heard(sound: Samples) -> list[str]:
    """The digits in all that a second recogniser takes what was played for."""
    folder = find_model("whisper-base")
    assert folder is not None
    ear = VoicedOnly(Whisper(folder), SileroVoiceActivity)
    writer = load_writer()
    heard = []
    for piece in pieces_in(sound):
        hearing = ear.begin()
        hearing.feed(piece)
        found = hearing.finish()
        texts = [writer.write(each).text for each in (found, *found.alternatives)]
        heard += ["".join(filter(str.isdecimal, text)) for text in texts]
    ear.close()
    return heard


def pieces_in(sound: Samples) -> Iterator[Samples]:
    """Two and three neighbours at a time of what was played between two pauses."""
    played = np.flatnonzero(np.abs(sound) > STILL)
    breaks = np.flatnonzero(np.diff(played) > PAUSE_S * RATE)
    starts = played[np.concatenate([[0], breaks + 1])]
    ends = played[np.concatenate([breaks, [-1]])] + 1
    silence = np.zeros(round(BETWEEN_S * RATE), np.float32)
    fours = [np.append(sound[a:b], silence) for a, b in zip(starts, ends, strict=True)]
    for count in (FOURS - 1, FOURS):
        for first in range(len(fours) - count + 1):
            yield np.pad(np.concatenate(fours[first : first + count]), round(AROUND_S * RATE))
