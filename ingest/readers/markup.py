"""HTML fragments, as rows and feeds carry them, to paragraphs of plain text."""

import re

from lxml import etree, html

from rag.errors import ArticleError

_TAG = re.compile(
    r"</?(?:p|div|br|span|a|b|i|em|strong|h[1-6]|ul|ol|li|img|table|blockquote|article)\b[^<>]*>", re.I
)
_BLOCK_TAGS = (
    "p div br h1 h2 h3 h4 h5 h6 ul ol li table tr blockquote article section header footer figure figcaption "
    "pre hr dl dt dd main aside nav"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_SILENT_TAGS = "script style noscript template iframe object embed svg head button form select"
_SILENT = frozenset(_SILENT_TAGS.split())
_SINGLE = frozenset(("br", "tr", "li"))


def looks_like_markup(text: str) -> bool:
    """Whether the text carries HTML tags that were meant to be rendered."""
    return "<" in text and len(_TAG.findall(text[:20_000])) >= 2


def text_of_markup(markup: str) -> str:
    """The text of an HTML fragment, a blank line between blocks, scripts and styles left out.

    Raises:
        ArticleError: The fragment cannot be parsed.
    """
    if not markup.strip():
        return ""
    try:
        root = html.fromstring("<div>" + markup.replace("\x00", "") + "</div>")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        msg = f"the markup cannot be parsed: {error}"
        raise ArticleError(msg) from error
    pieces: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        _collect(event, element, pieces)
    text = "".join(pieces)
    text = re.sub(r"[^\S\n]+", " ", text)
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" ?\n ?", "\n", text)).strip()


def _collect(event: str, element: etree._Element, pieces: list[str]) -> None:
    """Add what one step of the walk over the tree prints."""
    if event in {"comment", "pi"}:
        pieces.append(element.tail or "")
        return
    tag = element.tag if isinstance(element.tag, str) else ""
    gap = "" if tag not in _BLOCKS else "\n" if tag in _SINGLE else "\n\n"
    if event == "start":
        pieces.append(gap)
        if tag not in _SILENT:
            pieces.append(re.sub(r"\s+", " ", element.text or ""))
        else:
            for child in list(element):
                element.remove(child)
    else:
        pieces.append(gap)
        if tag in {"td", "th"}:
            pieces.append(" | ")
        pieces.append(re.sub(r"\s+", " ", element.tail or ""))
