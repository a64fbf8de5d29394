"""An installation as it was left: settings, a passphrase, and petitions on their way."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from desktop.credentials import open_credentials
from desktop.delivery.wire import encode
from desktop.flow.ports import KeyChoice
from desktop.paths import Paths, find_paths
from desktop.petition.model import Answer, Petition, PetitionId, new_petition
from desktop.petition.problem import Problem
from desktop.settings import Settings, load_settings, save_settings
from desktop.store.keyrings import find_keyring
from desktop.store.keys import DATABASE_ACCOUNT, KeyringKey
from desktop.store.passphrase import Cost, PassphraseKey
from desktop.store.store import Store, store_over
from desktop.vault import PRACTICE_ACCOUNT, Unlocked, unlock
from tests.delivery.samples import ANSWERS, FORM

PASSPHRASE = "correct horse battery"  # noqa: S105 - of a test
CHEAP = Cost(n=1 << 4, r=8, p=1)


def place_under_passphrase() -> "Place":
    """A real installation under a passphrase that is quick to check."""
    paths = find_paths(practice=False)
    paths.make()
    key = PassphraseKey(paths.passphrase, PASSPHRASE, cost=CHEAP).create()
    place = Place(paths, Unlocked(paths.database, key, KeyChoice.PASSPHRASE))
    place.set_up(key=KeyChoice.PASSPHRASE)
    return place


def place_under_keyring(*, practice: bool) -> "Place":
    """An installation whose key is in the keyring of the session that runs."""
    paths = find_paths(practice=practice)
    paths.make()
    account = PRACTICE_ACCOUNT if practice else DATABASE_ACCOUNT
    key = KeyringKey(find_keyring(), account)
    return Place(paths, unlock(paths.database, key, KeyChoice.KEYRING))


class Place:
    """The folder of this test's program and the key of its database."""

    def __init__(self, paths: Paths, unlocked: Unlocked) -> None:
        self.paths, self.unlocked = paths, unlocked

    def set_up(self, **changes: object) -> None:
        settings = load_settings(self.paths.settings).model_copy(update=changes)
        save_settings(self.paths.settings, Settings.model_validate(settings.model_dump()))

    def know(self, url: str, credential: str) -> None:
        """Set up where to send to, and as whom."""
        self.set_up(central_url=url)
        with open_credentials(self.unlocked) as credentials:
            credentials.keep(credential)

    @contextmanager
    def store(self) -> Iterator[Store]:
        with closing(self.unlocked.open()) as database:
            yield store_over(database)

    def queue(self, language: str = "zh-CN", /, **answers: Answer) -> PetitionId:
        now = datetime.now(UTC)
        petition = new_petition(FORM, language, now)
        petition = replace(petition, answers={**ANSWERS, **answers})
        with self.store() as store:
            store.drafts.save(petition)
            store.outbox.queue(petition.id, now)
        return petition.id

    def lose(self, petition_id: PetitionId, code: str, *, again_in: timedelta) -> None:
        """Let a try end without an outcome."""
        with self.store() as store:
            store.outbox.begin(petition_id, encode)
            store.outbox.lose(petition_id, code, datetime.now(UTC) + again_in)

    def refuse(self, petition_id: PetitionId) -> None:
        with self.store() as store:
            store.outbox.begin(petition_id, encode)
            store.outbox.refuse(petition_id, (Problem("facts", "required"),))

    def get(self, petition_id: PetitionId) -> Petition:
        with self.store() as store:
            petition = store.drafts.get(petition_id)
        assert petition is not None
        return petition
