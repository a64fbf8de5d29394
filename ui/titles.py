"""What a page is called in the window's title, and to a screen reader that does not read that."""

from desktop.flow.places import progress
from ui.desk import Desk
from ui.pages.page import Page


def opening(desk: Desk, page: Page) -> str:
    """Return the page's name and, in a form, how far one is."""
    step = progress(desk.session.form, desk.session.place)
    where = [desk.words.see("progress", step=step[0], steps=step[1])] if step else []
    return " - ".join([page.name, *where])


def window_title(desk: Desk, page: Page) -> str:
    """Return the whole title."""
    practice = [desk.words.see("practice-label")] if desk.practice else []
    return " - ".join([opening(desk, page), *practice, desk.words.see("app-name")])
