"""The composition root: the one file that sees everything. Nobody imports it but the commands.

Built in this order, and shut down in reverse before the QApplication goes.
"""

import contextlib
import logging
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from accessibility.fonts import load_fonts
from accessibility.icons import Icons
from accessibility.screen_reader import ScreenReaderWatch
from accessibility.style import Style
from desktop import bundled
from desktop.credentials import find_address
from desktop.flow.appearance import LANGUAGES, Appearance
from desktop.flow.bridge import Bridge
from desktop.flow.conversation.conversation import Conversation
from desktop.flow.conversation.floor import Floor
from desktop.flow.finding_way import FindingWay
from desktop.flow.garbage import MainThreadGarbage
from desktop.flow.opening import Opening
from desktop.flow.places import WELCOME, Place, PlaceKind
from desktop.flow.session import Session
from desktop.flow.sound import Sound
from desktop.flow.words import Words
from desktop.kept_settings import KeptSettings
from desktop.paths import Paths
from desktop.petition.form import Form
from desktop.petition.lifecycle import Stage
from desktop.petition.model import PetitionId
from desktop.petition.outcome import Service
from desktop.petition.regions import load_regions
from desktop.post import Address, DeliveryPost, News
from desktop.practice import PracticeCentral
from desktop.records import StoreRecords
from desktop.shelf import keep_form, load_forms, with_form
from desktop.spelled import spelled_words
from desktop.talk import MachineDevices, Talk
from desktop.understood import OneUnderstanding
from desktop.vault import Unlocked, Vault
from desktop.ways_in import let_scanning_sound, make_chosen
from speech.events import Heard, Said
from ui.desk import Desk
from ui.dressing import Dressing
from ui.main_window import MainWindow
from ui.page_buttons import PageButtons
from ui.printing import letter_in_hand, print_letter
from ui.writing_tools import WritingMaterial, WritingTools

LOG = logging.getLogger(__name__)


def utc_now() -> datetime:
    """Return the time of the moment, in UTC."""
    return datetime.now(UTC)


def show_bugs_in_log() -> None:
    """Log what no one caught, with its stack and without its words: they may quote answers."""

    def hook(_kind: object, bug: BaseException, _stack: object) -> None:
        report_bug(bug)

    sys.excepthook = hook


