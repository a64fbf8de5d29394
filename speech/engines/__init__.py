"""The engines behind the protocols: the only place where their libraries are imported."""
