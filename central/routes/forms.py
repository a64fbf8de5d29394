"""The forms, as their files have them."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from central.credentials import Terminals
from central.forms import Forms
from central.incoming import terminal_of
from central.problems import ProblemError
from central.routes.answer import answer

MOST_DIGITS = 7


class FormRoutes:
    """List the forms, give one."""

    def __init__(self, terminals: Terminals, forms: Forms) -> None:
        self._terminals = terminals
        self._forms = forms
        self.router = APIRouter(prefix="/forms")
        self.router.add_api_route("", self.list)
        self.router.add_api_route("/{form_id}", self.current)
        self.router.add_api_route("/{form_id}/{version}", self.version)

    def list(self, request: Request) -> Response:
        """Name the current version of each form."""
        terminal_of(request.headers, self._terminals)
        current = self._forms.current()
        return answer({"forms": [{"id": form.id, "version": form.version} for form in current]})

    def current(self, request: Request, form_id: str) -> Response:
        """Give the current version."""
        return self._form(request, form_id, None)

    def version(self, request: Request, form_id: str, version: str) -> Response:
        """Give one version; what is no number is no version."""
        plain = version.isascii() and version.isdigit() and len(version) <= MOST_DIGITS
        return self._form(request, form_id, int(version) if plain else 0)

    def _form(self, request: Request, form_id: str, version: int | None) -> Response:
        terminal_of(request.headers, self._terminals)
        form = self._forms.find(form_id, version)
        if form is None:
            raise ProblemError("not_found")
        return answer(form.document)
