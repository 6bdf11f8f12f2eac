"""HTML fragments, as rows and feeds carry them, to paragraphs of plain text."""

import re

from lxml import etree, html

from rag.errors import ArticleError

_TAG = re.compile(
    r"</?(?:p|div|br|span|a|b|i|em|strong|h[1-6]|ul|ol|li|img|table|blockquote|article|script|style)\b[^<>]*>",
    re.I,
)
_UNPRINTED = re.compile(r"<(?P<tag>script|style)\b[^<>]*>|<!--", re.I)
_ENDS = {
    "script": re.compile(r"</script\s*>", re.I),
    "style": re.compile(r"</style\s*>", re.I),
    "": re.compile("-->"),
}
_LINE_TAG = re.compile(
    r"</?(?:a|abbr|b|cite|code|del|em|font|h[1-6]|i|iframe|img|ins|mark|q|s|script|small|span|strong|style|sub|sup"
    r"|svg|u|wbr)\b[^<>]*>",
    re.I,
)
_BREAK_TAG = re.compile(r"</?(?:p|div|br|li|ul|ol|hr)\b[^<>]*>", re.I)
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


def without_unprinted(markup: str) -> str:
    """The markup without its scripts, styles and comments; one that is never closed stays."""
    pieces: list[str] = []
    at = 0
    unclosed: set[str] = set()  # not looked for again: a hostile text may open thousands
    for opened in _UNPRINTED.finditer(markup):
        tag = (opened["tag"] or "").lower()
        if opened.start() < at or tag in unclosed:
            continue
        end = _ENDS[tag].search(markup, opened.end())
        if end is None:
            unclosed.add(tag)
            continue
        pieces += [markup[at : opened.start()], " "]
        at = end.end()
    return "".join([*pieces, markup[at:]])


def line_of_markup(text: str) -> str:
    """A title or a name without HTML tags; signs that are no tag ("x < y") stay."""
    if "<" not in text:
        return text
    return _LINE_TAG.sub("", _BREAK_TAG.sub(" ", without_unprinted(text)))


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
