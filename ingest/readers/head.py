"""What stands on top of a text and says what it is: front matter, the head of an e-mail, or "Title: …" lines."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace

import yaml

from ingest.readers.rows import article_of_row
from ingest.records import RawArticle, ReadLimits

_YAML = re.compile(r"\s*---[^\S\n]*\n(.{0,65536}?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)", re.S)
_TOML = re.compile(r"\s*\+\+\+[^\S\n]*\n(.{0,65536}?)\n\+\+\+[^\S\n]*(?:\n|$)", re.S)
_FIELD = re.compile(r"[^\S\n]*([A-Za-z][A-Za-z _-]{1,24}):[^\S\n]+(\S[^\n]{0,500})(?:\n|$)")
_KNOWN_FIELDS = (
    "title,headline,date,published,source,outlet,publisher,url,link,author,language,section,publication date,"
    "published at,published_at,publication_date,byline,by,id"
)
_KNOWN = frozenset(_KNOWN_FIELDS.split(","))
_FROM = "front matter"
_MAIL_FIELD = re.compile(
    r"([A-Za-z][A-Za-z0-9-]{1,40}):[^\S\n]*([^\n]{0,2000}(?:\n[^\S\n]+\S[^\n]{0,2000})*)(?:\n|$)"
)
_FORWARDED = re.compile(
    r"\s*(?:-{2,}\s*(?:forwarded|original) message\s*-{2,}|begin forwarded message:)\s*\n\s*", re.I
)
_ANSWERED = re.compile(r"(?:(?:re|fwd?)\s*:\s*)+", re.I)


def headed(article: RawArticle, fields: Mapping[str, object], limits: ReadLimits) -> RawArticle:
    """The article with what the fields on its top say; what they leave open stays as it was."""
    row = {key: value for key, value in fields.items() if str(key).lower() not in {"text", "body", "content"}}
    given = article_of_row({**row, "text": "x"}, path=article.path, number=None, kind="text", limits=limits)
    return replace(
        article,
        title=given.title or article.title,
        title_from=_FROM if given.title else article.title_from,
        outlet=given.outlet or article.outlet,
        outlet_from=_FROM if given.outlet else article.outlet_from,
        published=given.published or article.published,
        published_from=_FROM if given.published else article.published_from,
        url=given.url or article.url,
        given_id=given.given_id or article.given_id,
        language=given.language or article.language,
    )


def front_matter(text: str) -> tuple[dict[str, object], str]:
    """The fields of a YAML, TOML or "Key: value" block on top of a text, and the text below it."""
    for pattern, load in ((_YAML, _yaml), (_TOML, _toml)):
        match = pattern.match(text)
        if match is not None:
            fields = load(match.group(1)) or _salvaged(match.group(1))
            if fields:
                return fields, text[match.end() :]
    return mail_head(text) or field_lines(text)


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


def mail_head(text: str) -> tuple[dict[str, object], str] | None:
    """Subject and day of a text that opens with the head of an e-mail, and its body; None for any other text.

    Of a message that was passed on the head within is what counts.
    """
    forwarded = _FORWARDED.match(text)
    place = forwarded.end() if forwarded else len(text) - len(text.lstrip())
    found: dict[str, str] = {}
    while match := _MAIL_FIELD.match(text, place):
        found.setdefault(match.group(1).lower(), " ".join(match.group(2).split()))
        place = match.end()
    if not {"from", "subject"} <= found.keys() or text[place : place + 1].strip():
        return None
    fields: dict[str, object] = {
        "title": _ANSWERED.sub("", found["subject"], count=1),
        "date": found.get("sent") or found.get("date", ""),
    }
    within = mail_head(text[place:]) if _FORWARDED.match(text, place) else None
    return within or (fields, text[place:])


def field_lines(text: str, *, paragraphs: bool = False) -> tuple[dict[str, object], str]:
    """Fields of "Title: …" and "Date: …" lines on top; at least two, or one known one before a blank line.

    Args:
        text: the whole text.
        paragraphs: whether each line is a paragraph, with a blank line below it, as in Word.
    """
    fields: dict[str, object] = {}
    place = len(text) - len(text.lstrip())
    while (match := _FIELD.match(text, place)) and match.group(1).strip().lower() in _KNOWN:
        fields[match.group(1).strip()] = match.group(2).strip()
        place = match.end()
        if paragraphs:
            place = len(text) - len(text[place:].lstrip("\n"))
    alone = len(fields) == 1 and not (paragraphs or text[place : place + 1].isspace())
    return ({}, text) if not fields or alone else (fields, text[place:])
