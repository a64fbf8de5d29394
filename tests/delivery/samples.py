"""Petitions, clients and time for the tests of delivery."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from desktop.delivery.client import Patience
from desktop.delivery.courier import Clock
from desktop.delivery.transport import Timeouts
from desktop.petition.model import Answer, FormVersion, Petition, new_petition

KEY = bytes(range(32))
NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
FORM = FormVersion("petition", 1)

AMPLE = Timeouts(connect=20.0, read=20.0, total=40.0)
SHORT = Timeouts(connect=0.3, read=0.3, total=0.6)
PATIENT = Patience(AMPLE, AMPLE, AMPLE)
IMPATIENT = Patience(SHORT, SHORT, SHORT)

ANSWERS: dict[str, Answer] = {
    "consent": True,
    "type": "appeal",
    "name": "王秀英",
    "identity": {"type": "resident_id", "number": "360426199101010071"},
    "phone": "13800138000",
    "address": {"region": "110101", "detail": "和平里东街 8 号楼 2 单元 301"},
    "about": "小区路灯坏了，物业一直没修。",
    "request": "请把路灯修好。",
    "facts": "从去年三月起，楼前的路灯不亮。\n晚上看不见路，𠮷先生摔过一次。",
    "reasons": "物业费里有公共照明的费用。",
    "declaration": True,
}


def draft(**answers: Answer) -> Petition:
    return replace(new_petition(FORM, "zh-CN", NOW), answers={**ANSWERS, **answers})


@dataclass
class HandClock:
    """Time that passes when a test says so. Chance is always the same."""

    seconds: float = 0.0
    chance: float = 1.0
    skew: timedelta = field(default_factory=timedelta)

    def utc(self) -> datetime:
        return NOW + timedelta(seconds=self.seconds) + self.skew

    def pass_(self, seconds: float) -> None:
        self.seconds += seconds

    def clock(self, random: Callable[[], float] | None = None) -> Clock:
        return Clock(self.utc, lambda: self.seconds, random or (lambda: self.chance))
