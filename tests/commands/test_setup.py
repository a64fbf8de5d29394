"""Setting a terminal up: checked first, the credential never seen, nothing ever kept plainly."""

from pathlib import Path

import pytest
import trustme

from desktop.credentials import open_credentials
from desktop.delivery_lock import DeliveryLock
from desktop.flow.ports import KeyChoice
from desktop.paths import Paths
from desktop.settings import load_settings
from desktop.store.database import open_database
from desktop.store.passphrase import PassphraseKey
from desktop.vault import Unlocked
from tests.commands.place import PASSPHRASE, Place, place_under_keyring
from tests.commands.volunteer import Volunteer
from tests.delivery.samples import KEY

URL = "https://xf.example.gov.cn/petitions"
CREDENTIAL = "Zm9vYmFy-credential"
NEW = "a new passphrase"


def credential_of(unlocked: Unlocked) -> str | None:
    with open_credentials(unlocked) as credentials:
        return credentials.get()


def under_passphrase(paths: Paths, passphrase: str) -> Unlocked:
    key = PassphraseKey(paths.passphrase, passphrase).key()
    return Unlocked(paths.database, key, KeyChoice.PASSPHRASE)


def files_of(paths: Paths) -> bytes:
    return b"".join(path.read_bytes() for path in paths.data.rglob("*") if path.is_file())


def test_without_a_keyring_the_choice_is_explained_and_nothing_is_written(
    volunteer: Volunteer, paths: Paths
) -> None:
    said = volunteer.says("setup", "--central-url", URL, typing=[CREDENTIAL])
    assert (said.code, said.out) == (1, "")
    assert "--key passphrase" in said.err
    assert "--key session" in said.err
    assert not paths.settings.exists()
    assert not paths.database.exists()


def test_a_passphrase_keeps_key_and_credential(volunteer: Volunteer, paths: Paths) -> None:
    words = ("setup", "--central-url", f"{URL}/", "--key", "passphrase")
    said = volunteer.says(*words, typing=[CREDENTIAL, NEW])
    assert (said.code, said.err) == (0, "")
    assert "petition-desk doctor" in said.out
    settings = load_settings(paths.settings)
    assert (settings.central_url, settings.key) == (URL, KeyChoice.PASSPHRASE)
    assert credential_of(under_passphrase(paths, NEW)) == CREDENTIAL


def test_no_secret_lies_in_plain_sight(volunteer: Volunteer, paths: Paths) -> None:
    words = ("setup", "--central-url", URL, "--key", "passphrase")
    said = volunteer.says(*words, typing=[CREDENTIAL, NEW])
    kept = files_of(paths)
    for secret in (CREDENTIAL, NEW):
        assert secret not in said.out + said.err
        assert secret.encode() not in kept


@pytest.mark.usefixtures("keyring")
def test_with_a_keyring_it_is_used_without_asking(volunteer: Volunteer, paths: Paths) -> None:
    said = volunteer.says("setup", "--central-url", URL, typing=[CREDENTIAL])
    assert said.code == 0
    assert load_settings(paths.settings).key is KeyChoice.KEYRING
    place = place_under_keyring(practice=False)
    assert credential_of(place.unlocked) == CREDENTIAL
    assert CREDENTIAL.encode() not in files_of(paths)
    with place.store() as store:
        assert store.outbox.waiting() == 0


@pytest.mark.usefixtures("keyring")
def test_a_database_under_another_key_is_found_now(volunteer: Volunteer, paths: Paths) -> None:
    with place_under_keyring(practice=False).store():
        """The key is made, and its database."""
    paths.database.unlink()
    open_database(paths.database, KEY).close()
    said = volunteer.says("setup", "--central-url", URL, typing=[CREDENTIAL])
    assert said.code == 1
    assert "另一把钥匙" in said.err
    assert not paths.settings.exists()


@pytest.mark.usefixtures("keyring")
def test_a_session_s_credential_is_in_the_keyring(volunteer: Volunteer, paths: Paths) -> None:
    said = volunteer.says("setup", "--central-url", URL, "--key", "session", typing=[CREDENTIAL])
    assert said.code == 0
    assert load_settings(paths.settings).key is KeyChoice.SESSION
    assert credential_of(Unlocked(paths.database, b"", KeyChoice.SESSION)) == CREDENTIAL
    assert not paths.database.exists()


def test_a_session_without_a_keyring_could_never_send(volunteer: Volunteer, paths: Paths) -> None:
    said = volunteer.says("setup", "--central-url", URL, "--key", "session", typing=[CREDENTIAL])
    assert said.code == 1
    assert "什么都发不出去" in said.err
    assert not paths.settings.exists()


def test_a_keyring_that_was_asked_for_and_is_away_is_told(
    volunteer: Volunteer, paths: Paths
) -> None:
    said = volunteer.says("setup", "--central-url", URL, "--key", "keyring", typing=[CREDENTIAL])
    assert said.code == 1
    assert "找不到钥匙串" in said.err
    assert not paths.settings.exists()


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("http://xf.example.gov.cn", "https"),
        ("ftp://xf.example.gov.cn", "https"),
        ("https://", "完整的地址"),
        ("https://user:secret@xf.example.gov.cn", "用户名"),
        ("https://xf.example.gov.cn/?to=elsewhere", "问号"),
    ],
)
def test_an_unsafe_address_is_refused(
    volunteer: Volunteer, place: Place, url: str, sentence: str
) -> None:
    before = place.paths.settings.read_bytes()
    said = volunteer.says("setup", "--central-url", url, typing=[CREDENTIAL, PASSPHRASE])
    assert said.code == 1
    assert sentence in said.err
    assert place.paths.settings.read_bytes() == before


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000", "http://localhost:8000"])
def test_plain_http_is_for_this_machine_only(volunteer: Volunteer, place: Place, url: str) -> None:
    said = volunteer.says("setup", "--central-url", url, typing=[CREDENTIAL, PASSPHRASE])
    assert said.code == 0
    assert load_settings(place.paths.settings).central_url == url


