"""The shape of what terminals send, as `openapi.yaml` says it; nothing of what it means."""

import json
from typing import Annotated, Any, NoReturn, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from central.problems import ProblemError

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", min_length=1, max_length=64)]
Language = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", min_length=2, max_length=35),
]
Parts = Annotated[dict[Id, str], Field(max_length=20)]
Answer = str | bool | Parts


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class FormVersion(_Shape):
    """Which form was answered."""

    id: Id
    version: int = Field(ge=1, le=1_000_000)


class Petition(_Shape):
    """A petition as it is sent."""

    form: FormVersion
    language: Language
    answers: Annotated[dict[Id, Answer], Field(max_length=200)]


class LookUp(_Shape):
    """A question about a petition."""

    number: str = Field(pattern=r"^[0-9]{12}$")
    query_code: str = Field(pattern=r"^[0-9]{8}$")


S = TypeVar("S", bound=_Shape)


def read_shape(shape: type[S], body: bytes) -> S:
    """Return what `body` holds, or end the request as malformed."""
    try:
        document = json.loads(
            body.decode("utf-8"),
            object_pairs_hook=_once,
            parse_constant=_no_constant,
            parse_float=_number,
        )
        return shape.model_validate(document)
    except (ValueError, RecursionError, ValidationError):
        raise ProblemError("malformed") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a name given twice: two readers could see two different petitions."""
    members = dict(pairs)
    if len(members) != len(pairs):
        message = "a member name is given twice"
        raise ValueError(message)
    return members


def _number(text: str) -> float:
    """Return 1.0 as the integer that JSON Schema says it is."""
    number = float(text)
    return int(number) if number.is_integer() else number


def _no_constant(name: str) -> NoReturn:
    message = f"{name} is not JSON"
    raise ValueError(message)
