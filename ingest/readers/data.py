"""JSON files: one article, a list of them, or an object that wraps the list."""

import json
from collections.abc import Iterator, Mapping

from ingest.readers.characters import decode
from ingest.readers.rows import article_of_row
from ingest.records import RawArticle, ReadLimits, Unreadable
from rag.errors import ArticleError

_WRAPPERS = ("response", "data", "result", "hits")
_LISTS = ("articles", "items", "data", "results", "docs", "documents", "entries", "rows", "news", "hits")


def read_json(data: bytes, *, path: str, limits: ReadLimits) -> Iterator[RawArticle | Unreadable]:
    """The articles of a JSON file.

    Raises:
        ArticleError: The file is no JSON, nested too deeply, or holds no article.
    """
    loaded = parsed(decode(data), limits)
    rows = _rows(loaded)
    if rows is None:
        msg = "no article in the JSON: neither an object with a text nor a list of such objects"
        raise ArticleError(msg)
    alone = not isinstance(loaded, list) and len(rows) == 1 and rows[0] is loaded
    for number, row in enumerate(rows, start=1):
        place = None if alone else number
        if not isinstance(row, Mapping):
            yield Unreadable(path, place, f"not an object with a text but {type(row).__name__}")
            continue
        try:
            yield article_of_row(row, path=path, number=place, kind="json", limits=limits)
        except ArticleError as error:
            yield Unreadable(path, place, str(error))


def parsed(text: str, limits: ReadLimits) -> object:
    """The JSON value of `text`.

    Raises:
        ArticleError: Not JSON, or nested beyond the limit.
    """
    try:
        value: object = json.loads(text)
    except RecursionError:
        msg = f"nested too deeply: the limit is {limits.depth} levels"
        raise ArticleError(msg) from None
    except ValueError as error:
        msg = f"not JSON: {' '.join(str(error).split())[:100]}"
        raise ArticleError(msg) from error
    if _deeper_than(value, limits.depth):
        msg = f"nested too deeply: the limit is {limits.depth} levels"
        raise ArticleError(msg)
    return value


def _deeper_than(value: object, depth: int) -> bool:
    """Whether the value is nested beyond `depth`; level by level, so that depth costs no stack."""
    level = [value]
    for _ in range(depth + 1):
        nested: list[object] = []
        for item in level:
            if isinstance(item, dict):
                nested.extend(item.values())
            elif isinstance(item, list):
                nested.extend(item)
        level = [item for item in nested if isinstance(item, dict | list)]
        if not level:
            return False
    return True


def _rows(loaded: object) -> list[object] | None:
    """The rows that a JSON value holds; None where there is no place for them."""
    if isinstance(loaded, list):
        return loaded
    if not isinstance(loaded, dict):
        return None
    rows: list[object]
    for name in _LISTS:
        if isinstance(loaded.get(name), list) and not isinstance(loaded.get("text"), str):
            return list(loaded[name])
    for name in _WRAPPERS:
        inner = loaded.get(name)
        if isinstance(inner, dict) and not isinstance(loaded.get("text"), str):
            rows = _rows(inner) or []
            if rows != [inner]:
                return rows
    return [loaded]
