"""The tour: real windows without a screen, whole petitions, pictures of every page."""

import json
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop import bundled
from desktop.app import Application
from desktop.commands.filing import Filing, Until
from desktop.commands.hand import Hand
from desktop.commands.quiet import hush_offscreen
from desktop.commands.slot_errors import raise_after_slots
from desktop.commands.stall_watch import StallWatch
from desktop.commands.tour_sound import write_sounds
from desktop.flow.places import PlaceKind
from desktop.paths import Paths
from desktop.petition.letter import letter, letter_text
from ui.printing import letter_html, write_pdf

WIDTH, HEIGHT = 1280, 900
TICK_MS = 1
PATIENCE_S = 20.0
MS = 1000.0
ASIDES = {
    PlaceKind.LOOK_UP: Qt.Key.Key_F4,
    PlaceKind.PETITIONS: Qt.Key.Key_F3,
    PlaceKind.SETTINGS: Qt.Key.Key_F8,
    PlaceKind.HELP: Qt.Key.Key_F1,
}
SPOKEN = frozenset({"welcome", "question-name", "declaration", "receipt"})
"""Pages that are left in sound too; all of them would take longer than the tour."""


@dataclass(frozen=True, slots=True)
class PageShown:
    """One page of the tour: its name, picture and sound, and the time from the key to the page."""

    name: str
    picture: str
    milliseconds: float
    sound: str


class TourStuckError(Exception):
    """The tour waited too long; the message names the page it was at."""


class Tour(QObject):
    """Files petitions at the window from inside its event loop. Main thread only."""

    def __init__(
        self, application: Application, out: Path, petitions: Sequence[Mapping[str, object]]
    ) -> None:
        super().__init__()
        self._application = application
        self._session = application.session
        self._out = out
        self._petitions = petitions
        self._watch = StallWatch()
        self._said: dict[str, str] = {}
        self._pages: list[PageShown] = []
        self._receipts: list[dict[str, str]] = []
        self._hand = Hand(application.window)
        self._waited_ms = 0.0
        self._deadline = 0.0
        self._until: Until = lambda: True
        self._steps = self._all_steps()
        self._failure: Exception | None = None
        self._check_slots = raise_after_slots()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    def run(self) -> dict[str, object]:
        """Run the whole tour and return what `tour.json` holds."""
        start = time.perf_counter()
        self._timer.start(TICK_MS)
        self._application.qt.exec()
        if self._failure is not None:
            raise self._failure
        seconds = round(time.perf_counter() - start, 2)
        write_sounds(self._out, self._said)
        return {
            "receipts": self._receipts,
            "pages": [asdict(page) for page in self._pages],
            "longest_stall_ms": round(self._watch.longest_ms, 1),
            "seconds": seconds,
        }

    def _tick(self) -> None:
        try:
            self._check_slots()
            self._advance()
        except StopIteration:
            self._finish(None)
        except Exception as error:  # noqa: BLE001 - carried out of the event loop
            self._finish(error)

    def _advance(self) -> None:
        if self._until():
            self._deadline = time.perf_counter() + PATIENCE_S
            self._waited_ms = (time.perf_counter() - self._hand.pressed_at) * MS
            self._until = next(self._steps)
        elif time.perf_counter() > self._deadline:
            raise TourStuckError(str(self._session.place))

    def _finish(self, failure: Exception | None) -> None:
        self._failure = failure
        self._timer.stop()
        self._application.qt.quit()

    def _all_steps(self) -> Iterator[Until]:
        for number, answers in enumerate(self._petitions):
            yield from self._file(answers, pictured=number == 0)
        yield from self._look_round()

    def _file(self, answers: Mapping[str, object], *, pictured: bool) -> Iterator[Until]:
        for until in Filing(self._application.window, self._hand, answers).steps():
            yield until
            if pictured:
                self._take_picture()
        self._keep_receipt()
        self._session.home()

    def _look_round(self) -> Iterator[Until]:
        for kind, key in ASIDES.items():
            self._hand.press(key)
            yield partial(self._is_at, kind)
            self._take_picture()
            self._hand.press(Qt.Key.Key_Escape)

    def _is_at(self, kind: PlaceKind) -> bool:
        return self._session.place.kind is kind

    def _take_picture(self) -> None:
        """Picture the page; of one page the last picture stays, with the answer on it."""
        place = self._session.place
        name = "-".join(filter(None, [place.kind.value, place.field]))
        if not self._pages or self._pages[-1].name != name:
            file = f"{len(self._pages) + 1:02d}-{name}"
            sound = f"{file}.wav" if name in SPOKEN else ""
            if sound:
                self._said[sound] = self._application.conversation.narration
            self._pages.append(PageShown(name, f"{file}.png", round(self._waited_ms, 1), sound))
        self._application.window.grab().save(str(self._out / self._pages[-1].picture))
        self._watch.forgive()

    def _keep_receipt(self) -> None:
        petition = self._session.petition
        if petition is None or petition.receipt is None:
            return
        receipt = petition.receipt
        self._receipts.append(
            {"id": petition.id, "number": receipt.number, "query_code": receipt.query_code}
        )
        if len(self._receipts) == 1:
            self._write_letter()
        self._watch.forgive()

    def _write_letter(self) -> None:
        session, language = self._session, self._application.appearance.look.language
        if session.petition is None:
            return
        words = self._application.words(language)
        page = letter(session.form, session.petition, session.regions, language, words.see)
        (self._out / "receipt.txt").write_text(letter_text(page), encoding="utf-8")
        write_pdf(letter_html(page), self._application.qt.font(), self._out / "receipt.pdf")


def read_petitions(message_file: Path | None) -> list[dict[str, object]]:
    """Return the answers of the petitions to file.

    Each line of the file is a JSON object; its `title` names the matter, its `text` is the facts.
    What a message does not say is taken from the invented petition that comes with the program.
    """
    invented: dict[str, object] = json.loads(bundled.practice_text())
    if message_file is None:
        return [invented]
    with message_file.open(encoding="utf-8") as lines:
        messages = [json.loads(line) for line in lines if line.strip()]
    return [{**invented, "about": m["title"], "facts": m["text"]} for m in messages]


def run(out: Path, message_file: Path | None) -> int:
    """Run the tour and leave pictures, receipt, server database and `tour.json` in `out`."""
    out.mkdir(parents=True, exist_ok=True)
    petitions = read_petitions(message_file)
    hush_offscreen()
    qt = QApplication(sys.argv[:1])
    with TemporaryDirectory(prefix="petition-desk-tour-") as folder:
        application = Application(qt, Paths(Path(folder)), practice=True)
        application.window.resize(WIDTH, HEIGHT)
        application.window.show()
        application.start()
        try:
            report = Tour(application, out, petitions).run()
        finally:
            application.close()
    text = json.dumps(report, ensure_ascii=False, indent=2)
    (out / "tour.json").write_text(text + "\n", encoding="utf-8")
    return 0
