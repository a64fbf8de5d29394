"""Several controls that together answer one thing."""

from PySide6.QtWidgets import QLabel, QWidget


class Group(QWidget):
    """A widget that has no focus of its own; `entry` is the control that gets it.

    Not a focus proxy: Qt would let Tab jump back to the proxied control.
    """

    entry: QWidget

    def name_entry(self, name: str) -> None:
        """Let the entry say the group's name before its own."""
        own = str(self.entry.property("own-name") or self.entry.accessibleName())
        self.entry.setProperty("own-name", own)
        whole = "\n".join(filter(None, [name, own]))
        self.entry.setAccessibleName(whole)
        for label in self.findChildren(QLabel):
            if label.buddy() is self.entry:
                label.setAccessibleName(whole)  # which Orca says instead

    def setAccessibleName(self, name: str) -> None:
        """Name the group and its entry."""
        super().setAccessibleName(name)
        self.name_entry(name)


def entry_of(control: QWidget) -> QWidget:
    """Return what takes the focus of a control: itself, or a group's entry."""
    return control.entry if isinstance(control, Group) else control
