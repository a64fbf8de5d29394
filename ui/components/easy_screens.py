"""Easy mode: a page shows its parts one after the other; an explanation is a screen of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessibility.focus import layout_order
from accessibility.paragraph import Paragraph
from ui.components.buttons import make_button
from ui.components.group import entry_of
from ui.desk import Desk
from ui.pages.page import Page

Group = Sequence[QWidget]


class Explanation(QWidget):
    """What helps with a page, in words; a button leads back to it.

    Its first paragraph can take the focus, and its name is all of it: a screen reader begins there.
    """

    def __init__(self, desk: Desk, texts: Sequence[str]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.scale.paragraphs)
        paragraphs = [Paragraph(text) for text in texts]
        self.beginning = paragraphs[0]
        self.beginning.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.beginning.setAccessibleName("\n".join(texts))
        self.beginning.setObjectName("explanation")
        understood = desk.words.see("easy-understood")
        back = make_button(desk, understood, desk.appearance.screens.forward, icon="check")
        for widget in (*paragraphs, back):
            column.addWidget(widget)


class EasyScreens(QObject):
    """Shows the group whose turn it is of a page's parts, or the explanation alone.

    What is in no group is always shown. `explanation` are paragraphs; without any there is no
    button for it. `set_groups` may be called again when parts were made anew.
    """

    def __init__(self, page: Page, explanation: Sequence[str] = ()) -> None:
        super().__init__(page)
        self._page = page
        self._screens = page.desk.appearance.screens
        self._groups: list[list[QWidget]] = []
        self._explanation: Explanation | None = None
        self._more: QWidget | None = None
        if explanation:
            self._explain_by(explanation)
        self._screens.turned.connect(self._turned)

    def set_groups(self, groups: Sequence[Group]) -> None:
        """Take the parts, a group for each screen, and show the one whose turn it is."""
        ours = {each for group in self._groups for each in group}
        self._groups = [
            [each for each in group if each in ours or not _is_put_away(each)] for group in groups
        ]
        is_explained = self._explanation is not None
        self._screens.lay_out(max(len(self._groups), 1), is_explained=is_explained)
        self._show()

    def first_focus(self) -> QWidget:
        """Return what takes the focus of the screen that is shown."""
        if self._screens.explains and self._explanation is not None:
            return self._explanation.beginning
        return self._first_of(self._shown()) or self._page.heading

    def _explain_by(self, texts: Sequence[str]) -> None:
        desk = self._page.desk
        self._explanation = Explanation(desk, texts)
        self._more = make_button(
            desk, desk.words.see("easy-explain"), self._screens.explain, "plain", "info"
        )
        self._page.add(self._explanation)
        self._page.add(self._more)

    def _shown(self) -> Group:
        # A page that is about to go may have fewer than the next one.
        index = self._screens.index
        return self._groups[index] if index < len(self._groups) else ()

    def _show(self) -> None:
        explains = self._screens.explains and self._explanation is not None
        shown = () if explains else self._shown()
        for widget in (each for group in self._groups for each in group if each not in shown):
            widget.hide()
        for widget in shown:
            widget.show()
        if self._explanation is not None and self._more is not None:
            self._explanation.setVisible(explains)
            self._more.setVisible(not explains)

    def _turned(self) -> None:
        self._show()
        self._page.turned.emit()

    @staticmethod
    def _first_of(group: Group) -> QWidget | None:
        inside = (
            each for widget in group for each in (entry_of(widget), widget, *layout_order(widget))
        )
        return next((each for each in inside if _takes_focus(each)), None)


def _takes_focus(widget: QWidget) -> bool:
    """Tell whether Tab would reach it: also before the window shows a page that was just made."""
    reachable = Qt.FocusPolicy.TabFocus in widget.focusPolicy()
    return reachable and widget.isEnabled() and not _is_put_away(widget)


def _is_put_away(widget: QWidget) -> bool:
    """Tell whether a part was hidden on purpose; what was never shown yet is hidden too."""
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
