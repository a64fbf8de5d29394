"""Short secrets of this machine, inside the encrypted database."""

from desktop.store.connection import Database


class Secrets:
    """Text by name. Every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> str | None:
        """Return the secret with this name, or None."""
        rows = self._database.rows("SELECT value FROM secrets WHERE name = ?", (name,))
        return str(rows[0]["value"]) if rows else None

    def keep(self, name: str, value: str) -> None:
        """Keep a secret under this name, in the place of the one before."""
        self._database.change(
            "INSERT INTO secrets (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )

    def forget(self, name: str) -> None:
        """Delete the secret with this name, if there is one."""
        self._database.change("DELETE FROM secrets WHERE name = ?", (name,))
