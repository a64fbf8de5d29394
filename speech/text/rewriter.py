"""Text rewritten by rules that are data."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from speech.text.tables import Rule

Convert: TypeAlias = Callable[[str], str | None]
"""Turns what a group matched into its new form; None when it is not what it seemed to be."""

_SLOT = re.compile(r"\{(\w+)(?::(\w+))?\}")


class Rewriter:
    """Applies rules one after another, each to the whole text. Time is linear in the text."""

    def __init__(self, rules: Sequence[Rule], converters: Mapping[str, Convert]) -> None:
        self._rules = tuple(rules)
        self._converters = dict(converters)

    def rewrite(self, text: str) -> str:
        """Return the text with what the rules find rewritten."""
        for rule in self._rules:
            text = rule.pattern.sub(partial(self._filled, rule.template), text)
        return text

    def _filled(self, template: str, found: re.Match[str]) -> str:
        """Return a template with its slots filled, or what was found if one cannot be."""
        parts: list[str] = []
        end = 0
        for slot in _SLOT.finditer(template):
            value = self._value(slot[2], found[slot[1]] or "")
            if value is None:
                return found[0]
            parts += (template[end : slot.start()], value)
            end = slot.end()
        return "".join(parts) + template[end:]

    def _value(self, converter: str | None, heard: str) -> str | None:
        if not converter or not heard:
            return heard
        return self._converters[converter](heard)
