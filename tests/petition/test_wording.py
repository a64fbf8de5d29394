"""Each code has a sentence to see and to hear, in each language, that says how to mend it."""

import re

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast, visitor

from desktop.bundled import sentences
from desktop.petition.codes import Code

Arguments = dict[str, str | int]

LANGUAGES = ("zh-CN", "en")
MINE = ("problem-", "letter-", "answer-")
WIRE_CODES = (
    *("required", "too_long", "unknown_option", "invalid_number", "invalid_region"),
    *("invalid_characters", "not_accepted", "wrong_kind", "unknown_field"),
    *("malformed", "idempotency_key", "idempotency_conflict", "too_large"),
    *("unsupported_media_type", "unknown_form", "invalid_petition"),
)
"""What the central API may refuse with: one answer, or the whole petition."""

LOCAL: Arguments = {
    "label": "住址",
    "limit": 2000,
    "excess": 3,
    "position": 4,
    "length": 17,
    "least": 5,
}
OF_THE_WIRE: Arguments = {"label": "", "limit": 2000}


class Variables(visitor.Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 the base class calls it so
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, ast.Message]:
    parsed = [FluentParser().parse(source) for source in sentences(language)]
    entries = [entry for resource in parsed for entry in resource.body]
    found = [entry for entry in entries if isinstance(entry, ast.Message)]
    assert not [entry for entry in entries if isinstance(entry, ast.Junk)]
    return {message.id.name: message for message in found if message.id.name.startswith(MINE)}


def variables(message: ast.Message) -> set[str]:
    collector = Variables()
    collector.visit(message)
    return collector.names


def shown(language: str, message_id: str, arguments: Arguments) -> set[str]:
    """The sentence as seen and as said, in this language."""
    bundle = FluentBundle([language], use_isolating=False)
    for source in sentences(language):
        bundle.add_resource(FluentResource(source))
    message = bundle.get_message(message_id)
    patterns = [message.value, *message.attributes.values()]
    results = [bundle.format_pattern(pattern, arguments) for pattern in patterns if pattern]
    assert all(not errors for _, errors in results)
    return {str(text) for text, _ in results}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", list(Code))
def test_every_code_of_ours_has_a_sentence(code: Code, language: str) -> None:
    assert all(shown(language, f"problem-{code}", LOCAL))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", WIRE_CODES)
def test_every_code_of_the_wire_needs_no_more_than_the_wire_brings(
    code: str, language: str
) -> None:
    assert all(shown(language, f"problem-{code}", OF_THE_WIRE))


def test_both_languages_have_the_same_messages_and_variables() -> None:
    chinese, english = (messages(language) for language in LANGUAGES)
    assert chinese.keys() == english.keys()
    assert {key: variables(chinese[key]) for key in chinese} == {
        key: variables(english[key]) for key in english
    }


def test_the_old_number_with_15_digits_is_explained() -> None:
    new = shown("zh-CN", "problem-identity_length", {**LOCAL, "length": 17})
    old = shown("zh-CN", "problem-identity_length", {**LOCAL, "length": 15})
    assert all("17" in text for text in new)
    assert all("旧" in text for text in old)


@pytest.mark.parametrize("code", list(Code))
def test_each_sentence_is_short_polite_and_says_how_to_mend(code: Code) -> None:
    for text in shown("zh-CN", f"problem-{code}", LOCAL):
        assert len(text) <= 60
        assert re.search("请|可以", text)
