"""A page of several parts; in easy mode one of them is a screen, with a picture of its own."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ui.components.choices import Choice, Choices
from ui.components.easy_screens import EasyScreens
from ui.desk import Desk
from ui.pages.page import Deed, Page


class ScreensPage(Page):
    """Parts are given with `part`, then shown with `show_parts`, which can be asked again.

    Where a page has no deeds of its own, its screens go round and round.
    """

    def __init__(self, desk: Desk, heading: str) -> None:
        super().__init__(desk, heading)
        self._easy = EasyScreens(self) if desk.appearance.look.is_easy else None
        self._parts: list[list[QWidget]] = []

    def deeds(self) -> tuple[Deed, ...]:
        """Return the way back, and in easy mode the way to the other screens."""
        close = Deed("button-close", self.desk.session.go_back, "primary", "arrow-left")
        return (close, *self.turning_over())

    def first_focus(self) -> QWidget:
        """Return the heading; in easy mode what the screen is about."""
        return self._easy.first_focus() if self._easy else self.heading

    def turning_over(self) -> tuple[Deed, ...]:
        """Return the way to the next screen, and after the last one to the first: in easy mode."""
        return (Deed("easy-turn-over", self._turn_over, icon="arrow-right"),) if self._easy else ()

    def part(self, icon: str, *widgets: QWidget) -> None:
        """Add what belongs together below the rest."""
        for widget in widgets:
            self.add(widget)
        self._parts.append(self.pictured(icon, *widgets))

    def choices(
        self,
        title: str,
        options: Sequence[Choice],
        current: str,
        choose: Callable[[str], None],
        *,
        side_by_side: bool = True,
    ) -> Choices:
        """Return choices under the name of their heading; `choose` is told the one that is made."""
        choices = Choices(self.desk, options, current, side_by_side=side_by_side)
        choices.setAccessibleName(title)
        choices.chosen.connect(choose)
        return choices

    def pictured(self, icon: str, *widgets: QWidget) -> list[QWidget]:
        """Return a screen of widgets that stand on the page already."""
        return [*([self.add_picture(icon)] if self._easy else []), *widgets]

    def show_parts(self, *more: list[QWidget]) -> None:
        """Show them all, or in easy mode the one whose turn it is; `more` come last."""
        if self._easy is not None:
            self._easy.set_groups([*self._parts, *more])

    def take_away_pictures(self, screens: Sequence[Sequence[QWidget]]) -> None:
        """Take away what `pictured` added to screens that are not shown any more."""
        if self._easy is not None:
            for picture, *_ in screens:
                picture.hide()
                picture.deleteLater()

    def _turn_over(self) -> None:
        screens = self.desk.appearance.screens
        if not screens.forward():
            screens.show(0)
