import pytest

from kg.errors import FetchError
from kg.read.address import canonical, is_article_url, resolve, same_site


@pytest.mark.parametrize(
    ("url", "form"),
    [
        ("HTTPS://WWW.BinhDuong.gov.vn:443/Tin?id=7#top", "https://www.binhduong.gov.vn/Tin?id=7"),
        ("http://a.vn", "http://a.vn/"),
        ("http://a.vn:8080/x", "http://a.vn:8080/x"),
        ("https://a.vn/x?utm_source=zalo&id=7&fbclid=1", "https://a.vn/x?id=7"),
        ("https://a.vn/x?b=%20&a=", "https://a.vn/x?b=%20&a="),
    ],
)
def test_canonical(url, form):
    assert canonical(url) == form
    assert canonical(form) == form


@pytest.mark.parametrize(
    ("url", "is_one"),
    [
        ("https://a.vn/tin-tuc/hop-giao-ban-123.html", True),
        ("https://a.vn/?id=3", True),
        ("https://a.vn/", False),
        ("https://a.vn/vi", False),
        ("/tin/hop-giao-ban-123.html", False),
        ("javascript:alert(1234567890123)", False),
        ("https://[bad/tin/hop-giao-ban", False),
    ],
)
def test_article_url(url, is_one):
    assert is_article_url(url) is is_one


def test_same_site():
    assert same_site("binhduong.gov.vn", "thanhtra.binhduong.gov.vn")
    assert not same_site("binhduong.gov.vn", "xbinhduong.gov.vn")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://192.168.1.1:8080/",
        "http://169.254.169.254/latest/meta-data/",
        "http://0.0.0.0/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fe80::1]/",
        "http://2130706433/",
        "http://localhost/",
    ],
)
def test_private_addresses_are_refused(url):
    with pytest.raises(FetchError, match="private"):
        resolve(url, allow_private=False)


def test_private_address_is_read_if_meant():
    assert resolve("http://127.0.0.1:8000/x", allow_private=True) == ("127.0.0.1", "127.0.0.1", 8000)


@pytest.mark.parametrize("url", ["ftp://a.vn/x", "file:///etc/passwd", "http://user:pw@a.vn/", "http://a.vn:99999/", "https:///x"])
def test_refused(url):
    with pytest.raises(FetchError):
        resolve(url, allow_private=True)
