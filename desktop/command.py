"""`petition-desk`: the window, and the tools around it."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["central"]:
        # Its own program with its own words; imported only here, for it is large.
        from central.command import main as central  # noqa: PLC0415

        return central(words[1:])
    arguments = _parser().parse_args(words)
    return int(arguments.run(arguments))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="petition-desk", description=__doc__)
    parser.add_argument("--practice", action="store_true", help="nothing is really sent")
    parser.add_argument("--until-first-page", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(run=_window)
    commands = parser.add_subparsers(metavar="COMMAND")
    _add_audit(commands.add_parser("audit", help="measure every page against the norms"))
    _add_tour(commands.add_parser("tour", help="a whole petition, headless, with pictures"))
    return parser


def _add_audit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N")
    parser.add_argument("--part", default="", metavar="N/M", help="only this part of the looks")
    parser.set_defaults(run=_audit)


def _add_tour(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--message", type=Path, metavar="FILE.jsonl", help="title and text a line")
    parser.set_defaults(run=_tour)


def _window(arguments: argparse.Namespace) -> int:
    from desktop.commands.window import run  # noqa: PLC0415 - Qt is for the window only

    use_a_screen_or_none()
    return run(practice=arguments.practice, until_first_page=arguments.until_first_page)


def _tour(arguments: argparse.Namespace) -> int:
    use_a_screen_or_none()
    from desktop.commands.tour import run  # noqa: PLC0415 - after the choice of screen

    return run(arguments.out, arguments.message)


def _audit(arguments: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.commands.audit import run  # noqa: PLC0415 - after the choice of screen

    return run(as_json=arguments.json, jobs=arguments.jobs, part=arguments.part)


def use_a_screen_or_none() -> None:
    """Let Qt draw in memory where there is no display."""
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


if __name__ == "__main__":
    sys.exit(main())
