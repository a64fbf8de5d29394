"""Reaching everything with one switch or two: a frame goes round, a press takes what it is at."""
