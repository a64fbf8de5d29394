"""Room between things: between targets for a trembling hand, between paragraphs for the eye.

Targets: WCAG 2.5.8 asks for room beside small ones only; 8 dp are Android's guideline for all.
Paragraphs: MIIT's elder interface, 1.3 times the distance of lines; WCAG 1.4.8 asks for 1.5.
"""

from collections.abc import Iterator
from itertools import combinations, groupby, pairwise

from PySide6.QtCore import QRect

from accessibility.audit.page_view import PageView, Seen
from accessibility.audit.violation import Violation, path_of, pixels, violation
from accessibility.paragraph import Paragraph


def target_gap(view: PageView) -> Iterator[Violation]:
    """Find controls less than 8 dp from the next one."""
    surfaces = groupby(sorted(view.controls(), key=_surface), _surface)
    for _, controls in surfaces:
        for one, other in combinations(controls, 2):
            least = pixels(view.limits.target_gap, one.widget)
            gap = _distance(one.rect, other.rect)
            if gap < least:
                detail = f"to {path_of(other.widget)}"
                yield violation("target-gap", one.widget, gap, f"{least:.0f}", detail)


def paragraph_spacing(view: PageView) -> Iterator[Violation]:
    """Find paragraphs of one size whose first line is not 1.3 lines below the one before."""
    wanted = view.limits.paragraph_spacing
    for upper, lower in _consecutive_paragraphs(view):
        step = _first_line(lower) - _last_line(upper)
        measured = step / upper.line_pitch()
        if measured < wanted:
            detail = f"after {path_of(upper)}"
            yield violation("paragraph-spacing", lower, measured, wanted, detail)


def _surface(seen: Seen) -> int:
    return id(seen.surface)


def _distance(one: QRect, other: QRect) -> int:
    across = max(one.left(), other.left()) - min(one.right(), other.right()) - 1
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom()) - 1
    return max(across, down)


def _consecutive_paragraphs(view: PageView) -> Iterator[tuple[Paragraph, Paragraph]]:
    seen = [each.widget for each in view.of(Paragraph)]
    texts = [each for each in seen if isinstance(each, Paragraph) and each.text().strip()]
    for upper, lower in pairwise(texts):
        same_column = upper.parentWidget() is lower.parentWidget() and upper.x() == lower.x()
        if same_column and _look_alike(upper, lower) and upper.y() < lower.y():
            yield upper, lower


def _look_alike(one: Paragraph, other: Paragraph) -> bool:
    return one.font() == other.font() and one.property("role") == other.property("role")


def _first_line(text: Paragraph) -> float:
    return text.y() + text.text_rect().top()


def _last_line(text: Paragraph) -> float:
    return text.y() + text.text_rect().bottom() + 1 - text.line_pitch()
