"""The store failed: what still works, and the ways out."""

from ui.components.text import paragraph
from ui.desk import Desk
from ui.pages.page import Deed, Page

SET_ASIDE = frozenset({"corrupted", "wrong_key", "key_missing"})
"""Failures that a new database mends; the damaged file is kept."""


class TroublePage(Page):
    """One failure, said plainly."""

    def __init__(self, desk: Desk) -> None:
        code = desk.session.obstacle.code
        super().__init__(desk, desk.words.see(f"store-{code}-title"))
        self.add(paragraph(desk.words.see(f"store-{code}")))
        self.add(paragraph(desk.words.see(f"store-{code}-way-out")))

    def deeds(self) -> tuple[Deed, ...]:
        """Return leaving, keeping the damaged file aside, and trying again."""
        retry = Deed("button-retry", self.desk.session.obstacle.retry, "primary", "refresh-cw")
        leave = Deed("button-quit", self.desk.quit, icon="log-out")
        if self.desk.session.obstacle.code in SET_ASIDE:
            aside = Deed("button-set-aside", self.desk.opening.set_aside, icon="folder-open")
            return (leave, aside, retry)
        return (leave, retry)
