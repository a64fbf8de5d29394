"""Choosing a county: by its name, or down from the province; no map and no drop-down list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from accessibility.focus import set_tab_order
from desktop.petition.regions import Region
from ui.components.buttons import make_button
from ui.components.group import Group
from ui.components.labelled import Labelled
from ui.components.place_buttons import PlaceButtons
from ui.components.text import hint
from ui.components.text_inputs import LineInput
from ui.components.writing_aids import WritingAids
from ui.desk import Desk

MOST_MATCHES = 12
SEARCH_LENGTH = 40
LEVELS = ("address-province", "address-city", "address-county")


class RegionPicker(Group):
    """`chosen` carries the six-digit code of a county, or "" when it is chosen anew."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, code: str) -> None:
        super().__init__()
        self._desk = desk
        self._regions = desk.session.regions
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.scale.space)
        if self._regions.is_county(code):
            self._show_chosen(code)
        else:
            self._show_search()

    def _empty(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _show_chosen(self, code: str) -> None:
        self._empty()
        words = self._desk.words
        text = words.see("address-chosen", region=self._regions.full_name(code))
        say_again = words.see("address-again")
        again = make_button(self._desk, say_again, self._choose_anew, icon="pencil")
        again.setAccessibleName(f"{text} {say_again}")
        self._column.addWidget(hint(text))
        self._column.addWidget(again)
        self.entry = again
        self.name_entry(self.accessibleName())
        set_tab_order(self.window())

    def _choose_anew(self) -> None:
        self._show_search()
        self.entry.setFocus()
        self.chosen.emit("")

    def _show_search(self) -> None:
        self._empty()
        words = self._desk.words
        search = LineInput(self._desk, "", SEARCH_LENGTH)
        search.setObjectName("address-search")
        search.textChanged.connect(self._searched)
        name = words.see("address-search-label")
        example = words.see("address-search-hint")
        labelled = Labelled(self._desk, search, name=name, label_text=name, hint_text=example)
        self._column.addWidget(labelled)
        self._column.addWidget(WritingAids(self._desk, search, self._desk.writing_aids, of=name))
        self._title = hint("")
        self._places = PlaceButtons(self._desk)
        self._places.chosen.connect(self._take)
        # Past the ways to write, which lie between the field and the places.
        search.returnPressed.connect(self._places.focus_first)
        self._column.addWidget(self._title)
        self._column.addWidget(self._places)
        self.entry = search
        self.name_entry(self.accessibleName())
        self._show_level("")

    def _searched(self, text: str) -> None:
        if not text.strip():
            self._show_level("")
            return
        found = self._regions.search(text.strip(), MOST_MATCHES)
        if found:
            title = self._desk.words.see("address-matches", count=len(found))
            self._show_places(title, found, [self._regions.full_name(r.code) for r in found])
        else:
            self._show_level("", self._desk.words.see("address-no-match"))
        self._desk.announce(self._title.text())

    def _show_level(self, above: str, title: str = "") -> None:
        places = self._regions.counties(above) if above else self._regions.provinces()
        if len(places) == 1 and not self._regions.is_county(places[0].code):
            self._show_level(places[0].code, title)
            return
        level = LEVELS[len(self._regions.path(above))]
        self._show_places(title or self._desk.words.see(level), places, [r.name for r in places])

    def _show_places(self, title: str, places: Sequence[Region], names: Sequence[str]) -> None:
        self._title.setText(title)
        self._places.show_places(names, [place.code for place in places])

    def _take(self, code: str) -> None:
        if self._regions.is_county(code):
            self._show_chosen(code)
            self.chosen.emit(code)
        else:
            self._show_level(code)
            self._places.focus_first()
