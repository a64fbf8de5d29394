"""What happens to a petition on its way, in words."""

from desktop.petition.lifecycle import Stage
from ui.components.text import hint, paragraph
from ui.desk import Desk
from ui.pages.page import Deed, Page

SENTENCES = {
    Stage.QUEUED: "sending-queued",
    Stage.SENDING: "sending-sending",
    Stage.REFUSED: "sending-refused",
}

NOT_CONFIGURED = "not_configured"


class SendingPage(Page):
    """Waiting, being sent, or sent back; an accepted petition goes on to its receipt."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, desk.words.see(f"sending-title-{_stage(desk)}"))
        self._state = paragraph("")
        self._reason = paragraph("")
        self.add(self._state)
        self.add(self._reason)
        self.add(hint(desk.words.see("sending-other-doors")))
        self.news()

    def deeds(self) -> tuple[Deed, ...]:
        """Return what one can do at this stage."""
        session, petition = self.desk.session, self.desk.session.petition
        home = Deed("button-home", session.home, icon="house")
        if petition is None:
            return (home,)
        if petition.stage is Stage.REFUSED:
            return (home, Deed("button-mend", session.mend, "primary", "pencil"))
        if petition.stage is Stage.QUEUED and petition.tries == 0:
            return (home, Deed("button-recall", session.recall, icon="pencil"))
        return (home,)

    def news(self) -> None:
        """Show the stage of the moment and why it waits."""
        words, petition = self.desk.words, self.desk.session.petition
        if petition is None:
            return
        self.heading.setText(words.see(f"sending-title-{petition.stage}"))
        trouble = f"trouble-{petition.trouble}"
        known = petition.trouble and words.knows(trouble) and petition.stage is Stage.QUEUED
        message = SENTENCES.get(petition.stage)
        # What waits for the staff does not go out when the network is back: its reason says it all.
        promised = message and not (known and petition.trouble == NOT_CONFIGURED)
        self._state.setText(words.see(message) if message and promised else "")
        self._state.setVisible(bool(promised))
        self._reason.setText(words.see(trouble) if known else "")
        self._reason.setVisible(bool(known))
        self.desk.announce(" ".join([self.heading.text(), self._state.text(), self._reason.text()]))


def _stage(desk: Desk) -> Stage:
    return desk.session.petition.stage if desk.session.petition else Stage.DRAFT
