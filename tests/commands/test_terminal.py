"""Lines for people, documents for programs, secrets unseen."""

import io
import json
from datetime import UTC, datetime

import pytest

from desktop.bundled import sentences
from desktop.commands.terminal import Report, Terminal, moment
from desktop.flow.words import Words

CHINESE = Words("zh-CN", sentences("zh-CN"))
REPORT = Report(("一行", "又一行"), {"lines": "两行"}, 1)


def test_a_report_is_told_as_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert Terminal(CHINESE).tell(REPORT, as_json=False) == 1
    assert capsys.readouterr().out == "一行\n又一行\n"


def test_or_as_one_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert Terminal(CHINESE).tell(REPORT, as_json=True) == 1
    out = capsys.readouterr().out
    assert json.loads(out) == {"lines": "两行"}
    assert "两行" in out


def test_questions_go_where_a_document_is_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("是\n"))
    assert Terminal(CHINESE).agrees("outbox-export-question")
    captured = capsys.readouterr()
    assert (captured.out, "真的" in captured.err) == ("", True)


def test_a_console_without_chinese_shows_question_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(kept, encoding="ascii", write_through=True))
    Terminal(CHINESE).tell(REPORT, as_json=False)
    assert kept.getvalue() == b"??\n???\n"


def test_the_end_of_the_input_is_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("one\r\n two \n"))
    terminal = Terminal(CHINESE)
    assert [terminal.secret("command-passphrase") for _ in range(3)] == ["one", " two ", ""]


def test_a_moment_is_told_on_this_machine_s_clock() -> None:
    when = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
    assert moment(CHINESE, when) == f"2026年11月{when.astimezone().day}日 {when.astimezone():%H:%M}"
