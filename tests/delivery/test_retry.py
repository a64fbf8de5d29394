import pytest

from desktop.delivery.retry import (
    FIRST_DELAY,
    LONGEST_DELAY,
    LONGEST_RETRY_AFTER,
    delay,
    grown,
    retry_after_of,
)
from desktop.store.outbox import LONGEST_WAIT

DATE = "Wed, 04 Mar 2026 05:06:07 GMT"
LATER = "Wed, 04 Mar 2026 05:07:17 GMT"


def test_the_longest_delay_doubles_with_every_try_up_to_ten_minutes() -> None:
    longest = [delay(tries, lambda: 1.0) for tries in range(1, 12)]
    assert longest == [2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600]
    assert delay(10**9, lambda: 1.0) == LONGEST_DELAY


def test_the_delay_is_anything_from_nothing_to_the_longest() -> None:
    assert delay(5, lambda: 0.0) == 0
    assert delay(5, lambda: 0.25) == 8


def test_no_delay_is_below_the_first_one_s_range() -> None:
    assert delay(0, lambda: 1.0) == delay(-3, lambda: 1.0) == FIRST_DELAY


def test_the_server_s_wish_comes_first_and_the_jitter_after_it() -> None:
    assert delay(1, lambda: 0.5, 40.0) == 41
    assert delay(1, lambda: 0.5, -40.0) == 1


def test_a_wish_is_followed_within_a_bound() -> None:
    assert delay(1, lambda: 0.0, 1e12) == LONGEST_RETRY_AFTER


def test_the_outbox_never_takes_a_delay_for_a_moved_clock() -> None:
    assert delay(10**6, lambda: 1.0, 1e12) < LONGEST_WAIT.total_seconds()


def test_growing_starts_with_the_first() -> None:
    assert [grown(5.0, times) for times in (-1, 0, 1, 2, 1000)] == [5, 5, 10, 20, 600]


@pytest.mark.parametrize(
    ("value", "date", "seconds"),
    [
        ("120", None, 120.0),
        (" 0 ", None, 0.0),
        ("999999999", None, LONGEST_RETRY_AFTER),
        (LATER, DATE, 70.0),
        (DATE, LATER, 0.0),
        ("Wednesday, 04-Mar-26 05:07:17 GMT", DATE, 70.0),
        ("Wed, 04 Mar 2026 13:07:17 +0800", DATE, 70.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", DATE, LONGEST_RETRY_AFTER),
        (LATER, None, None),
        (LATER, "yesterday", None),
        ("soon", DATE, None),
        ("-1", DATE, None),
        ("1.5", DATE, None),
        ("9" * 5000, DATE, None),
        ("١٢", DATE, None),
        ("", DATE, None),
        ("Fri, 31 Dec 9999 23:59:59 -1200", DATE, None),
        (None, DATE, None),
    ],
)
def test_retry_after_is_read_in_both_forms(
    value: str | None, date: str | None, seconds: float | None
) -> None:
    assert retry_after_of(value, date) == seconds
