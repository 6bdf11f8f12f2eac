"""What a court gave somebody, as a sentence tells it: "was sentenced to nine years", "gave Varga 18 years"."""

import re

from rag.answer.picking.fate.named import is_of_another, mentions, pronoun_for
from rag.answer.picking.fate.record import PLAIN, Befallen
from rag.answer.picking.fate.words import SPEECH

_NUMBER = (
    r"(?:\d[\d,.]*|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|an?)(?:-\w+)?)"
)
_SPAN = rf"{_NUMBER}(?: and a half)?[ -](?:consecutive )?(?:years?|months?|weeks?|days?|hours?|life)\b(?! to live)"
_SERVED = (
    r"(?: (?:in|of|behind) (?:[a-z]+ )?"
    r"(?:prison|jail|bars|custody|labou?r|probation|community service|house arrest))"
)
_TERM = re.compile(
    rf"\b(?:(?:(?:at least|more than|a total of) )?{_SPAN}(?:[, ]+(?:and )?{_NUMBER} (?:months?|days?))?{_SERVED}?"
    r"|life(?! jackets?| insurance| savings?)(?: (?:in prison|imprisonment|without parole|sentences?|terms?))?\b"
    r"|death(?! threats?| tolls?| certificates?)(?: by \w+)?\b"
    rf"|(?:a )?suspended (?:prison |jail )?(?:sentence|term)(?: of {_NUMBER} (?:years?|months?))?"
    r"|(?:a )?fine of [^,;.]+|probation|community service|a caution)"
)
_GAVE = re.compile(
    r"\b(?:sentenced|jailed|imprisoned|gave|handed|condemned|ordered|fined)(?: [\w’'.-]+){0,3} $",
    re.IGNORECASE,
)
_EVER_GAVE = re.compile(
    r"\b(?:sentenced|jailed|gave|given|handed|condemned|received|got|fined)\b", re.IGNORECASE
)
_GOT = re.compile(
    r"\b(?:sentenced|jailed|imprisoned|condemned|received|receives|got|gets|given|handed|fined|earned"
    r"|drew|let off|(?:serving|serves|served)(?=[^,;]*\b(?:prison|jail|bars)\b))\b"
)
# "Faces up to 20 years", "the prosecutor asked for nine years": none yet.
_NOT_YET = re.compile(
    r"^ (?:to )?be\b|\b(?:faces?|facing|faced|up to|maximum|could|(?-i:may)|might|would|asked|asking|sought|seeks?"
    r"|seeking|not|never|can|avoid\w*|risk\w*|spared|demand\w*|request\w*|recommend\w*)\b",
    re.IGNORECASE,
)
_REACH = 200  # characters between whom it is about and what they got, as a clause on them may stand between
# "Loft's brother was sentenced", "Judge Loft sentenced Vench", "Loft said that Vench was sentenced"
_OF_ANOTHER = re.compile(
    rf"['’]|,? (?:{SPEECH})\b|,? (?:sentenced|jailed|gave|handed|condemned|ordered|fined) (?!on\b|to\b|for\b|last\b)"
)
_CLAUSE_END = re.compile(r";|\.(?=\s+[A-Z]|$)")
# "Had given Thule life in prison, and Dario Quist, who fired, 26 years"
_AS_WELL = re.compile(r"(?:, [^,;.]{1,40},)? (?:to )?$")


def term_of(whom: str, sentence: str, before: str = "") -> Befallen | None:
    """The words of a sentence that tell what a court gave somebody; None where it tells nothing of that.

    Args:
        whom: Who is asked about, as the sentence's article names them.
        sentence: Of that article.
        before: The sentence before it, if any: "He was given nine years" is told of whom that begins with.
    """
    pronoun = pronoun_for(whom, sentence, before)
    for start, end in (*mentions(whom, sentence), *((pronoun,) if pronoun else ())):
        clause = _CLAUSE_END.split(sentence[end:], maxsplit=1)[0]
        if _OF_ANOTHER.match(clause):
            continue
        term = _TERM.search(clause)
        if term is None or term.start() > _REACH or _NOT_YET.search(clause, 0, term.start()):
            continue
        got = None if is_of_another(sentence[:start]) else _GOT.search(clause, 0, term.start())
        as_well = _AS_WELL.fullmatch(clause, 0, term.start()) and _EVER_GAVE.search(sentence, 0, start)
        if got or as_well or (_GAVE.search(sentence, 0, start) and len(clause[: term.start()].split()) <= 4):
            return Befallen(end + term.start(), end + term.end(), PLAIN)
    return None
