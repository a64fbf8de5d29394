"""A server that cannot prove who it is gets nothing, and the petition waits."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import trustme

from desktop.delivery.answers import Healthy
from desktop.delivery.client import Client
from desktop.delivery.trouble import Trouble
from desktop.petition.lifecycle import Stage
from desktop.petition.outcome import Unreachable
from desktop.store.store import Store
from tests.central.server import RunningCentral, TlsFiles
from tests.delivery.certificates import WRONG, authority_file, good
from tests.delivery.desk import Desk
from tests.delivery.samples import PATIENT
from tests.fakes import faults
from tests.fakes.central import FakeCentral
from tests.fakes.connect_proxy import tunnelling
from tests.fakes.fault_proxy import FaultProxy


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def bundle(authority: trustme.CA, tmp_path: Path) -> Path:
    return authority_file(authority, tmp_path)


@pytest.fixture
def proxy(fake_central: FakeCentral, authority: trustme.CA) -> Iterator[FaultProxy]:
    with FaultProxy(fake_central.url, faults.passing, tls=good(authority)) as proxy:
        yield proxy


@pytest.fixture
def desk(
    store: Store, proxy: FaultProxy, fake_central: FakeCentral, bundle: Path
) -> Iterator[Desk]:
    credential = fake_central.credential
    client = Client(proxy.url, credential, ca_bundle=bundle, patience=PATIENT)
    with Desk(store, proxy.url, credential, client=client) as desk:
        yield desk


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_certificate_gets_nothing_and_the_petition_waits(
    desk: Desk, proxy: FaultProxy, fake_central: FakeCentral, authority: trustme.CA, name: str
) -> None:
    petition_id = desk.queue()
    proxy.tls = WRONG[name](authority)
    desk.try_once()
    assert desk.get(petition_id).trouble == Trouble.TLS
    assert fake_central.asked == []
    proxy.tls = good(authority)
    desk.drain()
    assert desk.stage(petition_id) is Stage.ACCEPTED
    assert list(fake_central.petition_bodies()) == [petition_id]


def test_without_a_bundle_only_the_packaged_authorities_count(proxy: FaultProxy) -> None:
    with closing(Client(proxy.url, "", patience=PATIENT)) as client:
        assert client.health() == Unreachable(Trouble.TLS)


def test_a_server_that_speaks_plainly_on_a_tls_port_gets_nothing(
    fake_central: FakeCentral, bundle: Path
) -> None:
    url = fake_central.url.replace("http:", "https:")
    with closing(Client(url, "", ca_bundle=bundle, patience=PATIENT)) as client:
        assert client.health() == Unreachable(Trouble.TLS)
    assert fake_central.asked == []


def test_a_handshake_that_is_cut_off_is_the_network_s_fault(
    fake_central: FakeCentral, bundle: Path
) -> None:
    with FaultProxy(fake_central.url, faults.cut_at_once) as proxy:
        url = proxy.url.replace("http:", "https:")
        with closing(Client(url, "", ca_bundle=bundle, patience=PATIENT)) as client:
            assert client.health() == Unreachable(Trouble.NO_NETWORK)


def test_the_real_central_api_is_reached_over_tls(
    authority: trustme.CA, bundle: Path, tmp_path: Path, store: Store
) -> None:
    certificate = authority.issue_cert("localhost", "127.0.0.1")
    files = TlsFiles(tmp_path / "chain.pem", tmp_path / "key.pem")
    certificate.private_key_pem.write_to_path(str(files.key))
    for blob in certificate.cert_chain_pems:
        blob.write_to_path(str(files.certificate), append=True)
    with RunningCentral(tmp_path, tls=files) as central:
        client = Client(central.url, central.credential, ca_bundle=bundle, patience=PATIENT)
        with Desk(store, central.url, central.credential, client=client) as desk:
            petition_id = desk.queue()
            desk.drain()
        assert list(central.petition_bodies()) == [petition_id]


def test_an_authority_file_that_is_not_there_is_found_at_once(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Client("https://localhost", "", ca_bundle=tmp_path / "none.pem", patience=PATIENT)


def test_the_environment_changes_nothing(
    proxy: FaultProxy,
    bundle: Path,
    fake_central: FakeCentral,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine localhost login someone password else\n", encoding="ascii")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere")
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    credential = fake_central.credential
    with closing(Client(proxy.url, credential, ca_bundle=bundle, patience=PATIENT)) as client:
        assert not isinstance(client.form("petition"), Unreachable)
    assert fake_central.asked[0].headers["Authorization"] == f"Bearer {credential}"


def test_an_office_s_proxy_hears_the_host_s_name_and_nothing_else(
    proxy: FaultProxy, bundle: Path, fake_central: FakeCentral
) -> None:
    heard: list[bytes] = []
    with FaultProxy(proxy.url, tunnelling(heard)) as office:
        client = Client(
            proxy.url,
            fake_central.credential,
            ca_bundle=bundle,
            proxy=office.url,
            patience=PATIENT,
        )
        with closing(client):
            assert client.health() == Healthy()
    assert len(heard) == 1
    assert heard[0].startswith(b"CONNECT localhost:")
    assert fake_central.credential.encode() not in heard[0]


def test_an_office_s_proxy_that_refuses_is_no_network(bundle: Path) -> None:
    office = "http://127.0.0.1:9"
    client = Client("https://localhost", "", ca_bundle=bundle, proxy=office, patience=PATIENT)
    with closing(client):
        assert client.health() == Unreachable(Trouble.NO_NETWORK)
