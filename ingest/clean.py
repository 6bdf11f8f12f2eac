"""The story without what the site printed around it.

Every rule looks at whole lines (a line is a paragraph or less), so that nothing inside a sentence of
the story is touched; only what stands at the very end of a line is also cut when it is furniture
beyond doubt.
"""

import re
import unicodedata
from itertools import groupby

_BLANKS = re.compile(r"[^\S\n]+")
_BREAK = re.compile(r" ?\n ?")
_EMPTY_LINES = re.compile(r"\n{3,}")
_UNSEEN = re.compile("[\u200b\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069\ufffc]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_BREAKS = re.compile(r"\r\n?|\u2028|\x85|\x0b|\x0c")
_SURROGATE = re.compile("[\ud800-\udfff]")

_DATE_PREFIX = re.compile(
    r"\A\s*(?:date|published|pub_?date|publication[ _]date|posted|updated|created|timestamp)\b\s*[:=]?\s*"
    r"((?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])[-/](?:0?[1-9]|[12]\d|3[01])(?:[T ]\d\d:\d\d[\d:.Z+-]*)?)(?=\s|\Z)[ \t|:–—-]*",
    re.I,
)

_FURNITURE = re.compile(
    r"""(?:
    do\ you\ like\ (?:this|the)\ (?:article|story|post|page)\??
    | (?:did\ you\ (?:like|enjoy|find)|was\ this\ (?:article|page|story)).{0,60}\?
    | (?:no|\d+)\ (?:comments?(?:\(s\))?|shares?|views?|likes?|reactions?|replies|reads?)
    | comments?(?:\ \(\d+\)|\(s\))? | comment\ (?:policy|section|guidelines)\b.{0,160}
    | (?:leave|post|add|write|submit)\ (?:a|your)\ (?:comment|reply)s?.{0,60} | join\ the\ (?:conversation|discussion).{0,40}
    | (?:\*\ )?denotes\ required\ field.{0,40} | required\ fields\ are\ marked.{0,20} | \d{2,5}\ ?/\ ?\d{3,5}
    | your\ (?:email|e-mail)\ address\ will\ not\ be\ published.{0,60} | comments\ are\ (?:closed|moderated|turned\ off).{0,80}
    | (?:share|tweet|pin|email|e-mail|print|copy\ link|copy\ url|bookmark|whatsapp|telegram|facebook|twitter|linkedin
      |reddit|flipboard|messenger|pinterest|instagram|youtube|x|save|like|listen|reprints?|link\ copied!?)
      (?:[\s,|/•·]+(?:share|tweet|pin|email|e-mail|print|copy\ link|copy\ url|bookmark|whatsapp|telegram|facebook
      |twitter|linkedin|reddit|flipboard|messenger|pinterest|instagram|youtube|x|save|like|link))*
    | (?:share|tweet|print|email|send|forward|bookmark|save)\ (?:this|the|on|via|to|with|it)\b.{0,60}
    | (?:click|tap)\ to\ (?:share|email|print|tweet|expand|enlarge|play)\b.{0,80}
    | (?:follow|like|find|join)\ us\ (?:on|at)\b.{0,80}
    | (?:click|tap)\ here\ (?:to|for)\b.{0,100}
    | (?:sign\ up|subscribe|register)\ (?:to|for|now|here|today)\b.{0,120} | (?:sign|log)\ (?:in|up|out) | subscribe
    | get\ (?:the|our)\ .{0,60}(?:newsletter|app|alerts?|inbox).{0,60}
    | (?:download|get)\ (?:the|our)\ (?:free\ )?(?:\w+\ )?app\b.{0,60}
    | advertisement | (?:story|article)\ continues\ (?:below|after)\b.{0,40} | advert | sponsored(?:\ content)? | ads?\ by\ .{0,30}
    | (?:scroll|skip)\ (?:to|down)\b.{0,50} | continue\ reading(?:\ (?:the\ main\ story|below))? | load(?:ing)?(?:\ more)?(?:\.{3}|…)?
    | (?:read|see|show|view|load)\ (?:more|less|all)(?:\ comments?)? | back\ to\ top | home\ ?[>/»].{0,80}
    | (?:all\ rights\ reserved|copyright|©|\(c\)).{0,160} | .{0,120}\ all\ rights\ reserved\.?
    | (?:this\ (?:material|story|content)\ may\ not\ be\ (?:published|reproduced)).{0,120}
    | (?:we|this\ (?:site|website))\ uses?\ cookies\b.{0,200} | accept\ (?:all\ )?cookies | cookie\ (?:policy|settings|notice)
    | (?:privacy\ policy|terms\ of\ (?:use|service))(?:.{0,60})? | report\ (?:an\ )?(?:error|typo|ad).{0,40}
    | (?:enable|please\ enable)\ javascript\b.{0,100} | your\ browser\ does\ not\ support\b.{0,80}
    | (?:tags?|filed\ under|topics|categories|related\ topics)\ ?:\ .{0,160}
    | (?:مشاركة|شارك|طباعة|التعليقات|اقرأ\ أيضا.{0,80}|partager|imprimer|compartir|поделиться|teilen)
    )\s*[.!]?""",
    re.I | re.X,
)
# Headings of the boxes below a story: what follows them is not part of it.
_TAIL = re.compile(
    r"""(?:
    latest\ (?:news|stories|articles|posts|headlines|videos?)
    | (?:related|recommended|similar|popular|trending|recent|more|other)\ (?:news|stories|story|articles?|posts?|content|reading|topics|links|videos?|coverage|headlines)
    | (?:most|top)\ (?:read|popular|viewed|shared|commented|stories|news|recent)(?:\ \w+)? | trending(?:\ now)?
    | (?:recommended|more|suggested|selected)\ for\ you | you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested.{0,20}) | more\ from\b.{0,60}
    | (?:read|see|watch)\ (?:also|next|more(?:\ from)?)\ ?:? | also\ (?:read|on)\b.{0,60} | up\ next | editors?['’]s?\ (?:picks?|choice)
    | don['’]t\ miss | what\ to\ read\ next | around\ the\ web | from\ the\ web | sponsored\ (?:links|stories)
    | (?:leave\ a|post\ a|add\ a)\ (?:comment|reply) | comments?(?:\ ?\(\d+\))? | \d+\ comments?(?:\(s\))? | comment\ policy
    | about\ the\ author | newsletter | share\ this\ (?:article|story|post)
    )\s*[:.]?""",
    re.I | re.X,
)
_AT_END = re.compile(
    r"(?<=[.!?”\"’)])\s+(?:do you like this article\?|\d+ comment\(s\)|comment policy\b.{0,120}|share this (?:article|story)\.?"
    r"|leave a (?:comment|reply)\.?|\*? ?denotes required field.{0,40}|latest news|advertisement)\s*$",
    re.I,
)
_CREDIT = re.compile(
    r"[\[(][^\])]{2,80}[\])]\s*$|\b(?:photo|image|picture|video|file|credit|courtesy|handout|getty|reuters|afp|epa|ap photo|shutterstock)\b",
    re.I,
)
_PROSE = 200


def normalised(text: str) -> str:
    """The same characters in one form: line breaks, blanks, composed letters; nothing unseen or unstorable."""
    text = _BREAKS.sub("\n", _SURROGATE.sub("\ufffd", text))
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", _CONTROL.sub(" ", text)))
    text = _BLANKS.sub(" ", text)
    return _EMPTY_LINES.sub("\n\n", _BREAK.sub("\n", text)).strip()


def date_prefix(text: str) -> tuple[str, str]:
    """The machine's "date 2023-12-26" that a text opens with, and the text without it; empty if there is none."""
    match = _DATE_PREFIX.match(text)
    return (match.group(1), text[match.end() :].lstrip()) if match else ("", text)


def clean(text: str) -> str:
    """The story: furniture lines, tails and doubled captions out, everything else as it was."""
    lines = normalised(text).split("\n")
    lines = _without_tail(lines)
    lines = [stripped for line in lines if (stripped := _without_ending(line)) or not line]
    lines = [line for line in lines if not is_furniture(line)]
    blocks = [block for block in re.split(r"\n{2,}", "\n".join(lines).strip()) if block.strip()]
    return "\n\n".join(_without_doubles(blocks))


def is_furniture(line: str) -> bool:
    """Whether a whole line is something that sites print around a story."""
    line = line.strip(" *|•·-–—>»«\t")
    return bool(line) and len(line) <= 260 and _FURNITURE.fullmatch(line) is not None


def _without_ending(line: str) -> str:
    """The line without furniture that was run together with its end."""
    while (match := _AT_END.search(line)) is not None:
        line = line[: match.start()].rstrip()
    return line


def _without_tail(lines: list[str]) -> list[str]:
    """The lines up to the heading of the first box below the story.

    A box holds headlines and links. Where prose follows, the heading stood inside the story: only the
    heading goes.
    """
    kept = list(lines)
    index = len(kept) - 1
    while index >= 0:
        line = kept[index].strip(" *|•·-–—>»\t")
        if line and len(line) <= 80 and _TAIL.fullmatch(line):
            rest = kept[index + 1 :]
            if any(_is_prose(other) for other in rest):
                del kept[index]
            else:
                del kept[index:]
        index -= 1
    return kept


def _is_prose(line: str) -> bool:
    """Whether a line below a box heading reads like a paragraph of a story."""
    return len(line) >= _PROSE or (len(line) >= 90 and line.rstrip("\"'”’)]")[-1:] in ".!?。؟")


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
    if _CREDIT.search(block):
        return True
    return not first and len(block.split()) >= 7 and block.rstrip("\"'”’)")[-1:] not in ".!?:"
