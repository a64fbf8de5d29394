"""Debian packages as apt fetches them, from a repository of the test's own."""

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from speech.models.archives import open_archive
from speech.models.debian import fetch_packages, find_package
from speech.models.errors import ModelError
from speech.models.progress import Counter, Stage
from tests.speech.models.conftest import Watcher
from tests.speech.models.parcels import FILES, in_a_package, make_deb

needs_apt = pytest.mark.skipif(shutil.which("apt-get") is None, reason="no apt on this system")
INSIDE = {f"usr/share/all/small/{path}": content for path, content in FILES.items()}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one place where apt looks; its lists have not been read yet."""
    folder = tmp_path / "repository"
    (tmp_path / "lists/partial").mkdir(parents=True)
    folder.mkdir()
    sources, config = tmp_path / "sources.list", tmp_path / "apt.conf"
    sources.write_text(f"deb [trusted=yes] file:{folder} ./\n", encoding="utf-8")
    config.write_text(
        f'Dir::Etc::sourcelist "{sources}";\nDir::Etc::sourceparts "/dev/null";\n'
        f'Dir::State::lists "{tmp_path / "lists"}";\nAPT::Sandbox::User "";\n',
        encoding="utf-8",
    )
    monkeypatch.setenv("APT_CONFIG", str(config))
    return folder


def publish(folder: Path) -> Path:
    package = make_deb(folder, "small-model", INSIDE)
    content = package.read_bytes()
    (folder / "Packages").write_text(
        "Package: small-model\nVersion: 1.0\nArchitecture: all\nMaintainer: T <t@localhost>\n"
        f"Filename: ./{package.name}\nSize: {len(content)}\n"
        f"SHA256: {hashlib.sha256(content).hexdigest()}\nDescription: a test\n",
        encoding="utf-8",
    )
    return package


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "fetched").mkdir()
    return tmp_path / "fetched"


@pytest.fixture
def counter(watcher: Watcher) -> Counter:
    return Counter(watcher, "small", Stage.FETCHING, 200_000)


@needs_apt
def test_a_package_is_fetched_also_where_the_lists_are_empty(
    repository: Path, folder: Path, counter: Counter
) -> None:
    made = publish(repository)
    [package] = fetch_packages(in_a_package(), folder, counter)
    assert (package.parent, package.read_bytes()) == (folder, made.read_bytes())


@needs_apt
def test_a_package_that_is_not_what_the_lists_say_is_refused(
    repository: Path, folder: Path, counter: Counter
) -> None:
    made = publish(repository)
    made.write_bytes(made.read_bytes()[:-2] + b"??")
    with pytest.raises(ModelError, match="tool-failed"):
        fetch_packages(in_a_package(), folder, counter)
    assert find_package("small-model", folder) is None


@needs_apt
def test_a_package_nobody_has_is_told(repository: Path, folder: Path, counter: Counter) -> None:
    (repository / "Packages").touch()
    with pytest.raises(ModelError) as failed:
        fetch_packages(in_a_package(), folder, counter)
    assert failed.value.arguments["tool"] == "apt-get"


def test_a_package_that_came_before_is_not_fetched_again(folder: Path, counter: Counter) -> None:
    made = make_deb(folder, "small-model", INSIDE)
    make_deb(folder, "small-model-extras", INSIDE)
    assert fetch_packages(in_a_package(), folder, counter) == [made]


def test_without_apt_it_is_told(
    folder: Path, counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(folder))
    with pytest.raises(ModelError, match="tool-missing"):
        fetch_packages(in_a_package(), folder, counter)


def test_what_we_read_is_what_dpkg_reads(folder: Path) -> None:
    package = make_deb(folder, "small-model", INSIDE)
    with open_archive(package) as archive:
        ours = {name: archive.open(name).read() for name in archive.names}
    assert ours == INSIDE
    dpkg = shutil.which("dpkg-deb")
    if dpkg is None:
        pytest.skip("no dpkg on this system to compare with")
    subprocess.run([dpkg, "-x", package, folder / "out"], check=True)  # noqa: S603 - our own file
    assert {name: (folder / "out" / name).read_bytes() for name in INSIDE} == INSIDE
