import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from accessibility.first_meeting import untold


class MakingError(Exception):
    """What is made inside may fail."""


@pytest.fixture
def reader(qapp: QApplication) -> Iterator[None]:
    """Somebody reads."""
    assert qapp is QApplication.instance()
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(before)


@pytest.mark.skipif(sys.platform != "linux", reason="a defect of readers of AT-SPI")
@pytest.mark.usefixtures("reader")
def test_nothing_is_told_while_a_page_is_made() -> None:
    with untold():
        assert not QAccessible.isActive()
    assert QAccessible.isActive()


@pytest.mark.usefixtures("reader")
def test_what_fails_inside_leaves_the_reader_as_it_was() -> None:
    with pytest.raises(MakingError), untold():
        raise MakingError
    assert QAccessible.isActive()


@pytest.mark.usefixtures("qapp")
def test_where_nobody_reads_nobody_is_told_afterwards() -> None:
    before = QAccessible.isActive()
    with untold():
        assert not QAccessible.isActive() or sys.platform != "linux"
    assert QAccessible.isActive() == before
