"""What can be done with an element, and how a key gets there: rules of Axe.Windows.

Patterns: EN 301 549 11.5.2.11, WCAG 4.1.2. Focus: WCAG 2.1.1.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from accessibility.audit.elements import Element
from accessibility.audit.page_view import PageView
from accessibility.audit.uia import ControlType, Pattern
from accessibility.audit.violation import Violation, violation

_ACTIONABLE = frozenset(
    {Pattern.INVOKE, Pattern.TOGGLE, Pattern.EXPAND_COLLAPSE, Pattern.RANGE_VALUE, Pattern.TEXT}
)
_BY_KEY = frozenset(
    {
        ControlType.BUTTON,
        ControlType.CHECK_BOX,
        ControlType.COMBO_BOX,
        ControlType.DOCUMENT,
        ControlType.EDIT,
        ControlType.HYPERLINK,
        ControlType.LIST_ITEM,
        ControlType.MENU_ITEM,
        ControlType.RADIO_BUTTON,
        ControlType.SLIDER,
        ControlType.SPINNER,
        ControlType.TAB_ITEM,
        ControlType.TREE_ITEM,
    }
)
_NEVER_BY_KEY = frozenset({ControlType.HEADER, ControlType.SCROLL_BAR})


@dataclass(frozen=True, slots=True)
class Needs:
    """A rule: enabled elements of these types have one of these patterns."""

    name: str
    types: frozenset[ControlType]
    patterns: frozenset[Pattern]

    def __call__(self, view: PageView) -> Iterator[Violation]:
        """Find those that have none of them."""
        for element in view.elements:
            is_meant = element.control_type in self.types and element.is_enabled
            if is_meant and not element.patterns & self.patterns:
                yield _broken(self.name, element, f"one of {_text(self.patterns)}")


@dataclass(frozen=True, slots=True)
class MustNotHave:
    """A rule: no element of the type has all of these patterns."""

    name: str
    type: ControlType
    patterns: frozenset[Pattern]

    def __call__(self, view: PageView) -> Iterator[Violation]:
        """Find those that have."""
        for element in view.elements:
            if element.control_type is self.type and element.patterns >= self.patterns:
                yield _broken(self.name, element, f"not {_text(self.patterns)}")


def _needs(name: str, *types: ControlType, one_of: set[Pattern]) -> Needs:
    return Needs(name, frozenset(types), frozenset(one_of))


def _must_not_have(name: str, kind: ControlType, *patterns: Pattern) -> MustNotHave:
    return MustNotHave(name, kind, frozenset(patterns))


PATTERN_RULES = (
    _needs(
        "ButtonShouldHavePatterns",
        ControlType.BUTTON,
        one_of={Pattern.INVOKE, Pattern.TOGGLE, Pattern.EXPAND_COLLAPSE},
    ),
    _needs("ControlShouldSupportInvokePattern", ControlType.HYPERLINK, one_of={Pattern.INVOKE}),
    _needs("ControlShouldSupportTogglePattern", ControlType.CHECK_BOX, one_of={Pattern.TOGGLE}),
    _needs(
        "ControlShouldSupportTextPattern",
        ControlType.EDIT,
        ControlType.DOCUMENT,
        one_of={Pattern.TEXT},
    ),
    _must_not_have(
        "ButtonInvokeAndTogglePatterns", ControlType.BUTTON, Pattern.INVOKE, Pattern.TOGGLE
    ),
    _must_not_have(
        "ButtonInvokeAndExpandCollapsePatterns",
        ControlType.BUTTON,
        Pattern.INVOKE,
        Pattern.EXPAND_COLLAPSE,
    ),
    _must_not_have(
        "ButtonToggleAndExpandCollapsePatterns",
        ControlType.BUTTON,
        Pattern.TOGGLE,
        Pattern.EXPAND_COLLAPSE,
    ),
    _must_not_have("EditSupportsIncorrectRangeValuePattern", ControlType.EDIT, Pattern.RANGE_VALUE),
)


def focusable_should_be_true(view: PageView) -> Iterator[Violation]:
    """Find controls that are meant for a person and that no key can reach."""
    for element in view.elements:
        if element.control_type in _BY_KEY and element.is_enabled and not _is_reached(element):
            yield _broken("IsKeyboardFocusableShouldBeTrue", element, "focusable")


def focusable_should_be_false(view: PageView) -> Iterator[Violation]:
    """Find scroll bars and headers that take the focus."""
    for element in view.elements:
        if element.control_type in _NEVER_BY_KEY and element.is_focusable:
            yield _broken("IsKeyboardFocusableShouldBeFalse", element, "not focusable")


def focusable_for_custom_should_be_true(view: PageView) -> Iterator[Violation]:
    """Find widgets of no known type that offer an action and that no key can reach."""
    for element in view.elements:
        is_custom = element.control_type is ControlType.CUSTOM and element.is_enabled
        if is_custom and not element.is_focusable and element.patterns & _ACTIONABLE:
            yield _broken("IsKeyboardFocusableForCustomShouldBeTrue", element, "focusable")


def _is_reached(element: Element) -> bool:
    # Axe lets the buttons of a scroll bar be; keys scroll by themselves.
    return element.is_focusable or element.widget.property("part-of") == "scroll-bar"


def _broken(rule: str, element: Element, wanted: str) -> Violation:
    return violation(rule, element.widget, _text(element.patterns), wanted, element.name)


def _text(patterns: frozenset[Pattern]) -> str:
    return ", ".join(sorted(patterns)) or "nothing"
