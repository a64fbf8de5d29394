"""The loudspeaker while it comes and goes: opened when needed, and opened again after a loss."""

from collections.abc import Callable

from speech.player import NoSpeakerError, Player

LOUDEST = 2.0


class Loudspeaker:
    """Holds the player and the volume.

    `open`, `rest` and `lose` are the voice thread's, the others anyone's.
    `failed` is called once when there is none, and again only after one was there.
    """

    def __init__(self, open_player: Callable[[], Player], failed: Callable[[], None]) -> None:
        self._open_player, self._failed = open_player, failed
        self._player: Player | None = None
        self._volume = 1.0
        self._was_told = False

    def open(self) -> Player | None:
        """Return a player that plays; None when there is no loudspeaker."""
        if self._player is not None and not self._player.is_alive:
            self.lose()
        if self._player is None:
            self._player = self._opened()
        return self._player

    @property
    def is_open(self) -> bool:
        """Whether there is a player, and so a stream to the loudspeaker."""
        return self._player is not None

    def rest(self) -> None:
        """Close a player that has played all it was given; the next `open` takes 30 ms or more."""
        player = self._player
        if player is not None and (player.played >= player.pushed or not player.is_alive):
            self.lose()

    def lose(self) -> None:
        """Close the player, so that the next `open` opens another one."""
        player, self._player = self._player, None
        if player is not None:
            player.close()

    def set_volume(self, volume: float) -> None:
        """Play so loud from now on: 0 is silent, 1.0 normal, 2.0 the loudest."""
        self._volume = min(max(volume, 0.0), LOUDEST)
        player = self._player
        if player is not None:
            player.volume = self._volume

    def cut(self) -> None:
        """Go quiet, and forget what waits to be played."""
        player = self._player
        if player is not None:
            player.cut()

    def pause(self) -> None:
        """Hold still."""
        player = self._player
        if player is not None:
            player.pause()

    def go_on(self) -> None:
        """Go on after a pause."""
        player = self._player
        if player is not None:
            player.go_on()

    def _opened(self) -> Player | None:
        try:
            player = self._open_player()
        except NoSpeakerError:
            if not self._was_told:
                self._was_told = True
                self._failed()
            return None
        self._was_told = False
        player.volume = self._volume
        return player
