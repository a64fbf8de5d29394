"""What arrives when somebody writes."""

import json
from collections.abc import Mapping
from typing import Any

from desktop.petition.model import Petition


def written(answers: Mapping[str, object]) -> dict[str, Any]:
    """The answers as they must arrive; how the county was searched for is nobody's business."""
    address = answers["address"]
    assert isinstance(address, Mapping)
    plain = {part: text for part, text in address.items() if part != "search"}
    return {**answers, "address": plain, "declaration": True}


def body_of(petition: Petition, answers: Mapping[str, object]) -> bytes:
    """The bytes that must arrive for a petition with these answers."""
    form = {"id": petition.form.id, "version": petition.form.version}
    body = {"form": form, "language": petition.language, "answers": written(answers)}
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
