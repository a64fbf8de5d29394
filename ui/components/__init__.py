"""The parts pages are made of; each joins what belongs together (label, hint, error, input)."""
