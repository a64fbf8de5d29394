"""An archive fetched over https; what came before an interruption is kept."""

from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter

from speech.models.errors import ModelError
from speech.models.manifest import UrlSource
from speech.models.progress import Counter

CHUNK = 1 << 16
PATIENCE_S = (10, 30)
"""Seconds until a connection must stand, and until the next bytes must come."""
SPARE = 1.5
"""How many times the size that is written down an archive may really have."""
LOOPBACK = ("127.0.0.1", "::1")


class OnThisMachine(HTTPAdapter):
    """Lets plain http go no further than this machine, also when a server redirects to it.

    What comes over an address that others can change may be anything.
    """

    def send(
        self, request: requests.PreparedRequest, *args: Any, **options: Any
    ) -> requests.Response:
        """Send a request. Raises ModelError for any other machine."""
        if urlsplit(request.url or "").hostname not in LOOPBACK:
            raise ModelError("not-https", url=request.url or "")
        return super().send(request, *args, **options)


def archive_name(source: UrlSource) -> str:
    """Return the file name that the address ends in."""
    return (source.url.path or "").rpartition("/")[2]


def fetch_url(source: UrlSource, folder: Path, counter: Counter) -> list[Path]:
    """Fetch an archive, or the rest of one. Raises ModelError."""
    whole = folder / archive_name(source)
    if not whole.exists():
        part = whole.with_name(f"{whole.name}.part")
        try:
            _fetch(str(source.url), part, counter)
        except requests.RequestException as error:
            host = urlsplit(str(source.url)).hostname or ""
            raise ModelError("no-answer", host=host, reason=type(error).__name__) from error
        part.rename(whole)
    counter.reach(whole.stat().st_size)
    return [whole]


def _fetch(url: str, part: Path, counter: Counter) -> None:
    mark = part.with_suffix(".mark")
    with requests.Session() as session:
        session.mount("http://", OnThisMachine())
        headers = {"Accept-Encoding": "identity", **_rest_of(part, mark)}
        with session.get(url, headers=headers, stream=True, timeout=PATIENCE_S) as answer:
            if answer.status_code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
                part.unlink()
                raise ModelError("interrupted", done=0)
            answer.raise_for_status()
            mark.write_text(_edition(answer), encoding="ascii")
            _keep(answer, part, counter)


def _rest_of(part: Path, mark: Path) -> Mapping[str, str]:
    """Return the headers that ask for what is still missing, if it is still of that edition."""
    have = part.stat().st_size if part.exists() else 0
    edition = mark.read_text(encoding="ascii") if mark.exists() else ""
    return {"Range": f"bytes={have}-", "If-Range": edition} if have and edition else {}


def _edition(answer: requests.Response) -> str:
    """Return a mark that promises the same bytes; a weak one does not, and is as good as none."""
    edition = answer.headers.get("ETag", "")
    return edition if edition.startswith('"') and edition.isascii() else ""


def _keep(answer: requests.Response, part: Path, counter: Counter) -> None:
    goes_on = answer.status_code == HTTPStatus.PARTIAL_CONTENT
    counter.reach(part.stat().st_size if goes_on else 0)
    try:
        with part.open("ab" if goes_on else "wb") as out:
            for block in answer.iter_content(CHUNK):
                counter.add(out.write(block))
                if counter.done > counter.total * SPARE:
                    raise ModelError("too-large", host=urlsplit(answer.url).hostname or "")
    except requests.RequestException as error:
        raise ModelError("interrupted", done=counter.done) from error
