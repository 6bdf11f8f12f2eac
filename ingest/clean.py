"""The story without what the site printed around it.

Every rule looks at whole lines (a line is a paragraph or less), so that nothing inside a sentence of
the story is touched; only what stands at the very end of a line is also cut when it is furniture
beyond doubt.
"""

import re
import unicodedata
from functools import cache
from itertools import groupby
from pathlib import Path

_BLANKS = re.compile(r"[^\S\n]+")
_BREAK = re.compile(r" ?\n ?")
_EMPTY_LINES = re.compile(r"\n{3,}")
_UNSEEN = re.compile("[\u200b\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069\ufffc]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_BREAKS = re.compile(r"\r\n?|\u2028|\x85|\x0b|\x0c")
_SURROGATE = re.compile("[\ud800-\udfff]")

_DATE_PREFIX = re.compile(
    r"\A\s*(?:date|published|pub_?date|publication[ _]date|posted|updated|created|timestamp)\b\s*[:=]?\s*"
    r"((?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])[-/](?:0?[1-9]|[12]\d|3[01])(?:[T ]\d\d:\d\d[\d:.Z+-]*)?)"
    r"(?=\s|\Z)[ \t|:–—-]*",
    re.I,
)

_AT_END = re.compile(
    r"(?<=[.!?…”\"’)])\s*\[\+\d+ chars\]\s*$"  # where a news service cuts a text off
    r"|(?<=[.!?”\"’)])\s+(?:do you like this article\?|\d+ comment\(s\)|comment policy\b.{0,120}"
    r"|share this (?:article|story)\.?|leave a (?:comment|reply)\.?|\*? ?denotes required field.{0,40}"
    # After a bare closing mark the word may be the sentence's own: the "cruel" advertisement.
    r"|(?<=[.!?]\s)(?:latest news|advertisement)|(?<=[.!?][”\"’)]\s)(?:latest news|advertisement))\s*$",
    re.I,
)
_CREDIT = re.compile(
    r"[\[(][^\])]{2,80}[\])]\s*$|\b(?:photo|image|picture|video|file|credit|courtesy|handout|getty|reuters|afp|epa"
    r"|ap photo|shutterstock)\b",
    re.I,
)
# "Sad news:'Hill Road' star dies at 54": a link to another story, as sites print it, without a blank after the colon.
_TEASER = re.compile(
    # Not a label of what follows, nor who speaks.
    r"(?!(?i:when|where|what|who|records?|line|odds|location|prices?|costs?|address|tickets|hours|updates?|phone|email"
    r"|website|answer|question|corrections?|clarifications?|editor['’]s note|notes?"
    r"|.*\b(?:time|date|tv|channel|kick-?off|spread|stream|radio)):)"
    r"(?![A-Z]{1,3}:)[A-Z][\w’'&,. -]{2,45}:[A-Z'‘]"
    # In words, as a headline is, and without its stop.
    r"(?=(?:\S+ ){3})(?=(?:.*\b[a-z]{2,}\b){3})[^\n]{8,200}(?<!\.)(?<!\.[\"”’'])"
)
# Characters of prose from which a box can stand below it, and those of a line that no box has.
_STORY = 200
_PARAGRAPH = 350
_STOPS = ".!?:…।۔؟。！？"
# What stands among readers' comments and in no story.
_OF_COMMENTS = re.compile(
    r"^(?:reply|report|like|share|\d+ (?:likes?|replies)"
    r"|.{0,40}\b(?:\d+|an?) (?:min(?:ute)?|hour|day|week|month|year)s? ago"
    r"|@\w+.*|(?:log|sign) in to .*|add a comment.*|load more.*|sort by.*|newest.*|oldest.*|\w+ says:?)$",
    re.I | re.M,
)
_BLANK_LINES = re.compile(r"\n{2,}")


def normalised(text: str) -> str:
    """The same text in one form: line breaks, blanks, composed letters; nothing unseen or unstorable."""
    text = _BREAKS.sub("\n", text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", _UNSEEN.sub("", _SURROGATE.sub("\ufffd", text)))
    text = _CONTROL.sub(" ", text)
    text = _BLANKS.sub(" ", text)
    return _EMPTY_LINES.sub("\n\n", _BREAK.sub("\n", text)).strip()


def date_prefix(text: str) -> tuple[str, str]:
    """The machine's "date 2023-12-26" that a text opens with, empty if none, and the text without it."""
    match = _DATE_PREFIX.match(text)
    return (match.group(1), text[match.end() :].lstrip()) if match else ("", text)


def clean(text: str) -> str:
    """The story of a normalised text: furniture lines, tails and doubled captions out, all else as it was."""
    lines = _without_tail(text.split("\n"))
    lines = [stripped for line in lines if (stripped := _without_ending(line)) or not line]
    lines = [line for line in lines if not is_furniture(line)]
    blocks = [block for block in _BLANK_LINES.split("\n".join(lines).strip()) if block]
    return "\n\n".join(_without_doubles(blocks))


@cache
def _patterns(name: str) -> re.Pattern[str]:
    """The patterns of `data/<name>.txt` as one."""
    written = (Path(__file__).parent / "data" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    patterns = [line for line in written if line and not line.startswith("#")]
    return re.compile(rf"(?:{'|'.join(patterns)})\s*[.:!]?", re.I)


def is_furniture(line: str) -> bool:
    """Whether a whole line is something that sites print around a story."""
    line = line.strip(" *|•·-–—>»«\t")
    if not line or len(line) > 260:
        return False
    return any(pattern.fullmatch(line) for pattern in (_TEASER, _patterns("furniture")))


def _without_ending(line: str) -> str:
    """The line without furniture that was run together with its end."""
    while (match := _AT_END.search(line)) is not None:
        line = line[: match.start()].rstrip()
    return line


def _without_tail(lines: list[str]) -> list[str]:
    """The lines up to the first box below the story.

    A box holds headlines and teasers. Where much more prose than that follows, the heading stood inside
    the story and goes alone. What readers wrote below it goes however long it is.
    """
    before = [0]
    for line in lines:
        before.append(before[-1] + (len(line) if _is_prose(line) else 0))
    kept: list[str] = []
    for place, line in enumerate(lines):
        bare = line.strip(" *|•·-–—>»\t")
        if bare and len(bare) <= 80 and bare[0].isalnum():
            if before[place] >= _STORY and _patterns("comments").fullmatch(bare):
                below = before[-1] - before[place]
                if below <= before[place] or _OF_COMMENTS.search("\n".join(lines[place + 1 :])):
                    break
                continue  # a link to the comments in the middle of the story
            if _patterns("tails").fullmatch(bare):
                after = before[-1] - before[place]
                if (
                    before[place] >= _STORY
                    and after <= before[place] / 4
                    and not _has_paragraph(lines[place:])
                ):
                    break
                continue
        kept.append(line)
    return kept


def _has_paragraph(lines: list[str]) -> bool:
    """Whether any of the lines is as long as only a story's paragraphs are."""
    return any(len(line) >= _PARAGRAPH for line in lines)


def _is_prose(line: str) -> bool:
    """Whether a line reads like a sentence of a story."""
    return len(line) >= 60 and line.rstrip("\"'”’)]»")[-1:] in _STOPS


def _without_doubles(blocks: list[str]) -> list[str]:
    """Blocks of which none repeats the one before it.

    A picture's caption that is printed twice goes altogether; a heading or a paragraph stays once.
    """
    kept: list[str] = []
    for place, (block, run) in enumerate(groupby(blocks, key=lambda one: " ".join(one.split()))):
        prints = list(run)
        if len(prints) > 1 and _is_caption(block, first=place == 0):
            continue
        if len(prints) > 1 and len(block.split()) < 4:
            # Short repeats are figures of a table or refrains, not copies.
            kept.extend(prints)
        else:
            kept.append(prints[0])
    return kept


def _is_caption(block: str, *, first: bool) -> bool:
    """Whether a doubled block describes a picture: a credit, or a long line without a stop."""
    if len(block) > 400 or len(block.split()) < 4:
        return False
    stops = block.rstrip("\"'”’»")[-1:] in _STOPS
    if _CREDIT.search(block):
        return not stops  # a whole sentence may speak of a video that an agency saw
    return not first and len(block.split()) >= 7 and not stops
