"""Settings that are damaged in one place keep the others: without its address nothing is sent."""

import json
from pathlib import Path

import pytest

from desktop.flow.ports import KeyChoice
from desktop.settings import Settings, load_settings, save_settings

WHOLE = Settings(
    language="en",
    theme="soft",
    text_size=36,
    spacing="wide",
    motion="still",
    mode="easy",
    key=KeyChoice.PASSPHRASE,
    central_url="https://xf.example.gov.cn",
    ca_bundle=Path("/etc/authority.pem"),
)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    save_settings(tmp_path / "settings.json", WHOLE)
    assert load_settings(tmp_path / "settings.json") == WHOLE


@pytest.mark.parametrize("name", list(Settings.model_fields))
def test_one_wrong_value_costs_no_other(tmp_path: Path, name: str) -> None:
    path = tmp_path / "settings.json"
    values = WHOLE.model_dump(mode="json") | {name: {"no": "sense"}}
    path.write_text(json.dumps(values), encoding="utf-8")
    assert load_settings(path) == WHOLE.model_copy(update={name: getattr(Settings(), name)})


@pytest.mark.parametrize("name", ["language", "theme", "text_size", "spacing", "motion", "mode"])
def test_a_choice_that_is_not_offered_has_its_default(tmp_path: Path, name: str) -> None:
    path = tmp_path / "settings.json"
    values = WHOLE.model_dump(mode="json") | {name: 7 if name == "text_size" else "plaid"}
    path.write_text(json.dumps(values), encoding="utf-8")
    assert load_settings(path) == WHOLE.model_copy(update={name: getattr(Settings(), name)})


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"7", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_settings_file_gives_the_defaults(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert load_settings(path) == Settings()


def test_no_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.json") == Settings()
    assert load_settings(tmp_path) == Settings()
