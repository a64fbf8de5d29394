"""One page for each place a person can be."""
