"""What one rule finds in a window."""

from PySide6.QtWidgets import QWidget

from accessibility.audit.page import Rule, audit_page
from accessibility.audit.violation import Limits, Violation


def found(rule: Rule, window: QWidget) -> list[Violation]:
    """Return the violations of one rule."""
    return audit_page(window, Limits(), (rule,))


def rules_of(violations: list[Violation]) -> list[str]:
    """Return the rules that were broken, in order."""
    return [violation.rule for violation in violations]
