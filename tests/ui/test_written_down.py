"""What those who help read of the keys is what works."""

from operator import attrgetter

import pytest

from accessibility.shortcuts import Shortcut
from tests.architecture.source import ROOT
from ui.shortcuts import SHORTCUTS

TEXT = (ROOT / "docs/ways-in.md").read_text(encoding="utf-8")
KEYS = {keys.strip() for keys in TEXT.replace(" or ", "|").replace(",", "|").split("|")}


@pytest.mark.parametrize("shortcut", SHORTCUTS, ids=attrgetter("id"))
def test_every_key_stands_in_the_list(shortcut: Shortcut) -> None:
    assert set(shortcut.keys) <= KEYS
