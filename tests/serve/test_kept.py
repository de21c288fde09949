"""Answers that are kept: the same bytes again, never more than there is room for, never those of another state."""

from pathlib import Path

import httpx
import pytest
from starlette.responses import Response

from kg.serve.kept import Kept
from tests.serve.running import running

HTML = {"Accept": "text/html"}


def test_the_longest_unasked_goes_first() -> None:
    kept = Kept(40)
    for name in "abcd":
        kept.put(name, Response(name * 5))
        kept.get("a")
    kept.put("e", Response("e" * 5))
    for name in "fghi":
        kept.put(name, Response(name * 5))
    assert {name for name in "abcdefghi" if kept.get(name)} == set("acdefghi")


def test_an_answer_that_is_too_large_is_not_kept() -> None:
    kept = Kept(100)
    kept.put("a", Response("x" * 13))
    assert kept.get("a") is None


def test_what_is_kept_is_what_was_given() -> None:
    kept = Kept(1000)
    kept.put("a", Response("tên", 200, {"ETag": "a"}, media_type="text/html"))
    again = kept.get("a")
    assert again and again.body == "tên".encode() and again.headers["etag"] == "a" and again.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize("room", [0, 1 << 20])
def test_pages_are_the_same_again_in_each_language(samples: Path, room: int) -> None:
    with running(samples, kept=room) as url, httpx.Client(base_url=url) as client:
        first, again = client.get("/?lang=vi", headers=HTML), client.get("/?lang=vi", headers=HTML)
        assert first.content == again.content and first.headers["content-security-policy"] == again.headers["content-security-policy"]
        assert first.headers["set-cookie"] == again.headers["set-cookie"] and first.headers["etag"] == again.headers["etag"]
        assert '<html lang="en">' in client.get("/?lang=en", headers=HTML).text
