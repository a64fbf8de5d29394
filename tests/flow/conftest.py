"""A session with a store in memory, and the bundled form and regions, read once."""

import pytest

from desktop.bundled import form_text, regions_text
from desktop.petition.form import Form, Forms
from desktop.petition.regions import Regions, load_regions
from tests.fakes.post import FakePost
from tests.fakes.records import FakeRecords
from tests.flow.person import Person


@pytest.fixture(scope="session")
def form() -> Form:
    return Form.model_validate_json(form_text())


@pytest.fixture(scope="session")
def regions() -> Regions:
    return load_regions(regions_text())


@pytest.fixture
def records() -> FakeRecords:
    return FakeRecords()


@pytest.fixture
def post() -> FakePost:
    return FakePost()


@pytest.fixture
def person(form: Form, regions: Regions, records: FakeRecords, post: FakePost) -> Person:
    """Somebody at the welcome page."""
    return Person(Forms(form), regions, records, post)
