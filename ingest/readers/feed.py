"""RSS and Atom feeds: every entry an article."""

import io
from collections.abc import Iterator
from urllib.parse import urljoin

import feedparser

from ingest.readers.markup import text_of_markup
from ingest.records import RawArticle, ReadLimits, Unreadable
from rag.errors import ArticleError


def read_feed(data: bytes, *, path: str, limits: ReadLimits) -> Iterator[RawArticle | Unreadable]:
    """The articles of a feed, entry by entry.

    Raises:
        ArticleError: The file is no feed, or holds no entry.
    """
    feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        why = "no entry in the feed" if feed.version else "XML, but not an RSS or Atom feed"
        raise ArticleError(why)
    for number, entry in enumerate(feed.entries, start=1):
        if number > limits.rows:
            yield Unreadable(path, number, f"more than {limits.rows:,} entries; the rest is left out")
            return
        try:
            yield _article(entry, feed.feed, path, number, limits)
        except ArticleError as error:
            yield Unreadable(path, number, str(error))


def _article(
    entry: feedparser.FeedParserDict,
    feed: feedparser.FeedParserDict,
    path: str,
    number: int,
    limits: ReadLimits,
) -> RawArticle:
    """One entry: its longest text, markup taken out; its link whole, as seen from the feed's site."""
    bodies = [str(item.get("value", "")) for item in entry.get("content", [])] + [
        str(entry.get("summary", ""))
    ]
    text = text_of_markup(max(bodies, key=len))
    title = text_of_markup(str(entry.get("title", "")))
    if not text.strip():
        msg = "no text: the entry has only a title" if title else "no text: the entry is empty"
        raise ArticleError(msg)
    if len(text) > limits.characters:
        msg = f"too long: {len(text):,} characters, the limit is {limits.characters:,}"
        raise ArticleError(msg)
    source = _line(entry.get("source", {}).get("title", "")) or _line(feed.get("title", ""))
    published = str(entry.get("published") or entry.get("updated") or "")
    return RawArticle(
        text=text,
        title=title,
        title_from="feed" if title else "",
        outlet=source,
        outlet_from="feed title" if source else "",
        published=published,
        published_from="feed" if published else "",
        url=_address(str(entry.get("link", "")), str(feed.get("link", ""))),
        given_id=str(entry.get("id", "")),
        path=path,
        row=number,
        kind="feed",
        language=str(entry.get("language", "")),
    )


def _line(name: object) -> str:
    """A name on one line, without markup: Atom writes "Hill &amp;amp; Dale"."""
    return " ".join(text_of_markup(str(name)).split())


def _address(link: str, site: str) -> str:
    """The link, whole where it is given as seen from the site."""
    if not link:
        return ""
    try:
        return urljoin(site, link)
    except ValueError:  # such as "http://[x"
        return link
