"""The buttons of the page in sight, for who presses them by saying what is written on them."""

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton, QWidget


class PageButtons:
    """Those of the page that `page` gives, without the bars of the window. Main thread only."""

    def __init__(self, page: Callable[[], QWidget | None]) -> None:
        self._page = page

    def labels(self) -> list[str]:
        """Return what is written on each that can be pressed."""
        return [button.text() for button in self._in_sight()]

    def press(self, label: str) -> None:
        """Press the first with this label; none may be there any more."""
        found = (button for button in self._in_sight() if button.text() == label)
        button = next(found, None)
        if button is not None:
            button.click()

    def _in_sight(self) -> list[QAbstractButton]:
        page = self._page()
        if page is None:
            return []
        buttons = page.findChildren(QAbstractButton)
        return [each for each in buttons if each.isVisibleTo(page) and each.isEnabled()]
