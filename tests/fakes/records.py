"""A store in memory that answers when the test says so, and fails when it is told to."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from desktop.flow.ports import Done, Failure
from desktop.petition.lifecycle import Move, Stage, next_stage
from desktop.petition.model import Petition, PetitionId
from desktop.petition.outcome import Receipt
from desktop.petition.problem import Problem

Found = TypeVar("Found")

READS = frozenset({"find", "all"})
ONLY_WRITING_FAILS = frozenset({"disk_full", "read_only"})


class FakeRecords:
    """`Records` with its jobs in a row, as the store's worker has them.

    `work` does what waits and answers; `prompt` does it at once. While `failure` is a code,
    every deed fails with it and changes nothing; a full disk can still be read.
    """

    def __init__(self, *, prompt: bool = True) -> None:
        self.kept: dict[PetitionId, Petition] = {}
        self.failure = ""
        self.asked: list[str] = []
        self.prompt = prompt
        self._jobs: deque[Callable[[], None]] = deque()
        self._working = False

    @property
    def waiting(self) -> int:
        return len(self._jobs)

    def work(self, jobs: int = 1_000_000) -> None:
        """Do the next jobs in their order; what they lead to is done too."""
        while self._jobs and jobs > 0:
            jobs -= 1
            self._jobs.popleft()()

    # What the session asks

    def save_soon(self, petition: Petition) -> None:
        self._ask("save_soon", lambda: self._save(petition), lambda _: None)

    def save(self, petition: Petition, done: Done) -> None:
        self._ask("save", lambda: self._save(petition), done)

    def queue(self, petition: Petition, done: Done) -> None:
        def queued() -> None:
            self._save(petition)
            self._move(petition.id, Move.QUEUE)

        self._ask("queue", queued, done)

    def recall(self, petition_id: PetitionId, done: Done) -> None:
        def recalled() -> Failure | None:
            petition = self.kept[petition_id]
            if petition.stage is not Stage.QUEUED or petition.tries:
                return Failure("sending")
            self._move(petition_id, Move.RECALL)
            return None

        self._ask("recall", recalled, done)

    def reopen(self, refused: PetitionId, draft: Petition, done: Done) -> None:
        def reopened() -> None:
            assert self.kept[refused].stage is Stage.REFUSED
            assert draft.id != refused
            self._save(draft)
            del self.kept[refused]

        self._ask("reopen", reopened, done)

    def delete(self, petition_id: PetitionId, done: Done) -> None:
        def deleted() -> None:
            self.kept.pop(petition_id, None)

        self._ask("delete", deleted, done)

    def find(
        self, petition_id: PetitionId, done: Callable[[Petition | Failure | None], None]
    ) -> None:
        self._ask("find", lambda: self.kept.get(petition_id), done)

    def all(self, done: Callable[[tuple[Petition, ...] | Failure], None]) -> None:
        def listed() -> tuple[Petition, ...]:
            return tuple(sorted(self.kept.values(), key=lambda each: each.changed_at, reverse=True))

        self._ask("all", listed, done)

    # What happens to a petition on its way

    def begin(self, petition_id: PetitionId) -> None:
        self._move(petition_id, Move.BEGIN, tries=self.kept[petition_id].tries + 1)

    def lose(self, petition_id: PetitionId, trouble: str) -> None:
        self._move(petition_id, Move.LOSE, trouble=trouble)

    def accept(self, petition_id: PetitionId, receipt: Receipt) -> None:
        self._move(petition_id, Move.ACCEPT, receipt=receipt, trouble=None)

    def refuse(self, petition_id: PetitionId, problems: tuple[Problem, ...]) -> None:
        self._move(petition_id, Move.REFUSE, problems=problems, trouble=None)

    def _fails(self, name: str) -> bool:
        return bool(self.failure) and not (name in READS and self.failure in ONLY_WRITING_FAILS)

    def _save(self, petition: Petition) -> None:
        kept = self.kept.get(petition.id, petition)
        # The real store takes these for bugs of its caller.
        assert kept.stage is Stage.DRAFT, "saved what was queued"
        assert petition.stage is Stage.DRAFT, "saved no draft"
        self.kept[petition.id] = petition

    def _move(self, petition_id: PetitionId, move: Move, **changes: object) -> None:
        petition = self.kept[petition_id]
        stage = next_stage(petition.stage, move, tries=petition.tries)
        self.kept[petition_id] = replace(petition, stage=stage, **changes)  # type: ignore[arg-type]

    def _ask(
        self, name: str, deed: Callable[[], Found], done: Callable[[Found | Failure], None]
    ) -> None:
        self.asked.append(name)

        def job() -> None:
            done(Failure(self.failure) if self._fails(name) else deed())

        self._jobs.append(job)
        if self.prompt and not self._working:
            self._working = True
            self.work()
            self._working = False
