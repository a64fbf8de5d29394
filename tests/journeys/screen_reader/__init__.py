"""A petition filed and looked up by ear: a real Orca, its words read by the test."""
