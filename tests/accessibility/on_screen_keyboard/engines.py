"""Engines of few words, for panels and suggesters."""

import threading

from accessibility.on_screen_keyboard.candidates import Candidate

WORDS = {
    "g": (
        Candidate("公司拖欠我的工资已经三个月了", 1),
        *(Candidate(each, 1) for each in "个给过公高国更关"),
    ),
    "gongzi": (Candidate("工资", 6), Candidate("公子", 6), Candidate("工", 4)),
    "zi": (Candidate("资", 2), Candidate("字", 2)),
}


class FewWords:
    """Knows what WORDS holds; each of the letters alone is nothing."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.threads: set[int] = set()
        self.is_closed = False

    def candidates(self, letters: str, before: str) -> tuple[Candidate, ...]:
        self.asked.append((letters, before))
        self.threads.add(threading.get_ident())
        return WORDS.get(letters, ())

    def close(self) -> None:
        self.is_closed = True


class Gated(FewWords):
    """Answers only once the gate is open."""

    def __init__(self) -> None:
        super().__init__()
        self.is_busy = threading.Event()
        self.gate = threading.Event()

    def candidates(self, letters: str, before: str) -> tuple[Candidate, ...]:
        self.is_busy.set()
        assert self.gate.wait(30)
        return super().candidates(letters, before)


class Broken(FewWords):
    """Fails at every question."""

    def candidates(self, letters: str, before: str) -> tuple[Candidate, ...]:
        raise ValueError(letters, before)
