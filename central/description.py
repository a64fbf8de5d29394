"""How the service describes itself: what an office changes without touching code."""

from importlib.resources import files
from importlib.resources.abc import Traversable

from pydantic import BaseModel, ConfigDict, Field

from central.shapes import Id, Language

Texts = dict[Language, str]


class _Described(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Contact(_Described):
    """Another door."""

    name: Texts
    number: str = Field(min_length=1)
    hours: Texts | None = None


class Description(_Described):
    """Name, languages, other doors, and the satisfaction scale from best to worst."""

    name: Texts
    languages: tuple[Language, ...] = Field(min_length=1)
    contacts: tuple[Contact, ...]
    satisfaction_scale: tuple[Id, ...]

    def document(self) -> dict[str, object]:
        """Return the members as the contract has them."""
        return self.model_dump(mode="json", exclude_none=True)


def read_description(file: Traversable) -> Description:
    """Return what a JSON file says; one that says something else is an error, at start."""
    return Description.model_validate_json(file.read_bytes())


def bundled_description() -> Traversable:
    """Return the file that comes with the program: safe defaults, no office's own numbers."""
    return files("central") / "service.json"
