"""What is said at each place: pure functions from the session to lines."""
