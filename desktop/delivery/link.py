"""The state of the line to the central API: may we send, and when do we look whether it is back.

Pure state: times are monotonic seconds, handed in. What is wrong with the line delays the line
and no petition, so that one petition nobody can send never holds up the others.
"""

from dataclasses import dataclass, field

from desktop.delivery.retry import Random, delay, grown
from desktop.delivery.trouble import Trouble

OFFLINE = frozenset(
    {
        Trouble.NO_NETWORK,
        Trouble.TIMEOUT,
        Trouble.TLS,
        Trouble.GARBLED,
        Trouble.NOT_FOUND_ROUTE,
    }
)
"""Troubles of the way there, a log-in page of a public network among them."""

OF_THE_LINE = OFFLINE | {Trouble.BUSY, Trouble.CREDENTIAL}
"""Troubles that every petition would meet; the others belong to one petition."""


@dataclass(slots=True)
class Link:
    """One line. `trouble` is why it is closed, None while it is open or was never tried.

    A probe that succeeds opens the line. When the next petition fails all the same (something on
    the way lets the question about health through and nothing else), `in_vain` counts, and the
    probes come at growing intervals.
    """

    probe_interval: float
    random: Random
    trouble: Trouble | None = field(default=None, init=False)
    _failures: int = field(default=0, init=False)
    _in_vain: int = field(default=0, init=False)
    _probed_open: bool = field(default=False, init=False)
    _opens_at: float = field(default=0.0, init=False)
    _probe_at: float = field(default=0.0, init=False)

    @property
    def is_offline(self) -> bool:
        """Whether the central API cannot be reached, as far as known."""
        return self.trouble in OFFLINE

    def is_open(self, now: float) -> bool:
        """Whether a petition may be tried now."""
        return now >= self._opens_at

    def probe_is_due(self, now: float) -> bool:
        """Whether to look if the network is back."""
        return self.is_offline and now >= self._probe_at

    def failed(self, trouble: Trouble, retry_after: float | None, now: float) -> float:
        """Close the line after a try that met trouble; return for how many seconds."""
        self._failures += 1
        self._in_vain += self._probed_open
        self._probed_open = False
        self.trouble = trouble
        wait = delay(self._failures, self.random, retry_after)
        self._opens_at = now + wait
        self._probe_at = now + grown(self.probe_interval, self._in_vain)
        return wait

    def answered(self) -> None:
        """Note that a petition was answered, whatever the answer."""
        self.trouble, self._failures, self._in_vain = None, 0, 0
        self._probed_open, self._opens_at = False, 0.0

    def probed(self, *, well: bool, now: float) -> None:
        """Note what a probe found; when all is well the line opens at once."""
        if well:
            self.trouble, self._probed_open, self._opens_at = None, True, 0.0
        else:
            self._probe_at = now + grown(self.probe_interval, self._in_vain)

    def nudged(self) -> None:
        """Open the line because somebody asked; not against the server's own wish to wait."""
        if self.trouble is not Trouble.BUSY:
            self._opens_at = 0.0

    def rest(self, now: float) -> float:
        """Return the seconds until the line opens or is probed, 0 when it is open."""
        if self.is_open(now):
            return 0.0
        opens = self._opens_at - now
        return min(opens, max(self._probe_at - now, 0.0)) if self.is_offline else opens
