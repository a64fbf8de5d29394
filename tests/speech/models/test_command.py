"""`petition-desk models`, as somebody gives it: sentences, documents and exit codes."""

import argparse
import io
import json
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.bundled import sentences
from desktop.commands import model_actions
from desktop.commands.model_progress import ProgressLine
from desktop.commands.models import add_arguments
from desktop.flow.words import Words
from desktop.paths import find_paths
from desktop.settings import Settings, save_settings
from speech.models.manifest import Manifest
from speech.models.progress import Stage, Step
from speech.models.shelf import user_shelf
from tests.speech.models.parcels import FILES, make_small_wheel, make_zip, model
from tests.speech.models.test_folder import UNKNOWN


@dataclass(frozen=True, slots=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def models(self) -> list[Mapping[str, Any]]:
        return list(json.loads(self.out)["models"])


Give = Callable[..., Said]


@pytest.fixture
def give(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Give:
    """Gives the command where there are two models: a default one, and one nobody can check."""
    small = model().model_copy(update={"is_default": True})
    strange = UNKNOWN.model_copy(update={"id": "strange"})
    manifest = Manifest(models=(small, strange))
    monkeypatch.setattr(model_actions, "bundled_manifest", lambda: manifest)
    monkeypatch.setattr("speech.models.shelf.bundled_manifest", lambda: manifest)
    parser = argparse.ArgumentParser()
    add_arguments(parser)

    def run(*words: str) -> Said:
        arguments = parser.parse_args(words)
        code = int(arguments.run(arguments))
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return run


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    make_small_wheel(tmp_path / "stick")
    return tmp_path / "stick"


def test_the_list_says_what_is_here_and_what_should_be(give: Give, stick: Path) -> None:
    before = give("list")
    assert (before.code, before.err) == (0, "")
    assert "small　小模型　听写　1 兆　MIT　还没有装，应当装上" in before.out
    assert "strange　小模型　听写　1 兆　MIT　没有装，来源无法核对" in before.out
    give("install", "--from", str(stick))
    assert f"已经装在 {user_shelf().place('small')}" in give("list").out


def test_the_list_is_a_document_too(give: Give) -> None:
    small, strange = give("list", "--json").models
    assert small == {
        "id": "small",
        "name": "小模型",
        "purpose": "recognition",
        "licence": "MIT",
        "size": sum(map(len, FILES.values())),
        "is_default": True,
        "can_be_checked": True,
        "folder": None,
    }
    assert (strange["is_default"], strange["can_be_checked"]) == (False, False)


def test_without_a_name_the_default_ones_are_installed(give: Give, stick: Path) -> None:
    said = give("install", "--from", str(stick))
    assert said.code == 0
    assert said.out == f"small：核对无误，已经装到 {user_shelf().place('small')}\n"
    assert said.err.splitlines()[-1].startswith("small：正在展开并核对，已完成百分之 100")
    again = give("install", "--json")
    assert (again.code, again.models[0]["state"], again.err) == (0, "already", "")


def test_what_cannot_be_had_is_told_with_a_way_out(give: Give, stick: Path) -> None:
    said = give("install", "--from", str(stick), "small", "strange")
    assert said.code == 1
    assert "small：核对无误" in said.out
    assert "strange：没有成功。程序不知道 strange 的文件应当是什么样" in said.out
    assert "--accept-unverified" in said.out


def test_what_nobody_can_check_comes_when_that_is_accepted(give: Give, stick: Path) -> None:
    make_zip(stick / "small.zip", {"in/model.bin": b"1"})
    words = ("install", "--accept-unverified", "--json", "--from", str(stick), "strange")
    assert give(*words).models[0]["state"] == "installed"


def test_a_name_nobody_knows_is_told_before_anything_is_done(give: Give, stick: Path) -> None:
    said = give("install", "--from", str(stick), "small", "smal")
    assert (said.code, said.out) == (1, "")
    assert said.err == "没有叫 smal 的模型。请运行 petition-desk models list，看看有哪些。\n"
    assert not user_shelf().folder.exists()


def test_all_that_is_here_is_verified(give: Give, stick: Path) -> None:
    assert give("verify").out.startswith("这台电脑上还没有模型。")
    give("install", "--from", str(stick))
    assert (give("verify").code, give("verify").out) == (0, "small：完好\n")
    (user_shelf().place("small") / "model.bin").write_bytes(FILES["model.bin"][::-1])
    damaged = give("verify", "--json")
    assert (damaged.code, damaged.models[0]["files"]) == (1, {"model.bin": "changed"})
    assert "请先运行 petition-desk models remove small" in give("verify", "small").out


def test_a_model_for_everybody_lies_beside_the_program(
    give: Give, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "prefix"))
    give("install", "--shared", "--from", str(stick))
    assert (tmp_path / "prefix/share/petition-desk/models/small/model.bin").exists()
    assert give("remove", "small").code == 1
    assert give("remove", "--shared", "small").out == "small：已经删掉\n"


def test_what_others_left_in_the_folder_is_named(give: Give, stick: Path) -> None:
    give("install", "--from", str(stick))
    (user_shelf().place("small") / "notes.txt").touch()
    said = give("remove", "small")
    assert (said.code, "notes.txt" in said.out) == (0, True)


def test_to_remove_one_must_say_which(give: Give) -> None:
    with pytest.raises(SystemExit) as stopped:
        give("remove")
    assert stopped.value.code == 2


def test_in_english_too(give: Give) -> None:
    paths = find_paths(practice=False)
    paths.make()
    save_settings(paths.settings, Settings(language="en"))
    assert "strange  Small  hears  1 MB  MIT  not installed, cannot be checked" in give("list").out


@pytest.fixture
def words() -> Words:
    return Words("zh-CN", sentences("zh-CN"))


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def steps(percents: range) -> list[Step]:
    return [Step("small", Stage.FETCHING, percent * 10_000, 1_000_000) for percent in percents]


def test_a_log_gets_a_few_plain_lines(words: Words) -> None:
    log = io.StringIO()
    line = ProgressLine(words, log)
    for step in steps(range(101)):
        line(step)
    lines = log.getvalue().splitlines()
    assert [re.findall(r"百分之 (\d+)（", text) for text in lines] == [
        *(["0"], ["25"], ["50"], ["75"], ["100"])
    ]
    assert "\r" not in log.getvalue()


def test_a_screen_gets_one_line_that_changes(words: Words) -> None:
    screen = Screen()
    line = ProgressLine(words, screen)
    for step in (*steps(range(101)), *steps(range(100, 101))):
        line(step)
    assert screen.getvalue().count("\n") == 1
    assert screen.getvalue().count("\r") == 101
