"""Measurements, printed as JSON lines; never part of the tests."""