def test_without_any_address_it_is_asked_for(volunteer: Volunteer, place: Place) -> None:
    said = volunteer.says("setup", typing=[CREDENTIAL, PASSPHRASE])
    assert said.code == 1
    assert "--central-url" in said.err
    assert load_settings(place.paths.settings).key is KeyChoice.PASSPHRASE


def test_what_is_not_given_stays(volunteer: Volunteer, place: Place) -> None:
    place.know(URL, CREDENTIAL)
    place.set_up(language="en", theme="soft")
    said = volunteer.says("setup", typing=["", PASSPHRASE])
    assert (said.code, said.err) == (0, "")
    settings = load_settings(place.paths.settings)
    assert (settings.central_url, settings.language, settings.theme) == (URL, "en", "soft")
    assert credential_of(place.unlocked) == CREDENTIAL


def test_a_new_credential_takes_the_place_of_the_old(volunteer: Volunteer, place: Place) -> None:
    place.know(URL, "old")
    assert volunteer.says("setup", typing=[CREDENTIAL, PASSPHRASE]).code == 0
    assert credential_of(place.unlocked) == CREDENTIAL


@pytest.mark.parametrize(
    ("typed", "sentence"), [("", "没有收到凭证"), ("two words", "不像"), ("凭证", "不像")]
)
def test_without_a_credential_that_can_be_one_nothing_is_set_up(
    volunteer: Volunteer, place: Place, typed: str, sentence: str
) -> None:
    said = volunteer.says("setup", "--central-url", URL, typing=[typed, PASSPHRASE])
    assert said.code == 1
    assert sentence in said.err
    assert load_settings(place.paths.settings).central_url == ""


def test_the_credential_has_no_place_on_the_command_line(
    volunteer: Volunteer, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        volunteer.says("setup", "--central-url", URL, CREDENTIAL)
    assert "unrecognized arguments" in capsys.readouterr().err


def test_an_authority_of_one_s_own(volunteer: Volunteer, place: Place, tmp_path: Path) -> None:
    bundle = tmp_path / "authority.pem"
    trustme.CA().cert_pem.write_to_path(str(bundle))
    words = ("setup", "--central-url", URL, "--ca-bundle", str(bundle))
    assert volunteer.says(*words, typing=[CREDENTIAL, PASSPHRASE]).code == 0
    assert load_settings(place.paths.settings).ca_bundle == bundle


@pytest.mark.parametrize("content", [None, b"", b"not a certificate"])
def test_an_authority_that_is_none_is_refused(
    volunteer: Volunteer, place: Place, tmp_path: Path, content: bytes | None
) -> None:
    bundle = tmp_path / "authority.pem"
    if content is not None:
        bundle.write_bytes(content)
    words = ("setup", "--central-url", URL, "--ca-bundle", str(bundle))
    said = volunteer.says(*words, typing=[CREDENTIAL, PASSPHRASE])
    assert said.code == 1
    assert "PEM" in said.err
    assert load_settings(place.paths.settings).central_url == ""


def test_a_wrong_passphrase_changes_nothing(volunteer: Volunteer, place: Place) -> None:
    said = volunteer.says("setup", "--central-url", URL, typing=[CREDENTIAL, "wrong"])
    assert said.code == 1
    assert "这个口令打不开" in said.err
    assert load_settings(place.paths.settings).central_url == ""
    assert credential_of(place.unlocked) is None


def test_a_short_passphrase_is_refused(volunteer: Volunteer, paths: Paths) -> None:
    words = ("setup", "--central-url", URL, "--key", "passphrase")
    said = volunteer.says(*words, typing=[CREDENTIAL, "七个字也不够呀"])
    assert said.code == 1
    assert "口令太短" in said.err
    assert not paths.passphrase.exists()


def test_a_key_that_locks_petitions_stays(volunteer: Volunteer, place: Place) -> None:
    petition_id = place.queue()
    words = ("setup", "--central-url", URL, "--key", "session")
    said = volunteer.says(*words, typing=[CREDENTIAL, PASSPHRASE])
    assert said.code == 1
    assert "打不开" in said.err
    assert load_settings(place.paths.settings).key is KeyChoice.PASSPHRASE
    assert place.get(petition_id)


def test_while_the_window_is_open_its_settings_are_its_own(
    volunteer: Volunteer, place: Place
) -> None:
    window = DeliveryLock(place.paths.data)
    assert window.take()
    said = volunteer.says("setup", "--central-url", URL, typing=[CREDENTIAL, PASSPHRASE])
    window.release()
    assert said.code == 1
    assert "关掉窗口" in said.err


def test_practice_needs_none(volunteer: Volunteer) -> None:
    said = volunteer.says("--practice", "setup", "--central-url", URL, typing=[CREDENTIAL])
    assert said.code == 1
    assert "演练不用设置" in said.err


def test_a_disk_that_cannot_be_written_to_is_told(
    volunteer: Volunteer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("PETITION_DESK_HOME", str(tmp_path / "file" / "desk"))
    said = volunteer.says("setup", "--central-url", URL, typing=[CREDENTIAL])
    assert said.code == 1
    assert "磁盘" in said.err
