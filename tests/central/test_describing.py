"""What the service tells of itself: health, description, forms, and paths it does not have."""

import json
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import resources
from tests.central.client import SECONDS, Client
from tests.central.samples import good_petition
from tests.central.server import RunningCentral

FORM = Path(resources.__file__).parent / "forms" / "petition.json"


def test_health_and_description_need_no_credential(server: RunningCentral) -> None:
    with closing(Client(server, credential="")) as stranger:
        assert stranger.get("/v1/health").json() == {"status": "ok"}
        assert stranger.get("/v1/service").json()["practice"] is False


def test_description_gives_limits_scale_and_contacts(client: Client) -> None:
    service = client.get("/v1/service").json()
    assert service["limits"] == {"max_body_bytes": 262_144}
    assert service["satisfaction_scale"] == ["satisfied", "mostly_satisfied", "dissatisfied"]
    assert service["contacts"][0]["number"] == "12345"


def test_description_tells_the_time(client: Client) -> None:
    told = datetime.fromisoformat(client.get("/v1/service").json()["server_time"])
    assert abs(datetime.now(UTC) - told) < timedelta(minutes=5)


def test_form_is_given_as_its_file_has_it(client: Client) -> None:
    written = json.loads(FORM.read_text(encoding="utf-8"))
    assert client.get("/v1/forms/petition").json() == written
    assert client.get("/v1/forms/petition/1").json() == written


@pytest.mark.parametrize("path", ["complaint", "petition/2", "petition/0", "petition/x"])
def test_unknown_form_is_not_found(client: Client, path: str) -> None:
    response = client.session.get(f"{client.url}/v1/forms/{path}", timeout=SECONDS)
    assert (response.status_code, response.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize("path", ["", "/petition", "/petition/1"])
def test_forms_need_a_credential(server: RunningCentral, path: str) -> None:
    with closing(Client(server, credential="")) as stranger:
        assert stranger.get(f"/v1/forms{path}").status_code == 401


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/", 404, "not_found"),
        ("GET", "/docs", 404, "not_found"),
        ("GET", "/openapi.json", 404, "not_found"),
        ("GET", "/v1/forms/", 404, "not_found"),
        ("GET", "/v1/petitions", 405, "method_not_allowed"),
        ("DELETE", "/v1/forms/petition", 405, "method_not_allowed"),
    ],
)
def test_what_the_contract_lacks_is_a_problem_too(
    client: Client, method: str, path: str, status: int, code: str
) -> None:
    response = client.session.request(method, client.url + path, timeout=SECONDS)
    assert (response.status_code, response.json()["code"]) == (status, code)
    assert response.headers["Content-Type"] == "application/problem+json"


def test_operator_may_give_forms_and_description(tmp_path: Path) -> None:
    form = json.loads(FORM.read_text(encoding="utf-8"))
    newer = {**form, "version": 2, "fields": form["fields"][:3]}
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "old.json").write_text(json.dumps(form))
    (tmp_path / "forms" / "new.json").write_text(json.dumps(newer))
    own = {"name": {"zh-CN": "某市"}, "languages": ["zh-CN"], "contacts": []}
    (tmp_path / "service.json").write_text(json.dumps({**own, "satisfaction_scale": ["good"]}))
    options = ["--forms", str(tmp_path / "forms"), "--service", str(tmp_path / "service.json")]
    with RunningCentral(tmp_path, options=options) as server, closing(Client(server)) as client:
        assert client.get("/v1/service").json()["name"] == {"zh-CN": "某市"}
        assert client.get("/v1/forms").json() == {"forms": [{"id": "petition", "version": 2}]}
        assert client.get("/v1/forms/petition").json() == newer
        assert client.file(good_petition()).status_code == 201
