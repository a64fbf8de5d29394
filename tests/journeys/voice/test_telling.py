"""Telling a matter where it is not easy: long pauses, a noisy room, a microphone that fails."""

from dataclasses import replace

import numpy as np

from desktop.flow.conversation.ports import TalkState
from desktop.flow.places import Place, PlaceKind
from tests.audio_desk.audio_desk import AudioDesk
from tests.audio_desk.spoken import Speaker
from tests.journeys.house import House
from tests.journeys.voice.person import VoicePerson, alike, holds
from tests.journeys.voice.room import noisy, silence

FACTS = Place(PlaceKind.QUESTION, "facts")
HALVES = ("我家楼下的路灯，", "坏了三个月。")
PAUSE_S, LONGEST_PAUSE_S = 3.0, 5.0
VOICE_OVER_ROOM = 15.0
"""Decibels: an office in which others work."""

WELL = 0.5
"""The voice never says it twice alike: asked here is whether it was heard, not how well."""


def test_three_seconds_to_think_within_a_sentence_in_a_noisy_room(
    house: House, person: VoicePerson, speaker: Speaker
) -> None:
    sound = house.application.sound
    sound.choose(replace(sound.choice, pause_s=LONGEST_PAUSE_S))
    come_to_the_facts(house)
    first, second = map(person.sound_of, HALVES)
    pause, end = silence(PAUSE_S, speaker.rate), silence(LONGEST_PAUSE_S + 2, speaker.rate)
    person.listens()
    spoken = np.concatenate([silence(0.3, speaker.rate), first, pause, second, end])
    person.plays(noisy(spoken, VOICE_OVER_ROOM), "".join(HALVES))
    assert alike(person.answer, "".join(HALVES)) >= WELL, person.story
    assert person.breaths == 1


def test_no_word_is_lost_when_the_microphone_is_unplugged_in_the_middle(
    house: House, person: VoicePerson, desk: AudioDesk
) -> None:
    come_to_the_facts(house)
    talk = house.application.conversation
    person.says("小区门口的树倒了。")
    before = str(person.answer)
    assert alike(before, "小区门口的树倒了") >= WELL, person.story
    person.listens()
    whole = np.concatenate([person.sound_of("".join(HALVES)), person.sound_of("没有人来修。")])
    playing = person.begins(whole, "…")
    person.until(lambda: holds(talk.partial, HALVES[0]) >= WELL)
    desk.unplug()
    person.until(lambda: talk.failure == "hearing-microphone_lost")
    playing.stop()
    assert holds(str(person.answer)[len(before) :], HALVES[0]) >= WELL, person.story
    desk.plug_in()
    person.until(lambda: talk.state is TalkState.LISTENING)
    assert not talk.failure
    kept = str(person.answer)
    person.says("没有人来修。")
    assert str(person.answer).startswith(kept[:-1])
    assert holds(str(person.answer)[len(kept) :], "没有人来修") >= WELL, person.story


def come_to_the_facts(house: House) -> None:
    """Open the question and begin to talk there."""
    house.application.session.begin()
    house.application.session.go_to(FACTS)
    house.wait_at(FACTS)
    house.application.start_talking()
