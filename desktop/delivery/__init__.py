"""The only code that talks to the central API: client, wire format, retry, sender."""
