"""The contract as it is served: `openapi.yaml`, word for word."""

import json
from functools import cache
from importlib.resources import files


@cache
def contract_as_json() -> bytes:
    """Return the contract as JSON. Read at the first call: most servers are never asked."""
    import yaml  # noqa: PLC0415 takes 80 ms of a practice server's start

    text = (files("central") / "openapi.yaml").read_text(encoding="utf-8")
    return json.dumps(yaml.safe_load(text), ensure_ascii=False).encode()
