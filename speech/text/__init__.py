"""From heard to written, and from written to said: pure functions over text."""
