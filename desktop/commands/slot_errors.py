"""Exceptions in slots: Qt prints and forgets them; a command that proves something must not."""

import sys
from collections.abc import Callable


def raise_after_slots() -> Callable[[], None]:
    """Catch what slots raise from now on; the function returned raises the first of it."""
    caught: list[BaseException] = []

    def hook(_kind: object, error: BaseException, _stack: object) -> None:
        caught.append(error)

    def check() -> None:
        if caught:
            raise caught[0]

    sys.excepthook = hook
    return check
