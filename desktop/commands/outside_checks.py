"""Checks of what lies around the program: central API, clock, fonts, display, screen readers."""

from datetime import timedelta
from pathlib import Path

from desktop.commands.checkup import Finding, Surroundings, failure, warning, well
from desktop.delivery.address import InsecureAddressError
from desktop.delivery.trouble import Trouble
from desktop.petition.form import Form, text_in
from desktop.petition.outcome import Service, Unreachable
from desktop.senders import UnusableAddressError

MOST_SKEW = timedelta(minutes=5)
PLAUSIBLE_YEARS = range(2026, 2100)
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")

TROUBLES = {
    Trouble.NO_NETWORK: "doctor-central-no-network",
    Trouble.TIMEOUT: "doctor-central-timeout",
    Trouble.TLS: "doctor-central-tls",
    Trouble.CREDENTIAL: "doctor-central-credential",
    Trouble.NOT_FOUND_ROUTE: "doctor-central-not-it",
    Trouble.GARBLED: "doctor-central-not-it",
}
"""The others are the server's own, and pass."""


def check_central(machine: Surroundings) -> Finding:
    """Check that petitions can be sent: reached, proven, and accepted as this terminal."""
    if machine.installation.practice:
        return well("doctor-central-inside")
    office, url = machine.office, machine.installation.settings.central_url
    if office is None:
        return failure("doctor-central-unset")
    if isinstance(office, UnusableAddressError):
        return _unusable(office, url)
    if isinstance(office.service, Unreachable):
        return _unreachable(office.service, url)
    return _tried(machine, office.form) or _reached(machine, office.service)


def _tried(machine: Surroundings, form: Form | Unreachable) -> Finding | None:
    """Return what is wrong with the credential, or with what it opens."""
    if machine.credential is None:
        return warning("doctor-central-untested")
    if not machine.credential:
        return failure("doctor-central-no-credential")
    url = machine.installation.settings.central_url
    return _unreachable(form, url) if isinstance(form, Unreachable) else None


def _unusable(error: UnusableAddressError, url: str) -> Finding:
    if isinstance(error.__cause__, InsecureAddressError):
        return failure("doctor-central-address", url=url)
    bundle = isinstance(error.__cause__, OSError)
    return failure("doctor-central-bundle" if bundle else "doctor-central-credential", url=url)


def _unreachable(answer: Unreachable, url: str) -> Finding:
    return failure(TROUBLES.get(Trouble(answer.code), "doctor-central-busy"), url=url)


def _reached(machine: Surroundings, service: Service) -> Finding:
    name = text_in(service.name, machine.installation.settings.language)
    if service.practice:
        return warning("doctor-central-practice", name=name)
    return well("doctor-central-ok", name=name)


def check_clock(machine: Surroundings) -> Finding:
    """Check the clock against the server's, else for a year that can be."""
    year = machine.now().year
    if year not in PLAUSIBLE_YEARS:
        return failure("doctor-clock-year", year=str(year))
    office = machine.office
    fast_by = None if office is None or isinstance(office, Exception) else office.fast_by
    if fast_by is None:
        return well("doctor-clock-alone")
    minutes = round(abs(fast_by) / timedelta(minutes=1))
    if abs(fast_by) > MOST_SKEW:
        fast = fast_by > timedelta(0)
        return warning("doctor-clock-fast" if fast else "doctor-clock-slow", minutes=minutes)
    return well("doctor-clock-ok")


def check_fonts(machine: Surroundings) -> Finding:
    """Check that Qt starts, without a screen, and loads every bundled font."""
    report = machine.start_qt(offscreen=True)
    if report is None:
        return failure("doctor-fonts-qt")
    if report["damaged"]:
        return failure("doctor-fonts-damaged", file=Path(report["damaged"]).name)
    return well("doctor-fonts-ok") if report["families"] else failure("doctor-fonts-missing")


def check_display(machine: Surroundings) -> Finding:
    """Check that a window can be shown here."""
    if not _has_display(machine):
        return warning("doctor-display-none")
    return (
        failure("doctor-display-unusable") if machine.window is None else well("doctor-display-ok")
    )


def check_assistive(machine: Surroundings) -> Finding | None:
    """Check that screen readers can hear of the window; nothing where there is no window."""
    if machine.platform != "linux" or not _has_display(machine) or machine.window is None:
        return None
    heard = machine.window["assistive"]
    return well("doctor-assistive-ok") if heard else warning("doctor-assistive-missing")


def _has_display(machine: Surroundings) -> bool:
    return machine.platform != "linux" or any(map(machine.environment.get, DISPLAYS))
