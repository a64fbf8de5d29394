"""Holds the client's real traffic against the contract, with a tool nobody here wrote."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import requests
from openapi_core import Config, OpenAPI
from openapi_core.contrib.requests import RequestsOpenAPIRequest, RequestsOpenAPIResponse
from openapi_core.exceptions import OpenAPIError

from desktop.delivery.transport import StraightSession

CONTRACT = Path(__file__).parents[2] / "central/openapi.yaml"
ALSO_JSON: dict[str, Callable[[bytes], Any]] = {"application/problem+json": json.loads}


class Witness:
    """Hands out sessions, and remembers what went over them."""

    def __init__(self) -> None:
        self._seen: list[tuple[requests.PreparedRequest, requests.Response]] = []

    def session(self) -> requests.Session:
        return _Recording(self._seen)

    def complaints(self) -> list[str]:
        """What the contract has against anything that was sent or came back."""
        contract = OpenAPI.from_path(CONTRACT, Config(extra_media_type_deserializers=ALSO_JSON))
        assert self._seen, "nothing was sent"
        return [
            found for request, reply in self._seen for found in _faults(contract, request, reply)
        ]


class _Recording(StraightSession):
    def __init__(self, seen: list[tuple[requests.PreparedRequest, requests.Response]]) -> None:
        super().__init__()
        self._seen = seen

    def send(self, request: requests.PreparedRequest, **options: Any) -> requests.Response:
        response = super().send(request, **options)
        assert response.content is not None  # read now: the client's own reading uses it up
        self._seen.append((request, response))
        return response


def _faults(
    contract: OpenAPI, request: requests.PreparedRequest, response: requests.Response
) -> list[str]:
    asked = RequestsOpenAPIRequest(request)
    said = RequestsOpenAPIResponse(response)
    try:
        contract.validate_request(asked)
        contract.validate_response(asked, said)
    except OpenAPIError as error:
        return [f"{request.method} {request.url} {response.status_code}: {_chain(error)}"]
    return []


def _chain(error: BaseException | None) -> str:
    words = []
    while error is not None:
        words.append(repr(error))
        error = error.__cause__
    return " <- ".join(words)
