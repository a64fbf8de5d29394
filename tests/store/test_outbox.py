from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from desktop.petition.lifecycle import ImpossibleMoveError, Stage
from desktop.petition.model import Petition, PetitionId
from desktop.store.outbox import INTERRUPTED, LONGEST_WAIT, UnencodableError
from desktop.store.records import UnknownPetitionError
from desktop.store.store import Store
from tests.store.samples import NOW, PROBLEMS, RECEIPT, draft, encode, later
from tests.store.test_drafts import put


def queued(store: Store, name: str, at: datetime = NOW) -> Petition:
    petition = draft(name)
    store.drafts.save(petition)
    store.outbox.queue(petition.id, at)
    return petition


def lose(store: Store, petition_id: PetitionId, not_before: datetime = NOW) -> None:
    store.outbox.begin(petition_id, encode)
    store.outbox.lose(petition_id, "network", not_before)


def stored(store: Store, petition_id: PetitionId) -> Petition:
    petition = store.drafts.get(petition_id)
    assert petition is not None
    return petition


def next_name(store: Store, now: datetime = NOW) -> object:
    petition = store.outbox.next(now)
    return petition and petition.answers["name"]


def test_a_queued_petition_is_due_at_once(store: Store) -> None:
    petition = queued(store, "甲", later(3))
    due = store.outbox.next(later(3))
    assert due == stored(store, petition.id)
    assert (due.stage, due.changed_at, due.answers) == (Stage.QUEUED, later(3), petition.answers)
    assert store.outbox.next_due(later(3)) == 0


def test_an_empty_outbox_has_nothing_to_send(store: Store) -> None:
    store.drafts.save(draft())
    assert store.outbox.next(NOW) is None
    assert store.outbox.next_due(NOW) is None
    assert store.outbox.waiting() == 0


def test_the_oldest_goes_first_whatever_the_clock_said(store: Store) -> None:
    for name, at in (("甲", later(50)), ("乙", later(10)), ("丙", later(90))):
        queued(store, name, at)
    order = []
    while petition := store.outbox.next(later(100)):
        order.append(petition.answers["name"])
        store.outbox.begin(petition.id, encode)
        store.outbox.accept(petition.id, RECEIPT)
    assert order == ["甲", "乙", "丙"]


def test_the_fewest_tries_go_first(store: Store) -> None:
    tired, fresh = queued(store, "甲"), queued(store, "乙")
    lose(store, tired.id)
    assert next_name(store) == "乙"
    lose(store, fresh.id)
    lose(store, fresh.id)
    assert next_name(store) == "甲"


def test_nothing_is_sent_before_its_time(store: Store) -> None:
    petition = queued(store, "甲")
    lose(store, petition.id, later(60))
    assert store.outbox.next(later(59.9)) is None
    assert store.outbox.next_due(later(10)) == pytest.approx(50)
    assert next_name(store, later(60)) == "甲"


def test_the_next_due_is_the_nearest_of_all(store: Store) -> None:
    for seconds in (300, 40, 900):
        lose(store, queued(store, str(seconds)).id, later(seconds))
    assert store.outbox.next_due(NOW) == pytest.approx(40)
    assert store.outbox.next_due(later(41)) == 0


def test_one_that_waits_does_not_keep_the_others(store: Store) -> None:
    lose(store, queued(store, "甲").id, later(600))
    queued(store, "乙")
    assert next_name(store) == "乙"


@pytest.mark.parametrize("days", [1, 30, 20_000])
def test_a_clock_set_back_by_days_leaves_nothing_stuck(store: Store, days: int) -> None:
    lose(store, queued(store, "甲").id, later(60))
    before = NOW - timedelta(days=days)
    assert next_name(store, before) == "甲"
    assert store.outbox.next_due(before) == 0


def test_a_clock_set_back_a_little_delays_by_the_longest_wait_at_most(store: Store) -> None:
    lose(store, queued(store, "甲").id, later(60))
    for minutes in range(0, 24 * 60, 7):
        due = store.outbox.next_due(NOW - timedelta(minutes=minutes))
        assert due is not None
        assert due <= LONGEST_WAIT.total_seconds()


