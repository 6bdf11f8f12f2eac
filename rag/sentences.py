"""Where the sentences of a text begin and end, in character offsets.

`sentencex` (Wikimedia) finds the stops; this module wraps it so that quotation marks and brackets go
with the sentence they close or open, lines that are headings stand alone, and a few things that news
text is full of ("Maj. Gen.", "D-W.Va.", "said no. Rep. …") come out right.
"""

import re
from itertools import pairwise

from sentencex import get_sentence_boundaries

_TITLES = (
    "Gen Maj Brig Lt Col Capt Cmdr Cdr Adm Sgt Cpl Pvt Pfc Spc Sen Rep Reps Sens Gov Govs Lieut Rev Hon Amb "
    "Supt Det Insp Dr Drs Mr Mrs Ms Prof Pres Atty St Ste Mt Ft Messrs Sec Dep Asst Pte Cllr vs v Ген Проф"
)
_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
_NUMBERED = "No Nos Fig Vol Art Sec Ch Op pp p approx ca"
# Words after which a stop is never the end: a title before a name, and others only before a figure.
_BEFORE_NAME = re.compile(rf"(?:^|[\s\W])(?:{'|'.join(_TITLES.split())})\.$")
_BEFORE_FIGURE = re.compile(rf"(?:^|[\s\W])(?:{'|'.join((_MONTHS + ' ' + _NUMBERED).split())})\.$", re.I)
_INITIAL = re.compile(r"(?:^|[\s.\W])[^\W\d_]\.$")
_DOTTED = re.compile(r"(?:^|[\s\W])(?:[^\W\d_]\.){2,}$")
_LIST_NUMBER = re.compile(r"^\W*(?:\d{1,3}|[A-Za-z])[.)]$")
_CLOCK = re.compile(r"\b[ap]\.m\.$", re.I)
_ZONE_OR_DAY = re.compile(
    r"(?:[ECMP][SD]?T|GMT|UTC|[A-Z]{2,4}T|local|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\w*)\b"
)
# Words that open a sentence far more often than they are part of a name after "U.S." or "W.".
_COMMON_OPENERS = (
    "A An The He She It They We I You This That These Those There In On At But And Or So If When While As "
    "After Before His Her Its Their Our My However For With From To By Some Many Most All Both Now Then"
)
_OPENERS = frozenset(_COMMON_OPENERS.split())
_STOPS = ".!?…؟。！？۔।॥"
_CLOSERS = "\"'”’»›)]}」』）"
_OPENERS_OF_QUOTES = "\"'“‘«‹([{「『（"
_MASKED = re.compile(r"[\"“”«»‹›„()\[\]{}「」『』（）]|(?<!\w)['’‘]|['’‘](?!\w)")
_GLUED = re.compile(r"(?<=[^\W\d_A-Z]{3}[.!?])[\"”’)]*(?=[A-Z“][^\W\d_A-Z]+[\s,])")
_MISSED = re.compile(
    rf"(?:…|\.\.\.|[Nn]o\.|[!?][{re.escape(_CLOSERS)}]+|\.[{re.escape(_CLOSERS)}]+)\s+(?=[\"“‘«(\[]*[A-Z])"
)
_SPEAKS = re.compile(
    r"(?:[A-Z][\w’'.-]* ){1,3}"
    r"(?:said|says|asked|asks|told|added|wrote|shouted|cried|replied|tweeted|demanded|wondered)\b"
)
_WORD = re.compile(r"[^\W_]+")
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*|\x0c|\u2029")
_BULLET = re.compile(r"\s*(?:[-*•·–—▪●]|\d{1,3}[.)])\s+\S")
_UNFINISHED = re.compile(
    r"(?:[,;\-–(]|\b(?:the|a|an|of|and|or|to|in|on|at|by|for|with|from|that|as))\s*$", re.I
)


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence of `text`, in order, in characters.

    Spans hold no surrounding blanks, do not overlap, and together hold every non-blank character.
    A blank line always ends a sentence; a single line break does when the line reads as a heading or
    a list item, so that a hard-wrapped paragraph stays one run of text.
    """
    spans: list[tuple[int, int]] = []
    for start, end in _blocks(text):
        cuts = _cuts(text[start:end])
        for left, right in pairwise((0, *cuts, end - start)):
            span = _stripped(text, start + left, start + right)
            if span is not None:
                spans.append(span)
    return spans


def paragraph_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every paragraph of `text`: runs between blank lines, without surrounding blanks."""
    edges = [0, *(edge for match in _BLANK_LINES.finditer(text) for edge in match.span()), len(text)]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [span for start, end in pairs if (span := _stripped(text, start, end)) is not None]


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The slice without surrounding blanks; None when nothing is left."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    return (start + left, start + right) if left < right else None


