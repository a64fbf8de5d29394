"""Central API, clock, fonts, display, screen readers: each check, and how each fails."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import trustme

from desktop.bundled import font_paths
from desktop.commands.checkup import Surroundings, utc_now
from desktop.commands.outside_checks import (
    check_assistive,
    check_central,
    check_clock,
    check_display,
    check_fonts,
)
from desktop.flow.ports import KeyChoice
from tests.central.server import RunningCentral
from tests.commands.machine import at, cut_short, installation, machine_of, state_of
from tests.commands.place import Place
from tests.delivery.certificates import authority_file, good
from tests.fakes import faults
from tests.fakes.central import FakeCentral
from tests.fakes.fault_proxy import Fault, FaultProxy


def test_a_central_api_that_takes_this_terminal_is_well(
    place: Place, central: RunningCentral
) -> None:
    place.know(central.url, central.credential)
    place.queue()
    finding = check_central(machine_of(place))
    assert state_of(finding) == ("ok", "doctor-central-ok")
    assert finding.arguments["name"] == "网上信访（参考服务）"


def test_where_none_is_set_up_nothing_can_be_sent(place: Place) -> None:
    assert state_of(check_central(machine_of(place))) == ("fail", "doctor-central-unset")


def test_practice_brings_its_own(place: Place) -> None:
    machine = Surroundings(installation(place, practice=True))
    assert state_of(check_central(machine)) == ("ok", "doctor-central-inside")


def test_a_service_for_practice_is_not_the_real_thing(place: Place, tmp_path: Path) -> None:
    with RunningCentral(tmp_path, options=["--practice"]) as practice:
        place.know(practice.url, practice.credential)
        place.queue()
        assert state_of(check_central(machine_of(place))) == ("warn", "doctor-central-practice")


def test_a_credential_that_is_not_known_fails(place: Place, central: RunningCentral) -> None:
    place.know(central.url, "another")
    place.queue()
    assert state_of(check_central(machine_of(place))) == ("fail", "doctor-central-credential")


def test_a_credential_that_was_never_given_fails(place: Place, central: RunningCentral) -> None:
    place.set_up(central_url=central.url)
    place.queue()
    assert state_of(check_central(machine_of(place))) == ("fail", "doctor-central-no-credential")


def test_a_credential_that_cannot_be_one_fails(place: Place, central: RunningCentral) -> None:
    place.know(central.url, "two words")
    place.queue()
    assert state_of(check_central(machine_of(place))) == ("fail", "doctor-central-credential")


def test_a_credential_behind_a_passphrase_nobody_gave_is_not_called_bad(
    place: Place, central: RunningCentral
) -> None:
    place.know(central.url, central.credential)
    place.queue()
    machine = Surroundings(installation(place, passphrase=""))
    assert state_of(check_central(machine)) == ("warn", "doctor-central-untested")


def test_a_credential_in_a_keyring_that_is_away_is_not_called_bad(
    place: Place, central: RunningCentral
) -> None:
    place.set_up(central_url=central.url, key=KeyChoice.SESSION)
    assert state_of(check_central(machine_of(place))) == ("warn", "doctor-central-untested")


def test_without_a_network_it_fails(place: Place) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        place.know(f"http://127.0.0.1:{taken.getsockname()[1]}", "a")
        assert state_of(check_central(machine_of(place))) == ("fail", "doctor-central-no-network")


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (faults.saying("404 Not Found"), "not-it"),
        (faults.saying("302 Found", b"", "Location: /log-in"), "not-it"),
        (faults.portal, "not-it"),
        (faults.saying("503 Service Unavailable"), "busy"),
        (faults.saying("500 Internal Server Error"), "busy"),
    ],
)
def test_something_else_that_answers_fails(place: Place, fault: Fault, reason: str) -> None:
    with FakeCentral() as fake, FaultProxy(fake.url, fault) as proxy:
        place.know(proxy.url, fake.credential)
        assert state_of(check_central(machine_of(place))) == ("fail", f"doctor-central-{reason}")


def test_over_tls_its_authority_must_be_known(place: Place, tmp_path: Path) -> None:
    authority = trustme.CA()
    with FakeCentral(tls=good(authority)) as fake:
        place.know(fake.url, fake.credential)
        place.queue()
        assert state_of(check_central(machine_of(place))) == ("fail", "doctor-central-tls")
        place.set_up(ca_bundle=authority_file(authority, tmp_path))
        assert state_of(check_central(machine_of(place))) == ("ok", "doctor-central-ok")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"central_url": "http://far.away"}, "address"),
        ({"central_url": "nonsense://"}, "address"),
        ({"central_url": "https://localhost", "ca_bundle": "/nowhere.pem"}, "bundle"),
    ],
)
def test_what_was_set_up_wrong_by_hand_fails(
    place: Place, changes: dict[str, object], reason: str
) -> None:
    place.set_up(**changes)
    assert state_of(check_central(machine_of(place))) == ("fail", f"doctor-central-{reason}")


@pytest.mark.parametrize(
    ("ahead", "state", "reason"),
    [
        (timedelta(minutes=4), "ok", "ok"),
        (timedelta(minutes=-4), "ok", "ok"),
        (timedelta(minutes=6), "warn", "fast"),
        (timedelta(minutes=-90), "warn", "slow"),
    ],
)
def test_the_clock_is_held_against_the_server_s(
    place: Place, central: RunningCentral, ahead: timedelta, state: str, reason: str
) -> None:
    place.know(central.url, central.credential)
    finding = check_clock(machine_of(place, now=lambda: utc_now() + ahead))
    assert state_of(finding) == (state, f"doctor-clock-{reason}")
    assert finding.arguments.get("minutes") in {None, abs(ahead) // timedelta(minutes=1)}


@pytest.mark.parametrize("year", [1970, 2025, 2100])
def test_a_year_that_cannot_be_fails_without_a_server(place: Place, year: int) -> None:
    finding = check_clock(machine_of(place, now=lambda: at(year)))
    assert state_of(finding) == ("fail", "doctor-clock-year")


@pytest.mark.parametrize("url", ["", "http://127.0.0.1:9", "http://far.away"])
def test_without_a_server_a_year_that_can_be_is_well(place: Place, url: str) -> None:
    place.set_up(central_url=url)
    finding = check_clock(machine_of(place, now=lambda: at(2027)))
    assert state_of(finding) == ("ok", "doctor-clock-alone")


def test_the_bundled_fonts_load(place: Place) -> None:
    assert state_of(check_fonts(machine_of(place))) == ("ok", "doctor-fonts-ok")


def test_no_fonts_at_all_fail(place: Place) -> None:
    finding = check_fonts(machine_of(place, fonts=()))
    assert state_of(finding) == ("fail", "doctor-fonts-missing")


def test_a_font_that_broke_off_fails(place: Place, tmp_path: Path) -> None:
    broken = cut_short(font_paths()[0], tmp_path)
    finding = check_fonts(machine_of(place, fonts=(*font_paths(), broken)))
    assert state_of(finding) == ("fail", "doctor-fonts-damaged")
    assert finding.arguments["file"] == broken.name


def test_a_qt_that_does_not_start_fails(place: Place, tmp_path: Path) -> None:
    package = tmp_path / "PySide6"
    package.mkdir()
    (package / "__init__.py").write_text("raise ImportError('libGL.so.1')", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    finding = check_fonts(machine_of(place, environment=environment))
    assert state_of(finding) == ("fail", "doctor-fonts-qt")


def on_display(**changes: str) -> dict[str, str]:
    """An environment in which Qt looks for the display."""
    return {**os.environ, "QT_QPA_PLATFORM": "xcb", **changes}


def test_without_a_display_no_window_opens(place: Place) -> None:
    machine = machine_of(place, environment={}, platform="linux")
    assert state_of(check_display(machine)) == ("warn", "doctor-display-none")
    assert check_assistive(machine) is None


def test_a_display_that_is_not_there_fails(place: Place, tmp_path: Path) -> None:
    environment = on_display(DISPLAY=f"unix:{tmp_path}/none", WAYLAND_DISPLAY="")
    machine = machine_of(place, environment=environment)
    assert state_of(check_display(machine)) == ("fail", "doctor-display-unusable")
    assert check_assistive(machine) is None


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    """A real X display for this test."""
    if shutil.which("Xvfb") is None:
        pytest.skip("this machine has no Xvfb (Debian: xvfb)")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "640x480x24", "-nolisten", "tcp"]
    log = (tmp_path / "xvfb.log").open("wb")
    with log, subprocess.Popen(command, pass_fds=[write], stderr=log) as server:  # noqa: S603 - the command above
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield f":{number}"
        server.terminate()


@pytest.mark.display
def test_on_a_display_a_window_opens_and_readers_need_a_bus(place: Place, display: str) -> None:
    environment = on_display(DISPLAY=display, DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere")
    machine = machine_of(place, environment=environment)
    assert state_of(check_display(machine)) == ("ok", "doctor-display-ok")
    assert state_of(check_assistive(machine)) == ("warn", "doctor-assistive-missing")


@pytest.mark.display
@pytest.mark.usefixtures("keyring")
def test_a_session_with_the_readers_bus_is_well(place: Place, display: str) -> None:
    if not Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists():
        pytest.skip("this machine has no bus for screen readers (Debian: at-spi2-core)")
    address = os.environ["DBUS_SESSION_BUS_ADDRESS"]
    environment = on_display(DISPLAY=display, DBUS_SESSION_BUS_ADDRESS=address)
    machine = machine_of(place, environment=environment)
    assert state_of(check_assistive(machine)) == ("ok", "doctor-assistive-ok")


def test_other_systems_serve_readers_by_themselves(place: Place) -> None:
    assert check_assistive(machine_of(place, platform="win32")) is None
