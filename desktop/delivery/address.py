"""Where the central API is: an address that cannot leak a petition."""

from ipaddress import ip_address

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url


class InsecureAddressError(ValueError):
    """Not an address petitions may be sent to; `str()` is a short code, not a sentence."""


def checked_address(text: str) -> str:
    """Return the address in its normal form, without a slash at the end.

    TLS is a must; plain http is for a server on this machine only. No name and password, query
    or fragment. Raises InsecureAddressError: malformed, not_https.
    """
    try:
        url = parse_url(text.strip())
        host = (url.host or "").encode("idna").decode("ascii")
    except (LocationParseError, UnicodeError) as error:
        raise InsecureAddressError("malformed") from error
    if not host or url.auth or url.query is not None or url.fragment is not None:
        raise InsecureAddressError("malformed")
    if url.scheme != "https" and not (url.scheme == "http" and is_loopback(host)):
        raise InsecureAddressError("not_https")
    port = f":{url.port}" if url.port else ""
    return f"{url.scheme}://{host}{port}{(url.path or '').rstrip('/')}"


def is_loopback(host: str) -> bool:
    """Whether what is sent to this host never leaves this machine."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
