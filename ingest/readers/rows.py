"""A row of JSON, JSON Lines or CSV to an article: the names that exports give to the same field."""

import math
import re
from collections.abc import Iterable, Mapping
from html import unescape

from ingest.dates import written_out
from ingest.readers.markup import looks_like_markup, text_of_markup
from ingest.records import RawArticle, ReadLimits
from rag.errors import ArticleError

# Names of fields as `_key` gives them: "published_at", "Published At" and "publishedAt" are all "publishedat".
_TEXT = (
    "text", "content", "body", "article", "fulltext", "articletext", "contenttext", "maintext", "articlebody",
    "bodytext",
)  # fmt: skip
_MARKUP = ("contenthtml", "html", "bodyhtml")
_SHORT = ("summary", "description", "abstract")
_TITLE = ("title", "headline", "name", "webtitle")
_OUTLET = (
    "source", "outlet", "publisher", "publication", "sourcename", "sitename", "site", "sourcedomain",
)  # fmt: skip
_DATE = (
    "publishedat", "date", "published", "publicationdate", "publishdate", "datepublished", "publisheddate",
    "pubdate", "datetime", "datepublish", "webpublicationdate", "createdat", "timestamp",
)  # fmt: skip
_URL = ("url", "link", "permalink", "canonicalurl", "weburl")
_ID = ("id", "_id", "articleid", "guid", "uuid")
_INNER = ("_source", "fields")
_BETWEEN_WORDS = re.compile(r"(?<=\w)[\s_-]+(?=\w)")
_WEB = re.compile(r"https?://\S+$", re.IGNORECASE)
_LANGUAGE = ("language", "lang")
_NOTHING = frozenset(("nan", "none", "null", "n/a", "na", "nil", "-", "nat", "undefined"))
"""What exports write where a field is empty: taken for a value, it would be one address or id of many articles."""


def article_of_row(
    row: Mapping[str, object], *, path: str, number: int | None, kind: str, limits: ReadLimits
) -> RawArticle:
    """The article that a row holds; field names are matched as `_key` gives them.

    Raises:
        ArticleError: The row has no text, or too much.
    """
    fields = {_key(name): value for name, value in _opened(row).items()}
    text = _text(fields)
    if not text.strip():
        known = ", ".join(sorted(name for key in row if (name := str(key).strip())))[:120]
        msg = f"no text: the row's fields are {known}" if known else "no text: the row is empty"
        raise ArticleError(msg if not _present(fields, _TEXT) else "no text: the text field is empty")
    if len(text) > limits.characters:
        msg = f"too long: {len(text):,} characters, the limit is {limits.characters:,}"
        raise ArticleError(msg)
    title, outlet, published = (
        unescape(_first(fields, _TITLE)),
        _first(fields, _OUTLET),
        written_out(_first(fields, _DATE)),
    )
    url = _first(fields, _URL)
    if _WEB.match(outlet):  # a clipper's "source" is the address
        url, outlet = url or outlet, ""
    where = "feed" if kind == "feed" else "row"
    return RawArticle(
        text=text,
        title=title,
        title_from=where if title else "",
        outlet=outlet,
        outlet_from=where if outlet else "",
        published=published,
        published_from=where if published else "",
        url=url,
        given_id=_first(fields, _ID),
        path=path,
        row=number,
        kind=kind,
        language=_first(fields, _LANGUAGE)[:35],
    )


def _opened(row: Mapping[str, object]) -> Mapping[str, object]:
    """The row with the fields that a search engine or an agency's service puts one level down."""
    inner = [row[name] for name in _INNER if name in row]
    return {**row, **{key: value for one in inner if isinstance(one, Mapping) for key, value in one.items()}}


def _key(name: object) -> str:
    """A field's name without regard to case and to what stands between its words."""
    return _BETWEEN_WORDS.sub("", str(name).strip().lower())


def _present(fields: Mapping[str, object], names: Iterable[str]) -> bool:
    """Whether any of the fields is there, empty or not."""
    return any(name in fields for name in names)


def _text(fields: Mapping[str, object]) -> str:
    """The body of the article, markup taken out; a summary only where there is no body."""
    plain = _first({name: _blocks(value) for name, value in fields.items()}, _TEXT, joined="\n\n")
    if plain:
        return text_of_markup(plain) if looks_like_markup(plain) else plain
    markup = _first(fields, _MARKUP, joined="\n\n")
    if markup:
        return text_of_markup(markup)
    short = _first(fields, _SHORT, joined="\n\n")
    return text_of_markup(short) if looks_like_markup(short) else short


def _blocks(value: object) -> object:
    """A body in blocks with each one's heading and text, and WordPress's rendered body."""
    if isinstance(value, Mapping) and isinstance(value.get("rendered"), str):
        return value["rendered"]
    if isinstance(value, list):
        return [
            [part for key in ("title", "heading", "text", "content", "value") if (part := one.get(key))]
            if isinstance(one, Mapping)
            else one
            for one in value
        ]
    return value


def _first(fields: Mapping[str, object], names: Iterable[str], *, joined: str = " ") -> str:
    """The first of the fields that holds something, as text."""
    for name in names:
        value = _as_text(fields.get(name), joined)
        if value:
            return value
    return ""


def _as_text(value: object, joined: str) -> str:
    """A JSON value as text: nested names ({"name": "AFP"}) and lists of paragraphs are opened."""
    if isinstance(value, str):
        text = value.strip()
        return "" if text.casefold() in _NOTHING else text
    if isinstance(value, bool) or value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, Mapping):
        inner = (value.get(key) for key in ("name", "title", "main", "text", "value", "$oid", "$date"))
        return next((text for item in inner if (text := _as_text(item, joined))), "")
    if isinstance(value, list):
        return joined.join(text for item in value if (text := _as_text(item, joined)))
    return ""
