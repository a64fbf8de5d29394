from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop.petition.lifecycle import Stage
from desktop.petition.model import Answer, FormVersion, Petition, PetitionId
from desktop.petition.outcome import Deadline, Receipt
from desktop.petition.problem import Problem
from desktop.store.connection import SqlValue
from desktop.store.database import open_database
from desktop.store.rows import UnreadableRowError, from_row, seconds_of, time_to_text, to_row
from tests.store.samples import KEY, NOW, PROBLEMS, RECEIPT, draft

# A busy machine is no failure.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

TIMES = st.datetimes(timezones=st.just(UTC))
NAMES = st.text(max_size=20)
# What people type can hold anything, half an emoji of an input method included.
TYPED = st.text(st.characters(exclude_categories=[]), max_size=200)
ANSWERS: st.SearchStrategy[Answer] = st.one_of(
    st.booleans(), TYPED, st.dictionaries(TYPED, TYPED, max_size=3)
)
RECEIPTS = st.builds(
    Receipt,
    NAMES,
    NAMES,
    TIMES,
    st.lists(st.builds(Deadline, NAMES, st.dates(), NAMES), max_size=3).map(tuple),
)
ARGUMENTS = st.dictionaries(NAMES, st.one_of(NAMES, st.integers()), max_size=3)
PROBLEM_LISTS = st.lists(st.builds(Problem, NAMES, NAMES, NAMES, TYPED, ARGUMENTS), max_size=3).map(
    tuple
)
PETITIONS = st.builds(
    Petition,
    id=st.uuids().map(lambda value: PetitionId(str(value))),
    form=st.builds(FormVersion, NAMES, st.integers(0, 2**31)),
    language=NAMES,
    created_at=TIMES,
    changed_at=TIMES,
    answers=st.dictionaries(TYPED, ANSWERS, max_size=5),
    stage=st.sampled_from(Stage),
    step=NAMES,
    tries=st.integers(0, 2**31),
    trouble=st.none() | NAMES,
    problems=PROBLEM_LISTS,
    receipt=st.none() | RECEIPTS,
)


@unhurried
@given(PETITIONS)
def test_a_petition_comes_back_from_its_row_as_it_was(petition: Petition) -> None:
    assert from_row(to_row(petition)) == petition


@unhurried
@example(replace(draft(), answers={"facts": "half an emoji \ud83d, and \x00 in the middle"}))
@given(PETITIONS)
def test_a_draft_comes_back_from_a_database_as_it_was(petition: Petition) -> None:
    petition = replace(petition, stage=Stage.DRAFT, tries=0)
    database = open_database(None, KEY)
    columns = to_row(petition)
    names = ", ".join(columns)
    marks = ", ".join(f":{name}" for name in columns)
    database.change(f"INSERT INTO petitions ({names}) VALUES ({marks})", columns)  # noqa: S608 - ours
    (row,) = database.rows("SELECT * FROM petitions")
    database.close()
    assert from_row(row) == petition


FULL = replace(draft(), stage=Stage.REFUSED, problems=PROBLEMS, receipt=RECEIPT, trouble="tls")


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("id", None),
        ("id", 7),
        ("form_version", "1"),
        ("created_at", "yesterday"),
        ("created_at", "2026-03-04T05:06:07"),
        ("changed_at", "2026-03-04T05:06:07+08:00"),
        ("stage", "lost"),
        ("tries", 1.5),
        ("answers", "{"),
        ("answers", "[]"),
        ("answers", '{"name": 5}'),
        ("answers", '{"name": null}'),
        ("answers", '{"name": ["a"]}'),
        ("answers", '{"identity": {"number": true}}'),
        ("answers", b"{}"),
        ("problems", "{}"),
        ("problems", '[{"field": "name"}]'),
        ("problems", '[{"field":"f","code":"c","part":"","detail":"","arguments":{"a":true}}]'),
        ("problems", '[{"field":"f","code":"c","part":"","detail":"","arguments":{"a":1.5}}]'),
        ("receipt", "[]"),
        ("receipt", '{"number": "1"}'),
        (
            "receipt",
            '{"number":"1","query_code":"2","received_at":"2026-03-04T05:06:07+00:00","deadlines":5}',
        ),
    ],
)
def test_a_row_that_is_not_ours_is_refused(column: str, value: SqlValue) -> None:
    row = to_row(FULL)
    from_row(row)
    row[column] = value
    with pytest.raises(UnreadableRowError):
        from_row(row)


@pytest.mark.parametrize("column", list(to_row(FULL)))
def test_a_row_without_one_of_its_columns_is_refused(column: str) -> None:
    row = to_row(FULL)
    del row[column]
    with pytest.raises(UnreadableRowError):
        from_row(row)


def test_what_cannot_be_read_is_not_quoted_in_the_error() -> None:
    row = to_row(FULL)
    row["answers"] = '{"name": "欧阳", "broken'
    with pytest.raises(UnreadableRowError) as caught:
        from_row(row)
    assert "欧阳" not in repr(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("zone", [None, timezone(timedelta(hours=8))])
def test_only_utc_is_written(zone: timezone | None) -> None:
    time = datetime(2026, 3, 4, tzinfo=zone)
    with pytest.raises(ValueError, match="UTC"):
        time_to_text(time)
    with pytest.raises(ValueError, match="UTC"):
        seconds_of(time)


@unhurried
@given(TIMES, TIMES)
def test_texts_of_times_sort_as_the_times_do(one: datetime, other: datetime) -> None:
    assert (time_to_text(one) < time_to_text(other)) == (one < other)


def test_seconds_and_days_are_those_of_the_calendar() -> None:
    assert seconds_of(datetime(1970, 1, 2, tzinfo=UTC)) == 86400
    assert from_row(to_row(FULL)).receipt == RECEIPT
    assert RECEIPT.deadlines[0].date == date(2026, 3, 19)
    assert from_row(to_row(FULL)).created_at == NOW
