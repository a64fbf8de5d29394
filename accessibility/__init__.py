"""Themes, focus, shortcuts, announcements and the audit. Knows Qt and nothing of petitions.

Look: `theme` and `scale` are the tokens, `style` dresses a window in them (`fonts`, `icons`).
Widgets that never cut their text: `paragraph`, `button`, `choice`, `long_text`.
For keys and screen readers: `focus`, `focus_ring`, `shortcuts`, `announcer`.
`audit` measures a window against the figures of the norms. Everything is handed in: paths,
sentences, names.
"""
