"""Saved web pages: trafilatura finds the story, JSON-LD and meta tags say what it is called and when."""

import re
from urllib.parse import urljoin

import trafilatura
from lxml import etree, html

from ingest.dates import likely_date, written_out
from ingest.outlets import is_publication, names_a_page
from ingest.readers.characters import decode
from ingest.readers.jsonld import Described, described
from ingest.readers.markup import text_of_markup
from ingest.records import RawArticle, ReadLimits
from rag.errors import ArticleError

_DATES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "publication_date",
    "publish-date",
    "publishdate",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "article:published",
    "published-date",
    "cxenseparse:recs:publishtime",
    "og:published_time",
    "rnews:datepublished",
    "citation_publication_date",
)
_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "headline")
_SITES = ("og:site_name", "application-name", "dc.publisher", "publisher", "copyright", "twitter:site")
_URLS = ("og:url", "twitter:url", "parsely-link")
_PUBLISHED = re.compile(r"publi|posted|dateline|(?:entry|article|post|story)[-_]+(?:date|time)", re.I)
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S{4,500})")
_SUFFIX = re.compile(r"\s+[|\-–—·»]\s+([^|\-–—·»]{2,40})$")


def read_page(data: bytes, *, path: str, limits: ReadLimits, url: str = "", declared: str = "") -> RawArticle:
    """The article of an HTML page; `url` is where it was fetched from, if it was.

    Raises:
        ArticleError: No HTML, no story in it, or too long.
    """
    source = decode(data, declared=declared).replace("\x00", "")
    tree = _tree(source)
    linked, meta = described(tree), _meta(tree)
    text = _story(tree, linked)
    if len(text) > limits.characters:
        msg = f"too long: {len(text):,} characters, the limit is {limits.characters:,}"
        raise ArticleError(msg)
    site, site_from = _first_of(
        ("JSON-LD publisher", linked.publisher),
        ("site name", _of(meta, _SITES)),
        ("microdata publisher", _publisher(tree)),
        ("HTML title", _named_in_title(tree)),
    )
    title, title_from = _title(tree, linked, meta, site)
    published, published_from = _first_of(
        ("JSON-LD", _date(linked.published)),
        ("HTML meta", next((day for name in _DATES if (day := _date(meta.get(name, "")))), "")),
        ("HTML time", _date(_time(tree))),
    )
    return RawArticle(
        text=text,
        title=title,
        title_from=title_from,
        outlet=site.lstrip("@©").strip(),
        outlet_from=site_from,
        published=published,
        published_from=published_from,
        url=_address(tree, meta, source) or url,
        path=path,
        kind="html",
        language=linked.language or (tree.get("lang") or "").strip()[:35],
    )


def _tree(source: str) -> html.HtmlElement:
    """The parsed page."""
    try:
        tree = trafilatura.load_html(source)
        if tree is None:
            tree = html.document_fromstring(source)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        msg = f"not an HTML page: {' '.join(str(error).split())[:100]}"
        raise ArticleError(msg) from error
    return tree


def _story(tree: html.HtmlElement, linked: Described) -> str:
    """The story's paragraphs, a blank line between them."""
    try:
        document = trafilatura.bare_extraction(
            tree, with_metadata=False, include_comments=False, include_tables=True, favor_recall=True
        )
    except (etree.LxmlError, ValueError, TypeError, AttributeError, IndexError, RecursionError) as error:
        msg = f"the page cannot be read: {type(error).__name__}: {' '.join(str(error).split())[:80]}"
        raise ArticleError(msg) from error
    found = str(getattr(document, "text", "") or "").strip()
    # Tables come as "| a | b" lines: their rows stay together, everything else is a paragraph a line.
    text = re.sub(r"\n+(?!\|)", "\n\n", found)
    body = linked.body if "<" not in linked.body else text_of_markup(linked.body)
    if len(body) > 2 * len(text):
        text = body
    if not text.strip():
        text = _paragraphs(tree)
    if not text.strip():
        msg = "no article text in the page (scripts or menus only)"
        raise ArticleError(msg)
    return text


