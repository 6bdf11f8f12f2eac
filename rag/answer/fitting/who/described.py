"""Who somebody is and what something is, in a fixed form: "Vale, the mayor of Omra,", "a group called the Front"."""

import re
from collections.abc import Iterator, Sequence

from rag.answer.ballot import Found, Read, told_outright
from rag.answer.fitting.who.definition import asked_name, asks_who_is
from rag.answer.fitting.who.roles import ROLE
from rag.answer.fitting.who.term import asked_term
from rag.sentences import sentence_spans
from rag.words import is_verb_form

_NAMED = r"[A-Z][\w’'-]*"
# A stop within a sentence is one of a short form: "a former aide to retiring Sen. Bo Sarn".
_NP = r"(?:an?|the|one of (?:the|its|their)|its|[A-Z][\w-]*['’]s?) [^,;:()–—“”\"]{3,90}?"
_ENDS = r"(?=[,;)]|[.][\"”’]?$| --| –| —| who\b| which\b| that\b| (?:best |well |widely )?known\b|$)"
# "Ada Loft, 44, a baker from Omra,", "the Dune Front -- a militia --", "Vale (the mayor)".
_BEHIND = rf"(?:,(?: \d{{1,3}},)?| --| –| —| \() ?(?P<told>{_NP}){_ENDS}"
# "Ada Loft, director of the port of Omra,": no article.
_AS_ROLE = (
    rf",(?: \d{{1,3}},)? (?P<told>(?:[\w’'-]+ ){{0,4}}?(?i:{ROLE})"
    rf"(?: (?:of|for|at|in|under|to) [^,;:.()–—“”\"]{{2,90}}?)?){_ENDS}"
)
# "Wagtail is a ferry"; not "was a guest".
_IS = rf" (?:is|are) (?P<told>(?:an?|one of (?:the|its)) [^,;:.()–—“”\"]{{3,90}}?){_ENDS}"
# "Ada Loft, who heads the port of Omra,".
_DOES = (
    r"(?: \([^)]{2,20}\))?,(?: \d{1,3},)? who (?P<told>(?:heads|leads|runs|commands|directs|chairs|manages|coaches"
    r"|edits|represents|oversees|founded) (?:(?:the|an?|its|his|her|their) |(?=[A-Z]))"
    r"(?!(?:field|race|polls?|way|standings|table|pack|scoring|risk)\b)[^,;:.–—“”\"]{3,90}?)(?=[,;.]| --| –| —|$)"
)
# "A band calling itself the Dune Front"; not "the hall that the law, called the Act,".
_WORD = r"(?!(?:that|which|who|an?|the|and|or|but|is|was|were|are|said|in|at|on|to|by|for|with|from)\b)[\w-]+"
_BEFORE = (
    rf"(?P<told>(?:[Aa]n? {_WORD}|[Tt]he {_WORD} {_WORD}|[A-Z][\w-]* {_WORD})(?: {_WORD}){{0,3}}?),?"
    r" (?:calling itself|called|named|known as) (?:the |an? )?[\"“‘']?"
)
# "Former Verian trade minister Ada Loft", "Secretary of State Bo Sarn".
_BEFORE_ROLE = (
    r"(?:[A-Z][\w’'-]* of(?= [A-Z])|[A-Z][\w’'-]*|[a-z]{3,}[ai]l|new|current|outgoing|incoming|veteran|interim|retired"
    r"|embattled|ousted|disgraced|rookie|star|starting|backup|head|longtime|former|late|acting|deputy|vice|prime|foreign"
    r"|defen[cs]e|interior|finance|trade|chief|senior|opposition|state|police|army|party|team)"
)
_SHORT_ROLE = r"(?:(?:Lt\. )?Gov|Sen|Rep|Gen|Adm|Col|Sgt)\."
_OFFICE = rf"(?:{_BEFORE_ROLE} ){{0,7}}?(?i:{ROLE})(?: (?:of|in|to) [A-Z][\w-]*)?"
# "Rep." alone says little: "Omra Rep."
_TITLE = rf"(?P<told>{_OFFICE}|(?:{_BEFORE_ROLE} ){{1,7}}?{_SHORT_ROLE}),? (?:{_NAMED} ){{0,2}}"
# "The shipping magnate Ada Loft went on trial".
_THE_ROLE = rf"\b(?P<told>[Tt]he (?:{_WORD} ){{0,3}}?(?:{ROLE})) (?:{_NAMED} ){{0,2}}"
# "On Friday Verian minister Ada Loft": what opens the sentence is no part of her title.
_OPENING = re.compile(
    r"(?:(?:On|Last|This|But|And|In|When|While|As|After|If|For|With|By|To|The) )*(?:[A-Z][a-z]+day )?"
)
_ANYBODY = re.compile(r"(?:an?|the) (?:man|woman|person|one|thing)")
# "A growing threat", "the biggest in years": how it is judged.
_JUDGED = re.compile(
    r"(?:an?|the|its|one of the) (?:[a-z-]+ ){0,2}?(?:problem|threat|worr(?:y|ies)|concern|issue|challenge|risk"
    r"|priority|matter|factor|question|danger|topic|myth|disgrace|success|failure|mistake|disaster)s?\b.*"
    r"|(?:the|its) [a-z]+est(?: (?:ever|yet|in|since|of|for)\b.*)?"
)
# "In Omra, a factory burnt."
_PLACED = re.compile(r"\b(?:in|at|near|from|to|on|of|for|outside|inside|with|and) (?:the )?$", re.IGNORECASE)


