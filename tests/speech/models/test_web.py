"""An archive from the web: resumed, bounded, never over an address that others can change."""

from pathlib import Path

import pytest
from pydantic import HttpUrl

from speech.models.errors import ModelError
from speech.models.manifest import UrlSource
from speech.models.progress import Counter, Stage
from speech.models.web import fetch_url
from tests.speech.models.archive_server import ArchiveServer
from tests.speech.models.conftest import Watcher

CONTENT = bytes(range(256)) * 2_000


@pytest.fixture
def counter(watcher: Watcher) -> Counter:
    return Counter(watcher, "small", Stage.FETCHING, len(CONTENT))


def fetch(web: ArchiveServer, folder: Path, counter: Counter) -> bytes:
    [path] = fetch_url(web.source(), folder, counter)
    return path.read_bytes()


def break_off(web: ArchiveServer, folder: Path, counter: Counter, after: int = 300_000) -> None:
    web.content, web.breaks_after = CONTENT, after
    with pytest.raises(ModelError, match="interrupted"):
        fetch(web, folder, counter)
    web.breaks_after = None


def test_it_comes_whole(
    web: ArchiveServer, tmp_path: Path, counter: Counter, watcher: Watcher
) -> None:
    web.content = CONTENT
    assert fetch(web, tmp_path, counter) == CONTENT
    assert watcher.steps[-1].done == len(CONTENT)
    assert [path.suffix for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_what_is_there_is_not_asked_for_again(
    web: ArchiveServer, tmp_path: Path, counter: Counter
) -> None:
    web.content = CONTENT
    fetch(web, tmp_path, counter)
    assert fetch(web, tmp_path, counter) == CONTENT
    assert len(web.asked) == 1


def test_it_goes_on_where_it_broke_off(
    web: ArchiveServer, tmp_path: Path, counter: Counter
) -> None:
    break_off(web, tmp_path, counter)
    [kept] = [path.stat().st_size for path in tmp_path.glob("*.part")]
    assert 200_000 < kept <= 300_000
    assert fetch(web, tmp_path, counter) == CONTENT
    assert web.asked == ["", f"bytes={kept}-"]


def test_it_begins_anew_when_the_file_has_changed(
    web: ArchiveServer, tmp_path: Path, counter: Counter
) -> None:
    break_off(web, tmp_path, counter)
    web.content, web.edition = CONTENT[::-1], '"two"'
    assert fetch(web, tmp_path, counter) == CONTENT[::-1]


def test_it_begins_anew_where_the_server_gives_no_parts(
    web: ArchiveServer, tmp_path: Path, counter: Counter
) -> None:
    break_off(web, tmp_path, counter)
    web.takes_ranges = False
    assert fetch(web, tmp_path, counter) == CONTENT


@pytest.mark.parametrize("edition", ["", 'W/"weak"'])
def test_it_begins_anew_where_nothing_promises_the_same_bytes(
    web: ArchiveServer, tmp_path: Path, counter: Counter, edition: str
) -> None:
    web.edition = edition
    break_off(web, tmp_path, counter)
    assert fetch(web, tmp_path, counter) == CONTENT
    assert web.asked == ["", ""]


def test_a_rest_that_does_not_exist_is_forgotten(
    web: ArchiveServer, tmp_path: Path, counter: Counter
) -> None:
    break_off(web, tmp_path, counter)
    web.status = 416
    with pytest.raises(ModelError, match="interrupted"):
        fetch(web, tmp_path, counter)
    web.status = 0
    assert fetch(web, tmp_path, counter) == CONTENT


def test_far_too_much_is_not_taken(web: ArchiveServer, tmp_path: Path, watcher: Watcher) -> None:
    web.content = CONTENT * 20
    with pytest.raises(ModelError, match="too-large"):
        fetch(web, tmp_path, Counter(watcher, "small", Stage.FETCHING, len(CONTENT)))


@pytest.mark.parametrize("status", [404, 500])
def test_a_refusal_is_told_with_the_host(
    web: ArchiveServer, tmp_path: Path, counter: Counter, status: int
) -> None:
    web.status = status
    with pytest.raises(ModelError) as failed:
        fetch(web, tmp_path, counter)
    assert failed.value.arguments == {"host": "127.0.0.1", "reason": "HTTPError"}
    assert list(tmp_path.iterdir()) == []


def test_an_address_that_others_can_change_is_not_asked(tmp_path: Path, counter: Counter) -> None:
    source = UrlSource(kind="url", url=HttpUrl("http://models.example/small.zip"))
    with pytest.raises(ModelError, match="not-https"):
        fetch_url(source, tmp_path, counter)


def test_a_way_round_over_such_an_address_is_not_gone(
    web: ArchiveServer, tmp_path: Path, counter: Counter
) -> None:
    web.redirects_to = "http://models.example/small.zip"
    with pytest.raises(ModelError, match="not-https"):
        fetch(web, tmp_path, counter)
