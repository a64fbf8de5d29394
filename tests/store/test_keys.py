import stat
from abc import ABC, abstractmethod
from pathlib import Path

import pytest

from desktop.store.database import StoreError, open_database
from desktop.store.keys import KeyringKey, KeySource, SessionKey
from desktop.store.passphrase import Cost, PassphraseKey
from tests.store.keyring_fakes import BrokenKeyring, ForgetfulKeyring, FullKeyring, MemoryKeyring

CHEAP = Cost(n=16, r=8, p=1)


class KeySourceContract(ABC):
    """What every source of a key promises."""

    @abstractmethod
    def source(self, folder: Path) -> KeySource:
        """Return a source nobody has used, with all it keeps inside `folder`."""

    def test_there_is_no_key_before_one_is_made(self, tmp_path: Path) -> None:
        with pytest.raises(StoreError, match="key_missing"):
            self.source(tmp_path).key()

    def test_the_key_that_was_made_is_the_key(self, tmp_path: Path) -> None:
        source = self.source(tmp_path)
        made = source.create()
        assert len(made) == 32
        assert source.key() == made
        assert source.key() == made

    def test_making_it_again_never_replaces_it(self, tmp_path: Path) -> None:
        source = self.source(tmp_path)
        assert source.create() == source.create()

    def test_every_installation_has_a_key_of_its_own(self, tmp_path: Path) -> None:
        keys = set()
        for number in range(8):
            folder = tmp_path / str(number)
            folder.mkdir()
            keys.add(self.source(folder).create())
        assert len(keys) == 8

    def test_the_key_opens_a_database_and_lies_in_no_file(self, tmp_path: Path) -> None:
        key = self.source(tmp_path).create()
        open_database(tmp_path / "petitions.db", key).close()
        open_database(tmp_path / "petitions.db", key).close()
        for file in tmp_path.rglob("*"):
            content = file.read_bytes()
            assert key not in content
            assert key.hex().encode() not in content.lower()


class TestKeyringKey(KeySourceContract):
    def source(self, folder: Path) -> KeySource:
        del folder
        return KeyringKey(MemoryKeyring())


class TestPassphraseKey(KeySourceContract):
    def source(self, folder: Path) -> KeySource:
        return PassphraseKey(folder / "passphrase.json", "correct horse", cost=CHEAP)


class TestSessionKey(KeySourceContract):
    def source(self, folder: Path) -> KeySource:
        del folder
        return SessionKey()


def test_the_keyring_gives_the_key_to_the_next_start() -> None:
    keyring = MemoryKeyring()
    assert KeyringKey(keyring).create() == KeyringKey(keyring).key()


def test_two_databases_have_two_keys_in_one_keyring() -> None:
    keyring = MemoryKeyring()
    assert KeyringKey(keyring).create() != KeyringKey(keyring, "practice").create()


def test_a_session_key_ends_with_its_session(tmp_path: Path) -> None:
    open_database(tmp_path / "petitions.db", SessionKey().create()).close()
    with pytest.raises(StoreError, match="wrong_key"):
        open_database(tmp_path / "petitions.db", SessionKey().create())


@pytest.mark.parametrize("keyring", [ForgetfulKeyring(), BrokenKeyring(), FullKeyring()])
def test_a_keyring_that_does_not_keep_the_key_is_told(keyring: MemoryKeyring) -> None:
    with pytest.raises(StoreError, match="keyring_failed"):
        KeyringKey(keyring).create()


@pytest.mark.parametrize("text", ["", "zz", "00" * 31, "00" * 33, "correct horse"])
def test_a_key_that_someone_changed_is_told(text: str) -> None:
    keyring = MemoryKeyring()
    KeyringKey(keyring).create()
    for entry in keyring.kept:
        keyring.kept[entry] = text
    with pytest.raises(StoreError, match="key_damaged"):
        KeyringKey(keyring).key()


@pytest.fixture
def salt_file(tmp_path: Path) -> Path:
    return tmp_path / "home" / "passphrase.json"


def made(salt_file: Path, passphrase: str) -> bytes:
    return PassphraseKey(salt_file, passphrase, cost=CHEAP).create()


def test_a_passphrase_opens_at_the_next_start(salt_file: Path) -> None:
    key = made(salt_file, "正确的马")
    assert PassphraseKey(salt_file, "正确的马").key() == key


def test_a_wrong_passphrase_is_told_from_a_wrong_database(salt_file: Path) -> None:
    made(salt_file, "correct horse")
    for passphrase in ("correct house", "Correct horse", "", "correct horse "):
        with pytest.raises(StoreError, match="wrong_passphrase"):
            PassphraseKey(salt_file, passphrase).key()
        with pytest.raises(StoreError, match="wrong_passphrase"):
            PassphraseKey(salt_file, passphrase).create()


def test_an_empty_passphrase_protects_nothing_and_is_refused(salt_file: Path) -> None:
    with pytest.raises(StoreError, match="wrong_passphrase"):
        made(salt_file, "")
    assert not salt_file.exists()


def test_full_width_letters_are_the_same_passphrase(salt_file: Path) -> None:
    key = made(salt_file, "Horse 2026")
    assert PassphraseKey(salt_file, "Ｈｏｒｓｅ　２０２６").key() == key


def test_half_an_emoji_in_a_passphrase_is_no_crash(salt_file: Path) -> None:
    assert made(salt_file, "horse\ud83d") == PassphraseKey(salt_file, "horse\ud83d").key()


def test_the_salt_file_is_for_its_owner_only(salt_file: Path) -> None:
    made(salt_file, "correct horse")
    assert stat.S_IMODE(salt_file.stat().st_mode) == 0o600
    assert stat.S_IMODE(salt_file.parent.stat().st_mode) == 0o700
    assert [file.name for file in salt_file.parent.iterdir()] == ["passphrase.json"]


def test_a_half_written_salt_file_of_a_crash_is_in_nobodys_way(salt_file: Path) -> None:
    salt_file.parent.mkdir()
    salt_file.with_name("passphrase.json.new").write_text("{")
    assert made(salt_file, "correct horse") == PassphraseKey(salt_file, "correct horse").key()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"cost": 5, "salt": "00", "check": "00"}',
        '{"cost": {"n": 16, "r": 8}, "salt": "00", "check": "00"}',
        '{"cost": {"n": 17, "r": 8, "p": 1}, "salt": "00", "check": "00"}',
        '{"cost": {"n": 16, "r": 8, "p": 1000000}, "salt": "00", "check": "00"}',
        '{"cost": {"n": 1267650600228229401496703205376, "r": 8, "p": 1}, "salt": "", "check": ""}',
        '{"cost": {"n": 1073741824, "r": 8, "p": 1}, "salt": "00", "check": "00"}',
        '{"cost": {"n": 16, "r": 8, "p": 1}, "salt": "zz", "check": "00"}',
        '{"cost": {"n": 16, "r": 8, "p": 1}, "salt": 5, "check": "00"}',
        "\x00" * 100,
    ],
)
def test_a_damaged_salt_file_is_told(salt_file: Path, text: str) -> None:
    salt_file.parent.mkdir()
    salt_file.write_text(text)
    with pytest.raises(StoreError, match="key_damaged"):
        PassphraseKey(salt_file, "correct horse").key()


def test_the_cost_is_the_one_owasp_asks_for(salt_file: Path) -> None:
    key = PassphraseKey(salt_file, "correct horse").create()
    assert '"n": 131072, "r": 8, "p": 1' in salt_file.read_text()
    assert PassphraseKey(salt_file, "correct horse", cost=CHEAP).key() == key
