"""What ALSA and JACK write to standard error while devices are sought, opened and lost.

It is no news to anyone: what fails comes back to PortAudio as an error code, and from there to us
as an exception. Both libraries have a switch of their own for it, so nobody else's messages are
lost: sounddevice shuts the whole of standard error, but only while PortAudio begins.
"""

import ctypes
import sys

ALSA, JACK = "libasound.so.2", "libjack.so.0"

SWITCHES = (
    (ALSA, "snd_lib_error_set_handler"),
    (JACK, "jack_set_error_function"),
    (JACK, "jack_set_info_function"),
)
"""Functions that take the function to which a message is given."""


def hush() -> None:
    """Have both write no messages from now on, where they are. Any thread."""
    if sys.platform != "linux":
        return
    # Messages come in the audio thread too, which must not wait for Python: so they are given to
    # a function of C that does nothing with them.
    nothing = ctypes.cast(ctypes.CDLL(None).getpid, ctypes.c_void_p)
    for library, switch in SWITCHES:
        try:
            set_handler = getattr(ctypes.CDLL(library), switch)
        except (OSError, AttributeError):
            continue
        set_handler.argtypes = (ctypes.c_void_p,)
        set_handler.restype = None
        set_handler(nothing)
