"""Measures a window as it is drawn against the figures of the accessibility norms.

`audit_page` in `page` runs every rule; each rule is a function of its own that takes a `PageView`
and yields violations. Nothing here trusts a theme or a style sheet: contrast, boundaries and the
focus ring are measured on pixels.
"""
