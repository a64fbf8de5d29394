"""The web application: the routes of the contract, put together from their parts."""

from dataclasses import dataclass, field
from typing import Any

from fastapi import APIRouter, FastAPI

from central.cases import Cases
from central.credentials import Terminals
from central.database import Database
from central.description import Description
from central.forms import Forms
from central.problems import answer_with_problems
from central.regions import read_counties
from central.routes.forms import FormRoutes
from central.routes.lookups import LookUpRoutes
from central.routes.petitions import Checks, PetitionRoutes
from central.routes.service import ServiceRoutes
from central.sentences import Wording, read_sentences
from central.store import Petitions
from central.throttle import Rates, Throttle
from central.validation import Validation

NO_TELEMETRY: Any = {"tracing": False, "metrics": False, "logs": False, "auto_configure": False}
"""Its logs would carry exception messages out of the house. Older FastAPIs have none."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator decides."""

    forms: Forms
    description: Description
    practice: bool = False
    rates: Rates = field(default_factory=Rates)


def create_application(database: Database, settings: Settings) -> FastAPI:
    """Return the application over an open database; FastAPI's own documents are off."""
    application = FastAPI(
        openapi_url=None,
        redirect_slashes=False,
        telemetry=NO_TELEMETRY,
    )
    answer_with_problems(application)
    for router in _routers(database, settings):
        application.include_router(router, prefix="/v1")
    return application


def _routers(database: Database, settings: Settings) -> tuple[APIRouter, ...]:
    terminals = Terminals(database)
    petitions = Petitions(database)
    checks = Checks(settings.forms, Validation(read_counties()), Wording(read_sentences()))
    rates = settings.rates
    return (
        ServiceRoutes(database, settings.description, practice=settings.practice).router,
        FormRoutes(terminals, settings.forms).router,
        PetitionRoutes(terminals, petitions, checks, Throttle(rates.submissions)).router,
        LookUpRoutes(
            terminals,
            petitions,
            Cases(database),
            Throttle(rates.lookups_of_terminal),
            Throttle(rates.lookups_of_number),
        ).router,
    )
