"""The one window: a bar above, the page in the middle, its deeds below."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from accessibility.announcer import Announcer
from accessibility.first_meeting import untold
from accessibility.focus import KeepInView, focus_on, set_tab_order
from accessibility.focus_ring import FocusRing
from accessibility.opening_words import open_at_heading
from accessibility.page_area import PageArea
from accessibility.paragraph import Paragraph
from accessibility.shortcuts import install
from desktop.flow.places import PlaceKind
from ui.components.buttons import make_bar_button, make_button
from ui.components.gradually import Gradually
from ui.components.page_turner import PageTurner
from ui.components.place_in_text import place_in_text
from ui.components.rows import WrappingRows, bar
from ui.components.talk_band import TalkBand
from ui.components.ways_in import WaysInAtWindow
from ui.desk import Desk
from ui.interruption import Interruption
from ui.pages.page import Page
from ui.pages.table import page_for
from ui.shortcuts import SHORTCUTS
from ui.steady_hands import SteadiedHands
from ui.titles import opening, window_title

PAGE_STRETCH = 1000
"""The page takes all the width up to its column; what is left lies at both sides."""


class MainWindow(QMainWindow):
    """Shows the place of the session. Pages are made anew at each move and change of look.

    `make_desk` gives the desk of the moment; `closed` is called once at the end, `bug` with bugs.
    """

    def __init__(
        self,
        make_desk: Callable[[], Desk],
        closed: Callable[[], None],
        bug: Callable[[BaseException], None],
    ) -> None:
        super().__init__()
        self._make_desk = make_desk
        self._closed = closed
        self._bug = bug
        self.desk = make_desk()
        self.page: Page | None = None
        self._interruption: Interruption | None = None
        self.ways_in: WaysInAtWindow | None = None
        self._scroll = PageArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build()
        self._ring = FocusRing(self)
        self._view = KeepInView(self)
        if self.desk.steady is not None:
            SteadiedHands(self, self.desk.steady)
        self.announcer = Announcer(self)
        install(self, SHORTCUTS, self._deeds_by_key())
        session = self.desk.session
        session.moved.connect(self.show_place)
        session.told.connect(self._news)
        self.desk.opening.told.connect(self._news)
        self.desk.appearance.changed.connect(self.restyle)

    @property
    def is_settled(self) -> bool:
        """Whether the page is whole, and has found its width after a scroll bar came or went."""
        middle = self._scroll.widget()
        if any(growth.isActive() for growth in self.findChildren(Gradually)):
            return False
        return middle is None or middle.width() == self._scroll.viewport().width()

    def restyle(self) -> None:
        """Show the same place in another look; focus and cursor stay where they were."""
        here = place_in_text(self.focusWidget())
        self._build()
        self.show_place()
        if here is not None:
            here.go_back(self)

    def show_place(self) -> None:
        """Make the page of the session's place and show it."""
        with untold():
            page = page_for(self.desk)
        margin = self.desk.scale.wide
        page.setMaximumWidth(self.desk.scale.column)
        middle = QWidget()
        middle.setProperty("role", "page")
        row = QHBoxLayout(middle)
        row.setContentsMargins(margin, margin, margin, margin)
        row.addStretch(1)
        row.addWidget(page, PAGE_STRETCH, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self._let_go_of_focus()
        self._put_away(self._scroll.takeWidget())
        self._scroll.setWidget(middle)
        # Now and not at the next turn of the loop: else the old page's scroll bar shows first.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._scroll.verticalScrollBar().setValue(0)
        if self.page is not None:
            self.page.turned.disconnect(self._turned)
            self.page.stop_growing()
        self.page = page
        page.turned.connect(self._turned)
        title_before = self.windowTitle()
        self.setWindowTitle(window_title(self.desk, page))
        self._show_deeds(page)
        set_tab_order(self)
        if page.first_focus() is page.heading:
            open_at_heading(page.heading, page)
        focus_on(page.first_focus())
        if self.isVisible() and self.windowTitle() != title_before:
            self.announcer.opened(opening(self.desk, page))

    def _let_go_of_focus(self) -> None:
        """Else Qt hands it on when the old page is hidden, and a screen reader says to what."""
        focused = self._scroll.focusWidget()
        if focused is not None:
            focused.clearFocus()

    @staticmethod
    def _put_away(old: QWidget | None) -> None:
        """Delete the old page later: one of its own buttons may have asked for the new one."""
        if old is not None:
            old.hide()
            old.deleteLater()

    def showEvent(self, event: QShowEvent) -> None:
        """Watch for keys and touches once there is a native window to watch."""
        super().showEvent(event)
        if self._interruption is None:
            self._interruption = Interruption(self, self.desk.conversation)
        if self.ways_in is None:
            self.ways_in = WaysInAtWindow(self, self._parts, lambda: self.desk, self._bug)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave: everything is saved already."""
        self._closed()
        event.accept()

    def _build(self) -> None:
        self.desk = self._make_desk()
        # Screen readers ask each widget for its language (WCAG 3.1.1).
        self.setLocale(QLocale(self.desk.words.language))
        self._deeds = WrappingRows(self.desk.scale, bar)
        self._shown_deeds: list[str] = []
        self.talk_band = TalkBand(self.desk)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._top = self._framed(self._top_bar())
        column.addWidget(self._top)
        column.addLayout(self._reading_area(), 1)
        column.addWidget(self.talk_band)
        column.addWidget(self._framed(self._deeds))
        self.setCentralWidget(whole)

    def _parts(self) -> tuple[tuple[str, QWidget], ...]:
        """Return the parts of the window with the messages of their names, most used first."""
        return (
            ("scan-page", self._scroll),
            ("scan-deeds", self._deeds),
            ("scan-talk", self.talk_band),
            ("scan-top", self._top),
        )

    def _reading_area(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._scroll, 1)
        row.addWidget(PageTurner(self.desk, self._scroll))
        return row

    def _framed(self, content: QWidget) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "bar")
        margin = self.desk.scale.space
        box = QVBoxLayout(frame)
        box.setContentsMargins(margin, margin // 2, margin, margin // 2)
        box.addWidget(content)
        return frame

    def _top_bar(self) -> QWidget:
        words, session = self.desk.words, self.desk.session
        top = WrappingRows(self.desk.scale, bar)
        deeds: list[tuple[str, str, Callable[[], None]]] = [
            *self._size_deed(),
            ("button-voice", "volume-2", self.desk.sound.toggle_voice),
            ("button-settings", "settings", lambda: session.step_aside(PlaceKind.SETTINGS)),
            ("button-help", "circle-question-mark", lambda: session.step_aside(PlaceKind.HELP)),
        ]
        buttons = [
            make_bar_button(self.desk, words.see(message), do, icon) for message, icon, do in deeds
        ]
        top.show_widgets([self._name_line(), *buttons])
        return top

    def _size_deed(self) -> list[tuple[str, str, Callable[[], None]]]:
        """Return the text size's button; in easy mode the settings hold it, and the bar is low."""
        appearance = self.desk.appearance
        size = ("button-larger-text", "a-large-small", appearance.cycle_size)
        return [] if appearance.look.is_easy else [size]

    def _deeds_by_key(self) -> dict[str, Callable[[], object]]:
        session, appearance = self.desk.session, self.desk.appearance
        return self._talk_deeds() | {
            "help": lambda: session.step_aside(PlaceKind.HELP),
            "home": session.home,
            "petitions": lambda: session.step_aside(PlaceKind.PETITIONS),
            "look-up": lambda: session.step_aside(PlaceKind.LOOK_UP),
            "theme": appearance.next_theme,
            "language": appearance.next_language,
            "settings": lambda: session.step_aside(PlaceKind.SETTINGS),
            "way": lambda: session.step_aside(PlaceKind.WAY),
            "larger": appearance.larger,
            "smaller": appearance.smaller,
            "next": self._press_primary,
            "back": self._press_first,
            "quit": self.close,
        }

    def _talk_deeds(self) -> dict[str, Callable[[], object]]:
        talk = self.desk.conversation
        return {
            "repeat": talk.repeat,
            "talk": talk.toggle,
            "voice": self.desk.sound.toggle_voice,
            "hold": partial(talk.hold, True),  # noqa: FBT003 - its one argument
            "slower": talk.slower,
            "faster": talk.faster,
            "softer": talk.softer,
            "louder": talk.louder,
            "sentence-back": talk.sentence_back,
            "sentence-forward": talk.sentence_forward,
        }

    def _press_primary(self) -> None:
        deeds = self.page.deeds() if self.page else ()
        for deed in deeds:
            if deed.role == "primary":
                deed.do()

    def _press_first(self) -> None:
        deeds = self.page.deeds() if self.page else ()
        if deeds and deeds[0].icon == "arrow-left":
            deeds[0].do()

    def _name_line(self) -> QWidget:
        words = self.desk.words
        if self.desk.practice:
            return Paragraph(words.see("practice-label"), "tag")
        return Paragraph(words.see("app-name"), "progress")

    def _show_deeds(self, page: Page) -> None:
        words = self.desk.words
        self._shown_deeds = self._messages(page)
        self._deeds.show_widgets(
            [
                make_button(self.desk, words.see(deed.message), deed.do, deed.role, deed.icon)
                for deed in page.deeds()
            ]
        )

    def _news(self) -> None:
        if self.page is not None:
            self.page.news()
            self._show_news()

    def _turned(self) -> None:
        """Show another part of the page from its top."""
        self._show_news()
        if self.page is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            self._scroll.verticalScrollBar().setValue(0)
            focus_on(self.page.first_focus())

    def _show_news(self) -> None:
        """Show the deeds where they are others now, and what came in the order of the page."""
        if self.page is not None and self._messages(self.page) != self._shown_deeds:
            self._show_deeds(self.page)
        set_tab_order(self)

    @staticmethod
    def _messages(page: Page) -> list[str]:
        return [deed.message for deed in page.deeds()]
