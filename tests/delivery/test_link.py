import pytest

from desktop.delivery.link import Link
from desktop.delivery.trouble import Trouble


@pytest.fixture
def link() -> Link:
    return Link(5.0, lambda: 1.0)


def test_a_line_nobody_tried_is_open(link: Link) -> None:
    assert link.is_open(0.0)
    assert not link.is_offline
    assert not link.probe_is_due(0.0)
    assert link.rest(0.0) == 0.0


def test_failures_in_a_row_close_the_line_for_longer_and_longer(link: Link) -> None:
    assert [link.failed(Trouble.NO_NETWORK, None, 0.0) for _ in range(4)] == [2, 4, 8, 16]
    assert not link.is_open(15.9)
    assert link.is_open(16.0)
    link.answered()
    assert link.is_open(0.0)
    assert link.failed(Trouble.NO_NETWORK, None, 0.0) == 2


def test_an_offline_line_is_probed_and_opens_at_once(link: Link) -> None:
    for _ in range(9):
        link.failed(Trouble.NO_NETWORK, None, 100.0)
    assert link.rest(100.0) == 5.0
    assert not link.probe_is_due(104.9)
    assert link.probe_is_due(105.0)
    link.probed(well=False, now=105.0)
    assert not link.is_open(105.0)
    assert link.rest(105.0) == 5.0
    link.probed(well=True, now=110.0)
    assert link.is_open(110.0)
    assert not link.is_offline


def test_probes_that_were_in_vain_come_at_growing_intervals(link: Link) -> None:
    intervals = []
    for _ in range(5):
        link.failed(Trouble.GARBLED, None, 0.0)
        intervals.append(next(second for second in range(1, 700) if link.probe_is_due(second)))
        link.probed(well=True, now=0.0)
    assert intervals == [5, 10, 20, 40, 80]
    link.answered()
    link.failed(Trouble.GARBLED, None, 0.0)
    assert link.probe_is_due(5.0)


@pytest.mark.parametrize("trouble", [Trouble.BUSY, Trouble.CREDENTIAL])
def test_a_server_that_answers_is_not_probed(link: Link, trouble: Trouble) -> None:
    link.failed(trouble, 30.0, 0.0)
    assert not link.is_offline
    assert not link.probe_is_due(1000.0)
    assert link.rest(0.0) == 32.0


def test_a_nudge_opens_the_line_but_not_against_the_server_s_wish(link: Link) -> None:
    link.failed(Trouble.CREDENTIAL, None, 0.0)
    link.nudged()
    assert link.is_open(0.0)
    link.failed(Trouble.BUSY, 60.0, 0.0)
    link.nudged()
    assert not link.is_open(59.0)
