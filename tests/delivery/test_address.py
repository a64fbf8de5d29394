import pytest

from desktop.delivery.address import InsecureAddressError, checked_address
from desktop.delivery.client import Client, Patience


@pytest.mark.parametrize(
    ("given", "normal"),
    [
        ("https://xf.example.gov.cn", "https://xf.example.gov.cn"),
        (" https://xf.example.gov.cn:8443/api/ ", "https://xf.example.gov.cn:8443/api"),
        ("HTTPS://XF.Example.gov.cn/", "https://xf.example.gov.cn"),
        ("https://信访.example", "https://xn--vuq827l.example"),
        ("https://10.0.0.7", "https://10.0.0.7"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://127.8.9.10", "http://127.8.9.10"),
        ("http://localhost:8000/", "http://localhost:8000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_https_anywhere_and_http_on_this_machine_are_taken(given: str, normal: str) -> None:
    assert checked_address(given) == normal


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("http://xf.example.gov.cn", "not_https"),
        ("http://10.0.0.7", "not_https"),
        ("http://0.0.0.0", "not_https"),
        ("http://[::ffff:127.0.0.1]", "not_https"),
        ("http://localhost.example.com", "not_https"),
        ("http://127.0.0.1.example.com", "not_https"),
        ("http://2130706433", "not_https"),
        ("ftp://localhost", "not_https"),
        ("file:///etc/passwd", "malformed"),
        ("xf.example.gov.cn", "not_https"),
        ("https://", "malformed"),
        ("", "malformed"),
        ("https://user:secret@xf.example.gov.cn", "malformed"),
        ("http://localhost@xf.example.gov.cn", "malformed"),
        ("http://xf.example.gov.cn#@localhost", "malformed"),
        ("https://xf.example.gov.cn/?a=1", "malformed"),
        ("https://xf.example.gov.cn:99999", "malformed"),
        ("https://a..b", "malformed"),
        (f"https://{'a' * 64}.cn", "malformed"),
        ("https://[::1", "malformed"),
    ],
)
def test_any_other_address_is_turned_down_at_once(given: str, code: str) -> None:
    with pytest.raises(InsecureAddressError, match=code):
        Client(given, "", patience=Patience())


def test_an_address_two_parsers_may_read_differently_is_rewritten() -> None:
    address = checked_address("http://localhost\\@xf.example.gov.cn")
    assert address == "http://localhost/%5C@xf.example.gov.cn"


@pytest.mark.parametrize("credential", ["two words", "line\nbreak", "密码", "=", "a=b"])
def test_what_is_no_bearer_token_is_turned_down_at_once(credential: str) -> None:
    with pytest.raises(ValueError, match="bearer"):
        Client("https://xf.example.gov.cn", credential, patience=Patience())
