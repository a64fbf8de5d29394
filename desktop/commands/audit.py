"""Every page in every theme, size and language, measured against the figures of the norms."""

import json
import subprocess
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from accessibility.audit.page import audit_page
from accessibility.audit.rules import DRAWN_RULES, RULES, Rule
from accessibility.audit.uia import ControlType
from accessibility.audit.violation import Limits, Violation, violation
from desktop import bundled
from desktop.app import Application
from desktop.commands.quiet import hush_offscreen
from desktop.commands.scenes import Scenes
from desktop.commands.slot_errors import raise_after_slots
from desktop.flow.appearance import LANGUAGES, TEXT_SIZES, THEMES, Look
from desktop.paths import Paths
from desktop.practice import own_command

PATIENCE_S = 2.0
SLICE_MS = 5
QUIET_TURNS = 3
SCREENS = ((1280, 900), (1920, 1080))


@dataclass(frozen=True, slots=True)
class Found:
    """A violation, and on which page in which look it was found."""

    scene: str
    look: Look
    screen: tuple[int, int]
    violation: Violation


def settle(application: Application) -> None:
    """Let layouts find their place and old pages go, as the event loop does by itself."""
    deadline = time.monotonic() + PATIENCE_S
    quiet_turns = 0
    while quiet_turns < QUIET_TURNS and time.monotonic() < deadline:
        application.qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, SLICE_MS)
        application.qt.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        quiet_turns = quiet_turns + 1 if application.window.is_settled else 0


def looks() -> Iterator[Look]:
    """Return the looks a person can choose: every language, theme and size.

    What else can be chosen is no matter of colour: it is measured at two sizes.
    """
    for language, theme, size in product(LANGUAGES, THEMES, TEXT_SIZES):
        yield Look(language, theme, size)
    for language, at in product(LANGUAGES, (0, -1)):
        yield Look(language, text_size=TEXT_SIZES[at], spacing="wide")
        yield Look(language, text_size=TEXT_SIZES[at], mode="easy", motion="still")


def each_screen(application: Application, name: str) -> Iterator[str]:
    """Yield the name of the scene on its first screen and, in easy mode, on all others."""
    screens = application.appearance.screens
    yield name
    while screens.forward():
        yield f"{name}-{screens.index + 1}"
    screens.explain()
    if screens.explains:
        yield f"{name}-explained"
    screens.show(0)


def rules_for(look: Look) -> tuple[Rule, ...]:
    """Return all rules for looks in the first theme; of others, what a theme can change.

    Names, roles, order and room are so measured once on each page, size and language.
    """
    return RULES if look.theme == THEMES[0] else DRAWN_RULES


def screens_for(look: Look) -> tuple[tuple[int, int], ...]:
    """Return both screens for looks in the first theme; of others the small one.

    No theme moves or cuts anything, and a colour is the same on any screen.
    """
    return SCREENS if look.theme == THEMES[0] else SCREENS[:1]


def limits() -> Limits:
    """Return the figures of the norms, with the words of screen readers in our languages."""
    words: dict[ControlType, tuple[str, ...]] = {}
    for types in tomllib.loads(bundled.control_types_text()).values():
        for name, more in types.items():
            kind = ControlType(name)
            words[kind] = (*words.get(kind, ()), *more)
    return Limits(type_words=words)


def audit(application: Application, looks_wanted: Sequence[Look]) -> tuple[int, list[Found]]:
    """Open every scene in these looks on each screen; return how many, and what was found."""
    pages = 0
    found: list[Found] = []
    scenes = list(Scenes(application).all())
    failed = raise_after_slots()
    figures = limits()
    views = [(look, screen) for look in looks_wanted for screen in screens_for(look)]
    for look, screen in views:
        application.appearance.choose(look)
        application.window.resize(*screen)
        for scene in scenes:
            scene.show()
            for name in each_screen(application, scene.name):
                settle(application)
                failed()
                violations = audit_page(application.window, figures, rules_for(look))
                violations += outgrown(application.window, screen)
                found += [Found(name, look, screen, violation) for violation in violations]
                pages += 1
    return pages, found


def outgrown(window: QWidget, screen: tuple[int, int]) -> list[Violation]:
    """Return a violation when the window has become larger than the screen it was given."""
    size = window.size().toTuple()
    return [] if size == screen else [violation("window-size", window, size, screen)]


def run(*, as_json: bool, jobs: int, part: str) -> int:
    """Audit all looks in `jobs` processes, or only part "n/m" here; return 1 for a violation."""
    if part:
        report = _audit_part(part)
    else:
        report = _merged([_child(f"{number}/{jobs}") for number in range(jobs)])
    _print(report, as_json=as_json)
    return 1 if report["violations"] else 0


def _audit_part(part: str) -> dict[str, Any]:
    number, parts = (int(text) for text in part.split("/"))
    start = time.perf_counter()
    hush_offscreen()
    qt = QApplication(sys.argv[:1])
    with TemporaryDirectory(prefix="petition-desk-audit-") as folder:
        application = Application(qt, Paths(Path(folder)), practice=True)
        application.window.show()
        pages, found = audit(application, list(looks())[number::parts])
        application.close()
    seconds = round(time.perf_counter() - start, 1)
    return {"pages": pages, "seconds": seconds, "violations": [asdict(each) for each in found]}


def _child(part: str) -> "subprocess.Popen[str]":
    command = own_command("audit", "--json", "--part", part)
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own


def _merged(children: Sequence["subprocess.Popen[str]"]) -> dict[str, Any]:
    reports = [_report_of(child) for child in children]
    return {
        "pages": sum(report["pages"] for report in reports),
        "seconds": max(report["seconds"] for report in reports),
        "violations": [each for report in reports for each in report["violations"]],
    }


def _report_of(child: "subprocess.Popen[str]") -> dict[str, Any]:
    output, _ = child.communicate()
    if child.returncode not in (0, 1):
        raise subprocess.CalledProcessError(child.returncode, child.args)
    report: dict[str, Any] = json.loads(output)
    return report


def _print(report: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps(report, ensure_ascii=False) + "\n")
        return
    kinds = Counter((each["violation"]["rule"], each["scene"]) for each in report["violations"])
    for (rule, scene), count in kinds.most_common():
        example = next(
            each
            for each in report["violations"]
            if (each["violation"]["rule"], each["scene"]) == (rule, scene)
        )
        sys.stdout.write(f"{count:5} {rule} {scene} {json.dumps(example, ensure_ascii=False)}\n")
    total = len(report["violations"])
    sys.stdout.write(f"{report['pages']} pages, {total} violations, {report['seconds']} s\n")
