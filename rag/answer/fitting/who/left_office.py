"""Whether the person found has left the office that is asked about: "Ada Loft, who ran the board, resigned"."""

import re
from collections.abc import Sequence

from rag.answer.ballot import Found, Read
from rag.words import words

# "Who is running the board now?", "Who heads it?", "Who's Omra's coach?"; not "Who was".
_ASKS_HOLDER = re.compile(
    r"^who(?:"
    r"(?:['’]s| is) (?:now |currently |still )?(?:running|leading|heading|chairing|coaching|managing|in charge)\b"
    r"| (?:now |currently |still )?(?:runs|leads|heads|chairs|coaches|manages|governs)\b"
    r"|(?:['’]s| is) (?:the |[\w.’'& -]+['’]s? )?(?:[\w-]+ ){0,3}?(?:head|boss|leader|chief|chair(?:man|woman)?"
    r"|director|president|premier|minister|chancellor|mayor|governor|coach|manager|captain|commander|secretary|speaker|editor"
    r"|ambassador|bishop|pope)\b)",
    re.IGNORECASE,
)
_ASKS_PAST = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:resign|quit|left|stepp|sack|replac|succe|former|last)", re.IGNORECASE
)
_AUX = r"(?: (?:who|has|have|had|was|is|been|being|then|later|also|abruptly|suddenly|since|recently|reportedly))*"
_LEFT = (
    r"(?:resign(?:ed|s)|quits?|(?:stepped|steps|stood|stands) (?:down|aside)|handed over|retired|died"
    r"|left (?:office|(?:the|her|his|its) (?:post|job|role|office|board|club|company|firm|agency|party|team|helm))"
    r"|(?<=was )(?:sacked|fired|dismissed|ousted|removed|replaced|succeeded|voted out)"
    r"|(?<=been )(?:sacked|fired|dismissed|ousted|removed|replaced|succeeded|voted out))\b"
    r"(?![^.;]{0,60} to (?:run|lead|head|join|become|take)\b)"
)
_ENDED = (
    r"(?:(?:sack(?:ed|s)|fired|dismiss(?:ed|es)|oust(?:ed|s)|replac(?:ed|es|ing)|succe(?:eded|eds|eding)"
    r"|(?:took|takes|taking) over (?:(?:the|as) (?:[a-z-]+ ){1,4})?from"
    r"|(?:resignation|departure|sacking|dismissal|removal|ousting) of|outgoing)"
    r"(?: (?!by\b|with\b|that\b|from\b)[a-z][a-z-]*){0,3}"
    r"|(?:[Ff]ormer|[Ee]x-?)(?P<role>(?: ?[\w-]+){1,3}?))"
)
# A stop behind a long word ends the sentence: "from Reed. Ada Vale stays".
_NAME = re.compile(r"(?:(?:[A-Z][\w’'-]*|[A-Z][a-z]{0,2}\.)\s)*(?P<family>[A-Z][\w-]*[\w])")
_TAKES_OVER = re.compile(
    r"\b(?:(?:takes|took|taken|taking|take) (?:over|charge)|replac(?:e[sd]?|ing)|succe(?:eds?|eded|eding)|successor"
    r"|interim|acting|appointed|named|elected|sworn in|stand(?:s|ing)? in|will (?:run|lead|head|chair|coach|manage)"
    r"|new (?:head|boss|leader|chief|chair|director|president|minister|mayor|governor|coach|manager|captain))\b",
    re.IGNORECASE,
)


def asks_holder(question: str) -> bool:
    """Whether the question asks who runs or heads something at present."""
    return _ASKS_HOLDER.match(question) is not None and not _ASKS_PAST.search(question)


def takes_over(sentence: str) -> bool:
    """Whether a sentence tells that somebody comes into an office."""
    return _TAKES_OVER.search(sentence) is not None


def has_left(question: str, read: Sequence[Read], answer: Found) -> bool:
    """Whether the holder of an office is asked for, and an article says that the person found holds it no longer.

    Asked "Who is running the board now?", neither "Ada Loft, who ran it, resigned" nor "Quill replaced Loft" makes her
    the answer where another person is found. Articles older than the answer's own are not asked.

    Args:
        question: What was asked; False for all but who holds an office at present.
        read: The passages and what was read in them.
        answer: What was found; False where it is no name.
    """
    if not asks_holder(question):
        return False
    number, start, _ = answer.places[0]
    mine = read[number]
    name = _NAME.search(mine.text, start)
    if name is None or name.start() >= start + len(answer.text):
        return False
    return any(
        _says_left(question, one.text, name["family"])
        for one in read
        if name[0] in one.text and not (one.published and mine.published and one.published < mine.published)
    )


def _says_left(question: str, text: str, family: str) -> bool:
    own = re.escape(family)
    asked = {word.idea for word in words(question) if word.content}
    after = rf"\b{own}(?:,[^,.;]{{1,80}},)?,?{_AUX} {_LEFT}|\b{own}['’]s? (?:resignation|departure|dismissal|exit)\b"
    before = rf"\b{_ENDED}(?: [A-Z][\w.’'-]*){{0,2}} {own}\b(?!['’]|-)"
    return re.search(after, text) is not None or any(
        one["role"] is None or asked & {word.idea for word in words(one["role"]) if word.content}
        for one in re.finditer(before, text)
    )
