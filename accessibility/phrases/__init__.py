"""Suggests the next words of a text from sentences that are given, and writes what is pressed."""
