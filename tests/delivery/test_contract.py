"""One contract, kept by the fake and the real central API alike, and by what the client sends."""

import uuid
from collections.abc import Iterator
from contextlib import closing

import pytest

from desktop.delivery.answers import Healthy
from desktop.delivery.client import Client
from desktop.delivery.trouble import Trouble
from desktop.delivery.wire import encode
from desktop.petition.form import Form
from desktop.petition.model import Petition, PetitionId
from desktop.petition.outcome import Accepted, Case, NotFound, Receipt, Refused, Unreachable
from tests.delivery.conftest import Central
from tests.delivery.samples import PATIENT, draft
from tests.delivery.witness import Witness
from tests.fakes.central import FakeCentral


@pytest.fixture
def witness() -> Witness:
    return Witness()


@pytest.fixture
def client(central: Central, witness: Witness) -> Iterator[Client]:
    """A client whose every request and reply is held against central/openapi.yaml."""
    client = Client(central.url, central.credential, session=witness.session, patience=PATIENT)
    with closing(client):
        yield client
    assert witness.complaints() == []


def filed(client: Client, petition: Petition) -> Receipt:
    result = client.submit(petition.id, encode(petition))
    assert isinstance(result, Accepted)
    return result.receipt


class TestContract:
    def test_a_petition_arrives_byte_for_byte(self, client: Client, central: Central) -> None:
        petition = draft(facts='一行\n\t二行 𠮷 😀 é e\u0301 \\ " / ')
        receipt = filed(client, petition)
        assert central.petition_bodies()[petition.id] == encode(petition)
        assert len(receipt.number) == 12
        assert len(receipt.query_code) == 8
        assert receipt.received_at.tzinfo is not None
        assert receipt.deadlines

    def test_the_same_petition_again_gives_the_same_receipt(
        self, client: Client, central: Central
    ) -> None:
        petition = draft()
        before = central.count_petitions()
        assert filed(client, petition) == filed(client, petition)
        assert central.count_petitions() == before + 1

    def test_another_body_under_the_same_id_is_refused(self, client: Client) -> None:
        petition = draft()
        filed(client, petition)
        result = client.submit(petition.id, encode(draft(facts="别的事。")))
        assert isinstance(result, Refused)
        assert [(each.field, each.code) for each in result.problems] == [
            ("", "idempotency_conflict")
        ]

    def test_problems_name_their_fields(self, client: Client) -> None:
        petition = draft(facts="", about="长" * 101)
        result = client.submit(petition.id, encode(petition))
        assert isinstance(result, Refused)
        problems = {(each.field, each.code): each for each in result.problems}
        assert set(problems) == {("facts", "required"), ("about", "too_long")}
        assert problems["about", "too_long"].arguments == {"limit": 100}
        assert all(each.detail for each in result.problems)

    def test_a_refused_petition_may_come_again_mended(self, client: Client) -> None:
        petition = draft(facts="")
        assert isinstance(client.submit(petition.id, encode(petition)), Refused)
        mended = draft()
        assert isinstance(client.submit(petition.id, encode(mended)), Accepted)

    def test_an_unknown_form_is_refused_as_a_whole(self, client: Client) -> None:
        petition = draft()
        body = encode(petition).replace(b'"version":1', b'"version":999')
        result = client.submit(petition.id, body)
        assert isinstance(result, Refused)
        assert [(each.field, each.code) for each in result.problems] == [("", "unknown_form")]

    def test_a_number_and_code_find_the_petition(self, client: Client) -> None:
        receipt = filed(client, draft())
        case = client.look_up(receipt.number, receipt.query_code)
        assert isinstance(case, Case)
        assert case.number == receipt.number
        assert case.events[0].kind == "received"

    def test_a_wrong_code_and_a_wrong_number_find_nothing(self, client: Client) -> None:
        receipt = filed(client, draft())
        wrong = "00000000" if receipt.query_code != "00000000" else "00000001"
        assert client.look_up(receipt.number, wrong) == NotFound()
        assert client.look_up("0" * 12, receipt.query_code) == NotFound()

    def test_the_service_describes_itself(self, client: Client) -> None:
        service = client.service()
        assert not isinstance(service, Unreachable)
        assert service.max_body_bytes == 262_144
        assert service.contacts
        assert not isinstance(client.server_time(), Unreachable)

    def test_the_form_is_there_in_its_versions(self, client: Client) -> None:
        form = client.form("petition")
        assert isinstance(form, Form)
        assert client.form("petition", form.version) == form
        assert client.form("nothing") == Unreachable(Trouble.NOT_FOUND_ROUTE)
        assert client.form("petition", 999) == Unreachable(Trouble.NOT_FOUND_ROUTE)

    def test_the_service_is_well(self, client: Client) -> None:
        assert client.health() == Healthy()


class TestOutsideTheContract:
    """What the contract's own schema forbids, and a client may send all the same."""

    @pytest.fixture
    def client(self, central: Central) -> Iterator[Client]:
        with closing(Client(central.url, central.credential, patience=PATIENT)) as client:
            yield client

    def test_a_wrong_credential_is_no_refusal(self, central: Central) -> None:
        with closing(Client(central.url, "wrong", patience=PATIENT)) as client:
            result = client.submit(draft().id, encode(draft()))
            assert result == Unreachable(Trouble.CREDENTIAL)

    def test_without_a_credential_the_service_still_answers(self, central: Central) -> None:
        with closing(Client(central.url, "", patience=PATIENT)) as client:
            assert client.health() == Healthy()
            assert not isinstance(client.service(), Unreachable)
            assert client.form("petition") == Unreachable(Trouble.CREDENTIAL)

    def test_half_a_surrogate_pair_is_refused_and_not_lost(self, client: Client) -> None:
        result = client.submit(draft().id, encode(draft(facts="\ud83d 坏了")))
        assert isinstance(result, Refused)

    def test_too_large_a_petition_is_refused_as_a_whole(self, client: Client) -> None:
        result = client.submit(draft().id, encode(draft(facts="事" * 100_000)))
        assert isinstance(result, Refused)
        assert [(each.field, each.code) for each in result.problems] == [("", "too_large")]

    def test_an_id_that_is_no_uuid_is_refused(self, client: Client) -> None:
        result = client.submit(PetitionId("petition"), encode(draft()))
        assert isinstance(result, Refused)
        assert result.problems[0].code == "idempotency_key"

    def test_what_cannot_be_a_number_finds_nothing(self, client: Client) -> None:
        assert client.look_up("12", "34") == NotFound()

    def test_ids_are_compared_without_case(self, client: Client, central: Central) -> None:
        petition_id = PetitionId(str(uuid.uuid4()))
        body = encode(draft())
        assert isinstance(client.submit(petition_id, body), Accepted)
        assert central.petition_bodies()[petition_id] == body


def test_the_witness_sees_what_is_against_the_contract(
    fake_central: FakeCentral, witness: Witness
) -> None:
    session = witness.session
    with closing(
        Client(fake_central.url, fake_central.credential, session=session, patience=PATIENT)
    ) as client:
        client.look_up("12", "34")
    assert len(witness.complaints()) == 1
