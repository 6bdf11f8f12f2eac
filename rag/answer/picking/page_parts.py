"""What a page has beside what it tells: by-line, dateline, seat, credit, heading in capitals, a quiz's choices."""

import re

# A dateline's own day: when it was written, not when what it tells happened.
_DAY = r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s[A-Z][a-z]{2,8}\.?(?:\s\d{4})?)"
# "By Ines Varga", "BAGHDAD (Reuters) -", "OMRA, May 2 (AP) —", "GRANBY − Three", "New York CNN Business —" and "Sample
# Wire —" alone: no part of what is told.
_HEAD = re.compile(
    r"By\s+(?:an?\s+|the\s+)?[A-Z][^.!?\n]{0,80}(?:\n|$)"
    rf"|(?:[A-Z][\w.'’-]*,?\s+){{1,5}}(?:{_DAY},?\s+)?(?:\([A-Z][\w .]{{1,30}}\)|CNN(?:\s+Business)?)"
    rf"\s*(?:[—–-]|\n|$)(?:\s*{_DAY}\s*[—–-])?"
    r"|(?:[A-Z][\w.'’-]*,?\s+){1,5}[—–][ \t]*(?:\n|$)"
    rf"|[A-Z](?:[A-Z.'’ -]{{4,30}}(?:,\s[A-Z][\w.]+)?|[A-Z.'’ -]{{2,30}}(?:,\s[A-Z][\w.]+)?,\s{_DAY})"
    r"\s[—–−-]{1,2}\s(?=[\"“]?[A-Z][a-z])"
)
# "B. Basketball": a choice that a quiz offers, true or not; one such line alone may be a name ("A. J. Brown").
_CHOICES = re.compile(r"^[A-E][.)]\s+\S.{0,80}$", re.MULTILINE)
# "— Ines Varga" alone on a line, and the only such line: who wrote what stands above it.
_SIGNED = re.compile(r"^(?:[−–—]|--)\s*(?:[A-Z][\w.'’-]*[^\S\n]?){2,4}$", re.MULTILINE)
# "Adobe Stock" alone on a line or behind a stop, or after a photographer's name: whose picture it is.
_CREDIT = re.compile(
    r"(?:^|(?<=[.!?”\"] ))(?:[^\n.!?]{0,60}[/(] ?)?"
    r"(?:Adobe Stock|Getty Images|Shutterstock|iStock(?:photo)?|Alamy(?: Stock Photo)?"
    r"|AP Photo|Unsplash|Reuters Pictures)\)?\.?$",
    re.MULTILINE,
)
# "QUIZ TIME", "MORE NEWS": what a page says over its parts, alone on a line.
_SHOUTED = re.compile(
    r"^(?=.*\b(?:MORE|NEWS|QUIZ|TIME|READ|WATCH|RELATED|LATEST|TODAY|MEMORIAM|ADVERTISEMENT|VIDEO|PHOTOS|LIVE|UPDATES"
    r"|STOR(?:Y|IES)|SUBSCRIBE|TRENDING|BREAKING|EXCLUSIVE|OPINION|NEWSLETTER)\b)[A-Z]{2,}(?: [A-Z&]+){0,2}[:.!]?$",
    re.MULTILINE,
)
# ", R-Calif.," behind a name is where it was elected.
_SEAT = re.compile(
    r"[RDI]-(?:Ala|Alaska|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Hawaii|Idaho|Ill|Ind|Iowa|Kan|Ky|La|Maine|Md|Mass|Mich"
    r"|Minn|Miss|Mo|Mont|N\.[CDHJMY]|Neb|Nev|Ohio|Okla|Ore|Pa|R\.I|S\.[CD]|Tenn|Texas|Utah|Va|Vt|W\.Va|Wash|Wis|Wyo"
    r"|[A-Z]{2})\.?"
)


def is_told(text: str, start: int, end: int) -> bool:
    """Whether a span is of what an article tells, and of no such part of its page.

    Args:
        text: The passage.
        start: Of the span in it.
        end: Of the span in it, exclusive.
    """
    if _SEAT.fullmatch(text, start, end) and text[:start].endswith((", ", "(")):
        return False
    line = text.rfind("\n", 0, start) + 1
    if _SIGNED.match(text, line) and len(_SIGNED.findall(text)) == 1:
        return False
    pictures = (one for one in _CREDIT.finditer(text, line) if one.start() <= start and end <= one.end())
    if any(pictures) or _SHOUTED.match(text, line):
        return False
    if _CHOICES.match(text, line) and len(_CHOICES.findall(text)) > 1:
        return False
    head = _HEAD.match(text, line)
    return head is None or end > head.end()
