"""Where the packaged program starts; an installation by pip starts in the same function."""

import runpy
import sys

from desktop.command import main

CHILDREN = {"pyttsx3_child.py": "speech.engines.pyttsx3_child"}
"""Files that an installation by pip gives to Python. Here the program is its own Python."""


def child_in(words: list[str]) -> str | None:
    """Return the module that Python would run for these words, if it is one of our children."""
    file = words[1].replace("\\", "/").rpartition("/")[2] if words[:1] == ["-P"] else ""
    return CHILDREN.get(file)


if __name__ == "__main__":
    child = child_in(sys.argv[1:3])
    if child is None:
        sys.exit(main())
    del sys.argv[1:3]
    runpy.run_module(child, run_name="__main__")