def _blocks(text: str) -> list[tuple[int, int]]:
    """Paragraphs, cut further where a single line break follows a heading or precedes a list item."""
    blocks: list[tuple[int, int]] = []
    for start, end in paragraph_spans(text):
        begin = start
        if "\n" in text[start:end]:
            lines = _lines(text, start, end)
            longest = max(right - left for left, right in lines)
            for (left, right), (following, following_end) in pairwise(lines):
                if _ends_block(text[left:right], text[following:following_end], longest):
                    blocks.append((begin, right))
                    begin = following
        blocks.append((begin, end))
    return blocks


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Start and end of the lines of a paragraph."""
    edges = [start - 1, *(start + match.start() for match in re.finditer("\n", text[start:end])), end]
    return [(left + 1, right) for left, right in pairwise(edges)]


def _ends_block(line: str, following: str, longest: int) -> bool:
    """Whether the break between two lines is more than the wrapping of one paragraph."""
    line, following = line.strip(), following.strip()
    if not line or not following or _BULLET.match(following) or line.endswith(":"):
        return True
    if line.rstrip(_CLOSERS)[-1:] in _STOPS:
        return len(line) < 0.8 * longest
    if _UNFINISHED.search(line) or following.lstrip(_OPENERS_OF_QUOTES)[:1].islower():
        return False
    # A wrapped line is about as long as the longest; a heading is clearly shorter.
    return len(line) < 40 or (len(line) <= 100 and len(line) < 0.75 * longest)


def _cuts(block: str) -> list[int]:
    """Offsets inside `block` where one sentence ends and the next begins."""
    masked = _MASKED.sub(" ", block)
    found = {_settled(block, bound["start_index"]) for bound in get_sentence_boundaries("en", masked)}
    found.update(_settled(block, match.end()) for match in _MISSED.finditer(block))
    found.update(match.end() for match in _GLUED.finditer(block))
    cuts: list[int] = []
    begin = 0
    for cut in sorted(found):
        if begin < cut < len(block) and not _joined(block, begin, cut):
            cuts.append(cut)
            begin = cut
    return cuts


def _settled(block: str, cut: int) -> int:
    """The cut moved so that closing marks stay with what they close and opening marks with what follows."""
    first = cut
    while first > 0 and (block[first - 1].isspace() or block[first - 1] in _CLOSERS + _OPENERS_OF_QUOTES):
        first -= 1
    while first < cut and block[first] in _CLOSERS:
        first += 1
    # "He said so. ) Then": a closing mark that stands apart still belongs to what came before.
    loose = re.match(r"\s*[”»)\]}」』）]+", block[first:cut])
    return first + loose.end() if loose else first


def _joined(block: str, begin: int, cut: int) -> bool:
    """Whether the text on both sides of `cut` is one sentence after all."""
    before, after = block[max(begin, cut - 40) : cut].rstrip(), block[cut : cut + 40].lstrip()
    if not _WORD.search(after) and not _WORD.search(block[cut:]):
        return True
    if not _WORD.search(block[begin:cut]):
        return True
    bare = before.rstrip(_CLOSERS)
    following = after.lstrip(_OPENERS_OF_QUOTES)
    if following[:1].islower():
        word = _WORD.match(following)
        return word is None or word.group().islower()
    if bare != before:
        # "“Who did it?” Biden asked": who speaks belongs to what was said.
        return bare[-1:] in "?!" and _SPEAKS.match(following) is not None
    return _abbreviated(bare, following, block[begin:cut].strip())


def _abbreviated(before: str, after: str, sentence: str) -> bool:
    """Whether the stop that `before` ends with belongs to a title, month, initial or list number."""
    if not before.endswith("."):
        return False
    if _BEFORE_NAME.search(before) or _LIST_NUMBER.match(sentence):
        return True
    if after[:1].isdigit():
        return _BEFORE_FIGURE.search(before) is not None
    word = _WORD.match(after)
    opener = word is not None and word.group() in _OPENERS
    if _CLOCK.search(before):
        return _ZONE_OR_DAY.match(after) is not None
    if _DOTTED.search(before):
        return after[:1] in ",;:" or (not opener and _DOTTED.match(after[:6]) is not None)
    return _INITIAL.search(before) is not None and not opener


def sentence_at(text: str, place: int) -> tuple[list[tuple[int, int]], int]:
    """The spans of a text's sentences, and which of them a character belongs to."""
    found = sentence_spans(text)
    return found, next(at for at, (left, right) in enumerate(found) if left <= place < right)
