"""Where a command talks to the volunteer: plain sentences in their language, or JSON."""

import getpass
import io
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop.flow.words import Argument, Words


@dataclass(frozen=True, slots=True)
class Report:
    """What a command has found: lines for people, a document for programs, an exit code."""

    lines: tuple[str, ...]
    document: Mapping[str, object]
    code: int = 0


class Terminal:
    """Standard input, output and error of this moment, with the words of one language."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._in, self._out, self._err = sys.stdin, sys.stdout, sys.stderr
        for stream in (self._out, self._err):
            # A console that lacks a character shows a question mark and goes on.
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")

    @property
    def is_watched(self) -> bool:
        """Whether somebody sits there to be asked."""
        return self._in.isatty()

    def tell(self, report: Report, *, as_json: bool) -> int:
        """Write a report to standard output and return its exit code."""
        document = json.dumps(report.document, ensure_ascii=False)
        for line in (document,) if as_json else report.lines:
            self._out.write(f"{line}\n")
        return report.code

    def say(self, message_id: str, /, **arguments: Argument) -> None:
        """Write a sentence to standard output."""
        self._out.write(f"{self.words.see(message_id, **arguments)}\n")

    def complain(self, message_id: str, /, **arguments: Argument) -> None:
        """Write a sentence to standard error."""
        self._err.write(f"{self.words.see(message_id, **arguments)}\n")

    def secret(self, message_id: str) -> str:
        """Ask for something nobody should see; else the next line of standard input.

        Nothing at the end of the input.
        """
        if not self.is_watched:
            return self._in.readline().rstrip("\r\n")
        try:
            return getpass.getpass(f"{self.words.see(message_id)} ", self._err)
        except EOFError:
            return ""

    def agrees(self, message_id: str) -> bool:
        """Ask a question whose answer is yes only when it is clearly said."""
        self._err.write(f"{self.words.see(message_id)} ")
        self._err.flush()
        answer = self._in.readline().strip().casefold()
        return answer in self.words.see("command-yes").split()


def moment(words: Words, when: datetime) -> str:
    """Return a date and time of day on this machine's clock."""
    local = when.astimezone()
    day = words.see("date", year=str(local.year), month=local.month, day=local.day)
    return words.see("moment", day=day, time=f"{local:%H:%M}")
