"""What may be logged of an exception: its kind and where it came from, never what it says."""

from traceback import format_tb


def stack_of(error: BaseException) -> str:
    """Return kinds and stacks of an error and its causes; messages may quote answers."""
    lines: list[str] = []
    cause: BaseException | None = error
    while cause is not None:
        lines += [f"{type(cause).__name__}\n", *format_tb(cause.__traceback__)]
        cause = cause.__cause__
    return "".join(lines)
