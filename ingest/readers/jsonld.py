"""What a page says about its article in JSON-LD."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from lxml import html

_MOST_BYTES = 2_000_000
_HIDING = re.compile(
    r"\A(?:<!--|(?://|/\*)? ?<!\[CDATA\[(?: ?\*/)?)|(?:// ?|/\* ?)?(?:-->|\]\]>(?: ?\*/)?)\Z"
)
_LAST_COMMA = re.compile(r'(?<=[\]}"\w]),(\s*[}\]])')


@dataclass(frozen=True, slots=True)
class Described:
    """The fields of the first article object; empty where it does not say."""

    headline: str = ""
    published: str = ""
    publisher: str = ""
    body: str = ""
    language: str = ""


def described(tree: html.HtmlElement) -> Described:
    """The article that the page's JSON-LD describes; empty fields when there is none."""
    for script in tree.iter("script"):
        kind = (script.get("type") or "").lower()
        if "ld+json" not in kind or not script.text or len(script.text) > _MOST_BYTES:
            continue
        items = list(_objects(_loaded(script.text)))
        named = {str(item["@id"]): item for item in items if "@id" in item and "name" in item}
        for item in items:
            if _is_article(item):
                return Described(
                    headline=_text(item.get("headline") or item.get("name")),
                    published=_text(item.get("datePublished") or item.get("dateCreated")),
                    publisher=_text(_meant(item.get("publisher") or item.get("sourceOrganization"), named)),
                    body=_text(item.get("articleBody")),
                    language=_text(item.get("inLanguage"))[:35],
                )
    return Described()


def _loaded(script: str) -> object:
    """The script's value; else that without what hides it from old browsers and without commas that end a list."""
    for text in (script, _LAST_COMMA.sub(r"\1", _HIDING.sub("", script.strip()))):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: object) -> Iterator[dict[str, object]]:
    """Every object of a JSON-LD value, outer ones first; three levels deep, as graphs are."""
    level = [value]
    for _ in range(4):
        following: list[object] = []
        for item in level:
            if isinstance(item, list):
                following.extend(item)
            elif isinstance(item, dict):
                yield item
                following.extend(item.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage"))
        level = following


def _meant(value: object, named: dict[str, dict[str, object]]) -> object:
    """The object that a bare {"@id": …} stands for, as WordPress writes a publisher; else the value."""
    if isinstance(value, dict) and set(value) == {"@id"}:
        return named.get(str(value["@id"]), value)
    return value


def _is_article(item: dict[str, object]) -> bool:
    """Whether the object is a news article, report or post."""
    kinds = item.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(str(name).endswith(("Article", "BlogPosting", "Report", "Reportage")) for name in names)


def _text(value: object) -> str:
    """A JSON-LD value as text: an organisation by its name."""
    if isinstance(value, str):
        return unescape(value).strip()
    if isinstance(value, list):
        return next((text for item in value if (text := _text(item))), "")
    if isinstance(value, dict):
        return _text(value.get("name") or value.get("@value") or value.get("alternateName"))
    return ""
