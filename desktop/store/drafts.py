"""The petitions of this machine: written, kept, shown and forgotten."""

from desktop.petition.lifecycle import ImpossibleMoveError, Stage
from desktop.petition.model import Petition, PetitionId
from desktop.store.connection import Database
from desktop.store.records import find, get, readable
from desktop.store.rows import to_row

DELETABLE = frozenset({Stage.DRAFT, Stage.REFUSED, Stage.ACCEPTED})

_SAVE = """
    INSERT INTO petitions (id, form_id, form_version, language, created_at, changed_at, stage,
                           step, tries, trouble, receipt, problems, answers)
    VALUES (:id, :form_id, :form_version, :language, :created_at, :changed_at, :stage,
            :step, :tries, :trouble, :receipt, :problems, :answers)
    ON CONFLICT (id) DO UPDATE
    SET form_id = excluded.form_id, form_version = excluded.form_version,
        language = excluded.language, changed_at = excluded.changed_at, step = excluded.step,
        problems = excluded.problems, answers = excluded.answers
    WHERE petitions.stage = 'draft'
"""
_WIPE = """
    DELETE FROM petitions
    WHERE departed = 0 AND id NOT IN (SELECT petition_id FROM outbox)
"""


class Drafts:
    """Petitions in every stage. Every method may raise StoreError.

    A method returns when its change is on disk, or inside a transaction when that ends.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, petition: Petition) -> None:
        """Insert the draft or write its new answers.

        Raises ImpossibleMoveError when it is no draft or no longer one: what was queued never
        changes under its id.
        """
        unsent = petition.stage is Stage.DRAFT and petition.tries == 0
        if not unsent or self._database.change(_SAVE, to_row(petition)) == 0:
            raise ImpossibleMoveError("only a draft can be saved")

    def get(self, petition_id: PetitionId) -> Petition | None:
        """Return the petition with this id, or None."""
        return find(self._database, petition_id)

    def all(self) -> list[Petition]:
        """Return every petition that can be read, newest change first.

        Left out are those whose person has gone (`wipe`) and those this program cannot read
        (`unreadable`), which must not hide the others.
        """
        return readable(
            self._database.rows(
                "SELECT * FROM petitions WHERE departed = 0 ORDER BY changed_at DESC, rowid DESC"
            )
        )

    def unreadable(self) -> list[PetitionId]:
        """Return the ids of petitions this program cannot read; a newer one may."""
        rows = self._database.rows("SELECT * FROM petitions")
        known = {petition.id for petition in readable(rows)}
        return [PetitionId(str(row["id"])) for row in rows if row["id"] not in known]

    def delete(self, petition_id: PetitionId) -> None:
        """Forget a draft, a refused or an accepted petition; one that is gone already is gone.

        Raises ImpossibleMoveError for one in the outbox: it is promised (recall it first, if it
        was never sent).
        """
        with self._database.transaction():
            petition = find(self._database, petition_id)
            if petition is not None and petition.stage not in DELETABLE:
                message = f"cannot delete what is {petition.stage}"
                raise ImpossibleMoveError(message)
            self._database.change("DELETE FROM petitions WHERE id = ?", (petition_id,))

    def reopen(self, refused_id: PetitionId, draft: Petition) -> None:
        """Put the amended draft in the place of the refused petition, both or neither.

        Raises ImpossibleMoveError when that one is not refused or the draft has its id.
        """
        with self._database.transaction():
            refused = get(self._database, refused_id)
            if refused.stage is not Stage.REFUSED or draft.id == refused_id:
                raise ImpossibleMoveError("only a refused petition is reopened, under a new id")
            self.save(draft)
            self._database.change("DELETE FROM petitions WHERE id = ?", (refused_id,))

    def wipe(self) -> None:
        """Forget everything of the person who leaves this shared terminal.

        What is still queued or being sent stays until it is delivered, because it was promised;
        from now on `all` does not show it, and it is deleted when it is accepted. If it is
        refused it stays for the volunteer (`Outbox.entries`), who can delete it.
        The freed space is overwritten (`secure_delete`), in the log too.
        """
        with self._database.transaction():
            self._database.change(_WIPE)
            self._database.change("UPDATE petitions SET departed = 1")
        self._database.tidy()
