"""Sentences by message id, in the language of the moment (Project Fluent)."""

from collections.abc import Mapping, Sequence

from fluent.runtime import FluentBundle, FluentResource

Argument = str | int


class UnknownMessageError(KeyError):
    """A message id no locale holds: a bug, and a test proves there is none."""


class Words:
    """The sentences of one language, to see and to say. Main thread only.

    `sources` are the texts of the language's `.ftl` files.
    """

    def __init__(self, language: str, sources: Sequence[str]) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        for source in sources:
            self._bundle.add_resource(FluentResource(source))

    def see(self, message_id: str, /, **arguments: Argument) -> str:
        """Return the sentence for the eye."""
        return self._format(message_id, None, arguments)

    def say(self, message_id: str, /, **arguments: Argument) -> str:
        """Return the sentence for the ear: its `.say`, else the one for the eye."""
        return self._format(message_id, "say", arguments)

    def knows(self, message_id: str) -> bool:
        """Tell whether there is such a message."""
        return self._bundle.has_message(message_id)

    def _format(
        self, message_id: str, attribute: str | None, arguments: Mapping[str, Argument]
    ) -> str:
        if not self.knows(message_id):
            raise UnknownMessageError(message_id)
        message = self._bundle.get_message(message_id)
        pattern = message.attributes.get(attribute) if attribute else None
        chosen = pattern or message.value
        if chosen is None:
            raise UnknownMessageError(message_id)
        text, errors = self._bundle.format_pattern(chosen, dict(arguments))
        if errors:
            raise errors[0]
        return str(text)
