"""A window as the rules see it: every visible widget, its place, and pictures of all of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from accessibility.announcer import Announcement
from accessibility.audit.elements import Element, elements_of
from accessibility.audit.picture import Picture, draw
from accessibility.audit.tab_walk import Walk, walk
from accessibility.audit.violation import Limits
from accessibility.focus_ring import FocusRing

INPUTS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractItemView)
UNSEEN = (FocusRing, Announcement)


class Surface:
    """The window, or the whole content of a scroll area: one picture, drawn when first needed."""

    def __init__(self, root: QWidget, viewport: QWidget | None = None) -> None:
        self.root = root
        self.viewport = viewport

        self._picture: Picture | None = None

    @property
    def picture(self) -> Picture:
        """The picture of the whole, also of what is scrolled away."""
        return self.draw()

    def draw(self) -> Picture:
        """Draw the picture, unless it was drawn before, and return it."""
        if self._picture is None:
            self._picture = Picture(draw(self.root, QRegion(self.root.rect()), self._ground()))
        return self._picture

    def _ground(self) -> QColor:
        if self.viewport is None:
            return self.root.palette().window().color()
        window = self.viewport.window()
        corner = QRect(self.viewport.mapTo(window, QPoint(0, 0)), self.viewport.size())
        corner.setSize(corner.size().boundedTo(QRect(0, 0, 1, 1).size()))
        return draw(window, QRegion(corner), window.palette().window().color()).pixelColor(0, 0)


@dataclass(frozen=True, slots=True)
class Seen:
    """A visible widget and its place on its surface."""

    widget: QWidget
    surface: Surface
    rect: QRect

    def place(self, area: QRect) -> QRect:
        """Return a part of the widget on the surface."""
        return area.translated(self.rect.topLeft())


class PageView:
    """All visible widgets of a window, parents before their children. Main thread only."""

    def __init__(self, window: QWidget, limits: Limits) -> None:
        self.window = window
        self.limits = limits
        whole = Surface(window)
        self.seen = tuple(self._meet_children(window, whole))

    @cached_property
    def walk(self) -> Walk:
        """Where Tab leads. The pictures without the focus are drawn before."""
        for seen in self.seen:
            seen.surface.draw()
        return walk(self.window)

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """The accessible tree in its order, the window first."""
        return elements_of(self.window, UNSEEN)

    def let_go(self) -> None:
        """Let nothing of the tree outlast this: it holds widgets that Qt made for itself.

        In a circle they stay in Python's hands after they are gone, and what is made in their
        place may be taken for them: the audit crashed so, once in three runs (PySide 6.11).
        """
        for element in vars(self).get("elements", ()):
            element.children.clear()

    def of(self, *kinds: type[QWidget]) -> Iterator[Seen]:
        """Yield the widgets of these classes."""
        return (seen for seen in self.seen if isinstance(seen.widget, kinds))

    def controls(self) -> Iterator[Seen]:
        """Yield what a person presses or fills in."""
        return self.of(QAbstractButton, *INPUTS)

    def _meet_children(self, parent: QWidget, surface: Surface) -> Iterator[Seen]:
        for child in parent.children():
            if not isinstance(child, QWidget) or child.isHidden() or child.isWindow():
                continue
            if not isinstance(child, UNSEEN):
                yield from self._meet(child, surface)

    def _meet(self, widget: QWidget, surface: Surface) -> Iterator[Seen]:
        yield _seen(widget, surface)
        if isinstance(widget, QAbstractScrollArea):
            yield from self._scroll_bars(widget, surface)
            content = widget.widget() if isinstance(widget, QScrollArea) else None
            if content is not None:
                inner = Surface(content, widget.viewport())
                yield _seen(content, inner)
                yield from self._meet_children(content, inner)
        elif not isinstance(widget, INPUTS):
            yield from self._meet_children(widget, surface)

    @staticmethod
    def _scroll_bars(area: QAbstractScrollArea, surface: Surface) -> Iterator[Seen]:
        for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
            if bar.isVisibleTo(area):
                yield _seen(bar, surface)


def _seen(widget: QWidget, surface: Surface) -> Seen:
    corner = widget.mapTo(surface.root, QPoint(0, 0))
    return Seen(widget, surface, QRect(corner, widget.size()))


def is_small_target(widget: QWidget) -> bool:
    """Tell whether the widget is a side target, which may be smaller than a main one."""
    return isinstance(widget, QScrollBar) or widget.property("role") == "plain"
