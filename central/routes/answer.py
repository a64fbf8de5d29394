"""How a successful answer leaves the server."""

from collections.abc import Mapping
from typing import Any

from fastapi.responses import JSONResponse, Response

from central.problems import NO_STORE, NOTHING


def answer(
    document: Mapping[str, Any], status: int = 200, headers: Mapping[str, str] = NOTHING
) -> Response:
    """Return the document as JSON that no cache keeps."""
    return JSONResponse(document, status, {**NO_STORE, **headers})
