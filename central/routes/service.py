"""The service itself: is it well, what is it called, what is its contract."""

from datetime import UTC, datetime
from functools import cached_property

from fastapi import APIRouter
from fastapi.responses import Response
from sqlalchemy import text

from central.cases import rfc3339
from central.contract import contract_as_json
from central.database import Database
from central.description import Description
from central.incoming import MAX_BODY_BYTES
from central.problems import NO_STORE
from central.routes.answer import answer


class ServiceRoutes:
    """Health, description and contract; none needs a credential."""

    def __init__(self, database: Database, description: Description, *, practice: bool) -> None:
        self._database = database
        self._description = {
            **description.document(),
            "practice": practice,
            "limits": {"max_body_bytes": MAX_BODY_BYTES},
        }
        self.router = APIRouter()
        self.router.add_api_route("/health", self.health)
        self.router.add_api_route("/service", self.service)
        self.router.add_api_route("/openapi.json", self.contract)

    def health(self) -> Response:
        """Answer once the database did."""
        with self._database.reading() as connection:
            connection.execute(text("SELECT 1"))
        return answer({"status": "ok"})

    def service(self) -> Response:
        """Describe the service."""
        return answer({**self._description, "server_time": rfc3339(datetime.now(UTC))})

    def contract(self) -> Response:
        """Give the contract."""
        return Response(self._contract, 200, dict(NO_STORE), "application/json")

    @cached_property
    def _contract(self) -> bytes:
        return contract_as_json()
