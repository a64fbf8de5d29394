"""Keyrings as they are met: one that works, and some that do not."""


class MemoryKeyring:
    """Keeps what it is given."""

    priority = 1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str, /) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str, /) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str, /) -> None:
        del self.kept[service, username]


class ForgetfulKeyring(MemoryKeyring):
    """Takes everything and keeps nothing, as the null backend does."""

    def set_password(self, service: str, username: str, password: str, /) -> None:
        pass


class BrokenKeyring(MemoryKeyring):
    """Fails with an error of its own, as a service that went away does."""

    class ServiceGoneError(Exception):
        pass

    def get_password(self, service: str, username: str, /) -> str | None:
        raise self.ServiceGoneError(service, username)


class FullKeyring(MemoryKeyring):
    """Can be read but not changed."""

    def set_password(self, service: str, username: str, password: str, /) -> None:
        raise OSError(service, username, len(password))

    def delete_password(self, service: str, username: str, /) -> None:
        raise OSError(service, username)
