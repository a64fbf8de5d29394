"""Tests of speech.devices."""
