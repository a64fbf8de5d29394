from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QFontMetrics

from accessibility.fonts import FontNotLoadedError, application_font, load_fonts
from accessibility.scale import Scale, TextSize
from tests.accessibility.gallery import RESOURCES

RARE = "㐂龘䶮㛃𬱖𫖯𬭎𪩘喆堃燊"
"""Characters of names that GB 2312 lacks."""


@pytest.mark.usefixtures("qapp")
def test_the_bundled_fonts_are_one_family_in_two_weights() -> None:
    families = load_fonts(sorted((RESOURCES / "fonts").glob("*.ttf")))
    assert families == ("Noto Sans SC",)
    font = application_font(families, Scale(TextSize.NORMAL))
    assert QFontInfo(font).family() == "Noto Sans SC"
    font.setBold(True)
    assert QFontInfo(font).bold()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("character", RARE)
def test_rare_characters_of_names_can_be_drawn(character: str) -> None:
    families = load_fonts((RESOURCES / "fonts" / "NotoSansSC_400Regular.ttf",))
    metrics = QFontMetrics(application_font(families, Scale(TextSize.NORMAL)))
    assert metrics.inFontUcs4(ord(character))


@pytest.mark.usefixtures("qapp")
def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.ttf"
    damaged.write_bytes(b"no font")
    with pytest.raises(FontNotLoadedError, match=r"damaged\.ttf"):
        load_fonts((damaged,))
