"""Ears and mouth: from sound to written answers and from sentences to sound, all offline.

Knows neither Qt nor petitions, and can be used from a terminal.
"""
