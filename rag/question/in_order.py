"""Splits a question for an order: which of two events came first, who is the older, which toll was higher."""

import re

_EITHER = re.compile(r"\bbefore (?:and|or) after\b|\bafter (?:and|or) before\b", re.IGNORECASE)
_ONE_SIDE = re.compile(r" (?:before|after) ")
_OCCURRED = re.compile(
    r"\b(?:come|came|happen|happened|occur|occurred|take place|took place)\s*$", re.IGNORECASE
)
_HEAD = re.compile(r"^(?P<aux>did|was|were|had|is) (?P<what>.+)$", re.IGNORECASE)
# "Was he ill before he died?" asks for a state, which has no day.
_EVENT = re.compile(
    r"\b(?:\w{2,}ed|shot|killed|sworn|born|hurt|hit|held|sent|sold|bought|found|caught|freed)\b",
    re.IGNORECASE,
)
# "Did he live in Omra before the war came?", "did anyone warn her?", "did prices rise?": no day of one deed.
_LASTS = re.compile(
    r"^(?:any\w+|some\w+|it|there|prices|sales|shares|people|the (?:toll|price|number|rate)) "
    r"|\b(?:know|live|work|own|have|want|like|love|need|believe|serve|teach|think|use|more|fewer|less|better|worse)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][\w’'-]*(?: (?:(?:al|bin|de|van|von) )?[A-Z][\w’'-]*)*")
# "Rishi Sunak became prime minister": a subject and a verb behind it; "July", "Congress", "the vote" have none.
_CLAUSE = re.compile(
    r"^(?=(?:the|an?|his|her|their|its|he|she|they|it|[A-Z][\w’'-]*) )"
    r"(?P<subject>(?:\S+ ){1,6}?)"
    r"(?:(?P<was>was|were) |(?:became|took|left|went|won|lost|came|began|fell|quit|fled|met|had|signed|resigned"
    r"|announced|died|dropped|bought|sold|struck|arrived|landed|launched|invaded|declared|agreed|joined|called)\b)"
)
_HIM = re.compile(r"\b(?:he|she|him|her)\b(?! own)")
_HIS = re.compile(r"\b(?:his|her)\b(?= [a-z])")
_AGES = re.compile(
    r"^(?:is|was) (?P<one>(?-i:[A-Z]).+?) (?:older|younger)(?: or (?:older|younger))? than (?P<other>(?-i:[A-Z]).+)$",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"^(?:is|was) (?P<of>the (?:[\w-]+ ){1,3}?(?:of|in|from|for|at) )(?P<one>.+?) "
    r"(?:higher|lower|larger|smaller|greater|bigger|longer|worse) than "
    r"(?:that |the one |the [\w-]+ )?(?:(?P<link>of|in|from|for|at) )?"
    r"(?P<other>.+)$",
    re.IGNORECASE,
)
# "Higher than expected", "than 400", "than it was": no other thing.
_NO_THING = re.compile(
    r"(?:it|they|expected|thought|first|ever|last|previous\w*|usual|normal|average"
    r"|an? (?:year|month|week|decade))\b|(?:.* )?(?:[a-z]+ed|said|thought|ago)$"
    r"|[$£€]?(?!(?:19|20)\d\d\b)\d",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"^(?:which|what) (?:came|happened|occurred|was(?= \w+[,:])|took place) (?:first|earlier|later|last)[,:]? "
    r"(?!(?:in|at|on|to) )"
    r"(?P<one>[^,]+?),? or (?P<other>[^,]+)$",
    re.IGNORECASE,
)


def order_parts(core: str) -> tuple[str, ...]:
    """The two questions whose answers tell the order that is asked for; empty where none is.

    "Did Vale resign before or after the vote?" asks when he did, and for the vote. Events named by a noun alone
    stay as they are. One side alone ("before") counts where a clause follows: "before Congress" is no time.

    Args:
        core: The question without its closing mark.
    """
    if found := _FIRST.match(core):
        return found["one"], _with_its_noun(found["one"], found["other"])
    if found := _AGES.match(core):
        return tuple(f"How old is {found[side]}?" for side in ("one", "other"))
    found = _FIGURES.match(core)
    if found and found["link"] in (None, found["of"].split()[-1]) and not _NO_THING.match(found["other"]):
        was = core.split(maxsplit=1)[0].lower()
        return tuple(f"What {was} {found['of']}{found[side]}?" for side in ("one", "other"))
    if either := _EITHER.search(core):
        return _of_events(core, either, or_nothing=False)
    one = _ONE_SIDE.search(core)
    return _of_events(core, one, or_nothing=True) if one else ()


def _of_events(core: str, between: re.Match[str], *, or_nothing: bool) -> tuple[str, ...]:
    """Before and after one event, or two events whose order is asked for."""
    first, second = core[: between.start()].strip(), core[between.end() :].strip()
    head, clause = _HEAD.match(first), _CLAUSE.match(second)
    if not second or (or_nothing and not (head and clause and _happens(head))):
        return ()
    if head is None:
        return f"{first} before {second}", f"{first} after {second}"
    what = head["what"]
    name = _NAME.match(what)
    if name:
        second = _HIM.sub(name[0], _HIS.sub(f"{name[0]}’s", second))
        clause = _CLAUSE.match(second)
    if _OCCURRED.search(what) or head["aux"].lower() == "is":
        return _OCCURRED.sub("", what).strip(), second
    return f"When {head['aux'].lower()} {what}?", _when(second, clause)


def _with_its_noun(one: str, other: str) -> str:
    """The second of two events with what it shares with the first: "the vote in Omra" or "in Tarn"."""
    link = re.match(r"(?:in|at|on|of) ", other)
    start = one.rfind(f" {link[0]}") if link else -1
    return f"{one[:start]} {other}" if start > 0 else other


def _happens(head: re.Match[str]) -> bool:
    """Whether what is asked of the first side is done at a time: "did he resign", "was he shot"."""
    if head["aux"].lower() == "did":
        return _LASTS.search(head["what"]) is None
    return _EVENT.search(head["what"]) is not None


def _when(event: str, clause: re.Match[str] | None) -> str:
    """The question for the day of what a clause tells; an event that is a noun stays as it is."""
    if clause is None:
        return event
    if clause["was"]:
        return f"When {clause['was']} {clause['subject']}{event[clause.end() :]}?"
    return f"When was it that {event}?"
