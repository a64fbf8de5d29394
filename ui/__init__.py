"""Pixels and keys: the main window, its pages and their components."""
