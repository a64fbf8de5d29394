"""Themes, focus, shortcuts, announcements and the audit. Knows Qt and nothing of petitions."""
