"""Questions to the central API that somebody waits for: look-ups, forms, the service itself."""

from dataclasses import dataclass
from typing import Protocol, TypeVar

from desktop.delivery.client import Client
from desktop.petition.form import Form
from desktop.petition.outcome import LookUpResult, Service, Unreachable

Answer_co = TypeVar("Answer_co", covariant=True)


class Enquiry(Protocol[Answer_co]):
    """A question; its answer is a value, whatever happens."""

    def __call__(self, client: Client) -> Answer_co:
        """Ask, and wait for the answer."""


@dataclass(frozen=True, slots=True)
class LookUp:
    """What became of the petition with this receipt number and query code."""

    number: str
    code: str

    def __call__(self, client: Client) -> LookUpResult:
        """Ask, and wait for the answer."""
        return client.look_up(self.number, self.code)


@dataclass(frozen=True, slots=True)
class FetchForm:
    """Which form is asked for; without a version, the current one."""

    id: str
    version: int | None = None

    def __call__(self, client: Client) -> Form | Unreachable:
        """Ask, and wait for the answer."""
        return client.form(self.id, self.version)


@dataclass(frozen=True, slots=True)
class FetchService:
    """How the service describes itself."""

    def __call__(self, client: Client) -> Service | Unreachable:
        """Ask, and wait for the answer."""
        return client.service()
