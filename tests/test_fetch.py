"""What fetching an article by its address must and must not do; a real server on this machine."""

import gzip
import http.server
import threading
import time

import pytest

from ingest.fetch import FetchLimits, fetch, is_public
from rag.errors import ArticleError

STORY = "The ferry to Sennen was cancelled on Monday because of high winds, the operator said in a note. " * 4
HEAD = "<head><title>Ferry cancelled</title></head>"
PAGE = f"<!doctype html><html>{HEAD}<body><article><p>{STORY}</p></article></body></html>"


class Site(http.server.BaseHTTPRequestHandler):
    """A small site with a page, redirects, a slow page and pages that are too large."""

    def do_GET(self):
        """Answer by path."""
        if self.path == "/page":
            self.answer(PAGE.encode(), "text/html; charset=utf-8")
        elif self.path == "/text":
            self.answer(STORY.encode(), "text/plain")
        elif self.path == "/round":
            self.send_response(302)
            self.send_header("Location", "/round")
            self.end_headers()
        elif self.path.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/to/").replace("_", "/"))
            self.end_headers()
        elif self.path == "/large":
            self.answer(b"x" * 300_000, "text/html")
        elif self.path == "/bomb":
            self.answer(gzip.compress(b"x" * 5_000_000), "text/html", ("Content-Encoding", "gzip"))
        elif self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            for _ in range(50):
                self.wfile.write(b"<p>drip</p>")
                self.wfile.flush()
                time.sleep(0.1)
        else:
            self.send_error(404)

    def answer(self, body, kind, *headers):
        """Send a body."""
        self.send_response(200)
        for name, value in (("Content-Type", kind), ("Content-Length", str(len(body))), *headers):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args):
        """Stay silent."""


@pytest.fixture(scope="module")
def site():
    """Address of a running site."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


LIMITS = FetchLimits(seconds=1.5, bytes=200_000, redirects=3)


def loopback_only(address):
    """What the tests allow."""
    return address == "127.0.0.1"


def test_page_is_fetched_and_read_as_an_article(site):
    """A page's story comes with the address that it was fetched from."""
    found = fetch(f"{site}/page", allowed=loopback_only)
    assert "ferry to Sennen" in found.text
    assert found.url == f"{site}/page"


def test_plain_text_is_fetched_too_and_redirects_are_followed(site):
    """A redirect leads to the article, whose address is the last one."""
    found = fetch(f"{site}/to/_text", allowed=loopback_only)
    assert found.text.startswith("The ferry")
    assert found.url == f"{site}/text"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        pytest.param("/none", "404", id="missing"),
        pytest.param("/large", "too large", id="large"),
        pytest.param("/bomb", "too large", id="compressed"),
        pytest.param("/slow", "longer than", id="slow"),
        pytest.param("/round", "redirects", id="redirect loop"),
        pytest.param("/to/http:__10.0.0.1_", "private", id="redirect inside"),
        pytest.param("/to/file:___etc_passwd", "only http", id="redirect to file"),
    ],
)
def test_what_cannot_be_fetched_is_said_in_one_line(site, path, reason):
    """Every limit and every redirect holds, and the reason names it."""
    start = time.monotonic()
    with pytest.raises(ArticleError, match=reason):
        fetch(f"{site}{path}", limits=LIMITS, allowed=loopback_only)
    assert time.monotonic() - start < 5


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:80/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://192.168.1.1/",
        "http://172.16.0.9/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://224.0.0.1/",
        "ftp://example.com/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://user:secret@example.com/",
        "http://8.8.8.8:22/",
        "http://",
        "http://[broken/",
        "",
    ],
)
def test_private_local_and_odd_addresses_are_refused(url):
    """Nothing but public http and https addresses is ever connected to."""
    with pytest.raises(ArticleError, match=r"refused|not a web address"):
        fetch(url, limits=FetchLimits(seconds=1))


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700:4700::1111"])
def test_public_addresses_are_public(address):
    """The check does not refuse what it is there to let through."""
    assert is_public(address)
