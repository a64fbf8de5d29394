"""What lies in wheels, source archives, zips, Debian packages and plain folders.

Members are only ever read: nothing is extracted under a name that an archive chose.
"""

import io
import lzma
import os
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, Protocol

from speech.models.errors import ModelError

AR_MAGIC = b"!<arch>\n"
AR_HEADER = 60
BROKEN = (zipfile.BadZipFile, tarfile.TarError, lzma.LZMAError, zlib.error, EOFError, ValueError)


class Archive(Protocol):
    """Regular files under names with forward slashes; links and devices are not among them."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names, in the order in which reading is fastest."""

    def open(self, name: str) -> IO[bytes]:
        """Return a file's content. Raises KeyError."""


class ZipArchive:
    """A zip, which a wheel is too."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file
        self.names = tuple(info.filename for info in file.infolist() if not info.is_dir())

    def open(self, name: str) -> IO[bytes]:
        """Return a member's content. Raises KeyError."""
        return self._file.open(name)


class TarArchive:
    """A tar, compressed or not."""

    def __init__(self, file: tarfile.TarFile) -> None:
        self._file = file
        members = (member for member in file.getmembers() if member.isreg())
        self._members = {member.name.removeprefix("./"): member for member in members}
        self.names = tuple(self._members)

    def open(self, name: str) -> IO[bytes]:
        """Return a member's content. Raises KeyError."""
        stream = self._file.extractfile(self._members[name])
        if stream is None:
            raise KeyError(name)
        return stream


class FolderArchive:
    """A folder, such as a model copied to a USB stick."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        paths = (Path(above, name) for above, _, names in os.walk(folder) for name in sorted(names))
        files = (path for path in paths if path.is_file() and not path.is_symlink())
        self.names = tuple(path.relative_to(folder).as_posix() for path in files)

    def open(self, name: str) -> IO[bytes]:
        """Return a file's content. Raises KeyError."""
        if name not in self.names:
            raise KeyError(name)
        return (self._folder / name).open("rb")


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Give what lies in an archive or folder. Raises ModelError when it is damaged."""
    try:
        if path.is_dir():
            yield FolderArchive(path)
        elif path.suffix == ".deb":
            with closing(_debian_data(path)) as data, tarfile.open(fileobj=data) as tar:
                yield TarArchive(tar)
        elif zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as file:
                yield ZipArchive(file)
        else:
            with tarfile.open(path) as tar:
                yield TarArchive(tar)
    except BROKEN as error:
        raise ModelError("archive-broken", file=path.name) from error


def _debian_data(path: Path) -> IO[bytes]:
    """Return the files' own tar of a Debian package: an `ar` with that as one of its members."""
    with path.open("rb") as package:
        if package.read(len(AR_MAGIC)) != AR_MAGIC:
            raise ValueError("not an ar archive")
        while len(header := package.read(AR_HEADER)) == AR_HEADER:
            name, size = header[:16].decode("ascii").strip(" /"), int(header[48:58])
            if name.startswith("data.tar"):
                return io.BytesIO(package.read(size))
            package.seek(size + size % 2, os.SEEK_CUR)
    raise ValueError("a Debian package without data")
