"""The letter with its receipt, on paper or as a file. Works in a thread of its own."""

import threading
from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.flow.session import Session
from desktop.flow.words import Words
from desktop.petition.letter import Entry, Letter, letter

MARGIN_MM = 20
POINTS = 14.0
"""Large print: a receipt is read at home, without the program."""


def letter_in_hand(session: Session, words: Words) -> str:
    """Return the letter of the petition in hand as rich text; empty where there is none."""
    if session.petition is None:
        return ""
    regions, language = session.regions, words.language
    return letter_html(letter(session.form, session.petition, regions, language, words.see))


def letter_html(page: Letter) -> str:
    """Return the letter as rich text; everything a person wrote is escaped."""
    parts = [f"<h1>{escape(page.title)}</h1>"]
    for section in page.sections:
        parts.append(f"<h2>{escape(section.heading)}</h2>")
        parts += [_entry_html(entry) for entry in section.entries]
    parts += [f"<p>{_lines(text)}</p>" for text in (page.declaration, page.signature, page.date)]
    return "".join(parts)


def write_pdf(html: str, font: QFont, path: Path) -> None:
    """Write the letter as an A4 file. Any thread."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    _document(html, font).print_(writer)


def print_letter(html: str, font: QFont, done: Callable[[bool], None]) -> None:
    """Print on the default printer; `done` gets False where there is none.

    Returns at once; `done` is called in the printing thread.
    """
    threading.Thread(target=_print, args=(html, font, done), name="printing").start()


def _print(html: str, font: QFont, done: Callable[[bool], None]) -> None:
    info = QPrinterInfo.defaultPrinter()
    if info.isNull():
        done(False)  # noqa: FBT003 - the answer itself
        return
    _document(html, font).print_(QPrinter(info))
    done(True)  # noqa: FBT003 - the answer itself


def _document(html: str, font: QFont) -> QTextDocument:
    document = QTextDocument()
    large = QFont(font)
    large.setPointSizeF(POINTS)
    document.setDefaultFont(large)
    document.setHtml(html)
    return document


def _entry_html(entry: Entry) -> str:
    return f"<h3>{escape(entry.label)}</h3><p>{_lines(entry.text)}</p>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
