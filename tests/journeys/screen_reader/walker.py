#!/usr/bin/python3
"""Files a petition and looks it up through AT-SPI alone, by roles and names; presses no key.

    walker.py PASSPHRASE

Run by Debian's own Python, which has the bindings (python3-gi, gir1.2-atspi-2.0). Prints the name
of everything it found at the end, a line each: number, query code, history.
"""

import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import gi  # type: ignore[import-not-found]  # Debian's, which tests do not import

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402 - as above

LONG_MS = 30_000
BEAT_MS = 100
SHOWN = (Atspi.StateType.SHOWING, Atspi.StateType.VISIBLE, Atspi.StateType.ENABLED)

BUTTON, CHECK, RADIO, LINE = "button", "check box", "radio button", "text"
NEXT = "^下一步$"

PERSON = (
    ("请问您的姓名", "张秀英"),
    ("证件号码", "330106194903070025"),
    ("怎样打电话找到您", "13800138000"),
)
MATTER = (
    ("您要说的是什么事", "小区路灯坏了，没有人修"),
    ("什么时候、什么地方", "今年九月，翠苑一区"),
    ("您希望怎样解决", "请修好路灯"),
    ("请把事情的经过讲一讲", "三盏路灯都不亮了，老人摔了跤。"),
    ("您为什么这样要求", "路灯是公共设施"),
    ("这件事以前找过哪里吗", "找过物业三次"),
)


class Walker:
    """Knows of the window what AT-SPI tells, and does what it offers."""

    def find(self, role: str, name: str) -> Any:
        """Wait for what shows in this role under a name that matches."""
        for _ in range(LONG_MS // BEAT_MS):
            # What goes while it is looked at belongs to the page before.
            with suppress(GLib.GError):
                for thing in self._all():
                    if role_of(thing) == role and re.search(name, thing.get_name()):
                        return thing
            beat()
        everything = [f"{role_of(one)} {one.get_name()}" for one in self._all()]
        sys.exit(f"no {role} {name!r} among {everything}")

    def press(self, role: str, name: str, action: str = "Press") -> None:
        """Do what pressing it does."""
        thing = self.find(role, name)
        actions = [thing.get_action_name(number) for number in range(thing.get_n_actions())]
        assert thing.do_action(actions.index(action)), name

    def write(self, name: str, text: str, role: str = LINE) -> None:
        """Put a text into a field and check that it is there."""
        field = self.find(role, name)
        assert Atspi.EditableText.set_text_contents(field, text), name
        if role == LINE:
            assert Atspi.Text.get_text(field, 0, -1) == text, name

    def _all(self) -> Iterator[Any]:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(number)
            if program is not None and program.get_toolkit_name() == "Qt":
                program.set_cache_mask(Atspi.Cache.NONE)
                yield from self._below(program)

    def _below(self, thing: Any) -> Iterator[Any]:
        for number in range(thing.get_child_count()):
            child = thing.get_child_at_index(number)
            if child is not None and _shows(child):
                yield child
                yield from self._below(child)


def role_of(thing: Any) -> str:
    """Return the name of its role; what is a button now was a push button in Debian 12."""
    return str(thing.get_role_name().removeprefix("push "))


def _shows(thing: Any) -> bool:
    states = thing.get_state_set()
    return all(states.contains(state) for state in SHOWN)


def beat() -> None:
    """Let the bus have its say for a moment."""
    loop = GLib.MainLoop()
    GLib.timeout_add(BEAT_MS, loop.quit)
    loop.run()


def file(walker: Walker, passphrase: str) -> None:
    """From the passphrase until the petition is sent."""
    walker.write("口令", passphrase, "password text")
    walker.press(BUTTON, NEXT)
    walker.press(BUTTON, "^开始写信访$")
    walker.press(CHECK, "我同意$")
    walker.press(BUTTON, NEXT)
    walker.press(RADIO, "申诉求决", "Toggle")
    for name, text in PERSON:
        walker.press(BUTTON, NEXT)
        walker.write(name, text)
    walker.press(BUTTON, NEXT)
    walker.write("输入地名查找", "西湖区")
    walker.press(BUTTON, "浙江省杭州市西湖区")
    walker.write("街道、村、小区和门牌号", "翠苑街道翠苑一区12幢")
    for name, text in MATTER:
        walker.press(BUTTON, NEXT)
        walker.write(name, text)
    walker.press(BUTTON, NEXT)
    walker.find(BUTTON, "^修改：姓名 张秀英$")
    walker.press(BUTTON, "^都对，继续$")
    walker.press(CHECK, "我确认$")
    walker.press(BUTTON, "^确认提交$")


def look_up(walker: Walker) -> None:
    """Read the receipt, go home, and ask how it goes."""
    number, code = (walker.find("panel", f"^{label}( \\d)+$") for label in ("回执号", "查询码"))
    told = [thing.get_name() for thing in (number, code)]
    walker.press(BUTTON, "^回首页$")
    walker.find("frame", "^您好")  # a button goes down before it acts, and this page has the next
    walker.press(BUTTON, "^查办理进展$")
    for said in told:
        label, *digits = said.split()
        walker.write(f"^{label}", "".join(digits))
    walker.press(BUTTON, "^查询$")
    told.append(walker.find("label", "信访部门已经收到").get_name())
    sys.stdout.write("\n".join(told) + "\n")


def main() -> None:
    walker = Walker()
    file(walker, sys.argv[1])
    look_up(walker)


if __name__ == "__main__":
    main()
