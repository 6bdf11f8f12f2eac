"""The title of a text that comes without one, and what of its head is not a title."""

import re

from ingest.clean import is_furniture
from ingest.dates import parse_date
from rag.sentences import sentence_spans

_LABEL_WORDS = (
    "news world politics business sport sports opinion analysis culture economy tech technology science "
    "health home local national international region middle east africa asia europe americas us uk iraq "
    "syria iran israel lebanon exclusive breaking live update updates video photos features feature "
    "magazine security defense defence military editorial commentary report reports latest top stories "
    "story press release "
)
_LABELS = frozenset(_LABEL_WORDS.split())
MASTHEAD = re.compile(
    r"^(?:The |Al[- ])?(?:[A-Z][\w’'.-]*\s){0,3}(?:Post|Times|Herald|Tribune|Guardian|Journal|Monitor"
    r"|Gazette|Telegraph|Observer|Chronicle|Courier|Examiner|Independent|Standard|Star|Mirror|Mail|Sun|Globe|Bulletin|Dispatch)$"
)
"""A line that is a newspaper's name."""
_BY_LINE = re.compile(r"^(?:by|written by|reported by|from|author:)\s+(\S.{1,140})$", re.I)
# What a by-line writes small: "By Ann Reed and Ben Vale in Cairo, for the Sample Wire", "From staff and wire reports".
_SMALL_WORDS = (
    "and for of in at on the with our a special staff wire report reports reporter reporters reporting writer "
    "writers correspondent correspondents editor editors contributor contributors contributing columnist desk news "
    "team agency agencies senior chief science sports foreign political business technology health am pm updated "
    "published de da di du del der den van von la le al el bin ibn ben dos y e"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_SMALL_NAME = re.compile(r"(?:al|el|ad|as|ash|an|ar|at|az|d|l|ul)[-’'](?=[A-Z])")
# What stands beside the names: "Special to …", "climate reporter", "Updated:", an address, how long it takes to read.
_BESIDE_NAMES = re.compile(
    r"(?i:\bspecial to\b|\b(?:updated|published|posted)\s*:|\S+@\S+|\b\d+ min(?:ute)?s?(?: read)?"
    r"|\bphoto(?:graph)?s? by\b)"
    r"|(?<=, )[a-z]+ (?=(?:editor|reporter|correspondent|writer|columnist|producer|chief)\b)"
)
_CREDITED = re.compile(
    r"[\[(][^\])]{2,80}[\])]\.?$|\b(?:photo|credit|getty images|file photo|courtesy of|via AP|AP Photo)\b",
    re.I,
)
_LONE_DATELINE = re.compile(r"^[A-Z][\w.,’'/() ]{1,60}[–—-]+$")
_NOTE = re.compile(r"^(?:editor['’]?s?['’]? note|note|update|correction|clarification)\b\s*[:.—–-]", re.I)
_DATELINE = re.compile(
    r"^[A-Z][\w .,’'/-]{1,50}\([A-Za-z][\w /]{1,24}\)\s*[–—-]+\s+"
    r"|^[A-Z]{3}[A-Z][\w .,’'/-]{0,40}\s(?:[–—]|--)\s+"
    r"|^\((?:[A-Z]{2,8}|[A-Z][a-z]+)\)\s*(?:[–—-]+\s+|(?=[A-Z“\"]))"
)
_INVITATION = re.compile(r"^(?:sign up|subscribe|register|this story is part of|get the latest)\b", re.I)
_CLOSERS = "\"'”’)]»"
_MOST_WORDS = 32


def by_line(line: str) -> str:
    """The names in a by-line; "" for any other line that begins so ("From cheap to priceless", "By then, …")."""
    found = _BY_LINE.match(line.strip())
    if found is None or len(line) > 120:
        return ""
    names = _BESIDE_NAMES.sub("", found[1])
    if re.search(r"[:;?!](?!\d)", names):
        return ""
    words = re.findall(r"[\w.’'/&-]+", names)
    small = [word for word in words if word[0].islower() and not _SMALL_NAME.match(word)]
    return found[1] if set(small) <= _SMALL and len(small) < max(len(words), 3) else ""


def title_of(text: str) -> tuple[str, str]:
    """A title for the text and how it was found: its first heading, else its first sentence, shortened."""
    blocks = [line for line in text[:4000].split("\n") if line.strip()][:8]
    for place, block in enumerate(blocks[:5]):
        following = blocks[place + 1] if place + 1 < len(blocks) else ""
        if is_label(block, following) or by_line(block) or is_furniture(block) or _is_date_line(block):
            continue
        if is_heading(block) and following and block != following:
            return block.strip(), "first heading line"
        break
    return shortened(opening(text)), "first sentence, shortened"


def is_heading(line: str) -> bool:
    """Whether a line reads like a headline: short, begun with a capital or figure, without a stop."""
    line = line.strip()
    words = line.split()
    if not 3 <= len(words) <= _MOST_WORDS or not 12 <= len(line) <= 220:
        return False
    bare = line.rstrip(_CLOSERS)
    if _CREDITED.search(line) or bare[-1:] in ".,;:。" or bare.endswith((" —", " –")) or line[0].islower():
        return False
    return not (line[0] in '"“' and line[-1] in '"”' and len(words) > 15)


def is_label(line: str, following: str) -> bool:
    """Whether a line is the name of a section or a site ("Iraq News") above the headline."""
    words = re.findall(r"\w+", line.lower())
    if not words or len(words) > 4 or line.rstrip()[-1:] in ".?!":
        return False
    if all(word in _LABELS for word in words) or words[-1] in {"news", "analysis", "opinion", "exclusive"}:
        return True
    return is_heading(following) and (len(words) <= 2 or MASTHEAD.match(line.strip()) is not None)


def without_label(text: str) -> str:
    """The text without a section's name ("Iraq News") that is printed above its headline."""
    first, _, rest = text.partition("\n")
    following = rest.lstrip().split("\n", 1)[0]
    words = re.findall(r"\w+", first.lower())
    named = words and (words[-1] == "news" or all(word in _LABELS for word in words))
    return rest.lstrip() if named and is_label(first, following) and is_heading(following) else text


def opening(text: str) -> str:
    """The text from its first sentence on: lone datelines, notes, by-lines and section names passed over."""
    lines = text.split("\n")
    for place, line in enumerate(lines[:12]):
        bare = line.strip()
        following = next((other for other in lines[place + 1 :] if other.strip()), "")
        passed = (
            not bare
            or _LONE_DATELINE.match(bare)
            or _NOTE.match(bare)
            or by_line(bare)
            or is_furniture(bare)
            or _INVITATION.match(bare)
            or _is_date_line(bare)
            or (following and is_label(bare, following))
        )
        if not passed:
            return "\n".join(lines[place:])
    return text


def without_site(title: str, outlet: str) -> str:
    """The title without the outlet's name at its end ("… | CNN Politics")."""
    parts = re.split(r"\s+[|–—-]\s+", title)
    last = parts[-1].lower()
    named = bool(outlet) and re.search(rf"(?<!\w){re.escape(outlet.lower())}(?!\w)", last)
    if len(parts) < 2 or not named or len(last) > len(outlet) + 20:
        return title
    return title[: title.rindex(parts[-1])].rstrip(" |–—-")


def _is_date_line(line: str) -> bool:
    """Whether a line holds little more than a date."""
    return (
        len(line) <= 60
        and len(line.split()) <= 9
        and any(c.isdigit() for c in line)
        and parse_date(line) is not None
    )


def shortened(text: str, most: int = 100) -> str:
    """The first sentence of the text, cut at a word when it is long."""
    spans = sentence_spans(text[:2000])
    if not spans:
        return ""
    sentence = " ".join(text[spans[0][0] : spans[0][1]].split())
    sentence = _DATELINE.sub("", sentence) or sentence
    if len(sentence) <= most:
        return sentence.rstrip(".")
    cut = sentence.rfind(" ", 0, most)
    return sentence[: cut if cut > most // 2 else most].rstrip(" ,;:–—-") + "…"
