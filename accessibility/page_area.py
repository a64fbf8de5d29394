"""A scroll area that another program may look into at any moment."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea


class PageArea(QScrollArea):
    """A `QScrollArea` whose children can be asked for by any number. Main thread only.

    Qt's own interface of a scroll area looks for a child without asking whether it is there
    (`QAccessibleAbstractScrollArea::child`, Qt 6.11): a reader that counted the scroll bar a
    moment before it went takes the program down. It must be deleted before the application goes.
    """

    def __init__(self) -> None:
        super().__init__()
        # Of several factories for the same area the first answers.
        QAccessible.installFactory(_interface)


class _AreaInterface(QAccessibleWidget):
    def __init__(self, area: PageArea) -> None:
        super().__init__(area, QAccessible.Role.Client)


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    return _AreaInterface(thing) if isinstance(thing, PageArea) else None
