"""The conversation: everything is said, and everything can be said."""
