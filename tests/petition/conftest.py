"""The bundled form and regions, read once."""

import pytest

from desktop.bundled import form_text, regions_text
from desktop.petition.form import Form
from desktop.petition.loading import load_form
from desktop.petition.regions import Regions, load_regions


@pytest.fixture(scope="session")
def form() -> Form:
    loaded = load_form(form_text())
    assert isinstance(loaded, Form)
    return loaded


@pytest.fixture(scope="session")
def regions() -> Regions:
    return load_regions(regions_text())
