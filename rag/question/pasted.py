"""A question pasted from a page or a document, as it would have been typed: without tags, marks and odd blanks."""

import re
from html import unescape

# What no font prints: a hyphen only where a line ends, blanks without width, marks of direction.
_UNPRINTED = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_BEARING = re.compile(
    r"</?(?:p|div|br|li|ul|ol|td|tr|th|h[1-6]|blockquote|img|hr|table)\b[^<>]*>", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_LINK = re.compile(r"!?\[(?P<said>[^\[\]]+)\]\([^()\s]*\)")
# Marks on both sides of words: "**April** 2024"; not "5 * 3 * 2", nor "a_b_c".
_MARKED = re.compile(
    r"(?<![\w*_`])(?P<mark>\*{1,3}|_{1,3}|`)(?P<said>[^\s*_`](?:[^*_`]*[^\s*_`])?)(?P=mark)(?![\w*_`])"
)


def as_typed(question: str) -> str:
    """The question in one line, without tags and marks of HTML and Markdown; as it was where nothing else is in it.

    A month parted from its year by a mark or by the end of a line is no date to those who read dates, and the answer
    would then be of any day.
    """
    plain = _TAG.sub("", _BEARING.sub(" ", _UNPRINTED.sub("", unescape(question))))
    plain = _MARKED.sub(r"\g<said>", _LINK.sub(r"\g<said>", plain))
    return " ".join(plain.split()) or question
