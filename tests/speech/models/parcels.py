"""Wheels, Debian packages and manifests as small as they can be, and yet real."""

import hashlib
import io
import lzma
import tarfile
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from speech.models.manifest import AnySource, DebianSource, Model, ModelFile, PythonSource

WEIGHTS = b"weights of a model " * 5_000
WORDS = b"words"
FILES: Mapping[str, bytes] = {"model.bin": WEIGHTS, "graph/words.txt": WORDS}


def entry(path: str, content: bytes) -> ModelFile:
    return ModelFile(path=path, size=len(content), sha256=hashlib.sha256(content).hexdigest())


def model(
    *sources: AnySource,
    id: str = "small",  # noqa: A002 - as the manifest calls it
    files: Mapping[str, bytes] = FILES,
    needs: tuple[str, ...] = (),
) -> Model:
    """A model of these files; one without files is unknown to the manifest."""
    return Model(
        id=id,
        name={"zh-CN": "小模型", "en": "Small"},
        purpose="recognition",
        licence="MIT",
        size=sum(map(len, files.values())) or 200_000,
        fetched=200_000,
        files=tuple(entry(path, content) for path, content in files.items()),
        needs=needs,
        sources=sources or (in_a_wheel(),),
    )


def in_a_wheel() -> PythonSource:
    return PythonSource(kind="python", packages=("small-model==1.0",), inside="small_model/data")


def in_a_package() -> DebianSource:
    return DebianSource(kind="debian", packages=("small-model",), inside="usr/share/*/small")


def make_wheel(folder: Path, name: str, members: Mapping[str, bytes], version: str = "1.0") -> Path:
    stem = f"{name}-{version}"
    about = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    kind = "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    path = folder / f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wheel:
        for member, content in members.items():
            wheel.writestr(member, content)
        wheel.writestr(f"{stem}.dist-info/METADATA", about)
        wheel.writestr(f"{stem}.dist-info/WHEEL", kind)
        wheel.writestr(f"{stem}.dist-info/RECORD", "")
    return path


def make_small_wheel(folder: Path, files: Mapping[str, bytes] = FILES) -> Path:
    below = {f"small_model/data/{path}": content for path, content in files.items()}
    return make_wheel(folder, "small_model", below)


def make_zip(path: Path, members: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path


def make_tar(members: Iterable[tuple[tarfile.TarInfo, bytes]]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as file:
        for info, content in members:
            info.size = len(content)
            file.addfile(info, io.BytesIO(content))
    return out.getvalue()


def make_deb(folder: Path, name: str, files: Mapping[str, bytes]) -> Path:
    """A package that dpkg and apt take, too."""
    control = f"Package: {name}\nVersion: 1.0\nArchitecture: all\nMaintainer: T <t@localhost>\n"
    parts = {
        "debian-binary": b"2.0\n",
        "control.tar.xz": _packed({"./control": f"{control}Description: a test\n".encode()}),
        "data.tar.xz": _packed({f"./{path}": content for path, content in files.items()}),
    }
    path = folder / f"{name}_1.0_all.deb"
    path.write_bytes(b"!<arch>\n" + b"".join(_ar_member(*part) for part in parts.items()))
    return path


def _packed(files: Mapping[str, bytes]) -> bytes:
    return lzma.compress(make_tar((tarfile.TarInfo(name), text) for name, text in files.items()))


def _ar_member(name: str, content: bytes) -> bytes:
    header = f"{name:<16}{0:<12}{0:<6}{0:<6}{'100644':<8}{len(content):<10}`\n"
    return header.encode() + content + b"\n" * (len(content) % 2)
