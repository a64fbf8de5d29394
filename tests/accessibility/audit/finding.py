"""What one rule finds in a window."""

from PySide6.QtWidgets import QWidget

from accessibility.audit.page import audit_page
from accessibility.audit.rules import Rule
from accessibility.audit.violation import Limits, Violation


def found(rule: Rule, window: QWidget, limits: Limits | None = None) -> list[Violation]:
    """Return the violations of one rule."""
    return audit_page(window, limits or Limits(), (rule,))


def rules_of(violations: list[Violation]) -> list[str]:
    """Return the rules that were broken, in order."""
    return [violation.rule for violation in violations]
