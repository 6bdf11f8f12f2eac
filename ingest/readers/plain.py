"""Plain text and Markdown, with or without a front matter block or a few "Title: …" lines on top."""

import re
import tomllib
from collections.abc import Mapping

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from ingest.readers.characters import decode
from ingest.readers.rows import article_of_row
from ingest.records import RawArticle, ReadLimits
from rag.errors import ArticleError

_YAML = re.compile(r"\s*---[^\S\n]*\n(.{0,65536}?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)", re.S)
_TOML = re.compile(r"\s*\+\+\+[^\S\n]*\n(.{0,65536}?)\n\+\+\+[^\S\n]*(?:\n|$)", re.S)
_FIELD = re.compile(r"[^\S\n]*([A-Za-z][A-Za-z _-]{1,24}):[^\S\n]+(\S[^\n]{0,500})(?:\n|$)")
_KNOWN_FIELDS = (
    "title,headline,date,published,source,outlet,publisher,url,link,author,language,section,publication date,"
    "published at,published_at,publication_date,byline,by,id"
)
_KNOWN = frozenset(_KNOWN_FIELDS.split(","))


def read_text(data: bytes, *, path: str, limits: ReadLimits, markdown: bool = False) -> RawArticle:
    """The article of a .txt or .md file.

    Raises:
        ArticleError: The file is empty, binary or too long.
    """
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip("\ufeff\x00 \t\n"):
        msg = "empty: the file holds no text"
        raise ArticleError(msg)
    fields, body = front_matter(text)
    heading = ""
    if markdown:
        heading, body = _rendered(body)
    if not body.strip():
        msg = "no text: the file holds only a heading block"
        raise ArticleError(msg)
    row = {key: value for key, value in fields.items() if str(key).lower() not in {"text", "body", "content"}}
    article = article_of_row({**row, "text": "x"}, path=path, number=None, kind="text", limits=limits)
    if len(body) > limits.characters:
        msg = f"too long: {len(body):,} characters, the limit is {limits.characters:,}"
        raise ArticleError(msg)
    return RawArticle(
        text=body,
        title=article.title or heading,
        title_from="front matter" if article.title else "heading" if heading else "",
        outlet=article.outlet,
        outlet_from="front matter" if article.outlet else "",
        published=article.published,
        published_from="front matter" if article.published else "",
        url=article.url,
        given_id=article.given_id,
        path=path,
        kind="markdown" if markdown else "text",
        language=article.language,
    )


def front_matter(text: str) -> tuple[dict[str, object], str]:
    """The fields of a YAML, TOML or "Key: value" block on top, and the text below it."""
    for pattern, load in ((_YAML, _yaml), (_TOML, _toml)):
        match = pattern.match(text)
        if match is not None:
            fields = load(match.group(1)) or _salvaged(match.group(1))
            if fields:
                return fields, text[match.end() :]
    return _field_lines(text)


def _salvaged(block: str) -> dict[str, object]:
    """The "key: value" lines of a block that is no whole mapping ("title: Larnow: the harbour")."""
    found = [_FIELD.match(line) for line in block.split("\n")]
    return {match.group(1).strip(): match.group(2).strip(" \"'") for match in found if match is not None}


def _yaml(block: str) -> dict[str, object]:
    """The plain values of a YAML mapping; nothing where the block is not one."""
    try:
        loaded = yaml.safe_load(block)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return _plain_values(loaded)


def _toml(block: str) -> dict[str, object]:
    """The plain values of a TOML table; nothing where the block is not one."""
    try:
        return _plain_values(tomllib.loads(block))
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


def _plain_values(loaded: object) -> dict[str, object]:
    """Values that are one thing: nested ones are left out, so that nothing can be blown up by reference."""
    if not isinstance(loaded, Mapping):
        return {}
    kept: dict[str, object] = {}
    for key, value in loaded.items():
        if isinstance(value, str | int | float):
            kept[str(key)] = value
        elif hasattr(value, "isoformat"):
            kept[str(key)] = value.isoformat()
    return kept


def _field_lines(text: str) -> tuple[dict[str, object], str]:
    """Fields of "Title: …" and "Date: …" lines on top; at least two, or one known one before a blank line."""
    fields: dict[str, object] = {}
    place = len(text) - len(text.lstrip())
    while (match := _FIELD.match(text, place)) and match.group(1).strip().lower() in _KNOWN:
        fields[match.group(1).strip()] = match.group(2).strip()
        place = match.end()
    alone = len(fields) == 1 and not text[place : place + 1].isspace()
    return ({}, text) if not fields or alone else (fields, text[place:])


def _rendered(text: str) -> tuple[str, str]:
    """The first top heading of a Markdown text, and the text as it reads, marks taken out."""
    heading = ""
    pieces: list[str] = []
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    for token, before in zip(tokens, [None, *tokens], strict=False):
        if token.type == "inline":
            printed = _inline(token)
            if not heading and before is not None and before.type == "heading_open" and before.tag == "h1":
                heading = " ".join(printed.split())
            in_cell = before is not None and before.type in {"td_open", "th_open"}
            pieces.append(printed + (" | " if in_cell else "\n\n"))
        elif token.type in {"fence", "code_block"}:
            pieces.append(token.content + "\n\n")
        elif token.type == "html_block":
            pieces.append(re.sub(r"<[^<>]*>", " ", token.content) + "\n\n")
        elif token.type in {"tr_close", "table_close"}:
            pieces.append("\n")
    return heading, "".join(pieces)


def _inline(token: Token) -> str:
    """The printed text of a run of Markdown: link texts stay, addresses and pictures go."""
    printed = []
    for child in token.children or ():
        if child.type in {"text", "code_inline"}:
            printed.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            printed.append("\n")
        elif child.type == "html_inline":
            printed.append("\n" if child.content.lower().startswith("<br") else "")
    return "".join(printed)
