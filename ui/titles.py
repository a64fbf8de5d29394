"""What a page is called in the window's title, and to a screen reader that does not read that."""

from ui.desk import Desk
from ui.pages.page import Page
from ui.sentences import how_far


def opening(desk: Desk, page: Page) -> str:
    """Return the page's name and, in a form, how far one is."""
    return " - ".join(filter(None, [page.name, how_far(desk)]))


def window_title(desk: Desk, page: Page) -> str:
    """Return the whole title."""
    practice = [desk.words.see("practice-label")] if desk.practice else []
    return " - ".join([opening(desk, page), *practice, desk.words.see("app-name")])
