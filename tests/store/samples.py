"""Petitions and times for the tests of the store."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from desktop.petition.model import Answer, FormVersion, Petition, new_petition
from desktop.petition.outcome import Deadline, Receipt
from desktop.petition.problem import Problem

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
NOW = datetime(2026, 3, 4, 5, 6, 7, 890, tzinfo=UTC)
FORM = FormVersion("petition", 1)
RECEIPT = Receipt(
    "202603040018",
    "48151623",
    datetime(2026, 3, 4, 5, 7, tzinfo=UTC),
    (Deadline("registration", date(2026, 3, 19), "《信访工作条例》第二十二条"),),
)
PROBLEMS = (Problem("identity", "invalid_number", "number", "号码不对", {"length": 18}),)

ANSWERS: dict[str, Answer] = {
    "consent": True,
    "type": "appeal",
    "name": "欧阳𠀀",
    "identity": {"type": "resident_id", "number": "11010519491231002X"},
    "address": {"region": "510104", "detail": "人民南路四段 27 号"},
    "facts": "楼下路灯坏了三个月，晚上老人不敢出门。\n" * 30,
}


def later(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def draft(name: str = "欧阳𠀀", *, at: datetime = NOW) -> Petition:
    return replace(new_petition(FORM, "zh-CN", at), answers={**ANSWERS, "name": name}, step="facts")


def encode(petition: Petition) -> bytes:
    return f"body of {petition.answers['name']}".encode()
