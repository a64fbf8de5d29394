"""A plan without widgets: what a small window would give."""

from accessibility.scanning.plan import Group, Item


class Choosing:
    """Items that remember that they were chosen."""

    def __init__(self) -> None:
        self.chosen: list[str] = []

    def item(self, name: str) -> Item:
        return Item(name, (), lambda: self.chosen.append(name))

    def plan(self) -> Group:
        """Two areas: one with a row and a button, one with two buttons."""
        row = Group("row", tuple(self.item(name) for name in "abc"))
        page = Group("page", (row, self.item("more")))
        return Group("", (page, Group("bar", (self.item("back"), self.item("next")))))
