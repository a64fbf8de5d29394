# petition-desk listen: what is said, while it is said

listen-loading = Getting ready to listen …
listen-ready = Please speak. Ctrl+C ends.
listen-instead = { $wish } was not found. { $microphone } is used instead.
listen-not-understood = (not understood)
