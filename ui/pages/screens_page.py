"""A page of several parts; in easy mode one of them is a screen, with a picture of its own."""

from PySide6.QtWidgets import QWidget

from ui.components.easy_screens import EasyScreens
from ui.desk import Desk
from ui.pages.page import Page


class ScreensPage(Page):
    """Parts are given with `part`, then shown with `show_parts`, which can be asked again."""

    def __init__(self, desk: Desk, heading: str) -> None:
        super().__init__(desk, heading)
        self._easy = EasyScreens(self) if desk.appearance.look.is_easy else None
        self._parts: list[list[QWidget]] = []

    def first_focus(self) -> QWidget:
        """Return the heading; in easy mode what the screen is about."""
        return self._easy.first_focus() if self._easy else self.heading

    def part(self, icon: str, *widgets: QWidget) -> list[QWidget]:
        """Add what belongs together below the rest, and return it as a screen holds it."""
        for widget in widgets:
            self.add(widget)
        part = self.pictured(icon, *widgets)
        self._parts.append(part)
        return part

    def pictured(self, icon: str, *widgets: QWidget) -> list[QWidget]:
        """Return a screen of widgets that stand on the page already."""
        return [*([self.add_picture(icon)] if self._easy else []), *widgets]

    def show_parts(self, *more: list[QWidget]) -> None:
        """Show them all, or in easy mode the one whose turn it is; `more` come last."""
        if self._easy is not None:
            self._easy.set_groups([*self._parts, *more])

    def turn_over(self) -> None:
        """Show the next screen, and after the last one the first."""
        screens = self.desk.appearance.screens
        if not screens.forward():
            screens.show(0)
