"""The petition a person has in hand: being written, or being looked at on its way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from desktop.flow.gate import field_for_kept
from desktop.flow.keeping import Keeping
from desktop.petition.form import Forms
from desktop.petition.kept import KeptAnswer, taken_in
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Answer, Petition, PetitionId, new_petition, with_answer
from desktop.petition.regions import Regions
from desktop.petition.reopen import reopen_under


class InHand:
    """At most one petition. Every change of a draft goes to the store at once."""

    def __init__(
        self, forms: Forms, regions: Regions, keeping: Keeping, now: Callable[[], datetime]
    ) -> None:
        self.petition: Petition | None = None
        self.forms = forms
        self._newer = forms
        self._regions = regions
        self._keeping = keeping
        self._now = now

    @property
    def draft(self) -> Petition | None:
        """The petition, where it is a draft."""
        is_draft = self.petition is not None and self.petition.stage is Stage.DRAFT
        return self.petition if is_draft else None

    @property
    def open_draft(self) -> Petition | None:
        """The draft, where it may still be changed."""
        draft = self.draft
        return None if draft is None or self._keeping.is_promised(draft.id) else draft

    def renew(self, forms: Forms) -> None:
        """Use a newer form from the next petition on: nothing changes under a hand that writes."""
        self._newer = forms

    def has(self, petition_id: PetitionId) -> bool:
        """Tell whether this petition is in hand."""
        return self.petition is not None and self.petition.id == petition_id

    def begin(self, language: str) -> None:
        """Take an empty draft."""
        self.forms = self._newer
        self.petition = new_petition(self.forms.current.form_version, language, self._now())

    def take_up(self, draft: Petition) -> Petition:
        """Take a draft, under the form that is asked now."""
        self.forms = self._newer
        older = self.forms.written_under(draft.form)
        self.petition = reopen_under(older, self.forms.current, draft, self._regions)
        return self.petition

    def answer(self, field_id: str, answer: Answer | None) -> None:
        """Change one answer, unless it is the same; what the server said of it is done with."""
        before = self.open_draft
        if before is None or before.answers.get(field_id) == answer:
            return
        draft = with_answer(before, field_id, answer, self._now())
        remaining = tuple(problem for problem in draft.problems if problem.field != field_id)
        self._write(replace(draft, problems=remaining, step=field_id))

    def take_in(self, kept: KeptAnswer) -> None:
        """Put what an older form asked elsewhere at the end of a text of this one."""
        draft, field = self.open_draft, field_for_kept(self.forms.current)
        if draft is not None and field is not None:
            self._write(taken_in(draft, kept, field.id, self._now()))

    def forget(self, petition_id: PetitionId) -> bool:
        """Let go of a petition that was deleted; return whether it was the one in hand."""
        self._keeping.forget(petition_id)
        if not self.has(petition_id):
            return False
        self.petition = None
        return True

    def keep(self) -> None:
        """Save the draft once more: this may be another database than the one it was kept in."""
        draft = self.open_draft
        if draft is not None and draft.answers:
            self._write(draft)

    def _write(self, draft: Petition) -> None:
        self.petition = draft
        self._keeping.soon(draft)
