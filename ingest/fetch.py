"""An article by its web address: public http and https pages only, within size and time.

The name is resolved once, every address it has is checked, and the connection goes to the checked
address itself, so that a name which changes its mind between check and connection ("DNS rebinding")
gains nothing. Redirects are followed by hand, each checked the same way. Proxies set in the environment
are not used: they would resolve the name anew.
"""

import ipaddress
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import urljoin, urlsplit

import httpx

from ingest.read import SUPPORTED, read_bytes, sniff
from ingest.records import RawArticle, ReadLimits
from rag.errors import ArticleError

_AGENT = "Mozilla/5.0 (compatible; Dateline; reads one article for its user)"
_TYPES = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "markdown",
    "application/pdf": "pdf",
    "application/json": "json",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """What fetching one address may cost."""

    seconds: float = 20.0
    bytes: int = 16 * 2**20
    redirects: int = 5
    ports: tuple[int, ...] = (80, 443, 8000, 8080, 8443)


@dataclass(frozen=True, slots=True)
class _Target:
    """A checked address: where to connect, and what to call it."""

    url: str
    pinned: str
    host: str
    headers: dict[str, str]


def fetch(
    url: str,
    *,
    limits: FetchLimits | None = None,
    read_limits: ReadLimits | None = None,
    allowed: Callable[[str], bool] | None = None,
) -> RawArticle:
    """The article at a web address.

    Args:
        url: Address of a page, a text or a PDF, http or https.
        limits: Of time and size; None takes the usual ones.
        read_limits: Of the parser that reads what was fetched.
        allowed: Says which addresses may be connected to; None allows public ones. For tests, whose
            server is on this machine.

    Raises:
        ArticleError: Not a public http(s) address, unreachable, too slow, too large, or no article there.
    """
    limits = limits or FetchLimits()
    deadline = time.monotonic() + limits.seconds
    current = url.strip()
    for _ in range(limits.redirects + 1):
        target = _checked(current, limits, allowed or is_public)
        reply, following = _get(target, limits, deadline)
        if following:
            current = urljoin(current, following)
            continue
        return _article(reply, current, read_limits or ReadLimits())
    msg = f"more than {limits.redirects} redirects"
    raise ArticleError(msg)


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet."""
    ip = ipaddress.ip_address(address.split("%", 1)[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            return is_public(str(inner))
        if ip in ipaddress.ip_network("64:ff9b::/96"):
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def _checked(url: str, limits: FetchLimits, allowed: Callable[[str], bool]) -> _Target:
    """The address with its name resolved, refused unless all that it resolves to is allowed.

    Raises:
        ArticleError: Not http(s), has a password, is unknown or not allowed.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        msg = f"not a web address: {error}"
        raise ArticleError(msg) from error
    if parts.scheme.lower() not in {"http", "https"} or not host:
        msg = "not a web address: only http:// and https:// are fetched"
        raise ArticleError(msg)
    if parts.username or parts.password:
        msg = "refused: the address holds a user name or password"
        raise ArticleError(msg)
    port = port or (443 if parts.scheme.lower() == "https" else 80)
    found = _resolved(host, port)
    for address in found:
        if not allowed(address):
            msg = f"refused: {host} is a private, local or reserved address"
            raise ArticleError(msg)
    if allowed is is_public and port not in limits.ports:
        msg = f"refused: port {port} is not one that pages are served on"
        raise ArticleError(msg)
    shown = f"[{found[0]}]" if ":" in found[0] else found[0]
    named = f"[{host}]" if ":" in host else host
    usual = port == (443 if parts.scheme.lower() == "https" else 80)
    pinned = parts._replace(scheme=parts.scheme.lower(), netloc=f"{shown}:{port}", fragment="").geturl()
    headers = {
        "Host": named if usual else f"{named}:{port}",
        "User-Agent": _AGENT,
        "Accept": "text/html,*/*;q=0.8",
    }
    return _Target(url, pinned, host, headers)


def _resolved(host: str, port: int) -> list[str]:
    """Every IP address of a host name.

    Raises:
        ArticleError: There is none.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        msg = f"cannot be reached: {host} is not known"
        raise ArticleError(msg) from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _get(target: _Target, limits: FetchLimits, deadline: float) -> tuple[httpx.Response, str]:
    """The reply with its whole body, or where it redirects to.

    Raises:
        ArticleError: Unreachable, an error status, too slow or too large.
    """
    left = deadline - time.monotonic()
    if left <= 0:
        msg = f"took longer than {limits.seconds:g} s"
        raise ArticleError(msg)
    try:
        with (
            httpx.Client(timeout=left, trust_env=False, follow_redirects=False) as client,
            client.stream(
                "GET", target.pinned, headers=target.headers, extensions={"sni_hostname": target.host}
            ) as reply,
        ):
            if reply.is_redirect:
                return reply, reply.headers.get("location", "")
            if reply.status_code != httpx.codes.OK:
                msg = f"the site answered {reply.status_code} {reply.reason_phrase}".strip()
                raise ArticleError(msg)
            body = _body(reply, limits, deadline)
    except httpx.TimeoutException as error:
        msg = f"took longer than {limits.seconds:g} s"
        raise ArticleError(msg) from error
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        msg = f"cannot be reached: {' '.join(str(error).split())[:120] or type(error).__name__}"
        raise ArticleError(msg) from error
    return httpx.Response(reply.status_code, headers=_type_only(reply), content=body), ""


def _type_only(reply: httpx.Response) -> dict[str, str]:
    """The one header that is needed of a reply whose body is unpacked already."""
    return {"content-type": reply.headers.get("content-type", "")}


def _body(reply: httpx.Response, limits: FetchLimits, deadline: float) -> bytes:
    """The unpacked body, read only as far as the limits allow.

    Raises:
        ArticleError: Too slow or too large.
    """
    pieces: list[bytes] = []
    size = 0
    for piece in reply.iter_bytes():
        size += len(piece)
        if size > limits.bytes:
            msg = f"too large: more than {limits.bytes:,} bytes"
            raise ArticleError(msg)
        if time.monotonic() > deadline:
            msg = f"took longer than {limits.seconds:g} s"
            raise ArticleError(msg)
        pieces.append(piece)
    return b"".join(pieces)


def _article(reply: httpx.Response, url: str, limits: ReadLimits) -> RawArticle:
    """The first article in what was fetched.

    Raises:
        ArticleError: There is none.
    """
    data = reply.content
    if not data.strip():
        msg = "empty: the site sent nothing"
        raise ArticleError(msg)
    named = reply.headers.get("content-type", "").split(";")[0].strip().lower()
    by_ending = SUPPORTED.get(PurePosixPath(urlsplit(url).path.lower()).suffix, "")
    kind = (
        sniff(data[:4096])
        or _TYPES.get(named)
        or by_ending
        or ("html" if named.startswith("text/") else named)
    )
    declared = reply.charset_encoding or ""
    for found in read_bytes(data, kind or "unknown", path="", limits=limits, url=url, declared=declared):
        if isinstance(found, RawArticle):
            return replace(found, url=found.url if _same_site(found.url, url) else url, path="", row=None)
        raise ArticleError(found.reason)
    msg = "no article there"
    raise ArticleError(msg)


def _same_site(claimed: str, fetched: str) -> bool:
    """Whether the address that a page gives for itself is on the site that it came from."""
    try:
        return bool(claimed) and urlsplit(claimed).hostname == urlsplit(fetched).hostname
    except ValueError:
        return False