class Application:
    """The whole program around one window. Main thread only."""

    def __init__(self, qt: QApplication, paths: Paths, *, practice: bool) -> None:
        paths.make()
        self._garbage = MainThreadGarbage()
        self.qt = qt
        self.paths = paths
        self.practice = practice
        self.settings = KeptSettings(paths)
        self._words: dict[str, Words] = {}
        self._workspace = tempfile.TemporaryDirectory(prefix="petition-desk-")
        self.bridge = Bridge()
        self.style = self._make_style()
        self.dressing = Dressing(qt, self.style)
        self.appearance = Appearance(self.settings.look, self.settings.keep_look)
        self.central = PracticeCentral(paths.central_database)
        self.vault = Vault(
            paths,
            self.bridge,
            practice=practice,
            chosen=self.settings.now.key,
            unlocked=self._unlocked,
            bug=report_bug,
        )
        self.forms = load_forms(paths.data)
        self.post = DeliveryPost(
            self.bridge,
            self._find_address,
            News(self._delivered, self._described, self._sent_form),
            self.forms.current.id,
            report_bug,
        )
        self.session = self._make_session()
        self.opening = Opening(self.vault, self.session.obstacle.cannot_open)
        self.reader = ScreenReaderWatch()
        self.talk = self._make_talk()
        self.understanding = OneUnderstanding()
        devices = MachineDevices(self.talk.find_system, self.bridge)
        self.sound = Sound(self.settings.sound, devices, self.settings.keep_sound, self.talk.trial)
        self.chosen = make_chosen(self.settings, self.appearance, self.sound, self._announce)
        self.finding = FindingWay(self.session, self.chosen, self.settings)
        self.writing_tools = self._make_writing_tools()
        self.conversation = self._make_conversation()
        self._connect()
        self._dress()
        self.window = MainWindow(self._desk, qt.quit, report_bug)
        self.style.dress(self.window)

    def start(self) -> None:
        """Show the first page at once; database and network follow in their threads."""
        self.session.go_to(WELCOME)
        self.opening.start()

    def close(self) -> None:
        """End the threads, the last one first; everything written is on disk then."""
        self.writing_tools.close()
        self.reader.stop()
        self.conversation.stop()
        self.talk.close()
        self.post.stop()
        self.central.stop()
        self.vault.close()
        delete(self.window)  # not later: what Python tells screen readers may not outlive it
        self._workspace.cleanup()
        self._garbage.close()

    def start_talking(self) -> None:
        """Speak and listen, where the person wants it; the voice is loaded meanwhile."""
        self.understanding.warm_up()
        let_scanning_sound(self.chosen, self.conversation, self.talk.mouth, self._announce)
        self.sound.changed.connect(self._follow_sound)
        self.reader.known.connect(self._follow_sound)
        self.reader.start()

    def words(self, language: str) -> Words:
        """Return the sentences of a language, read once."""
        if language not in self._words:
            self._words[language] = Words(language, bundled.sentences(language))
        return self._words[language]

    def _make_style(self) -> Style:
        families = load_fonts(bundled.font_paths())
        icons = Icons(bundled.icon_folder())
        workspace = Path(self._workspace.name)
        return Style(self.qt, bundled.style_template(), icons, families, workspace)

    def _make_session(self) -> Session:
        records = StoreRecords(self.vault, self.bridge, utc_now)
        regions = load_regions(bundled.regions_text())
        return Session(self.forms, regions, records, self.post, utc_now)

    def _connect(self) -> None:
        session = self.session
        self.opening.opened.connect(session.settle)
        self.opening.choose_asked.connect(lambda: session.go_to(Place(PlaceKind.KEY_CHOICE)))
        self.opening.passphrase_asked.connect(lambda: session.go_to(Place(PlaceKind.PASSPHRASE)))
        self.appearance.changed.connect(self._dress)
        session.moved.connect(self.appearance.screens.begin)
        session.moved.connect(self._greet)
        self.reader.changed.connect(self._follow_reader)

    def _greet(self) -> None:
        """Speak as usual again, once a petition is done: the next person comes."""
        petition = self.session.petition
        if self.session.place == WELCOME and petition and petition.stage is Stage.ACCEPTED:
            self.conversation.new_person()
            self.finding.new_person()

    def _make_talk(self) -> Talk:
        return Talk(
            self.bridge,
            sound=lambda: self.sound,
            prompts=self.paths.prompts,
            hear=self._hear,
            tell=self._said,
            reader_runs=lambda: self.reader.is_running,
            announce=self._announce,
            bug=report_bug,
        )

    def _make_writing_tools(self) -> WritingTools:
        layouts, books = bundled.keyboard_text(), bundled.phrase_books()
        words, characters = bundled.petition_words(), bundled.character_words()
        material = WritingMaterial(layouts, words, characters, books)
        return WritingTools(material, spelled_words, self.session, report_bug)

    def _make_conversation(self) -> Conversation:
        quit_, printing = self.qt.quit, self._print_letter
        around = (self.session, self.opening, self.appearance)
        buttons = PageButtons(lambda: self.window.page)
        floor = Floor(*around, quit_, self.sound, printing, self.finding, buttons)
        ears, mouth = self.talk.ears, self.talk.mouth
        suggest, understand = self.writing_tools.phrases.after, self.understanding
        return Conversation(
            floor, self.words, understand, ears, mouth, practice=self.practice, suggest=suggest
        )

    def _hear(self, event: Heard) -> None:
        self.conversation.hear(event)

    def _said(self, event: Said) -> None:
        self.conversation.said(event)

    def _follow_sound(self) -> None:
        choice = self.sound.choice
        self.conversation.set_telling_pause(choice.pause_s)
        if choice.voice:
            self.conversation.start()
        else:
            self.conversation.stop()

    def _follow_reader(self) -> None:
        if self.reader.is_running:
            self.talk.make_way()

    def _dress(self) -> None:
        self.session.language = self.appearance.look.language
        self.dressing.put_on(self.appearance.look)

    def _unlocked(self, unlocked: Unlocked) -> None:
        if not self.practice:
            self.settings.keep(key=unlocked.choice)
        self.post.start(unlocked)

    def _find_address(self, unlocked: Unlocked) -> Address:
        if self.practice:
            return self.central.start()
        return find_address(self.settings.now, unlocked)

    def _delivered(self, petition_id: PetitionId) -> None:
        self.session.delivered(petition_id)

    def _described(self, service: Service) -> None:
        self.session.service = service

    def _sent_form(self, form: Form) -> None:
        if form.version > self.forms.current.version:
            self.forms = with_form(self.forms, form)
            self.session.renew(self.forms)
            threading.Thread(target=self._keep_form, args=(form,), name="form").start()

    def _keep_form(self, form: Form) -> None:
        with contextlib.suppress(OSError):
            keep_form(self.paths.data, form)

    def _print_letter(self, done: Callable[[bool], None]) -> None:
        def told(printed: bool) -> None:
            self.bridge.hand(lambda: done(printed))

        words = self.words(self.appearance.look.language)
        print_letter(letter_in_hand(self.session, words), self.qt.font(), told)

    def _announce(self, sentence: str) -> None:
        self.window.announcer.say(sentence)

    def _desk(self) -> Desk:
        return Desk(
            session=self.session,
            opening=self.opening,
            appearance=self.appearance,
            conversation=self.conversation,
            sound=self.sound,
            steady=self.chosen.steady,
            ways_in=self.chosen.ways_in,
            writing=self.chosen.writing,
            finding=self.finding,
            writing_aids=self.writing_tools.aids,
            words=self.words(self.appearance.look.language),
            theme=self.style.theme,
            scale=self.style.scale,
            icons=self.style.icons,
            is_still=self.dressing.is_still,
            announce=self._announce,
            print_letter=self._print_letter,
            quit=self.qt.quit,
            practice=self.practice,
            language_names={tag: self.words(tag).see("language-name") for tag in LANGUAGES},
        )


def report_bug(bug: BaseException) -> None:
    """Log a bug with its stack, never with answers."""
    LOG.error("%s in %s", type(bug).__name__, "".join(traceback.format_tb(bug.__traceback__)))
