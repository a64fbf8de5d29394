"""The one table of shortcuts, shown on F1."""

from accessibility.shortcuts import Shortcut

SHORTCUTS = (
    Shortcut("help", ("F1",)),
    Shortcut("home", ("F2",)),
    Shortcut("petitions", ("F3",)),
    Shortcut("look-up", ("F4",)),
    Shortcut("repeat", ("F5",)),
    Shortcut("theme", ("F6",)),
    Shortcut("language", ("F7",)),
    Shortcut("settings", ("F8",)),
    Shortcut("way", ("Shift+F8",)),
    Shortcut("talk", ("F9",)),
    Shortcut("voice", ("Shift+F9",)),
    Shortcut("hold", ("F10",)),
    Shortcut("slower", ("F11",)),
    Shortcut("faster", ("F12",)),
    Shortcut("softer", ("Shift+F11",)),
    Shortcut("louder", ("Shift+F12",)),
    Shortcut("sentence-back", ("Alt+Up",)),
    Shortcut("sentence-forward", ("Alt+Down",)),
    Shortcut("larger", ("Ctrl++", "Ctrl+=")),
    Shortcut("smaller", ("Ctrl+-",)),
    Shortcut("next", ("Ctrl+Return", "Ctrl+Enter")),
    Shortcut("back", ("Alt+Left", "Escape")),
    Shortcut("quit", ("Ctrl+Q",)),
)
