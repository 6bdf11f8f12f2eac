"""One article from what was read to what is stored: cleaned, named, dated, with ids that last."""

import hashlib
import re
from dataclasses import astuple, replace
from pathlib import Path

from ingest import rules
from ingest.clean import clean, date_prefix, normalised
from ingest.copies import signature
from ingest.language import language_of
from ingest.metadata import place_of, published_of
from ingest.outlets import names_a_page, outlet_of
from ingest.readers.markup import line_of_markup
from ingest.records import Prepared, RawArticle, Unreadable
from ingest.titles import title_of, without_label, without_site
from rag.records.articles import Article

_ROW_KINDS = frozenset(("json", "jsonl", "csv", "text", "markdown", "docx"))
_LASTING_ID = re.compile(r"(?=[\w.:-]*[A-Za-z])[\w.:-]{4,80}")
_CODE = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")
_LETTER = re.compile(r"[^\W_]")
_HEADLINE_ALONE = "its headline alone, as nothing else of the story is there"
_HEADLINE_WORDS = 4  # with fewer a title names a subject and tells nothing of it


def identify(raw: RawArticle) -> tuple[str, str]:
    """The article's id and a hash of what the reader yielded for it, wherever in its file it stands by now.

    What newer rules would make of it may be another article, so the hash is of the rules as well.
    """
    return _article_id_of(raw), _hash(rules.READING, *map(str, astuple(replace(raw, row=None))))


def article_id(origin: str) -> str:
    """The id of an article from its origin: 20 hexadecimal digits that stay the same for good."""
    return _hash(origin)[:20]


def text_hash(text: str) -> str:
    """SHA-256 of a cleaned text, in hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def lone_story(identity: str, text: str) -> str:
    """The id of the story that an article begins, from its id and its text's hash.

    The article's id alone would be given again when the article's text becomes another: the prints that
    are left of the former story must not meet the new one in it.
    """
    return f"{identity}.{text[:12]}"


def prepare(raw: RawArticle) -> Prepared | Unreadable:
    """The article ready to be stored, or why there is nothing to store."""
    prefix, body = date_prefix(normalised(raw.text))
    text = without_label(clean(body))
    whole = bool(_LETTER.search(text))
    text = text if whole else _headline(raw, body)
    if not text:
        return Unreadable(raw.path, raw.row, "no text is left after cleaning")
    outlet, outlet_from = _outlet(raw, body)
    identity, source_hash = identify(raw)
    title, title_from = _title(raw, text)
    published, dated = published_of(raw, body, prefix)
    code = _CODE.match(raw.language)
    article = Article(
        id=identity,
        text_hash=text_hash(text),
        title=without_site(title, outlet),
        outlet=outlet,
        published=published,
        path=raw.path,
        url=normalised(raw.url),
        language=code.group().lower() if code else language_of(text),
        place=place_of(text),
        story=lone_story(identity, text_hash(text)),
    )
    how = f"title: {title_from}; outlet: {outlet_from or 'not named'}; date: {dated}"
    return Prepared(
        article,
        text,
        source_hash,
        signature(text, published.earliest if published else None),
        raw.given_id,
        how if whole else f"{_HEADLINE_ALONE}; {how}",
    )


def _headline(raw: RawArticle, body: str) -> str:
    """The headline of a row or feed entry whose text is nothing but what sites print around a story; else ""."""
    if raw.row is None or not _LETTER.search(body):
        return ""
    given = without_site(_one_line(raw.title), _outlet(raw, body)[0])
    return given if len(given.split()) >= _HEADLINE_WORDS else ""


def _title(raw: RawArticle, text: str) -> tuple[str, str]:
    """The title that the source gives, else one from the text; on one line."""
    given = _one_line(raw.title)[:300]
    return (given, raw.title_from) if _LETTER.search(given) else title_of(text)


def _outlet(raw: RawArticle, text: str) -> tuple[str, str]:
    """The outlet that the source gives, else one from the by-line, the dateline or the address."""
    given = _one_line(raw.outlet)[:120]
    return (given, raw.outlet_from) if given else outlet_of(text, raw.url)


def _one_line(text: str) -> str:
    """A title or a name as it prints: on one line and without tags."""
    return " ".join(line_of_markup(normalised(text)).split())


def _article_id_of(raw: RawArticle) -> str:
    """A row's own id as it is, when it can name an article beyond its file; else a hash of the origin.

    Small numbers ("1", "2") are used again by every export, so they count only together with the path.
    """
    given = raw.given_id.strip()
    if raw.kind in _ROW_KINDS and _LASTING_ID.fullmatch(given):
        return given
    if names_a_page(raw.url.strip()):
        return article_id(raw.url.strip())
    path = str(Path(raw.path).absolute()) if raw.path else ""
    if given:
        return article_id(f"{path}#{given}" if given.isdigit() else given)
    if not path:
        return article_id("text:" + raw.text)
    # A row's number is not its own: a row added above would give it to another article.
    return article_id(path if raw.row is None else f"{path}#text:{_hash(raw.title, raw.text)}")


def _hash(*parts: str) -> str:
    """SHA-256 of the parts, each with its length, so that no two lists of parts are alike."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode(errors="surrogatepass")
        digest.update(f"{len(data)}:".encode() + data)
    return digest.hexdigest()
