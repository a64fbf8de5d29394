"""No sentence needs eyes that tell colours, shapes or places on the screen (WCAG 1.3.3)."""

import re

import pytest

from desktop.bundled import sentences

NEEDS_EYES = re.compile(
    "[红绿蓝黄灰]色的?(按钮|字|框|地方)|[圆方]形|[左右](边|侧|上角|下角)|(上|下)图"
)


def lines_of(language: str) -> list[str]:
    return [line for text in sentences(language) for line in text.splitlines()]


def test_nothing_is_pointed_out_by_colour_shape_or_place() -> None:
    lines = [line for line in lines_of("zh-CN") if not line.startswith("#")]
    assert len(lines) > 500
    assert [line for line in lines if NEEDS_EYES.search(line)] == []


@pytest.mark.parametrize("line", ["请按红色的按钮", "在右边", "点圆形", "左上角"])
def test_what_needs_eyes_is_found(line: str) -> None:
    assert NEEDS_EYES.search(line)


@pytest.mark.parametrize("line", ["黑底黄字", "键盘在下面打开了", "请按“都对，往下走”"])
def test_what_can_be_heard_too_is_let_be(line: str) -> None:
    assert not NEEDS_EYES.search(line)
