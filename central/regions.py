"""The six-digit codes of counties (GB/T 2260), from the data file the client has too."""

import json
from importlib.resources import files
from typing import Any


def read_counties() -> frozenset[str]:
    """Return the codes of counties and districts; those of provinces and cities end in 00."""
    text = (files("resources") / "regions" / "regions.json").read_text(encoding="utf-8")
    document: dict[str, Any] = json.loads(text)
    return frozenset(code for code in document["regions"] if not code.endswith("00"))
