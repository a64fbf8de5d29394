"""The table from place to page."""

from desktop.flow.places import PlaceKind
from ui.desk import Desk
from ui.pages.declaration import DeclarationPage
from ui.pages.help import HelpPage
from ui.pages.keys import KeyChoicePage, PassphrasePage
from ui.pages.look_up import LookUpPage
from ui.pages.page import Page
from ui.pages.petitions import PetitionsPage
from ui.pages.question import QuestionPage
from ui.pages.receipt import ReceiptPage
from ui.pages.review import ReviewPage
from ui.pages.sending import SendingPage
from ui.pages.settings import SettingsPage
from ui.pages.sound import SoundPage
from ui.pages.trouble import TroublePage
from ui.pages.way import WayPage
from ui.pages.welcome import WelcomePage

PAGES = {
    PlaceKind.WELCOME: WelcomePage,
    PlaceKind.REVIEW: ReviewPage,
    PlaceKind.DECLARATION: DeclarationPage,
    PlaceKind.SENDING: SendingPage,
    PlaceKind.RECEIPT: ReceiptPage,
    PlaceKind.PETITIONS: PetitionsPage,
    PlaceKind.LOOK_UP: LookUpPage,
    PlaceKind.SETTINGS: SettingsPage,
    PlaceKind.SOUND: SoundPage,
    PlaceKind.WAY: WayPage,
    PlaceKind.HELP: HelpPage,
    PlaceKind.KEY_CHOICE: KeyChoicePage,
    PlaceKind.PASSPHRASE: PassphrasePage,
    PlaceKind.TROUBLE: TroublePage,
}


def page_for(desk: Desk) -> Page:
    """Return a new page for the place the session is in."""
    place = desk.session.place
    field = desk.session.form.field(place.field)
    if place.kind is PlaceKind.QUESTION and field is not None:
        return QuestionPage(desk, field)
    return PAGES[place.kind](desk)
