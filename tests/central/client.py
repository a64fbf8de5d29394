"""A plain HTTP client that holds every answer against `central/openapi.yaml`."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import requests
import yaml
from openapi_core import Config, OpenAPI
from openapi_core.contrib.requests import RequestsOpenAPIRequest, RequestsOpenAPIResponse
from requests.adapters import HTTPAdapter

import central
from tests.central.samples import as_body, new_key
from tests.central.server import RunningCentral

SECONDS = 30
AT_ONCE = 32
"""Connections kept; fewer than are used at once make the pool warn of each one it drops."""


@cache
def contract() -> dict[str, Any]:
    text = (Path(central.__file__).parent / "openapi.yaml").read_text(encoding="utf-8")
    document: dict[str, Any] = yaml.safe_load(text)
    return document


@cache
def _checker() -> OpenAPI:
    readers: dict[str, Callable[[bytes], Any]] = {"application/problem+json": json.loads}
    return OpenAPI.from_dict(contract(), Config(extra_media_type_deserializers=readers))


class Client:
    """Talks to one server as one terminal."""

    def __init__(self, server: RunningCentral, credential: str | None = None) -> None:
        self.url = server.url
        self.session = requests.Session()
        self.session.mount("http://", HTTPAdapter(pool_maxsize=AT_ONCE))
        self.session.headers["Content-Type"] = "application/json"
        known = server.credential if credential is None else credential
        if known:
            self.session.headers["Authorization"] = f"Bearer {known}"

    def get(self, path: str) -> requests.Response:
        return self._checked(self.session.get(self.url + path, timeout=SECONDS))

    def file(
        self, petition: object, key: str = "", *, headers: dict[str, str | None] | None = None
    ) -> requests.Response:
        """Send a petition: a document, or the bytes of a body."""
        body = petition if isinstance(petition, bytes) else as_body(petition)
        sent = {"Idempotency-Key": key or new_key(), **(headers or {})}
        url = f"{self.url}/v1/petitions"
        return self._checked(self.session.post(url, body, headers=sent, timeout=SECONDS))

    def look_up(self, number: str, query_code: str) -> requests.Response:
        asked = {"number": number, "query_code": query_code}
        url = f"{self.url}/v1/lookups"
        return self._checked(self.session.post(url, as_body(asked), timeout=SECONDS))

    def close(self) -> None:
        self.session.close()

    def _checked(self, response: requests.Response) -> requests.Response:
        _checker().validate_response(
            RequestsOpenAPIRequest(response.request), RequestsOpenAPIResponse(response)
        )
        return response
