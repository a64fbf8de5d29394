"""The key of the database from a passphrase a person remembers."""

import hashlib
import hmac
import json
import os
import secrets
import unicodedata
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop.store.database import KEY_BYTES
from desktop.store.errors import StoreError, store_errors

MAX_FILE_BYTES = 4096
MAX_MEMORY = 1 << 30
SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Cost:
    """Parameters of scrypt (RFC 7914); it takes 128 × n × r bytes of memory."""

    n: int
    r: int
    p: int

    @property
    def is_bearable(self) -> bool:
        """False when it would take hours or all the memory there is, as a damaged file may ask."""
        return 0 < 128 * self.n * self.r < MAX_MEMORY and 0 < self.p <= 16  # noqa: PLR2004 - bound


COST = Cost(n=1 << 17, r=8, p=1)
"""OWASP Password Storage Cheat Sheet: 128 MB; about half a second on two old cores."""


@dataclass(frozen=True, slots=True)
class _Salt:
    cost: Cost
    salt: bytes
    check: bytes


class PassphraseKey:
    """A key derived from a passphrase and the salt in a file; without that file it is lost.

    The file holds nothing secret: salt, parameters, and a check value by which a wrong
    passphrase is known from a wrong database.
    """

    def __init__(self, salt_file: Path, passphrase: str, *, cost: Cost = COST) -> None:
        self._file = salt_file
        # The same passphrase typed with full-width letters, as a Chinese keyboard may send it.
        self._passphrase = unicodedata.normalize("NFKC", passphrase).encode(errors="replace")
        self._cost = cost

    def create(self) -> bytes:
        """Return the key, choosing a salt first where there is none. Raises as `key`.

        An empty passphrase is a wrong one.
        """
        if not self._passphrase:
            raise StoreError("wrong_passphrase")
        if self._file.exists():
            return self.key()
        salt = secrets.token_bytes(SALT_BYTES)
        key, check = _derive(self._passphrase, salt, self._cost)
        _write(self._file, _Salt(self._cost, salt, check))
        return key

    def key(self) -> bytes:
        """Return the key. Takes half a second and 128 MB.

        Raises StoreError: wrong_passphrase, key_missing, key_damaged, and those of the disk.
        """
        kept = _read(self._file)
        key, check = _derive(self._passphrase, kept.salt, kept.cost)
        if not hmac.compare_digest(check, kept.check):
            raise StoreError("wrong_passphrase")
        return key


def _derive(passphrase: bytes, salt: bytes, cost: Cost) -> tuple[bytes, bytes]:
    """Return the key and the check value: two halves of one output, which tell nothing of each."""
    try:
        both = hashlib.scrypt(
            passphrase,
            salt=salt,
            n=cost.n,
            r=cost.r,
            p=cost.p,
            maxmem=MAX_MEMORY,
            dklen=2 * KEY_BYTES,
        )
    except ValueError:
        raise StoreError("key_damaged") from None
    return both[:KEY_BYTES], both[KEY_BYTES:]


def _write(path: Path, kept: _Salt) -> None:
    """Write the file for its owner only, so that a crash leaves a whole one or none."""
    entry = {"cost": asdict(kept.cost), "salt": kept.salt.hex(), "check": kept.check.hex()}
    half = path.with_name(path.name + ".new")
    with store_errors():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        half.unlink(missing_ok=True)
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            json.dump(entry, file)
            file.flush()
            os.fsync(file.fileno())
        half.rename(path)
        _sync(path.parent)


def _sync(folder: Path) -> None:
    """Put the new name on disk too: without this file, all that is saved later cannot be read."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)


def _read(path: Path) -> _Salt:
    with store_errors():
        if not path.exists():
            raise StoreError("key_missing")
        with path.open("rb") as file:
            text = file.read(MAX_FILE_BYTES)
    try:
        entry = json.loads(text)
        cost = Cost(**{name: int(value) for name, value in entry["cost"].items()})
        if not cost.is_bearable:
            raise StoreError("key_damaged")
        return _Salt(cost, bytes.fromhex(entry["salt"]), bytes.fromhex(entry["check"]))
    except (AttributeError, KeyError, TypeError, ValueError):
        raise StoreError("key_damaged") from None