def described(question: str, read: Sequence[Read], first: Found | None) -> Found | None:
    """What a text says in so many words that the one asked about is; the answer where nothing does.

    The description that the answer is a part of comes first, then those of the answer's own passage. None that holds
    a verb: "Vale, the council heard," tells nothing of Vale.

    Args:
        question: What was asked; all but "who is" and "what is", and whom or what, leaves the answer as it is.
        read: The passages and what was read in them.
        first: The best answer; None where no span can be one.
    """
    name = asked_name(question) or asked_term(question)
    if name is None:
        return first
    who = asks_who_is(question)
    found = [place for number, each in enumerate(read) for place in _told(name, number, each.text, who=who)]
    if not found:
        return first
    return told_outright(read, min(found, key=lambda place: _far(place, first)), first)


def _far(place: tuple[int, int, int], first: Found | None) -> tuple[bool, bool, int, int]:
    """Orders descriptions: the one around the answer, then those of its passage, then as they were found."""
    number, start, end = place
    if first is None:
        return True, True, number, start
    at, left, right = first.places[0]
    return not (number == at and start < right and left < end), number != at, number, start


def _told(name: str, number: int, text: str, *, who: bool) -> Iterator[tuple[int, int, int]]:
    """Every place in a passage where the name is described."""
    # A thing without a name has a capital where it opens a sentence.
    written = rf"\b(?i:{re.escape(name[0])}){re.escape(name[1:])}\b(?!['’])"
    behind = (rf"{written}(?: \([^)]{{2,20}}\))?{_BEHIND}", rf"{written}{_IS}")
    before = rf"(?<![\w-]){_TITLE}{written}" if who else rf"{_BEFORE}{written}"
    does = (rf"{written}{_DOES}", rf"{_THE_ROLE}{written}") if who else ()
    as_role = (rf"{written}{_AS_ROLE}",) if who else ()
    for start, end in sentence_spans(text):
        for form in (*behind, *does, *as_role, before):
            for one in re.compile(form).finditer(text, start, end):
                left, right = one.span("told")
                if who and form == before and (opening := _OPENING.match(text, left)):
                    left = opening.end()
                placed = form != before and _PLACED.search(text, start, one.start()) is not None
                if left < right and (form in does or _describes(text[left:right], strict=placed)):
                    yield number, left, right


def _describes(told: str, *, strict: bool) -> bool:
    """Whether words tell what somebody is, and neither "the man" nor what was done."""
    said = _ANYBODY.fullmatch(told) or _JUDGED.fullmatch(told)
    return said is None and not _tells_of_a_deed(told, strict=strict)


def _tells_of_a_deed(told: str, *, strict: bool) -> bool:
    """Whether a description has a verb of its own; "a militia formed by Loft" has none where no place stands before."""
    verbs = [word for word in re.findall(r"[\w-]+", told) if word.islower() and is_verb_form(word)]
    return bool(verbs) if strict else any(not word.endswith(("ed", "ing")) for word in verbs)
