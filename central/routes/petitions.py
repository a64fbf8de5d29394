"""Filing: one petition under one key, however often it is sent."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers

from central.cases import rfc3339
from central.credentials import Terminals
from central.deadlines import deadlines
from central.forms import Form, Forms
from central.incoming import idempotency_key, read_body, terminal_of
from central.problems import ProblemError
from central.routes.answer import answer
from central.sentences import Wording
from central.shapes import Petition, read_shape
from central.store import Incoming, Kept, Petitions
from central.throttle import Throttle
from central.validation import Validation


@dataclass(frozen=True, slots=True)
class Checks:
    """What a petition is measured against."""

    forms: Forms
    validation: Validation
    wording: Wording

    def form_of(self, petition: Petition) -> Form:
        """Return the form that was answered, or end the request with what is wrong."""
        form = self.forms.find(petition.form.id, petition.form.version)
        if form is None:
            raise ProblemError("unknown_form")
        problems = self.validation.problems(form, petition.answers)
        if problems:
            worded = self.wording.worded(problems, form, petition.language)
            raise ProblemError("invalid_petition", worded)
        return form


class PetitionRoutes:
    """Take petitions in."""

    def __init__(
        self, terminals: Terminals, petitions: Petitions, checks: Checks, throttle: Throttle
    ) -> None:
        self._terminals = terminals
        self._petitions = petitions
        self._checks = checks
        self._throttle = throttle
        self.router = APIRouter()
        self.router.add_api_route("/petitions", self.file, methods=["POST"])

    async def file(self, request: Request) -> Response:
        """Read the body here, do the rest in a thread: databases and checks block."""
        body = await read_body(request)
        return await run_in_threadpool(self._file, request.headers, body)

    def _file(self, headers: Headers, body: bytes) -> Response:
        """Answer a key that is known before any check: forms may have changed since."""
        terminal = terminal_of(headers, self._terminals)
        key = idempotency_key(headers)
        if wait := self._throttle.take(str(terminal)):
            raise ProblemError("throttled", headers={"Retry-After": str(wait)})
        if kept := self._petitions.by_key(key):
            return _replayed(kept, body)
        petition = read_shape(Petition, body)
        form = self._checks.form_of(petition)
        incoming = Incoming(key, terminal, form.id, form.version, petition.language, body)
        kept, added = self._petitions.add(incoming)
        return answer(_receipt(kept), 201) if added else _replayed(kept, body)


def _replayed(kept: Kept, body: bytes) -> Response:
    if not kept.has_body(body):
        raise ProblemError("idempotency_conflict")
    return answer(_receipt(kept), 200, {"Idempotent-Replay": "true"})


def _receipt(kept: Kept) -> dict[str, object]:
    """Return what was promised on the day, not what happened since: a replay is the same."""
    return {
        "number": kept.numbers.number,
        "query_code": kept.numbers.query_code,
        "received_at": rfc3339(kept.received_at),
        "deadlines": [deadline.document() for deadline in deadlines(kept.received_at, None)],
    }
