"""What waits, since when and why; and not a word of what people wrote."""

from datetime import datetime, timedelta

import pytest

from desktop.flow.ports import KeyChoice
from tests.commands.place import PASSPHRASE, Place
from tests.commands.volunteer import Volunteer
from tests.delivery.samples import ANSWERS

SECRETS = [text for text in ANSWERS.values() if isinstance(text, str) and text != "appeal"]
SECRETS += ["360426199101010071", "110101", "和平里"]


def test_where_nothing_was_ever_kept_nothing_waits(volunteer: Volunteer) -> None:
    said = volunteer.says("outbox", "list")
    assert (said.code, said.out, said.err) == (0, "没有等着发送的信访事项。\n", "")


def test_an_empty_outbox_is_told(volunteer: Volunteer, place: Place) -> None:
    place.refuse(place.queue())
    said = volunteer.says("outbox", "list", typing=[PASSPHRASE])
    assert (said.code, said.out) == (0, "没有等着发送的信访事项。\n")


def test_a_session_keeps_nothing_that_could_be_listed(volunteer: Volunteer, place: Place) -> None:
    place.queue()
    place.set_up(key=KeyChoice.SESSION)
    said = volunteer.says("outbox", "list", "--json")
    assert said.code == 0
    assert said.document["entries"] == []
    assert "关掉程序就清空" in said.document["note"]


def test_each_petition_is_told_by_its_id_time_tries_and_reason(
    volunteer: Volunteer, place: Place
) -> None:
    place.set_up(central_url="https://xf.example.gov.cn")
    tried, fresh = place.queue(), place.queue()
    place.lose(tried, "no_network", again_in=timedelta(minutes=5))
    said = volunteer.says("outbox", "list", typing=[PASSPHRASE])
    assert said.code == 0
    line = next(line for line in said.out.splitlines() if tried[:8] in line)
    since = place.get(tried).changed_at.astimezone()
    assert f"待发送　{since.year}年{since.month}月{since.day}日 {since:%H:%M} 起" in line
    assert "试过 1 次" in line
    assert "现在连不上网络" in said.out
    assert fresh[:8] in said.out
    assert "还没有发过" in said.out
    assert "2 件" in said.out


@pytest.mark.parametrize("flags", [[], ["--json"]])
def test_no_answer_and_no_whole_id_is_ever_shown(
    volunteer: Volunteer, place: Place, flags: list[str]
) -> None:
    petition_id = place.queue()
    said = volunteer.says("outbox", "list", *flags, typing=[PASSPHRASE])
    assert petition_id[:8] in said.out
    assert [text for text in (*SECRETS, petition_id) if text in said.out + said.err] == []


def test_the_document_says_the_same(volunteer: Volunteer, place: Place) -> None:
    petition_id = place.queue()
    place.lose(petition_id, "tls", again_in=timedelta(0))
    document = volunteer.says("outbox", "list", "--json", typing=[PASSPHRASE]).document
    [entry] = document["entries"]
    assert datetime.fromisoformat(entry.pop("since")).utcoffset() == timedelta(0)
    assert "证书" in entry.pop("reason")
    assert entry == {"id": petition_id[:8], "stage": "queued", "tries": 1, "trouble": "tls"}
    assert document["unreadable"] == 0


def test_where_nobody_has_set_it_up_that_is_the_reason(volunteer: Volunteer, place: Place) -> None:
    place.queue()
    said = volunteer.says("outbox", "list", typing=[PASSPHRASE])
    assert "还没有设置好往哪里发" in said.out


def test_what_was_sent_back_to_someone_who_has_left_is_told(
    volunteer: Volunteer, place: Place
) -> None:
    petition_id = place.queue()
    with place.store() as store:
        store.drafts.wipe()
    place.refuse(petition_id)
    said = volunteer.says("outbox", "list", typing=[PASSPHRASE])
    assert "需要您看一下" in said.out
    assert "写的人已经离开" in said.out


def test_what_is_being_sent_at_this_moment_is_told(volunteer: Volunteer, place: Place) -> None:
    petition_id = place.queue()
    with place.store() as store:
        store.outbox.begin(petition_id, lambda _: b"{}")
    said = volunteer.says("outbox", "list", typing=[PASSPHRASE])
    assert "正在发送" in said.out


def test_a_code_of_a_newer_program_has_a_sentence_all_the_same(
    volunteer: Volunteer, place: Place
) -> None:
    place.lose(place.queue(), "solar_flare", again_in=timedelta(0))
    said = volunteer.says("outbox", "list", typing=[PASSPHRASE])
    assert said.code == 0
    assert "程序自己出了错" in said.out


def test_what_this_program_cannot_read_is_counted(volunteer: Volunteer, place: Place) -> None:
    place.queue()
    unreadable = place.queue()
    with place.store() as store:
        store.database.change("UPDATE petitions SET answers = '[]' WHERE id = ?", [unreadable])
    said = volunteer.says("outbox", "list", typing=[PASSPHRASE])
    assert "有 2 件还没有办完" in said.out
    assert "还有 1 件，这个版本的程序读不出来" in said.out
    document = volunteer.says("outbox", "list", "--json", typing=[PASSPHRASE]).document
    assert (len(document["entries"]), document["unreadable"]) == (1, 1)


def test_english_is_spoken_where_it_was_chosen(volunteer: Volunteer, place: Place) -> None:
    place.set_up(language="en", central_url="https://xf.example.gov.cn")
    place.queue()
    said = volunteer.says("outbox", "list", typing=[PASSPHRASE])
    assert "One petition is still on its way." in said.out
    assert "Waiting to be sent" in said.out
