"""Five themes as design tokens.

In every theme each text token has a contrast of 7:1 or more on each surface it may stand on,
and borders, marks and the focus ring 3:1 or more (WCAG 1.4.6, 1.4.11); a test computes them all.
Text keeps its colour in every state of a widget, so icons need one tint only.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by purpose, as `#rrggbb`.

    `text`, `text_secondary` and `text_disabled` may stand on `background`, `surface`, `raised`,
    `hover`, `pressed` and `selected`; `accent` may be text there too. `text_hint` is the example
    inside an empty input, on `surface`. `on_accent` stands on `accent`, `accent_hover` and
    `accent_pressed`. `error` stands on `background`, `surface` and `error_surface`,
    `success` on `background`, `surface` and `success_surface`.
    """

    name: str
    background: str
    surface: str
    raised: str
    hover: str
    pressed: str
    selected: str
    text: str
    text_secondary: str
    text_disabled: str
    text_hint: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    border: str
    focus: str
    error: str
    error_surface: str
    success: str
    success_surface: str


LIGHT = Theme(
    name="light",
    background="#f5f7f7",
    surface="#ffffff",
    raised="#e9efef",
    hover="#e6f0f1",
    pressed="#d6e6e8",
    selected="#e2f0f2",
    text="#14252c",
    text_secondary="#33454d",
    text_disabled="#3d4b52",
    text_hint="#404e55",
    accent="#0b4a56",
    accent_hover="#083a44",
    accent_pressed="#052a31",
    on_accent="#ffffff",
    border="#5b6d75",
    focus="#1a4fd0",
    error="#8a1212",
    error_surface="#fdeeee",
    success="#0d4a27",
    success_surface="#e8f4ec",
)

SOFT = Theme(
    name="soft",
    background="#efe6d5",
    surface="#f7f0e3",
    raised="#e7dcc8",
    hover="#eadfca",
    pressed="#dfd2ba",
    selected="#e6e1cb",
    text="#2b2117",
    text_secondary="#3f3325",
    text_disabled="#43382a",
    text_hint="#4a3e30",
    accent="#1d4540",
    accent_hover="#163733",
    accent_pressed="#0f2926",
    on_accent="#fbf6ec",
    border="#6f604c",
    focus="#7a2e0e",
    error="#771410",
    error_surface="#f6e2d8",
    success="#1c4420",
    success_surface="#e6ead2",
)

WHITE_ON_BLACK = Theme(
    name="white_on_black",
    background="#000000",
    surface="#0d0d0d",
    raised="#1c1c1c",
    hover="#262626",
    pressed="#383838",
    selected="#16282c",
    text="#ffffff",
    text_secondary="#e2e2e2",
    text_disabled="#d0d0d0",
    text_hint="#c8c8c8",
    accent="#93dcea",
    accent_hover="#b9ebf4",
    accent_pressed="#d9f5fa",
    on_accent="#000000",
    border="#b0b0b0",
    focus="#ffd400",
    error="#ffb4ab",
    error_surface="#2d0b09",
    success="#a6e8b7",
    success_surface="#0a2613",
)

YELLOW_ON_BLACK = Theme(
    name="yellow_on_black",
    background="#000000",
    surface="#000000",
    raised="#1a1800",
    hover="#2b2700",
    pressed="#3d3800",
    selected="#2b2700",
    text="#ffe600",
    text_secondary="#ffe600",
    text_disabled="#e0cb2e",
    text_hint="#e0cb2e",
    accent="#ffe600",
    accent_hover="#fff27a",
    accent_pressed="#fff8bd",
    on_accent="#000000",
    border="#ffe600",
    focus="#ffffff",
    error="#ffffff",
    error_surface="#1f1c00",
    success="#ffffff",
    success_surface="#1f1c00",
)

BLACK_ON_WHITE = Theme(
    name="black_on_white",
    background="#ffffff",
    surface="#ffffff",
    raised="#ffffff",
    hover="#ffffff",
    pressed="#ffffff",
    selected="#ffffff",
    text="#000000",
    text_secondary="#000000",
    text_disabled="#000000",
    text_hint="#000000",
    accent="#000000",
    accent_hover="#000000",
    accent_pressed="#000000",
    on_accent="#ffffff",
    border="#000000",
    focus="#000000",
    error="#000000",
    error_surface="#ffffff",
    success="#000000",
    success_surface="#ffffff",
)

THEMES = (LIGHT, SOFT, WHITE_ON_BLACK, YELLOW_ON_BLACK, BLACK_ON_WHITE)


def theme_named(name: str) -> Theme:
    """Return the theme of this name, or the light one when there is none."""
    return next((theme for theme in THEMES if theme.name == name), LIGHT)
