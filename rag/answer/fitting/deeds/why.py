"""What can answer "why": a reason, and not what came of it, who was there or where it was."""

import re
from itertools import takewhile

from rag.answer.marked import Marked
from rag.check.voice import PREPOSITIONS
from rag.words import is_verb_form, words

_WHY = re.compile(r"^(?:why\b|(?:for )?what reasons?\b)", re.IGNORECASE)
# "Rockets hit the base, killing one": what came of it. Not "jailed for killing one".
_OUTCOME = re.compile(
    r",\s+(?:killing|wounding|injuring|hurting|leaving|destroying|damaging|sinking|displacing)\b[^,;]*$"
)
# "Lockdowns sparked anger": what the question asks the reason of led to it.
_LED_TO = re.compile(
    r"(?:sparked|caused|triggered|led to|prompted|resulted in|brought|fuelled|fueled|stoked|provoked|ignited|drew)"
    r" (?:(?!by\b)[a-z]+ ){0,2}$"
)
# "Why was the advert withdrawn?" "It drew complaints."
_UNDONE = re.compile(
    r"\b(?:withdr\w+|bann?\w*|apologi\w+|remov\w+|cancel\w*|dropp?\w*|resign\w*|sack\w*|fired?|recall\w*|delet\w+"
    r"|pull\w*|scrap\w*|suspend\w*|clos\w+|shut\w*|end(?:ed|ing)?|stopp?\w*|reject\w*|condemn\w*|criticis\w+"
    r"|criticiz\w+|controversial|postpon\w+|delay\w*|revers\w+|arrest\w*|fined|sued?|chang\w+|mov\w+|under fire"
    r"|angry|halt\w*|review\w*|investigat\w+|block\w*|repeal\w*|unpopular|famous|remembered)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r".*(?:[,;]|\b(?:after|because|when|since|as|while|until|before|and|but)\b)")
# A name or a figure alone is a reason only behind such a word: "because of Storm Ines", "cited Larnow".
_LEADS = re.compile(
    r"\b(?:because|since|after|due|owing|thanks|over|amid|following|for|to|by|of|from|with|against|as|is|was|are|were"
    r"|caus(?:ed?|es|ing)|reasons?|cit(?:ing|ed|es)|blam\w+|fear\w*)\W+(?:\w+\W+)?(?:(?:the|an?)\s+)?$",
    re.IGNORECASE,
)
_NAMES = re.compile(r"(?:(?:[A-Z][\w.'’-]*|\d[\d,.]*|of|the|and|de|al)(?:\s+|$))+")
_WHERE_OR_WHEN = re.compile(
    r"(?:late\s+|early\s+)?(?:in|at|on|near|outside|inside|between|around)\b"
    # Not "in response to", "on charges of", "in frustration because", "at the request of".
    r"(?!.*\b(?:because|after|over|for|that|to)\b)"
    r"(?!\s+(?:\w+\s+)?(?:connection|light|case|memory|honou?r|charges?|suspicion|allegations?|grounds|accusations?"
    r"|behalf|account|need|danger|anticipation|solidarity|hopes?|protest|revenge|retaliation|defiance|fear|tribute|support"
    r"|requests?|orders?|urging|behest|advice|insistence|instructions?|recommendations?)\b)",
    re.IGNORECASE,
)
# "Spoke on condition of anonymity because he was not authorised": why there is no name, and no other reason.
_UNNAMED = re.compile(
    r"\banonym(?:ity|ously)\b|\bnot (?:to )?(?:be(?:en)? )?(?:named|identified)\b", re.IGNORECASE
)
# "The talks that were to begin in Omra": what was planned, and no purpose.
_WAS_TO = re.compile(r"\b(?:was|were|is|are|due|set|scheduled|planned|expected|about) $")

# "The Guards, who run the base with allied militias,"; not "which was hit by lightning".
_TOLD_ASIDE = re.compile(
    r", (?:who|which) (?:now |also |jointly )?(?:run|hold|share|control|rule|own|manage|operate|work|live|serve)s?\b"
    r"[^,;]*? with [^,;]*$"
)

# "With great reluctance": how, and not why.
_MANNER = re.compile(
    r"with (?:[a-z]+ )?(?:reluctance|pleasure|pride|joy|ease|enthusiasm|regret|caution|care|dignity|confidence|success)"
)
# "Despite threats", "although it rains": what did not keep anybody from it.
_IN_SPITE = re.compile(
    r"\b(?:despite|in spite of|regardless of|although|though|even if|notwithstanding)\b[^,;.]*$",
    re.IGNORECASE,
)
# "Freed although guilty since he is ill."
_REASON_LEADS = re.compile(r"\b(?:since|as|owing to|due to) (?:the |an? |its |their )?$")
_NEAR = 8
"""Words before the verb that are looked through for what brought something about."""
# "The reason is that sponges in daily use never dry": what follows is the reason, wherever it begins.
_REASON_IS = re.compile(r"\b(?:reasons? (?:is|are|was|were)|because)\b[^,;.]{0,30}$", re.IGNORECASE)


def asks_why(question: str) -> bool:
    """Whether the question asks for a reason."""
    return bool(_WHY.match(question))


def is_no_reason(question: str, marked: Marked) -> bool:
    """Whether "why" is asked and what is marked cannot be a reason; False for every other question.

    Args:
        question: What was asked.
        marked: The answer in its sentence.
    """
    if not asks_why(question):
        return False
    answer, before = marked.text, marked.before
    unnamed = _UNNAMED.search(marked.sentence, 0, marked.end)
    if unnamed and "," not in marked.sentence[unnamed.end() : marked.start] and not _UNNAMED.search(question):
        return True
    # The capital that opens a sentence makes no name: "Drought emptied the lake."
    name = before.strip() and _NAMES.fullmatch(answer) and not _LEADS.search(before)
    # What follows "in" is as little a reason as with it.
    first_word = re.search(r"\w+\s+$", before)
    widened = f"{first_word[0] if first_word else ''}{answer}"
    place = not _REASON_IS.search(before) and (_WHERE_OR_WHEN.match(answer) or _WHERE_OR_WHEN.match(widened))
    planned = (
        answer.startswith("to ")
        and _WAS_TO.search(before)
        and not re.search(r"\b(?:aim|goal|purpose|plan|idea|intention|hope)\b[^,;]*$", before)
    )
    if _MANNER.fullmatch(f"with {answer}" if re.search(r"\bwith [\"“]?$", before) else answer):
        return True
    if _IN_SPITE.search(before) and not _REASON_IS.search(before) and not _REASON_LEADS.search(before):
        return True
    aside = _is_told_aside(marked) or _is_what_was_asked_about(question, before, answer)
    outcome = _OUTCOME.search(f"{before}{answer}") or _came_of_it(question, before)
    return bool(name or place or planned or aside or outcome)


def _is_told_aside(marked: Marked) -> bool:
    """Whether what is marked tells, in an aside, with whom somebody runs or holds something."""
    told = _TOLD_ASIDE.search(marked.sentence, 0, marked.end)
    return told is not None and told.start() < marked.start


def _came_of_it(question: str, before: str) -> bool:
    """Whether what follows was brought about by what the question asks the reason of: "the lockdowns sparked"."""
    led = _LED_TO.search(before)
    asked = {word.idea for word in words(question)[1:] if word.content and not word.capital}
    if led is None or _UNDONE.search(question):
        return False
    cause = words(_CLAUSE.sub("", before[: led.start()]))[-_NEAR:]
    return bool(asked & {word.idea for word in cause}) and not _LED_TO.search(f"{question.rstrip(' ?')} ")


def _is_what_was_asked_about(question: str, before: str, answer: str) -> bool:
    """Whether "Why did they leave the base?" is answered by a base, "the Omra base in the south", and nothing is done.

    What a word for a reason leads to may well be named like it: "struck in response to a strike".
    """
    spoken = words(answer)
    if _LEADS.search(before) or any(is_verb_form(word.folded) for word in spoken):
        return False
    head = list(takewhile(lambda word: word.folded not in PREPOSITIONS, spoken))
    # "Higher oil prices" tells more of prices than which they are.
    opens = not before.strip(' "“')
    if any(word.content and (not word.capital or (opens and at == 0)) for at, word in enumerate(head[:-1])):
        return False
    asked = {word.idea for word in words(question)[1:] if word.content and not word.capital}
    return bool(head) and not head[-1].capital and head[-1].idea in asked
