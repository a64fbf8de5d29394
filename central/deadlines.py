"""The statutory dates of a petition, from《信访工作条例》(in force since 1 May 2022)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

BEIJING = timezone(timedelta(hours=8))
PERIOD = timedelta(days=15)
"""Calendar days: only the articles that say 工作日 mean working days."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day, in Beijing time, on which the office is still in time."""

    kind: str
    date: date
    basis: str

    def document(self) -> dict[str, object]:
        """Return the deadline as the contract has it."""
        return {"kind": self.kind, "date": self.date.isoformat(), "basis": self.basis}


def deadlines(received_at: datetime, forwarded_at: datetime | None) -> tuple[Deadline, ...]:
    """Return the dates that follow from when the petition came and went on.

    第二十二条: the petition office registers and forwards it within 15 days. 第二十三条: the body
    that then has it says in writing, within 15 days of getting it, what was received and which way
    it goes. Until it is forwarded the second date is the latest that the law allows. The day itself
    is not counted (《民法典》第二百零一条).
    """
    registration = _day(received_at) + PERIOD
    forwarded = registration if forwarded_at is None else _day(forwarded_at)
    return (
        Deadline("registration", registration, "《信访工作条例》第二十二条"),
        Deadline("notice", forwarded + PERIOD, "《信访工作条例》第二十三条"),
    )


def _day(moment: datetime) -> date:
    return moment.astimezone(BEIJING).date()
