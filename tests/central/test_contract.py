"""The contract itself, and the server held against it by tools nobody here wrote."""

import os
import subprocess
import sys
from pathlib import Path

from openapi_spec_validator import validate

import central
from central.cases import KINDS
from central.problems import STATUS_OF
from central.sentences import read_sentences
from tests.central.client import Client, contract
from tests.central.server import RunningCentral

HERE = Path(__file__).parent
ROOT = Path(central.__file__).parent.parent
MOST_SECONDS = 240
PLENTY = "1000000/1000000"
NO_THROTTLE = [
    *("--submission-rate", PLENTY),
    *("--terminal-lookup-rate", PLENTY),
    *("--number-lookup-rate", PLENTY),
]


def test_contract_is_valid_openapi() -> None:
    validate(contract())


def test_contract_is_served_as_it_is_written(client: Client) -> None:
    assert client.get("/v1/openapi.json").json() == contract()


def test_contract_names_every_code_the_server_knows() -> None:
    schemas = contract()["components"]["schemas"]
    assert schemas["Problem"]["properties"]["code"]["enum"] == list(STATUS_OF)
    assert schemas["FieldProblem"]["properties"]["code"]["enum"] == list(read_sentences())
    assert schemas["CaseEvent"]["properties"]["kind"]["enum"] == ["received", *KINDS]


def test_every_sentence_is_in_every_language() -> None:
    assert {tuple(texts) for texts in read_sentences().values()} == {("zh-CN", "en")}


def test_schemathesis_finds_no_failure(tmp_path: Path) -> None:
    with RunningCentral(tmp_path, options=NO_THROTTLE) as server:
        done = subprocess.run(  # noqa: S603 our own command
            _schemathesis(server),
            cwd=tmp_path,
            env=os.environ
            | {"SCHEMATHESIS_HOOKS": "tests.central.schemathesis_hooks"}
            | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=MOST_SECONDS,
            check=False,
        )
        filed = server.count_petitions()
    assert done.returncode == 0, done.stdout + done.stderr
    assert filed > 0


def _schemathesis(server: RunningCentral) -> list[str]:
    command = [sys.executable, "-m", "schemathesis.cli"]
    command += ["--config-file", str(HERE / "schemathesis.toml")]
    command += ["run", f"{server.url}/v1/openapi.json"]
    command += ["--header", f"Authorization: Bearer {server.credential}"]
    command += ["--checks", "all", "--mode", "all", "--seed", "20220501"]
    return [*command, "--max-examples", "20", "--continue-on-failure"]
