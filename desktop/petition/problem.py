"""People's mistakes as values: which field, what is wrong, and how to mend it."""

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType

NO_ARGUMENTS: Mapping[str, str | int] = MappingProxyType({})


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend.

    `code` names the sentence (`problem-<code>` in the locales), `arguments` fill it.
    `part` names a part of a compound answer ("number" of "identity").
    `detail` is the server's own sentence, shown when this program knows no sentence for the code.
    """

    field: str
    code: str
    part: str = ""
    detail: str = ""
    arguments: Mapping[str, str | int] = dataclasses.field(default_factory=lambda: NO_ARGUMENTS)
