"""Why a model cannot be had."""

from typing import Literal, TypeAlias

ModelCode: TypeAlias = Literal[
    "archive-broken",
    "archive-unsafe",
    "busy",
    "disk-full",
    "file-missing",
    "file-wrong",
    "interrupted",
    "no-answer",
    "no-pip",
    "no-room",
    "no-source",
    "not-comparable",
    "not-https",
    "not-in-folder",
    "not-installed",
    "not-writable",
    "tool-failed",
    "tool-missing",
    "too-large",
    "unverified",
]


class ModelError(Exception):
    """A model cannot be installed, verified or removed.

    `code` names the sentence that says why and what to do; `arguments` are what it mentions.
    """

    def __init__(self, code: ModelCode, **arguments: str | int) -> None:
        super().__init__(code, arguments)
        self.code: ModelCode = code
        self.arguments = arguments
