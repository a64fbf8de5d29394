"""The machine's microphones and loudspeakers, by PortAudio and, on Linux, the sound server."""
