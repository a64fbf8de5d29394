import pytest
from sqlalchemy import select

from central.credentials import NameTakenError, Terminals
from central.database import Database
from central.tables import terminals


def test_credential_lets_its_terminal_in(database: Database) -> None:
    known = Terminals(database)
    credentials = [known.add("lobby"), known.add("library")]
    assert len({known.id_of(credential) for credential in credentials}) == 2
    assert known.id_of(credentials[0] + "x") is None


def test_credential_is_not_stored(database: Database) -> None:
    credential = Terminals(database).add("lobby")
    with database.reading() as connection:
        row = connection.execute(select(terminals)).one()
    assert credential not in map(str, row)


def test_revoked_credential_lets_nobody_in(database: Database) -> None:
    known = Terminals(database)
    credential = known.add("lobby")
    assert known.revoke("lobby")
    assert known.id_of(credential) is None
    assert not known.revoke("library")


def test_revoking_twice_keeps_the_first_time(database: Database) -> None:
    known = Terminals(database)
    known.add("lobby")
    known.revoke("lobby")
    first = known.all()
    known.revoke("lobby")
    assert known.all() == first
    assert first[0].revoked_at is not None
    assert first[0].revoked_at >= first[0].added_at


def test_name_is_given_once(database: Database) -> None:
    known = Terminals(database)
    known.add("lobby")
    with pytest.raises(NameTakenError):
        known.add("lobby")


def test_admitted_terminal_has_one_credential(database: Database) -> None:
    known = Terminals(database)
    known.admit("practice", "first")
    first = known.id_of("first")
    known.admit("practice", "second")
    assert (known.id_of("first"), known.id_of("second")) == (None, first)
    assert first is not None
