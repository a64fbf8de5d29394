"""What the fake central API answers: the contract's rules in short, without a socket."""

import json
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from stdnum.iso7064 import mod_11_10

import resources

FORM = json.loads((Path(resources.__path__[0]) / "forms/petition.json").read_text("utf-8"))
MAX_BODY_BYTES = 262_144
RECEIVED_AT = "2026-03-04T05:06:07Z"
DEADLINES = [{"kind": "registration", "date": "2026-03-19", "basis": "《信访工作条例》第二十二条"}]
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


@dataclass(frozen=True)
class Question:
    """A request as the rules see it."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Said:
    """An answer; `headers` come on top of those every answer has."""

    status: int
    document: Any
    headers: Mapping[str, str] = field(default_factory=dict)


def problem(status: int, code: str, errors: list[dict[str, Any]] | None = None) -> Said:
    document = {
        "type": f"urn:petition-desk:problem:{code}",
        "title": code,
        "status": status,
        "code": code,
    } | ({"errors": errors} if errors else {})
    return Said(status, document, {"WWW-Authenticate": "Bearer"} if status == 401 else {})


class Rules:
    """Petitions in memory, and the answers to whatever is asked."""

    def __init__(self, credential: str) -> None:
        self._credential = credential
        self._lock = threading.Lock()
        self._bodies: dict[str, bytes] = {}
        self._receipts: dict[str, dict[str, Any]] = {}

    def bodies(self) -> dict[str, bytes]:
        with self._lock:
            return dict(self._bodies)

    def answer(self, question: Question) -> Said:
        match question.method, question.path:
            case "GET", "/v1/health":
                return Said(200, {"status": "ok"})
            case "GET", "/v1/service":
                return Said(200, SERVICE)
        if question.headers.get("Authorization") != f"Bearer {self._credential}":
            return problem(401, "credential")
        return self._answer_terminal(question)

    def _answer_terminal(self, question: Question) -> Said:
        match question.method, question.path:
            case "GET", "/v1/forms/petition" | "/v1/forms/petition/1":
                return Said(200, FORM)
            case "POST", "/v1/petitions":
                return self._file(question)
            case "POST", "/v1/lookups":
                return self._look_up(question)
        return problem(404, "not_found")

    def _file(self, question: Question) -> Said:
        key = question.headers.get("Idempotency-Key", "")
        if not UUID.fullmatch(key):
            return problem(400, "idempotency_key")
        if len(question.body) > MAX_BODY_BYTES:
            return problem(413, "too_large")
        with self._lock:
            if key in self._bodies:
                return self._replayed(key, question.body)
            return refusal(question.body) or self._received(key, question.body)

    def _replayed(self, key: str, body: bytes) -> Said:
        if self._bodies[key] != body:
            return problem(409, "idempotency_conflict")
        return Said(200, self._receipts[key], {"Idempotent-Replay": "true"})

    def _received(self, key: str, body: bytes) -> Said:
        digits = f"{4_128_361_702 + len(self._bodies):011d}"
        self._bodies[key] = body
        self._receipts[key] = {
            "number": digits + mod_11_10.calc_check_digit(digits),
            "query_code": f"{3_918_274 + len(self._bodies):08d}",
            "received_at": RECEIVED_AT,
            "deadlines": DEADLINES,
        }
        return Said(201, self._receipts[key])

    def _look_up(self, question: Question) -> Said:
        asked = json.loads(question.body)
        if not re.fullmatch("[0-9]{12}", asked["number"]):
            return problem(400, "malformed")
        with self._lock:
            receipts = [
                each for each in self._receipts.values() if each["number"] == asked["number"]
            ]
        if not receipts or receipts[0]["query_code"] != asked["query_code"]:
            return problem(404, "not_found")
        events = [{"kind": "received", "at": RECEIVED_AT}]
        known = {"number": asked["number"], "received_at": RECEIVED_AT, "deadlines": DEADLINES}
        return Said(200, known | {"events": events})


SERVICE = {
    "name": {"zh-CN": "网上信访", "en": "Petitions online"},
    "practice": False,
    "languages": ["zh-CN", "en"],
    "limits": {"max_body_bytes": MAX_BODY_BYTES},
    "contacts": [{"name": {"zh-CN": "热线"}, "number": "12345"}],
    "satisfaction_scale": ["satisfied", "mostly_satisfied", "dissatisfied"],
    "server_time": RECEIVED_AT,
}


def refusal(body: bytes) -> Said | None:
    """What the contract has against this body, or None."""
    try:
        petition = json.loads(body)
        json.dumps(petition, ensure_ascii=False).encode("utf-8")  # no half surrogate pair
        form, answers = petition["form"], petition["answers"]
    except (ValueError, KeyError, TypeError):
        return problem(400, "malformed")
    if form != {"id": FORM["id"], "version": FORM["version"]}:
        return problem(422, "unknown_form")
    errors = [*_missing(answers), *_too_long(answers)]
    return problem(422, "invalid_petition", errors) if errors else None


def _missing(answers: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [
        {"field": each["id"], "code": "required", "detail": "这一项要填写。"}
        for each in FORM["fields"]
        if each["required"] and not answers.get(each["id"])
    ]


def _too_long(answers: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [
        {
            "field": each["id"],
            "code": "too_long",
            "detail": "太长了。",
            "arguments": {"limit": each["max_length"]},
        }
        for each in FORM["fields"]
        if isinstance(answers.get(each["id"]), str)
        and len(answers[each["id"]]) > each.get("max_length", 200)
    ]
