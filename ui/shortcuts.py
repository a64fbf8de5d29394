"""The one table of shortcuts, shown on F1."""

from accessibility.shortcuts import Shortcut

SHORTCUTS = (
    Shortcut("help", ("F1",)),
    Shortcut("home", ("F2",)),
    Shortcut("petitions", ("F3",)),
    Shortcut("look-up", ("F4",)),
    Shortcut("theme", ("F6",)),
    Shortcut("language", ("F7",)),
    Shortcut("settings", ("F8",)),
    Shortcut("larger", ("Ctrl++", "Ctrl+=")),
    Shortcut("smaller", ("Ctrl+-",)),
    Shortcut("next", ("Ctrl+Return", "Ctrl+Enter")),
    Shortcut("back", ("Alt+Left", "Escape")),
    Shortcut("quit", ("Ctrl+Q",)),
)
