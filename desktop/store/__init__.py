"""The encrypted database: drafts, outbox, keys and migrations."""
