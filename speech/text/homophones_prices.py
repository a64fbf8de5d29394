"""What speaks against a reading, in natural logarithms: found by `bench.character_errors`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prices:
    """The weights of ear, language model and vocabulary. More change less, fewer mend more."""

    language: float = 0.5
    """How much the language model counts beside the ear."""
    change: float = 3.0
    """Writing another character than the recogniser did."""
    certainty: float = 0.25
    """More for a character the recogniser was sure of, by the logarithm of its odds."""
    sound: float = 6.0
    """A sound that shares nothing with what was heard; fuzzy classes cost a part of it."""
    alternative: float = 0.5
    """Another reading of the recogniser's own, by how much less likely it held it."""
    domain: float = 1.5
    """Taken off for each character of a word of the vocabulary that is longer than one."""
    expected: float = 3.0
    """Taken off for each character of a word that this very answer may well hold."""
    domain_chance: float = -12.0
    expected_chance: float = -4.0
    """The least logarithm of a chance of such words, where the language model thinks less."""
