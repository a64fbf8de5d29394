"""`petition-desk doctor`: what may keep this terminal from working, and what to do about it."""

import logging
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from desktop.commands.checkup import Finding, State, Surroundings, failure
from desktop.commands.installation import Installation, find_installation, run_on
from desktop.commands.keeping_checks import (
    check_database,
    check_disk,
    check_keyring,
    check_settings,
)
from desktop.commands.outside_checks import (
    check_assistive,
    check_central,
    check_clock,
    check_display,
    check_fonts,
)
from desktop.commands.terminal import Report
from desktop.delivery.bugs import stack_of
from desktop.flow.words import Words

LOG = logging.getLogger(__name__)

Check = Callable[[Surroundings], Finding | None]

CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        "settings": check_settings,
        "disk": check_disk,
        "keyring": check_keyring,
        "database": check_database,
        "central": check_central,
        "clock": check_clock,
        "fonts": check_fonts,
        "display": check_display,
        "assistive": check_assistive,
    }
)
"""In the order they are told. None: that check says nothing on such a machine."""


def run(*, practice: bool, as_json: bool) -> int:
    """Check everything; return 1 when something must be mended."""
    command = partial(_run, as_json=as_json)
    return run_on(find_installation(practice=practice), command)


def _run(installation: Installation, *, as_json: bool) -> int:
    findings = dict(examine(Surroundings(installation)))
    report = report_on(findings, installation.terminal.words)
    return installation.terminal.tell(report, as_json=as_json)


def examine(
    machine: Surroundings, checks: Mapping[str, Check] = CHECKS
) -> Iterator[tuple[str, Finding]]:
    """Yield the name of each check with what it found; a bug in one does not hide the others."""
    for name, check in checks.items():
        try:
            finding = check(machine)
        except Exception as bug:  # noqa: BLE001 - the volunteer needs all the others now
            LOG.error("the check of %s failed: %s", name, stack_of(bug))
            finding = failure("doctor-broken", kind=type(bug).__name__)
        if finding is not None:
            yield name, finding


def report_on(findings: Mapping[str, Finding], words: Words) -> Report:
    """Return the findings in words, and 1 for one that must be mended."""
    shown = [_document(words, name, finding) for name, finding in findings.items()]
    failed = sum(finding.state is State.FAIL for finding in findings.values())
    lines = [_line(words, name, finding) for name, finding in findings.items()]
    end = words.see("doctor-failed", count=failed) if failed else words.see("doctor-well")
    return Report((*lines, end), {"checks": shown, "failed": failed}, 1 if failed else 0)


def _line(words: Words, name: str, finding: Finding) -> str:
    state, check = words.see(f"doctor-state-{finding.state}"), words.see(f"doctor-check-{name}")
    sentence = _sentence(words, finding)
    return words.see("doctor-line", state=state, check=check, sentence=sentence)


def _document(words: Words, name: str, finding: Finding) -> dict[str, str]:
    sentence = _sentence(words, finding)
    return {
        "id": name,
        "state": finding.state.value,
        "reason": finding.message,
        "sentence": sentence,
    }


def _sentence(words: Words, finding: Finding) -> str:
    sentence = words.see(finding.message, **finding.arguments)
    way_out = words.see(finding.way_out) if finding.way_out else ""
    return words.see("doctor-sentences", what=sentence, do=way_out).strip()
