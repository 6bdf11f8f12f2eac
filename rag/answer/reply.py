"""A model's reply as plain text: without its thinking, fences, headings and bullets; its citation marks in one form."""

import re

# Reasoning that a server leaves in the reply; still open while the reply streams, or opened by the server's own prompt.
_THINKING = re.compile(r"<(think|thinking|reasoning)>.*?(?:</\1>|\Z)", re.IGNORECASE | re.DOTALL)
_OPENED_BEFORE = re.compile(r"\A(?:(?!<think).)*?</(?:think|thinking|reasoning)>", re.IGNORECASE | re.DOTALL)
_FENCE = re.compile(r"^[ \t]*```[\w-]*[ \t]*$\n?", re.MULTILINE)
_LABEL = re.compile(
    r"\A\s*(?:the |final |rewritten |standalone )*(?:answer|response|reply|question)\s*:\s*", re.IGNORECASE
)
_HEADING = re.compile(r"^[ \t]*#{1,6}[ \t].*$\n?", re.MULTILINE)
_BULLET = re.compile(r"^[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]+(?=\S)", re.MULTILINE)
_DRESS = "\"'“”`* "
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
# A list of what was cited, at the end: no statement.
_SOURCES = re.compile(
    r"^[ \t#]*(?:sources?|references?|citations?|passages?(?: cited)?)[ \t]*:?[ \t]*"
    r"(?:\n(?:[ \t]*[\[［【(]?\d.*(?:\n|\Z))+|[\[［【(]\d.*)\s*\Z",
    re.IGNORECASE | re.MULTILINE,
)

_AND = r"\s*(?:[-–,;&]|and)\s*"
# "[Passage 1]", "[^1]", "【1†source】", "［1］"; "[1,234]" is a figure.
_DRESSED = re.compile(
    r"[\[［【]\s*(?!\d{1,3}(?:,\d{3})+\s*[\]］】])(?:\^|#|(?:passages?|sources?|articles?|ref(?:erence)?s?|no)\.?\s+)?"
    rf"(\d{{1,3}}(?:{_AND}\d{{1,3}})*)\s*(?:†[^\]］】]*)?[\]］】]",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"\\([\[\]])")
_DOUBLED = re.compile(r"\[(\[[\d\s,;&–-]+\])\]")
_LINKED = re.compile(r"(\[[\d\s,;&–-]+\])\((?:https?:|#|\.?/)[^()\s]*\)")
_RANGE = re.compile(r"\[(\d{1,3})\]\s*[-–]\s*\[(\d{1,3})\]")
_JOINED = re.compile(r"(?<=\d\])\s*(?:,|;|&|and)\s*(?=\[\d)")


def plain_reply(text: str) -> str:
    """What the model says, one statement after the other, marks included; "" while it only thinks."""
    text = _spoken(text)
    text = _LABEL.sub("", _EMPHASIS.sub(r"\2", _FENCE.sub("", text)))
    return _HEADING.sub("", _SOURCES.sub("", _BULLET.sub("", text))).strip()


def _spoken(text: str) -> str:
    """The reply without its thinking."""
    return _OPENED_BEFORE.sub("", _THINKING.sub("", text))


def plain_question(text: str) -> str:
    """The question in a model's reply to a request for one; "" when there is none.

    Where it says more than that, a line that is called the question counts, else the first that asks something.
    """
    lines = [line.strip() for line in _spoken(text).splitlines()]
    said = [line for line in plain_reply(text).splitlines() if line.strip()]
    called = [_LABEL.sub("", line) for line in lines if _LABEL.match(line) and _LABEL.sub("", line)]
    asking = [line for line in said if line.strip(_DRESS).endswith("?")]
    best = called[:1] or asking[:1] or (said if len(said) == 1 else [])
    return best[0].strip(_DRESS) if best else ""


def marks_in_one_form(text: str) -> str:
    """The text with each citation mark as `[1]`, `[1, 2]` or `[1-3]`, whatever brackets and words it came in."""
    text = _ESCAPED.sub(r"\1", text)
    text = _DRESSED.sub(lambda mark: f"[{re.sub(r'[ ]*(?:and|&)[ ]*', ', ', mark[1])}]", text)
    text = _LINKED.sub(r"\1", _DOUBLED.sub(r"\1", text))
    return _JOINED.sub("", _RANGE.sub(r"[\1-\2]", text))