def test_a_clock_set_forward_sends_at_once(store: Store) -> None:
    lose(store, queued(store, "甲").id, later(60))
    assert next_name(store, NOW + timedelta(days=3650)) == "甲"


def test_a_try_is_counted_and_its_body_kept_before_anything_is_sent(store: Store) -> None:
    petition = queued(store, "甲")
    assert store.outbox.begin(petition.id, encode) == "body of 甲".encode()
    begun = stored(store, petition.id)
    assert (begun.stage, begun.tries) == (Stage.SENDING, 1)
    (row,) = store.database.rows("SELECT body FROM outbox")
    assert row["body"] == "body of 甲".encode()
    assert store.outbox.next(NOW) is None


def test_every_later_try_sends_the_same_bytes(store: Store) -> None:
    petition = queued(store, "甲")
    first = store.outbox.begin(petition.id, encode)
    for tries in (2, 3):
        store.outbox.lose(petition.id, "network", NOW)
        assert store.outbox.begin(petition.id, lambda _: b"written anew") == first
        assert stored(store, petition.id).tries == tries


def test_an_empty_body_is_a_body(store: Store) -> None:
    petition = queued(store, "甲")
    store.outbox.begin(petition.id, lambda _: b"")
    store.outbox.lose(petition.id, "network", NOW)
    assert store.outbox.begin(petition.id, encode) == b""


def test_a_receipt_is_kept_and_the_body_is_not(store: Store) -> None:
    petition = queued(store, "甲")
    lose(store, petition.id)
    store.outbox.begin(petition.id, encode)
    store.outbox.accept(petition.id, RECEIPT)
    kept = stored(store, petition.id)
    assert (kept.stage, kept.receipt, kept.trouble) == (Stage.ACCEPTED, RECEIPT, None)
    assert store.database.rows("SELECT * FROM outbox") == []


def test_a_refusal_brings_the_reasons_of_the_server(store: Store) -> None:
    petition = queued(store, "甲")
    store.outbox.begin(petition.id, encode)
    store.outbox.refuse(petition.id, PROBLEMS)
    refused = stored(store, petition.id)
    assert (refused.stage, refused.problems) == (Stage.REFUSED, PROBLEMS)
    assert refused.answers == petition.answers
    assert store.outbox.waiting() == 0


def test_an_unknown_outcome_says_why(store: Store) -> None:
    petition = queued(store, "甲")
    lose(store, petition.id)
    lost = stored(store, petition.id)
    assert (lost.stage, lost.tries, lost.trouble) == (Stage.QUEUED, 1, "network")


def test_all_that_is_queued_can_be_given_a_reason_without_a_try(store: Store) -> None:
    first, second = queued(store, "甲"), queued(store, "乙")
    assert store.outbox.explain("not_configured") == [first.id, second.id]
    assert store.outbox.explain("not_configured") == []
    assert (stored(store, first.id).trouble, stored(store, first.id).tries) == ("not_configured", 0)


def test_a_recalled_petition_is_a_draft_and_waits_no_more(store: Store) -> None:
    petition = queued(store, "甲")
    store.outbox.recall(petition.id)
    assert stored(store, petition.id).stage is Stage.DRAFT
    assert store.outbox.waiting() == 0
    store.outbox.queue(petition.id, later(5))
    assert next_name(store, later(5)) == "甲"


def test_what_was_tried_once_cannot_be_recalled(store: Store) -> None:
    petition = queued(store, "甲")
    lose(store, petition.id)
    with pytest.raises(ImpossibleMoveError):
        store.outbox.recall(petition.id)
    assert store.outbox.waiting() == 1


def test_after_a_crash_what_was_being_sent_is_queued_again(store: Store) -> None:
    cut_off, waiting = queued(store, "甲"), queued(store, "乙")
    body = store.outbox.begin(cut_off.id, encode)
    assert store.outbox.recover() == 1
    found = stored(store, cut_off.id)
    assert (found.stage, found.tries, found.trouble) == (Stage.QUEUED, 1, INTERRUPTED)
    assert stored(store, waiting.id).trouble is None
    assert store.outbox.begin(cut_off.id, lambda _: b"other") == body
    store.outbox.accept(cut_off.id, RECEIPT)
    assert store.outbox.recover() == 0


