"""Where files lie and what they are called."""

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

import pytest

from tests.architecture.source import PRODUCT, ROOT, files, ignored, kept

TOP_LEVEL = frozenset(
    {
        *("desktop", "ui", "speech", "accessibility", "packaging", "resources", "tests"),
        *("central", "bench", "docs", ".ci", ".gitignore", "Makefile", "pyproject.toml"),
        *("README.md", "CHANGELOG.md", "LICENSE", "NOTICE"),
    }
)
SAYS_NOTHING = frozenset({"util", "utils", "common", "misc", "helper", "helpers"})


def strangers(top_level: Iterable[str]) -> list[str]:
    """Names at the top that the house has no place for."""
    return sorted(set(top_level) - TOP_LEVEL)


def idle_names(paths: Iterable[str]) -> Iterator[str]:
    """Files and folders whose name does not say what is inside."""
    for path in paths:
        words = {
            word for part in PurePosixPath(path).parts for word in part.split(".")[0].split("_")
        }
        if words & SAYS_NOTHING:
            yield path


def hiding_packages(paths: Iterable[str]) -> list[str]:
    """Files that would make `packaging/` hide the package of that name on which others depend."""
    return [path for path in paths if path == "packaging/__init__.py"]


def data_files(root: Path) -> set[Path]:
    """What the program reads at run time: files that are in no package as modules."""
    return {
        path
        for path in files(root)
        if path.relative_to(root).parts[0] in PRODUCT
        and (path.suffix != ".py" or not (path.parent / "__init__.py").exists())
    }


def packaged_files(root: Path) -> set[Path]:
    """What an installation brings besides modules, by the globs of pyproject.toml."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    globs = project["tool"]["setuptools"]["package-data"]
    return {
        path
        for package, patterns in globs.items()
        for pattern in patterns
        for path in (root / package.replace(".", "/")).glob(pattern)
    }


@pytest.fixture(scope="module")
def paths() -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in files()]


def test_the_top_level_is_the_one_agreed() -> None:
    names = [path.name for path in ROOT.iterdir()]
    assert strangers(kept(names, ignored())) == []


def test_every_name_says_what_is_inside(paths: list[str]) -> None:
    assert list(idle_names(paths)) == []


def test_packaging_hides_nothing(paths: list[str]) -> None:
    assert hiding_packages(paths) == []


def test_what_the_program_reads_is_installed_with_it() -> None:
    assert sorted(data_files(ROOT) - packaged_files(ROOT)) == []


def test_a_file_that_is_not_installed_is_found(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").touch()
    globs = '[tool.setuptools.package-data]\n"desktop.store" = ["*.sql"]\n'
    (tmp_path / "pyproject.toml").write_text(globs, encoding="utf-8")
    store = tmp_path / "desktop/store"
    store.mkdir(parents=True)
    for name in ("__init__.py", "one.sql", "schema.json"):
        (store / name).touch()
    assert data_files(tmp_path) - packaged_files(tmp_path) == {store / "schema.json"}


def test_a_stranger_at_the_top_is_found() -> None:
    assert strangers(["desktop", "scripts"]) == ["scripts"]


@pytest.mark.parametrize("path", ["ui/utils.py", "speech/common/text.py", "tests/form_helpers.py"])
def test_an_idle_name_is_found(path: str) -> None:
    assert list(idle_names([path])) == [path]


def test_a_package_in_packaging_is_found() -> None:
    assert hiding_packages(["packaging/setup.sh", "packaging/__init__.py"]) != []


def test_what_git_ignores_is_not_looked_at(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("build/\n*.egg-info/\n", encoding="utf-8")
    for folder in ("build", "desk.egg-info", "ui"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "page.py").touch()
    found = {path.relative_to(tmp_path).as_posix() for path in files(tmp_path)}
    assert found == {".gitignore", "ui/page.py"}
