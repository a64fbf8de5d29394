"""The whole examination: what is told, in which form, and with which exit code."""

import pytest

from desktop.commands.checkup import Finding, State, Surroundings, failure, well
from desktop.commands.doctor import CHECKS, examine
from desktop.commands.installation import find_installation
from tests.central.server import RunningCentral
from tests.commands.place import PASSPHRASE, Place
from tests.commands.volunteer import Volunteer
from tests.delivery.samples import ANSWERS


def test_a_terminal_that_is_set_up_has_nothing_to_mend(
    volunteer: Volunteer, place: Place, central: RunningCentral
) -> None:
    place.know(central.url, central.credential)
    place.queue()
    said = volunteer.says("doctor", typing=[PASSPHRASE])
    assert (said.code, said.err) == (0, "")
    assert said.out.count("【正常】") == len(CHECKS) - 2
    assert "【注意】屏幕" in said.out
    assert "等着发送的有 1 件" in said.out
    assert said.out.endswith("没有要修的地方。\n")


def test_a_terminal_that_is_not_set_up_says_what_to_do(volunteer: Volunteer) -> None:
    said = volunteer.says("doctor")
    assert said.code == 1
    assert (
        "【要修】信访部门的服务：还没有设置，什么都发不出去。请运行 petition-desk setup。"
        in said.out
    )
    assert said.out.endswith("有 1 处要修。\n")


def test_the_document_has_each_check_with_its_state_and_sentence(
    volunteer: Volunteer, place: Place
) -> None:
    place.set_up(language="en")
    said = volunteer.says("doctor", "--json", typing=[PASSPHRASE])
    checks = said.document["checks"]
    assert [check["id"] for check in checks] == [name for name in CHECKS if name != "assistive"]
    assert {check["state"] for check in checks} == {"ok", "warn", "fail"}
    [central] = [check for check in checks if check["id"] == "central"]
    assert central["sentence"] == (
        "Not set up; nothing can be sent. Please run petition-desk setup."
    )
    assert (said.code, said.document["failed"]) == (1, 1)


def test_practice_has_nothing_to_mend(volunteer: Volunteer) -> None:
    said = volunteer.says("--practice", "doctor")
    assert said.code == 0
    assert "演练的服务在程序里面" in said.out


def test_a_bug_in_one_check_does_not_hide_the_others(caplog: pytest.LogCaptureFixture) -> None:
    def broken(_machine: Surroundings) -> Finding:
        raise KeyError(ANSWERS["name"])

    machine = Surroundings(find_installation(practice=False))
    checks = {"disk": broken, "clock": lambda _: well("doctor-clock-ok"), "fonts": lambda _: None}
    assert dict(examine(machine, checks)) == {
        "disk": failure("doctor-broken", kind="KeyError"),
        "clock": Finding(State.OK, "doctor-clock-ok"),
    }
    assert str(ANSWERS["name"]) not in caplog.text
    assert "the check of disk failed" in caplog.text
