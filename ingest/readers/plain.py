"""Plain text and Markdown, with or without a front matter block or a few "Title: …" lines on top."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ingest.readers.characters import decode
from ingest.readers.head import front_matter, headed
from ingest.readers.markup import without_unprinted
from ingest.records import RawArticle, ReadLimits
from rag.errors import ArticleError

_SCRIPT = re.compile(r"<(?P<closes>/?)(?P<name>script|style)\b", re.I)


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
    if len(body) > limits.characters:
        msg = f"too long: {len(body):,} characters, the limit is {limits.characters:,}"
        raise ArticleError(msg)
    kind = "markdown" if markdown else "text"
    article = RawArticle(body, heading, "heading" if heading else "", path=path, kind=kind)
    return headed(article, fields, limits)


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
            pieces.append(re.sub(r"<[^<>]*>", " ", without_unprinted(token.content)) + "\n\n")
        elif token.type in {"tr_close", "table_close"}:
            pieces.append("\n")
    return heading, "".join(pieces)


def _inline(token: Token) -> str:
    """The printed text of a run of Markdown: link texts stay; addresses, pictures and scripts go."""
    printed = []
    for child in _without_scripts(token.children or []):
        if child.type in {"text", "code_inline"}:
            printed.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            printed.append("\n")
        elif child.type == "html_inline":
            printed.append("\n" if child.content.lower().startswith("<br") else "")
    return "".join(printed)


def _without_scripts(children: list[Token]) -> Iterator[Token]:
    """A run's parts without what stands in a script or style; one that is never closed stays."""
    tags = [_SCRIPT.match(child.content) if child.type == "html_inline" else None for child in children]
    last = {tag["name"].lower(): at for at, tag in enumerate(tags) if tag is not None and tag["closes"]}
    silent = ""
    for at, (child, tag) in enumerate(zip(children, tags, strict=True)):
        name = tag["name"].lower() if tag is not None else ""
        if silent:
            if tag is not None and name == silent and tag["closes"]:
                silent = ""
        elif tag is not None and not tag["closes"] and last.get(name, -1) > at:
            silent = name
        else:
            yield child
