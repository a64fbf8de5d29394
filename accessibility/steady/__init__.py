"""Keys and presses of hands that shake: what was not meant does not count."""