def _paragraphs(tree: html.HtmlElement) -> str:
    """What a page prints outside its menus; for pages too short or odd for trafilatura."""
    for tag in ("article", "main", "body"):
        found = tree.find(f".//{tag}")
        if found is not None:
            for menu in list(
                found.iter("nav", "footer", "header", "aside", "script", "style", "form", "noscript")
            ):
                menu.drop_tree()
            return text_of_markup(html.tostring(found, encoding="unicode", with_tail=False))
    return ""


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    """Meta tags by their lower-case name; the first of each counts."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        content = " ".join((tag.get("content") or "").split())
        if name and content:
            found.setdefault(name.lower(), content[:500])
    return found


def _date(value: str) -> str:
    """The value where it can be a date; what a site writes for none gives way to the next place."""
    written = written_out(value)
    return written if written and likely_date(written, any_language=True) else ""


def _of(meta: dict[str, str], names: tuple[str, ...]) -> str:
    """The first of these tags that is there."""
    return next((meta[name] for name in names if name in meta), "")


def _first_of(*found: tuple[str, str]) -> tuple[str, str]:
    """The first value that is not empty, and where it was found."""
    return next(((value, where) for where, value in found if value), ("", ""))


def _title(tree: html.HtmlElement, linked: Described, meta: dict[str, str], site: str) -> tuple[str, str]:
    """The headline and where it was found; the site's name is taken off its end."""
    heads = [" ".join(head.text_content().split()) for head in tree.iter("h1")]
    found = (
        ("JSON-LD headline", " ".join(linked.headline.split())),
        ("HTML meta", _of(meta, _TITLES)),
        ("HTML heading", heads[0] if len(heads) == 1 else ""),
        ("HTML title", _page_title(tree)),
    )
    # A site's front page is called as the site is, and so are its articles where one template has all of them.
    title, where = _first_of(*((by, value) for by, value in found if value.casefold() != site.casefold()))
    suffix = _SUFFIX.search(title)
    if suffix and (
        where == "HTML title" or suffix.group(1).lower() in site.lower() or (site and site in suffix.group(1))
    ):
        title = title[: suffix.start()]
    return title, where


def _publisher(tree: html.HtmlElement) -> str:
    """The name of the publisher in microdata."""
    for publisher in tree.xpath('//*[@itemprop="publisher"]'):
        for name in publisher.xpath('.//*[@itemprop="name"]'):
            if found := " ".join((name.get("content") or name.text_content()).split()):
                return found[:120]
    return ""


def _named_in_title(tree: html.HtmlElement) -> str:
    """The site that the page's title ends with, where its words say that it is a publication."""
    suffix = _SUFFIX.search(_page_title(tree))
    return suffix.group(1).strip() if suffix and is_publication(suffix.group(1).strip()) else ""


def _page_title(tree: html.HtmlElement) -> str:
    return " ".join((tree.findtext(".//title") or "").split())


def _time(tree: html.HtmlElement) -> str:
    """The first `<time datetime>` of the page that is marked as its publication, or its only one."""
    times = [tag for tag in tree.iter("time") if tag.get("datetime")]
    marked = [
        tag
        for tag in times
        if tag.get("pubdate") is not None
        or _PUBLISHED.search(f"{tag.get('itemprop')} {tag.get('class')} {_class_above(tag)}")
    ]
    chosen = marked[0] if marked else times[0] if len(times) == 1 else None
    return str(chosen.get("datetime")) if chosen is not None else ""


def _class_above(tag: html.HtmlElement) -> str:
    above = tag.getparent()
    return "" if above is None else above.get("class") or ""


def _address(tree: html.HtmlElement, meta: dict[str, str], source: str) -> str:
    """The page's own address, as it says."""
    canonical = (
        next((link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"), "") or ""
    )
    saved = _SAVED_FROM.search(source[:4096])
    base = next((tag.get("href") for tag in tree.iter("base") if tag.get("href")), "")
    given = (_joined(base, canonical), _of(meta, _URLS), saved.group(1) if saved else "")
    whole = [address for address in given if address.startswith(("http://", "https://"))]
    # A template may give all of its pages the address of the front page.
    return next((address for address in whole if names_a_page(address)), whole[0] if whole else "")


def _joined(base: str, address: str) -> str:
    """The address as seen from the base."""
    try:
        return urljoin(base, address)
    except ValueError:  # such as "http://[x"
        return ""
