"""What the names say: rules of Axe.Windows, each reported by its own name.

Names may not be missing, blank, endless or unreadable, and may not say the type of their element:
a screen reader says that itself, so a person would hear "Send button, button" (WCAG 4.1.2).
"""

import re
import unicodedata
from collections.abc import Iterator

from accessibility.audit.elements import Element
from accessibility.audit.page_view import PageView
from accessibility.audit.uia import ControlType
from accessibility.audit.violation import Violation, violation

_LONGEST_NAME = 512
_TELLING_LENGTH = 50
"""A longer name may hold the word of its type; it is not heard as a doubling."""

_ONCE_IN_A_WINDOW = frozenset(
    {
        ControlType.CUSTOM,
        ControlType.HEADER,
        ControlType.MENU_BAR,
        ControlType.STATUS_BAR,
        ControlType.TEXT,
        ControlType.TITLE_BAR,
    }
)
_CLASS_NAME = re.compile(r"\s*(microsoft|windows)(\.\w+)+\s*", re.IGNORECASE)
_PRIVATE = "Co"


def name_not_empty(view: PageView) -> Iterator[Violation]:
    """Find what can have the focus, and progress bars, without a name."""
    for element in view.elements:
        needs_name = element.is_focusable or element.control_type is ControlType.PROGRESS_BAR
        if needs_name and not element.name and element.parent is not None:
            yield violation("NameNotEmpty", element.widget, "no name", "a name")


def name_not_white_space(view: PageView) -> Iterator[Violation]:
    """Find names that are nothing but white space."""
    for element in view.elements:
        if element.name and not element.name.strip():
            yield violation("NameNotWhiteSpace", element.widget, repr(element.name), "words")


def name_reasonable_length(view: PageView) -> Iterator[Violation]:
    """Find names of more than 512 characters; a text may be as long as it is."""
    for element in view.elements:
        length = len(element.name)
        if length > _LONGEST_NAME and element.control_type is not ControlType.TEXT:
            yield violation("NameReasonableLength", element.widget, length, _LONGEST_NAME)


def name_excludes_control_type(view: PageView) -> Iterator[Violation]:
    """Find names that hold UIA's own word for the element's type, such as "CheckBox"."""
    for element in _briefly_named(view):
        if _says(element.name, element.control_type.value):
            yield _doubled("NameExcludesControlType", element, element.control_type.value)


def name_excludes_localized_control_type(view: PageView) -> Iterator[Violation]:
    """Find names that hold the word a person hears for the type, in any of our languages."""
    for element in _briefly_named(view):
        for word in view.limits.type_words.get(element.control_type, ()):
            if _says(element.name, word):
                yield _doubled("NameExcludesLocalizedControlType", element, word)


def name_excludes_private_unicode(view: PageView) -> Iterator[Violation]:
    """Find names with characters that no font and no voice is bound to know."""
    for element in view.elements:
        if _has_private(element.name):
            rule = "NameExcludesPrivateUnicodeCharacters"
            yield violation(rule, element.widget, repr(element.name), "public characters")


def help_excludes_private_unicode(view: PageView) -> Iterator[Violation]:
    """Find help texts with such characters."""
    for element in view.elements:
        if _has_private(element.help_text):
            rule = "HelpTextExcludesPrivateUnicodeCharacters"
            yield violation(rule, element.widget, repr(element.help_text), "public characters")


def help_not_equal_to_name(view: PageView) -> Iterator[Violation]:
    """Find help texts that only say the name again."""
    for element in view.elements:
        if element.name and element.help_text == element.name:
            rule = "HelpTextNotEqualToName"
            yield violation(rule, element.widget, element.help_text, "something more")


def name_is_informative(view: PageView) -> Iterator[Violation]:
    """Find names that are the name of a class."""
    for element in view.elements:
        if _CLASS_NAME.fullmatch(element.name):
            yield violation("NameIsInformative", element.widget, element.name, "words")


def control_type_not_custom(view: PageView) -> Iterator[Violation]:
    """Find what takes the focus and is of no type that a reader has a word for."""
    for element in view.elements:
        if element.is_focusable and element.control_type is ControlType.CUSTOM:
            rule = "LocalizedControlTypeNotCustom"
            yield violation(rule, element.widget, element.role.name, "a known role", element.name)


def _briefly_named(view: PageView) -> Iterator[Element]:
    for element in view.elements:
        is_exempt = element.control_type in _ONCE_IN_A_WINDOW
        if not is_exempt and 0 < len(element.name.strip()) <= _TELLING_LENGTH:
            yield element


def _says(name: str, word: str) -> bool:
    # A Chinese word has no space before it; the type stands at the end of a name that doubles it.
    if not word.isascii() and name.endswith(word):
        return True
    return re.search(rf"\b{re.escape(word)}\b", name, re.IGNORECASE) is not None


def _doubled(rule: str, element: Element, word: str) -> Violation:
    return violation(rule, element.widget, word, "not the type", element.name)


def _has_private(text: str) -> bool:
    return any(unicodedata.category(character) == _PRIVATE for character in text)
