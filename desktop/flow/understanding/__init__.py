"""What a heard sentence means: command, yes or no, choice, correction, spelling. Pure functions."""
