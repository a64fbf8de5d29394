"""Entries of an outbox, put there and looked at by the main thread."""

from desktop.petition.lifecycle import Stage
from desktop.petition.model import Petition, PetitionId
from desktop.store.store import Store
from tests.delivery.samples import NOW, draft


def queue(store: Store, petition: Petition | None = None) -> PetitionId:
    petition = petition or draft()
    with store.transaction():
        store.drafts.save(petition)
        store.outbox.queue(petition.id, NOW)
    return petition.id


def stage(store: Store, petition_id: PetitionId) -> Stage:
    petition = store.drafts.get(petition_id)
    assert petition is not None
    return petition.stage
