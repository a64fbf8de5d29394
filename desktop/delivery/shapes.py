"""The shapes of what the central API says (central/openapi.yaml), checked strictly and in bounds.

Members this program does not know are passed over, and so are kinds and codes it has no sentence
for: the contract may grow.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

Id = Annotated[str, Field(pattern="^[A-Za-z][A-Za-z0-9_]{0,63}$")]
Tag = Annotated[str, Field(pattern="^[A-Za-z0-9-]{1,35}$")]
Line = Annotated[str, Field(max_length=2_000)]
Texts = Annotated[dict[Tag, Line], Field(max_length=50)]
Number = Annotated[str, Field(pattern="^[0-9]{12}$")]
QueryCode = Annotated[str, Field(pattern="^[0-9]{8}$")]


class Shape(BaseModel):
    """What all shapes share."""

    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")


class DeadlineShape(Shape):
    """A date the server computed."""

    kind: Id
    date: date
    basis: Line = ""


Deadlines = Annotated[list[DeadlineShape], Field(max_length=20)]


class ReceiptShape(Shape):
    """The answer to a petition that is received."""

    number: Number
    query_code: QueryCode
    received_at: AwareDatetime
    deadlines: Deadlines


class CaseEventShape(Shape):
    """One thing that happened to a case."""

    kind: Id
    at: AwareDatetime
    note: str = Field(default="", max_length=10_000)


class CaseShape(Shape):
    """The answer to a look-up."""

    number: Number
    received_at: AwareDatetime
    events: list[CaseEventShape] = Field(max_length=1_000)
    deadlines: Deadlines


class ContactShape(Shape):
    """Another door."""

    name: Texts
    number: str = Field(min_length=1, max_length=100)
    hours: Texts = {}


class LimitsShape(Shape):
    """What the server takes."""

    max_body_bytes: int = Field(ge=1)


class ServiceShape(Shape):
    """The service's description of itself."""

    name: Texts
    practice: bool
    languages: list[Tag] = Field(min_length=1, max_length=50)
    limits: LimitsShape
    contacts: list[ContactShape] = Field(max_length=50)
    satisfaction_scale: list[Id] = Field(max_length=20)
    server_time: AwareDatetime


class HealthShape(Shape):
    """The one thing a healthy service says."""

    status: Literal["ok"]


class FieldProblemShape(Shape):
    """One thing to mend in one field."""

    field: Id
    part: Id | Literal[""] = ""
    code: Id
    detail: Line = ""
    arguments: Annotated[dict[Id, Line | int], Field(max_length=20)] = {}


class ProblemShape(Shape):
    """An error, as RFC 9457 has it."""

    title: Line
    status: int
    code: Id
    detail: Line = ""
    errors: Annotated[list[FieldProblemShape], Field(max_length=500)] = []
