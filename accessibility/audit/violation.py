"""What the audit asks for, and what it reports."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from accessibility.audit.uia import ControlType
from accessibility.scale import DP_PER_INCH


@dataclass(frozen=True, slots=True)
class Limits:
    """The figures of the norms. Contrast as a ratio, targets in dp, the ring in pixels.

    WCAG 1.4.6, 1.4.8, 1.4.11, 2.4.13; MIIT elder interface and 适老化 norm. `line_spacing` is in
    em, of what is written into a field `written_line_spacing`: Qt sets its fields no wider.
    `paragraph_spacing` is in lines, `page_share` of the window's height. `type_words` are the words
    that screen readers have for the types of controls, in the languages of the program.
    """

    text_contrast: float = 7.0
    mark_contrast: float = 3.0
    main_target: int = 60
    small_target: int = 48
    line_em: float = 40.0
    line_spacing: float = 1.5
    written_line_spacing: float = 1.3
    paragraph_spacing: float = 1.3
    target_gap: int = 8
    page_share: float = 0.4
    font_points: float = 18.0
    ring: int = 3
    type_words: Mapping[ControlType, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that is not as it must be. `where` is the widget's path from its window."""

    rule: str
    where: str
    measured: str
    wanted: str
    detail: str = ""


def violation(
    rule: str, widget: QWidget, measured: object, wanted: object, detail: str = ""
) -> Violation:
    """Return a violation at a widget; numbers are shortened."""
    return Violation(rule, path_of(widget), _short(measured), _short(wanted), detail)


def path_of(widget: QWidget) -> str:
    """Return the widget's path: classes and object names from the window, its text last."""
    steps: list[str] = []
    step: QWidget | None = widget
    while step is not None:
        if not step.objectName().startswith("qt_"):
            steps.append(_step(step))
        step = None if step.isWindow() else step.parentWidget()
    text = _text(widget)
    return " > ".join(reversed(steps)) + (f" “{text}”" if text else "")


def pixels(dp: float, widget: QWidget) -> float:
    """Return `dp` in pixels of the widget's screen."""
    return dp * widget.logicalDpiX() / DP_PER_INCH


def _step(widget: QWidget) -> str:
    name = widget.objectName()
    kind = type(widget).__name__
    return f"{kind}#{name}" if name else kind


_SNIPPET = 24


def _text(widget: QWidget) -> str:
    text = widget.accessibleName()
    if isinstance(widget, QLabel | QAbstractButton):
        text = widget.text()
    text = text.replace("\n", " ")
    return text if len(text) <= _SNIPPET else f"{text[:_SNIPPET]}…"


def _short(value: object) -> str:
    return f"{value:.2f}" if isinstance(value, float) else str(value)
