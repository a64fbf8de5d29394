"""Elements beside and inside each other must be told apart: rules of Axe.Windows (WCAG 4.1.2)."""

from collections import Counter
from collections.abc import Iterator

from accessibility.audit.elements import Element
from accessibility.audit.page_view import PageView
from accessibility.audit.uia import ControlType
from accessibility.audit.violation import Violation, violation

_TOLD_APART_OTHERWISE = frozenset(
    {
        ControlType.DATA_ITEM,
        ControlType.HYPERLINK,
        ControlType.IMAGE,
        ControlType.LIST_ITEM,
        ControlType.PANE,
        ControlType.SCROLL_BAR,
        ControlType.THUMB,
        ControlType.TREE_ITEM,
    }
)


def sibling_unique_and_focusable(view: PageView) -> Iterator[Violation]:
    """Find siblings that take the focus and have the same name and type."""
    for family in _families(view):
        rivals = [
            child
            for child in family
            if child.is_focusable and child.control_type not in _TOLD_APART_OTHERWISE
        ]
        yield from _alike("SiblingUniqueAndFocusable", rivals)


def list_item_siblings_unique(view: PageView) -> Iterator[Violation]:
    """Find rows of a list with the same name."""
    for family in _families(view):
        rows = [child for child in family if child.control_type is ControlType.LIST_ITEM]
        yield from _alike("ListItemSiblingsUnique", rows)


def hyperlink_name_should_be_unique(view: PageView) -> Iterator[Violation]:
    """Find links of the same name anywhere on the page."""
    links = [each for each in view.elements if each.control_type is ControlType.HYPERLINK]
    yield from _alike("HyperlinkNameShouldBeUnique", links)


def parent_child_not_alike(view: PageView) -> Iterator[Violation]:
    """Find what takes the focus and has name and type of the element around it."""
    for element in view.elements:
        parent = element.parent
        if parent is None or not element.is_focusable or not element.name:
            continue
        if (element.name, element.control_type) == (parent.name, parent.control_type):
            rule = "ParentChildShouldNotHaveSameNameAndLocalizedControlType"
            yield violation(rule, element.widget, element.name, "another name or type")


def _families(view: PageView) -> Iterator[list[Element]]:
    return (element.children for element in view.elements if len(element.children) > 1)


def _alike(rule: str, elements: list[Element]) -> Iterator[Violation]:
    counts = Counter((each.name, each.control_type) for each in elements if each.name)
    for element in elements:
        count = counts[element.name, element.control_type]
        if count > 1:
            yield violation(rule, element.widget, f"{count} times", "once", element.name)
