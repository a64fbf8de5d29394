"""The shape of the database, one numbered step after another. A step that shipped never changes."""
