"""`petition-desk`: the window, and the tools around it."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

SPEECH = {
    "models": "what ears and mouth need: list, install, verify, remove",
    "transcribe": "what is said in sound files",
    "say": "a text as sound in a file",
    "listen": "write down what the microphone hears",
}
"""Commands that read their own words: what they are made of takes a second to import."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["central"]:
        # Its own program with its own words; imported only here, for it is large.
        from central.command import main as central  # noqa: PLC0415

        return central(words[1:])
    if words and words[0] in SPEECH:
        from desktop.commands.speech import run_speech  # noqa: PLC0415 - as large, and as rare

        return run_speech(words[0], words[1:])
    arguments = _parser().parse_args(words)
    return int(arguments.run(arguments))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="petition-desk", description=__doc__)
    parser.add_argument("--practice", action="store_true", help="nothing is really sent")
    parser.add_argument("--until-first-page", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(run=_window)
    commands = parser.add_subparsers(metavar="COMMAND")
    _add_outbox(commands.add_parser("outbox", help="what waits to be sent, for the volunteer"))
    _add_setup(commands.add_parser("setup", help="where to send to, as whom, under which key"))
    _add_doctor(commands.add_parser("doctor", help="what may keep it from working, and what to do"))
    _add_screen_probe(commands.add_parser("screen-probe"))  # the doctor's own, so not in the list
    _add_audit(commands.add_parser("audit", help="measure every page against the norms"))
    _add_tour(commands.add_parser("tour", help="a whole petition, headless, with pictures"))
    for name, purpose in SPEECH.items():
        commands.add_parser(name, help=purpose)
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


def _add_outbox(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    shown = actions.add_parser("list", help="what waits, since when, and why")
    retried = actions.add_parser("retry", help="send it now")
    exported = actions.add_parser("export", help="write it as letters, which are not encrypted")
    exported.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="a new file, or a folder"
    )
    exported.add_argument("--yes", action="store_true", help="do not ask")
    for action, run in (
        (shown, _outbox_list),
        (retried, _outbox_retry),
        (exported, _outbox_export),
    ):
        action.add_argument("--json", action="store_true")
        action.set_defaults(run=run)


def _add_setup(parser: argparse.ArgumentParser) -> None:
    parser.description = "The credential is read from standard input; an empty line keeps it."
    parser.add_argument("--central-url", metavar="URL")
    parser.add_argument("--ca-bundle", type=Path, metavar="FILE", help="PEM, for an own authority")
    parser.add_argument(
        "--key", choices=("keyring", "passphrase", "session"), help="where the key is kept"
    )
    parser.set_defaults(run=_setup)


def _add_doctor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(run=_doctor)


def _add_screen_probe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--assistive", action="store_true")
    parser.add_argument("fonts", nargs="*", type=Path)
    parser.set_defaults(run=_screen_probe)


def _window(arguments: argparse.Namespace) -> int:
    from desktop.commands.window import run  # noqa: PLC0415 - Qt is for the window only

    use_a_screen_or_none()
    return run(practice=arguments.practice, until_first_page=arguments.until_first_page)


def _tour(arguments: argparse.Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.commands.tour import run  # noqa: PLC0415 - after the choice of screen

    return run(arguments.out, arguments.message)


def _audit(arguments: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.commands.audit import run  # noqa: PLC0415 - after the choice of screen

    return run(as_json=arguments.json, jobs=arguments.jobs, part=arguments.part)


def _outbox_list(arguments: argparse.Namespace) -> int:
    from desktop.commands.outbox import run_list  # noqa: PLC0415 - the database takes time

    return run_list(practice=arguments.practice, as_json=arguments.json)


def _outbox_retry(arguments: argparse.Namespace) -> int:
    from desktop.commands.outbox import run_retry  # noqa: PLC0415 - the database takes time

    return run_retry(practice=arguments.practice, as_json=arguments.json)


def _outbox_export(arguments: argparse.Namespace) -> int:
    from desktop.commands.outbox import run_export  # noqa: PLC0415 - the database takes time

    return run_export(
        practice=arguments.practice,
        as_json=arguments.json,
        out=arguments.out,
        agreed=arguments.yes,
    )


def _setup(arguments: argparse.Namespace) -> int:
    from desktop.commands.setup import Wishes, run  # noqa: PLC0415 - the network takes time

    wishes = Wishes(arguments.central_url, arguments.ca_bundle, arguments.key)
    return run(wishes, practice=arguments.practice)


def _doctor(arguments: argparse.Namespace) -> int:
    from desktop.commands.doctor import run  # noqa: PLC0415 - the network takes time

    return run(practice=arguments.practice, as_json=arguments.json)


def _screen_probe(arguments: argparse.Namespace) -> int:
    from desktop.commands.screen_probe import run  # noqa: PLC0415 - Qt is for the window only

    return run(arguments.fonts, assistive=arguments.assistive)


def use_a_screen_or_none() -> None:
    """Let Qt draw in memory where there is no display."""
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


if __name__ == "__main__":
    sys.exit(main())
