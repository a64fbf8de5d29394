"""Clicking by resting: for pointers moved by the head or the eyes, which cannot press."""
