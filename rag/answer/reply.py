"""A model's reply as plain text: without its thinking, fences, headings and bullets; its citation marks in one form."""

import json
import re

# Reasoning that a server leaves in the reply; still open while the reply streams, or opened by the server's own prompt.
_THINKING = re.compile(r"<(think|thinking|thought|reasoning)>.*?(?:</\1>|\Z)", re.IGNORECASE | re.DOTALL)
_OPENED_BEFORE = re.compile(
    r"\A(?:(?!<thi|<tho).)*?</(?:think|thinking|thought|reasoning)>", re.IGNORECASE | re.DOTALL
)
# A server's own marks around what is thought and said: "<|channel|>final<|message|>", "<|im_end|>", "</s>".
_CHANNEL = re.compile(r"\A.*<\|channel\|>final(?:<\|[\w ]+\|>|[\w ])*?<\|message\|>", re.DOTALL)
_CONTROL = re.compile(r"<\|[\w ]{2,30}\|>|</?s>\s*\Z")
_SAID_IN = ("answer", "response", "reply", "text")  # where a reply in JSON says it
_FENCE = re.compile(r"^[ \t]*```[\w-]*[ \t]*$\n?", re.MULTILINE)
_LABEL = re.compile(
    r"\A\s*(?:the |final |rewritten |standalone )*(?:answer|response|reply|question)\s*:\s*", re.IGNORECASE
)
# "Sure! Here is the answer:", "Let me know if you need more.", and "Based on the passages," say nothing of the news.
_OPENING = re.compile(
    r"\A\s*(?:(?:sure|certainly|of course|okay|absolutely)[!,.]\s+)?(?:here(?: is|'s|’s| are)\b[^\n:\[]{0,80}:\s+)?",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\s+(?:let me know (?:if|whether)|i hope (?:this|that) helps|feel free to"
    r"|(?:if you|would you like)\b[^\n.]*\bme\b)"
    r"[^\n\[]*\Z",
    re.IGNORECASE,
)
_BASED = re.compile(
    r"(?:(?<=\A)|(?<=\n)|(?<=[.\]] ))(?:based on|according to) (?:the|these) (?:\w+ )?"
    r"(?:passages|articles|excerpts|sources|information|context|text)(?: (?:provided|given|above))?, (\w)",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t].*|(\*\*|__)[^*_\n\[.!?]+\1:?[ \t]*)$\n?",  # a line all in bold heads what follows
    re.MULTILINE,
)
_BULLET = re.compile(r"^[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]+(?=\S)", re.MULTILINE)
_DRESS = "\"'“”`* "
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
# A list of what was cited, at the end: no statement.
_SOURCES = re.compile(
    r"^[ \t#*_]*(?:sources?|references?|citations?|passages?(?: cited)?)[ \t]*:?[ \t*_]*"
    r"(?:\n(?:[ \t]*[\[［【(]?\d.*(?:\n|\Z))+|[\[［【(]\d.*)\s*\Z",
    re.IGNORECASE | re.MULTILINE,
)
_FOOTNOTES = re.compile(r"(?:^[ \t]*\[\^\d{1,3}\]:.*(?:\n|\Z))+\s*\Z", re.MULTILINE)
_CUT_MARK = re.compile(r"\s*[\[［【][\d\s,;–-]*\Z")

_AND = r"\s*(?:[-–,;&]|and)\s*"
_NAMED = (
    r"(?:\^|#|(?:passages?|sources?|articles?|ref(?:erence)?s?|doc(?:ument)?s?|excerpts?|no)(?:\.|:)?\s+)"
)
# "[Passage 1]", "[Source 1, Source 2]", "[^1]", "【1†source】", "［1］"; "[1,234]" is a figure.
_DRESSED = re.compile(
    rf"[\[［【]\s*(?!\d{{1,3}}(?:,\d{{3}})+\s*[\]］】]){_NAMED}?"
    rf"(\d{{1,3}}(?:{_AND}{_NAMED}?\d{{1,3}})*)\s*(?:†[^\]］】]*)?[\]］】]",
    re.IGNORECASE,
)
# "(Passage 1)", "(see sources 1 and 2)"; "(article 5)" may be one of a treaty.
_IN_PARENTHESES = re.compile(
    r"\((?:see\s+)?(?:passages?|sources?|references?|refs?\.?|doc(?:ument)?s?)\s+"
    rf"(\d{{1,3}}(?:{_AND}\d{{1,3}})*)\)",
    re.IGNORECASE,
)
# Marks that stand in round brackets too: "(see [1])".
_AROUND = re.compile(
    r"\((?:see\s+|cf\.?\s+)?(?:(?:passages?|sources?|articles?)\s+)?((?:\[[\d\s,;–-]+\])+)\)", re.IGNORECASE
)
_RAISED = re.compile(r"<sup>\s*\[?(\d{1,3})\]?\s*</sup>", re.IGNORECASE)
_SMALL_DIGITS = "¹²³⁴⁵⁶⁷⁸⁹"
_SMALL = re.compile(rf"(?<=[.,;!?\"”’])[{_SMALL_DIGITS}]")  # "died.¹"; "km²" is a measure
_ESCAPED = re.compile(r"\\([\[\]])")
_DOUBLED = re.compile(r"\[(\[[\d\s,;&–-]+\])\]")
_LINKED = re.compile(r"(\[[\d\s,;&–-]+\])\((?:https?:|#|\.?/)[^()\s]*\)")
_RANGE = re.compile(r"\[(\d{1,3})\]\s*[-–]\s*\[(\d{1,3})\]")
_JOINED = re.compile(r"(?<=\d\])\s*(?:,|;|&|and)\s*(?=\[\d)")


def plain_reply(text: str) -> str:
    """What the model says, one statement after the other, marks included; "" while it only thinks."""
    text = _LABEL.sub("", _out_of_json(_FENCE.sub("", _spoken(text)).strip()))
    text = _BULLET.sub("", _CLOSING.sub("", _OPENING.sub("", text)))
    text = _EMPHASIS.sub(r"\2", _HEADING.sub("", _FOOTNOTES.sub("", _SOURCES.sub("", text))))
    text = _CUT_MARK.sub("", _LABEL.sub("", text))
    return _BASED.sub(lambda found: found[1].upper(), text).strip()


def _out_of_json(text: str) -> str:
    """What a reply in JSON says, where it says it under a usual name; else the reply as it is."""
    if not text.startswith("{"):
        return text
    try:
        said = json.loads(text)
    except ValueError:
        return text
    return next((said[name] for name in _SAID_IN if isinstance(said.get(name), str)), text)


def _spoken(text: str) -> str:
    """The reply without its thinking."""
    return _CONTROL.sub("", _CHANNEL.sub("", _OPENED_BEFORE.sub("", _THINKING.sub("", text))))


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
    text = _RAISED.sub(r"[\1]", _ESCAPED.sub(r"\1", text))
    text = _SMALL.sub(lambda mark: f"[{_SMALL_DIGITS.index(mark[0]) + 1}]", text)
    for form in (_DRESSED, _IN_PARENTHESES):
        text = form.sub(lambda mark: f"[{_bare_numbers(mark[1])}]", text)
    text = _LINKED.sub(r"\1", _DOUBLED.sub(r"\1", text))
    return _AROUND.sub(r"\1", _JOINED.sub("", _RANGE.sub(r"[\1-\2]", text)))


def _bare_numbers(inside: str) -> str:
    """The numbers of a mark without the words between them."""
    return re.sub(r"\s*(?:and|&)\s*", ", ", re.sub(_NAMED, "", inside, flags=re.IGNORECASE))
