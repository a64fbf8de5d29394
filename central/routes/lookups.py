"""Looking up: what became of a petition, for whoever has its number and query code."""

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers

from central.cases import Cases, forwarded_at, rfc3339
from central.credentials import Terminals
from central.deadlines import deadlines
from central.incoming import read_body, terminal_of
from central.problems import ProblemError
from central.receipts import codes_match
from central.routes.answer import answer
from central.shapes import LookUp, read_shape
from central.store import Kept, Petitions
from central.throttle import Throttle


class LookUpRoutes:
    """Answer questions about petitions. Only wrong ones use up the tries."""

    def __init__(
        self,
        terminals: Terminals,
        petitions: Petitions,
        cases: Cases,
        by_terminal: Throttle,
        by_number: Throttle,
    ) -> None:
        self._terminals = terminals
        self._petitions = petitions
        self._cases = cases
        self._by_terminal = by_terminal
        self._by_number = by_number
        self.router = APIRouter()
        self.router.add_api_route("/lookups", self.look_up, methods=["POST"])

    async def look_up(self, request: Request) -> Response:
        """Read the body here, do the rest in a thread."""
        body = await read_body(request)
        return await run_in_threadpool(self._look_up, request.headers, body)

    def _look_up(self, headers: Headers, body: bytes) -> Response:
        terminal = str(terminal_of(headers, self._terminals))
        asked = read_shape(LookUp, body)
        self._take_try(terminal, asked.number)
        kept = self._petitions.by_number(asked.number)
        code = kept.numbers.query_code if kept else None
        if not codes_match(code, asked.query_code) or kept is None:
            raise ProblemError("not_found")
        self._by_terminal.give_back(terminal)
        self._by_number.give_back(asked.number)
        return answer(self._case(kept))

    def _take_try(self, terminal: str, number: str) -> None:
        """Take the try before the answer is known: guesses at the same time count too."""
        wait = self._by_terminal.take(terminal) or self._by_number.take(number)
        if wait:
            raise ProblemError("throttled", headers={"Retry-After": str(wait)})

    def _case(self, kept: Kept) -> dict[str, object]:
        events = self._cases.events(kept.id, kept.received_at)
        dates = deadlines(kept.received_at, forwarded_at(events))
        return {
            "number": kept.numbers.number,
            "received_at": rfc3339(kept.received_at),
            "events": [event.document() for event in events],
            "deadlines": [deadline.document() for deadline in dates],
        }