def broken(petition: Petition) -> bytes:
    raise ZeroDivisionError(petition.id)


def test_one_that_cannot_be_encoded_blocks_nobody(store: Store) -> None:
    bad = queued(store, "甲")
    queued(store, "乙")
    with pytest.raises(UnencodableError) as caught:
        store.outbox.begin(bad.id, broken)
    assert isinstance(caught.value.__cause__, ZeroDivisionError)
    assert (stored(store, bad.id).stage, stored(store, bad.id).tries) == (Stage.QUEUED, 0)
    assert next_name(store) == "乙"
    assert store.outbox.waiting() == 2
    store.outbox.recover()
    assert next_name(store) == "甲"


def test_one_that_cannot_be_encoded_can_still_be_recalled(store: Store) -> None:
    bad = queued(store, "甲")
    with pytest.raises(UnencodableError):
        store.outbox.begin(bad.id, broken)
    assert store.outbox.next_due(NOW) is None
    store.outbox.recall(bad.id)
    assert stored(store, bad.id).stage is Stage.DRAFT


def test_one_that_cannot_be_read_blocks_nobody(store: Store) -> None:
    bad = queued(store, "甲")
    queued(store, "乙")
    store.database.change("UPDATE petitions SET answers = '[]' WHERE id = ?", (bad.id,))
    assert next_name(store) == "乙"
    assert store.outbox.waiting() == 2
    store.database.change(
        'UPDATE petitions SET answers = \'{"name":"甲"}\' WHERE id = ?', (bad.id,)
    )
    store.outbox.recover()
    assert next_name(store) == "甲"


def test_the_volunteer_can_have_everything_tried_at_once(store: Store) -> None:
    lose(store, queued(store, "甲").id, later(600))
    with pytest.raises(UnencodableError):
        store.outbox.begin(queued(store, "乙").id, broken)
    assert store.outbox.next(NOW) is None
    assert store.outbox.hasten() == 2
    assert next_name(store) == "乙"


def test_the_volunteer_sees_what_waits_and_nothing_else(store: Store) -> None:
    shown = [put(store, Stage.QUEUED), put(store, Stage.SENDING)]
    for stage in (Stage.DRAFT, Stage.ACCEPTED, Stage.REFUSED):
        put(store, stage)
    assert store.outbox.entries() == shown


Call = Callable[[Store, PetitionId], object]
CALLS: dict[str, tuple[Stage, Call]] = {
    "queue": (Stage.DRAFT, lambda store, key: store.outbox.queue(key, NOW)),
    "recall": (Stage.QUEUED, lambda store, key: store.outbox.recall(key)),
    "begin": (Stage.QUEUED, lambda store, key: store.outbox.begin(key, encode)),
    "accept": (Stage.SENDING, lambda store, key: store.outbox.accept(key, RECEIPT)),
    "refuse": (Stage.SENDING, lambda store, key: store.outbox.refuse(key, PROBLEMS)),
    "lose": (Stage.SENDING, lambda store, key: store.outbox.lose(key, "network", NOW)),
}


@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("name", list(CALLS))
def test_every_call_in_every_stage(store: Store, name: str, stage: Stage) -> None:
    allowed, call = CALLS[name]
    petition = put(store, stage)
    everything = store.database.rows("SELECT * FROM petitions LEFT JOIN outbox ON petition_id = id")
    if stage is allowed:
        call(store, petition.id)
        return
    with pytest.raises(ImpossibleMoveError):
        call(store, petition.id)
    after = store.database.rows("SELECT * FROM petitions LEFT JOIN outbox ON petition_id = id")
    assert after == everything


@pytest.mark.parametrize("name", list(CALLS))
def test_every_call_needs_a_petition_that_exists(store: Store, name: str) -> None:
    with pytest.raises(UnknownPetitionError):
        CALLS[name][1](store, PetitionId("nobody"))


def test_an_id_is_never_in_the_outbox_twice(store: Store) -> None:
    petition = queued(store, "甲")
    with pytest.raises(ImpossibleMoveError):
        store.outbox.queue(petition.id, NOW)
    assert store.outbox.waiting() == 1
