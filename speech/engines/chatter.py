"""What the libraries of engines write to standard error though nothing is wrong."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

CHATTER = frozenset({b"INFO: Created TensorFlow Lite XNNPACK delegate for CPU."})
"""LiteRT has no switch for it: the level of its log is hidden in the library."""

STDERR = 2


@contextmanager
def without_chatter() -> Iterator[None]:
    """Leave those lines out; all others are written when the block ends, whole and in order.

    For a short block in a program that has little else to do: what other threads write to
    standard error meanwhile waits too.
    """
    sys.stderr.flush()
    with tempfile.TemporaryFile() as held:
        shown = os.dup(STDERR)
        os.dup2(held.fileno(), STDERR)
        try:
            yield
        finally:
            sys.stderr.flush()
            os.dup2(shown, STDERR)
            os.close(shown)
            held.seek(0)
            for line in held:
                if line.strip() not in CHATTER:
                    os.write(STDERR, line)
