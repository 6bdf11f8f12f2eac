"""Splits a question that asks one thing of two names, or two things in two question words, into two questions."""

import re

_ADVERB = r"(?:when|where|why|how|(?:in|on) (?:which|what) [a-z]+)"
# "When and where was she held": each word asks the rest.
_TWO_WORDS = re.compile(
    rf"^(?:both )?(?P<one>{_ADVERB}),? and (?P<other>{_ADVERB}) "
    r"(?P<rest>(?:did|do|does|was|were|is|are|has|have|had|will|would|can|could) .+)$",
    re.IGNORECASE,
)
_RANK = r"(?:first|second|third|fourth|fifth)"
_TWO_RANKS = re.compile(
    rf"^(?P<head>who (?:\w+ ){{1,2}}?)(?P<one>{_RANK}) and (?P<other>{_RANK})\b(?P<rest>.*)$", re.IGNORECASE
)
_NAMES = r"(?:the )?[A-Z][\w’'-]*(?: (?:(?:al|bin|de|van|von|of) )?[A-Z][\w’'-]*)*"
# "How old were Vale and Loft?", "What share of the vote did Vale and Loft get?": an amount that each has.
_EACH_HAS = re.compile(
    r"^(?P<head>(?i:how old (?:are|were)|how (?:many|much) [^,]+? (?:did|do|have|had|will)"
    r"|what (?:share|percentage|proportion|part) of [^,]+? (?:did|do|have|had|will)) )"
    rf"(?:both )?(?P<one>{_NAMES}) and (?P<other>{_NAMES})(?P<rest>(?: [a-z][^A-Z,]*)?)$"
)
# What two do with one another is no amount of each.
_TOGETHER = re.compile(
    r"\b(?:meet|met|sign|agree|share|marry|discuss|exchange|together|each other|one another|jointly|negotiate"
    r"|swap(?:ped)?|traded?|merged?|split|faced?|play(?:ed)?|apart|joint|between them)\b",
    re.IGNORECASE,
)
# "How many children do Vale and Loft have?" asks of a couple.
_OF_A_COUPLE = re.compile(
    r"\b(?:children|kids|sons|daughters|babies|miles|kilomet(?:re|er)s)\b.* (?:have|raise|adopt|lie)\b",
    re.IGNORECASE,
)
# What befell people in one place and in another is counted in each.
_EACH_PLACE = re.compile(
    r"^(?P<head>(?i:how many) (?:[^,]+ )?(?:killed|died|wounded|injured|hurt|arrested|displaced|missing|dead) )"
    rf"(?P<in>in|at|by) (?P<one>{_NAMES}) and (?:(?P=in) )?(?P<other>{_NAMES})$"
)
_UNITS = re.compile(
    r"\b(?:hours|minutes|seconds|days|weeks|months|years|feet|inches|miles|pounds)$", re.IGNORECASE
)
# "Who took the first and second shots": more than two are told.
_SEVERAL = re.compile(r" (?:[A-Z]\w* )?(?!this\b|across\b)[\w-]*[^s\W]s\b")
# "How many boys and how many girls were rescued": what befell the second befell the first.
_TWO_COUNTS = re.compile(
    r"^(?P<one>how (?:many|much) [\w-]+(?: [\w-]+)?),? and (?P<other>how (?:many|much) [\w-]+(?: [\w-]+)??) "
    r"(?P<rest>(?:were|was|are|is|have|has|had|did|do|died|fled) .+)$",
    re.IGNORECASE,
)
_VERB = re.compile(
    r" (?:were|was|are|is|have|has|had|did|do|died|fled|went|came|left|voted|lost|won)$|\w{2}ed$", re.I
)
# One place or firm with "and" in its name.
_PAIRS = frozenset(
    (
        "law and justice",
        "marks and spencer",
        "barnes and noble",
        "johnson and johnson",
        "procter and gamble",
        "ernst and young",
        "smith and wesson",
        "bonnie and clyde",
        "brighton and hove",
        "dumfries and galloway",
        "castile and leon",
        "bill and melinda gates",
    )
)
_PLACES = frozenset(
    (
        "trinidad",
        "bosnia",
        "antigua",
        "turks",
        "jammu",
        "newfoundland",
        "saint kitts",
        "saint vincent",
        "sao tome",
        "andaman",
        "tyne",
        "wallis",
        "kyrgyz",
    )
)


def are_one_name(one: str, other: str) -> bool:
    """Whether two names beside "and" are one: "Bosnia and Herzegovina", "Marks and Spencer"."""
    pair = f"{one} and {other}".lower()
    first = one.lower().removeprefix("the ")
    return first in _PLACES or pair.removeprefix("the ") in _PAIRS or first == other.lower()


def shared_parts(core: str) -> tuple[str, ...]:
    """The questions of two words or names that share the rest of one question; empty where it is a single one.

    Args:
        core: The question without its closing mark.
    """
    return _of_words(core) or _of_names(core)


def _of_words(core: str) -> tuple[str, ...]:
    """Two question words, two counts or two ranks, each with the rest."""
    if found := _TWO_WORDS.match(core):
        if found["one"].lower() == found["other"].lower():
            return ()
        return tuple(f"{found[word].capitalize()} {found['rest']}?" for word in ("one", "other"))
    if (found := _TWO_COUNTS.match(core)) and not (_VERB.search(found["one"]) or _UNITS.search(found["one"])):
        return tuple(
            f"{found[count][:1].upper()}{found[count][1:]} {found['rest']}?" for count in ("one", "other")
        )
    if (found := _TWO_RANKS.match(core)) and not _SEVERAL.match(found["rest"]):
        return tuple(f"{found['head']}{found[rank]}{found['rest']}?" for rank in ("one", "other"))
    return ()


def _of_names(core: str) -> tuple[str, ...]:
    """Two names of which an amount is asked, or two places in which people are counted."""
    found = _EACH_HAS.match(core) or _EACH_PLACE.match(core)
    if found is None or are_one_name(found["one"], found["other"]):
        return ()
    if "in" not in found.re.groupindex:
        if _TOGETHER.search(found["rest"] or "") or _OF_A_COUPLE.search(core):
            return ()
        head = re.sub(r"\bare $", "is ", re.sub(r"\bwere $", "was ", found["head"]))
        return tuple(f"{head}{found[name]}{found['rest']}?" for name in ("one", "other"))
    return tuple(f"{found['head']}{found['in']} {found[name]}?" for name in ("one", "other"))
