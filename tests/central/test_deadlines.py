from datetime import UTC, date, datetime

from central.deadlines import deadlines


def _dates(received: datetime, forwarded: datetime | None = None) -> dict[str, date]:
    return {deadline.kind: deadline.date for deadline in deadlines(received, forwarded)}


def test_registration_is_fifteen_days_after_the_day_of_receipt() -> None:
    assert _dates(datetime(2026, 2, 20, 4, tzinfo=UTC))["registration"] == date(2026, 3, 7)


def test_days_are_those_of_beijing() -> None:
    before = _dates(datetime(2026, 3, 1, 15, 59, 59, tzinfo=UTC))
    after = _dates(datetime(2026, 3, 1, 16, 0, 0, tzinfo=UTC))
    assert (before["registration"], after["registration"]) == (date(2026, 3, 16), date(2026, 3, 17))


def test_notice_is_at_the_latest_fifteen_days_after_the_last_day_to_forward() -> None:
    assert _dates(datetime(2026, 3, 1, 4, tzinfo=UTC))["notice"] == date(2026, 3, 31)


def test_notice_is_fifteen_days_after_forwarding_once_that_is_known() -> None:
    received, forwarded = datetime(2026, 3, 1, 4, tzinfo=UTC), datetime(2026, 3, 4, 4, tzinfo=UTC)
    assert _dates(received, forwarded)["notice"] == date(2026, 3, 19)


def test_each_date_names_its_article() -> None:
    named = [deadline.basis for deadline in deadlines(datetime(2026, 3, 1, tzinfo=UTC), None)]
    assert named == ["《信访工作条例》第二十二条", "《信访工作条例》第二十三条"]
