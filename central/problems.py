"""What is answered when something is wrong: RFC 9457 problem documents, one table of codes."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from types import MappingProxyType

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.exceptions import HTTPException

log = logging.getLogger(__name__)

STATUS_OF = MappingProxyType(
    {
        "malformed": 400,
        "idempotency_key": 400,
        "credential": 401,
        "not_found": 404,
        "method_not_allowed": 405,
        "idempotency_conflict": 409,
        "too_large": 413,
        "unsupported_media_type": 415,
        "unknown_form": 422,
        "invalid_petition": 422,
        "throttled": 429,
        "internal": 500,
        "unavailable": 503,
    }
)
NO_STORE = MappingProxyType({"Cache-Control": "no-store"})
NOTHING: Mapping[str, str] = MappingProxyType({})
SECONDS_TO_RECOVER = "5"


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """One answer to mend. `detail` is a sentence for the person; `limit` is in characters."""

    field: str
    code: str
    part: str = ""
    detail: str = ""
    limit: int = 0

    def document(self) -> dict[str, object]:
        """Return the entry as the contract has it, without empty members."""
        entry: dict[str, object] = {"field": self.field, "code": self.code, "detail": self.detail}
        if self.part:
            entry["part"] = self.part
        if self.limit:
            entry["arguments"] = {"limit": self.limit}
        return entry


class ProblemError(Exception):
    """Ends a request with the problem of this code."""

    def __init__(
        self,
        code: str,
        errors: tuple[FieldProblem, ...] = (),
        headers: Mapping[str, str] = NOTHING,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.errors = errors
        self.headers = headers


def problem_response(problem: ProblemError) -> Response:
    """Return the problem document of `problem`."""
    status = STATUS_OF[problem.code]
    document: dict[str, object] = {
        "type": f"urn:petition-desk:problem:{problem.code}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": problem.code,
    }
    if problem.errors:
        document["errors"] = [error.document() for error in problem.errors]
    headers = {**NO_STORE, **problem.headers}
    return JSONResponse(document, status, headers, media_type="application/problem+json")


def answer_with_problems(application: FastAPI) -> None:
    """Make every failure of `application` a problem document."""
    application.add_exception_handler(ProblemError, _told)
    application.add_exception_handler(HTTPException, _not_routed)
    application.add_exception_handler(DBAPIError, _database_away)
    application.add_exception_handler(PoolTimeoutError, _database_away)
    application.add_exception_handler(Exception, _bug)


def _told(_request: Request, error: Exception) -> Response:
    if not isinstance(error, ProblemError):
        raise error
    return problem_response(error)


def _not_routed(_request: Request, error: Exception) -> Response:
    """Answer for a path or method the contract does not have; keep `Allow`."""
    if not isinstance(error, HTTPException):
        raise error
    codes = {405: "method_not_allowed", 404: "not_found"}
    code = codes.get(error.status_code, "malformed")
    return problem_response(ProblemError(code, headers=error.headers or NOTHING))


def _database_away(_request: Request, error: Exception) -> Response:
    """Answer 503; log the kind of failure, never the statement's values."""
    log.error("database: %s: %s", type(error).__name__, error)
    return problem_response(
        ProblemError("unavailable", headers={"Retry-After": SECONDS_TO_RECOVER})
    )


def _bug(_request: Request, _error: Exception) -> Response:
    """Answer 500; the web server logs the stack, which never holds an answer's text."""
    return problem_response(ProblemError("internal"))
