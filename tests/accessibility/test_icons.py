from pathlib import Path

import pytest

from accessibility.icons import Icons
from tests.accessibility.gallery import RESOURCES

NAMES = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_every_bundled_icon_is_drawn_in_the_colour_asked(icons: Icons, name: str) -> None:
    picture = icons.pixmap(name, "#0b4a56", 48).toImage()
    solid = {
        picture.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert solid == {"#0b4a56"}


def test_the_licence_comes_with_the_icons() -> None:
    assert "ISC License" in (RESOURCES / "icons" / "LICENSE").read_text(encoding="utf-8")
    assert len(NAMES) >= 30


def test_a_fine_screen_gets_more_pixels(icons: Icons, qapp: object) -> None:
    assert qapp is not None
    picture = icons.pixmap("check", "#000000", 24, 2.0)
    assert (picture.width(), picture.deviceIndependentSize().width()) == (48, 24)


def test_a_picture_is_drawn_once(icons: Icons, qapp: object) -> None:
    assert qapp is not None
    first = icons.pixmap("check", "#000000", 24)
    assert icons.pixmap("check", "#000000", 24).cacheKey() == first.cacheKey()
    assert icons.pixmap("check", "#ffffff", 24).cacheKey() != first.cacheKey()


def test_an_unknown_name_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Icons(tmp_path).tinted("no-such-icon", "#000000")


@pytest.mark.parametrize("name", NAMES)
def test_no_picture_holds_text(name: str) -> None:
    """Text in a picture grows with nothing and is read by nobody (WCAG 1.4.5, 1.4.9)."""
    assert "<text" not in (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
