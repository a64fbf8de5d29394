"""Dresses the application: palette, font and style sheet from a theme and a text size."""

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from accessibility.fonts import application_font
from accessibility.icons import Icons
from accessibility.scale import DP_PER_INCH, USUAL, Scale, Spacing, TextSize
from accessibility.theme import LIGHT, Theme

_IMAGES = {"image_down": "chevron-down", "image_up": "chevron-up"}


def lengths(scale: Scale) -> dict[str, str]:
    """Return the lengths a style sheet may name, in pixels (`_pt`: points), as text.

    No name is a theme token's too: `line` is the width of a border, `border` its colour.
    """
    pixels = {
        "line": scale.border,
        "line_strong": scale.border_strong,
        "radius": scale.radius,
        "bar": scale.px(8),
        "space_beside_bar": max(scale.space + scale.border - scale.px(8), scale.border),
        "tight": scale.tight,
        "space": scale.space,
        "target": scale.target,
        "key_inner": scale.key - 2 * scale.border,
        "target_inner": scale.target - 2 * scale.border,
        "small_target": scale.small_target,
        "scroll_inset": scale.small_target // 4,
        "arrow": scale.small_target * 2 // 3,
    }
    texts = {name: str(value) for name, value in pixels.items()}
    fractions = {"heading_pt": scale.heading_pt, "number_pt": scale.number_pt}
    for name, points, spacing in (
        ("heading", scale.heading_pt, scale.spacing),
        ("number", scale.number_pt, scale.spacing),
        ("bar", scale.text_pt, scale.bar_spacing),
    ):
        em = scale.em * points / scale.text_pt
        fractions[f"{name}_letters"] = em * spacing.letters
        fractions[f"{name}_words"] = em * spacing.words
    return texts | {name: f"{value:.1f}" for name, value in fractions.items()}


def palette_of(theme: Theme) -> QPalette:
    """Return the palette for widgets that paint themselves, and for what the sheet leaves out."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.background,
        roles.WindowText: theme.text,
        roles.Base: theme.surface,
        roles.AlternateBase: theme.raised,
        roles.Text: theme.text,
        roles.Button: theme.surface,
        roles.ButtonText: theme.accent,
        roles.PlaceholderText: theme.text_hint,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.on_accent,
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.ToolTipBase: theme.surface,
        roles.ToolTipText: theme.text,
        roles.Accent: theme.focus,
        roles.Mid: theme.border,
        roles.BrightText: theme.error,
    }
    palette = QPalette(QColor(theme.surface), QColor(theme.background))
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.text_disabled))
    return palette


class Style(QObject):
    """The look of the program at this moment. Main thread only.

    Each top-level window is dressed once; dialogs made with a dressed parent need not be. (One
    style sheet for the whole application would take twice as long to change.)

    `template` is a Qt style sheet with `$names` of theme tokens and of `lengths`; `families` are
    the loaded fonts; `workspace` is a folder of its own for tinted pictures, as Qt's style sheets
    take pictures from files only. `changed` comes after every change, for layouts whose spacing
    follows the text size.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        template: str,
        icons: Icons,
        families: Iterable[str],
        workspace: Path,
    ) -> None:
        super().__init__()
        self.icons = icons
        self.theme = LIGHT
        self.scale = Scale(TextSize.COMFORTABLE, _dpi(app))
        self._app = app
        self._template = Template(template)
        self._families = tuple(families)
        self._workspace = workspace
        self._windows: list[QWidget] = []
        self._sheet = ""
        app.setStyle("Fusion")

    def dress(self, window: QWidget) -> None:
        """Give a window the look of this moment and of every later one."""
        self._windows.append(window)
        window.setStyleSheet(self._sheet)

    def apply(self, theme: Theme, size: TextSize, spacing: Spacing = USUAL) -> None:
        """Change every dressed window at once."""
        self.theme = theme
        self.scale = Scale(size, _dpi(self._app), spacing)
        self._app.setPalette(palette_of(theme))
        self._app.setFont(application_font(self._families, self.scale))
        self._sheet = self.sheet(theme, self.scale)
        self._windows = [window for window in self._windows if isValid(window)]
        for window in self._windows:
            window.setStyleSheet(self._sheet)
        self.changed.emit()

    def sheet(self, theme: Theme, scale: Scale) -> str:
        """Return the style sheet; a name the template has and we do not is a KeyError."""
        return self._template.substitute(asdict(theme) | lengths(scale) | self._images(theme))

    def _images(self, theme: Theme) -> dict[str, str]:
        return {key: self._image(icon, theme.text) for key, icon in _IMAGES.items()}

    def _image(self, icon: str, colour: str) -> str:
        path = self._workspace / f"{icon}-{colour[1:]}.svg"
        if not path.exists():
            path.write_bytes(self.icons.tinted(icon, colour))
        return path.as_posix()


def _dpi(app: QApplication) -> float:
    screen = app.primaryScreen()
    return screen.logicalDotsPerInch() if screen else DP_PER_INCH
