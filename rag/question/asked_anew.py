"""The last question asked anew: with another question word, of another name or rank, of a part of its count."""

import re

from rag.question.date_spans import MONTH
from rag.question.opening import OPENING
from rag.words import WEEKDAY_NAMES, fold, is_place

NAMES = re.compile(r"(?<=[a-z0-9,'’-] )(?:al-|el-)?[A-Z]\w+(?: [A-Z]\w+)*")
"""Names in a question, behind its first word."""
ANOTHER_CLAUSE = re.compile(r"\band (?:who|what|why|when|where|how)\b", re.IGNORECASE)
LONE_MONTH = re.compile(rf"\b(?i:in|during|since) (?:{MONTH})(?!\w| \d)")
COMPLETED = re.compile(r" \(about: (.+)\)$")
"""What a question was completed with from its conversation."""
# "Why?" after "When did the port close?" asks why it did.
_WORD_ALONE = re.compile(r"(?:(why|when|where|how)|(what for))\W*", re.IGNORECASE)
# "In what subject?", "For how long?", "By whom?" after "Did she get her doctorate?".
_PHRASE_ALONE = re.compile(
    r"((?:in|on|at|for|by|with|from|to|of|since|under|against) (?:what|which|whom|whose|how)(?: [a-z-]+){0,2}"
    r"|how (?:long|often)|what time|since when|until when)\W*",
    re.IGNORECASE,
)
_AFTER_WORD = re.compile(
    r"(?:(?:why|when|where|how)\s+)?"
    r"((?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\s+\w.*)",
    re.IGNORECASE | re.DOTALL,
)
# "What about Ada Loft?", or "And Ada Loft?", after "Who is Orlo Vench?" or "What did he say?" asks the same of her.
_ABOUT = re.compile(
    r"(?i:(?:what|how) about|and|but) (?P<the>the )?(?P<name>[A-Z]\w*(?:[ -](?:(?:al|el|bin|of)[ -])?[A-Z]\w*)*)\W*"
)
_WEEKDAY = re.compile(
    rf"{WEEKDAY_NAMES}|Christmas(?: (?:Day|Eve))?|Easter|Ramadan|Eid|Passover|Diwali"
    r"|Thanksgiving|New Year(?: Day)?"
)
_HE = re.compile(r"\b(?:he|she)\b")
# "Did the White House say", not "of the Selmouth fire", whose article is the fire's.
_THE = re.compile(r"(?:(?<=did )|(?<=does )|(?<=has )|(?<=have )|(?<=was )|(?<=were )|(?<=will ))the $")
# "And for Halvik?", "And in California?" after "Who scored for Sarrow?", "When was the last execution there?".
_NAME = r"(?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)"
_ELSEWHERE = re.compile(
    r"(?:(?:what|how) about |and |but )?(?P<where>(?P<how>for|in|at|against|by|from|on|with|near) (?:the )?"
    rf"(?-i:{_NAME}))\W*",
    re.IGNORECASE,
)
_THERE = re.compile(r"\bthere(?=\W*$)", re.IGNORECASE)
# "And the captain?" after "How long was Vale jailed?".
_ROLE = (
    r"(?:captain|driver|pilot|president|minister|mayor|governor|coach|victim|suspect|gunman|attacker|shooter|killer"
    r"|husband|wife|son|daughter|mother|father|brother|sister|boss|owner|manager|director|inspector|engineer|guard|judge"
    r"|prosecutor|lawyer|spokes(?:man|woman)|winner|loser|runner-up|king|queen|deputy|chairman|chief|general|leader|author"
    r"|singer|actor|actress|player|goalkeeper|conductor)"
)
_ROLE_ALONE = re.compile(
    rf"(?:(?:what|how) about |and )?(?P<role>(?:the|his|her|their) (?:[a-z-]+ )?{_ROLE})\W*", re.IGNORECASE
)
_ONE_PERSON = re.compile(r"(?<!in )(?<!at )(?<!from )(?<!near )(?<!of )\b[A-Z][\w’-]*(?: [A-Z][\w’-]*)+")
_RANK = r"(?:first|second|third|fourth|fifth|sixth|last)"
_RANK_ALONE = re.compile(
    rf"(?:(?:and|or|what about|who) )*(?:the )?(?P<rank>{_RANK})(?: place)?\W*", re.IGNORECASE
)
# "And the second offer?" after "How much was the first offer?".
_RANKED = re.compile(
    rf"(?:(?:and|or|what about|how about) )*(?:the )?(?P<rank>{_RANK}) (?!place\b)(?P<what>[a-z-]+)\W*",
    re.IGNORECASE,
)
_SIDE_ALONE = re.compile(r"(?:(?:and|or|what about) )*(?P<side>for|against)(?: it)?\W*", re.IGNORECASE)
_SIDE = re.compile(
    r"(?<=\bvoted )(?:for|against|in favou?r of)\b|(?<=\bwere )(?:for|against)\b", re.IGNORECASE
)
# "How many people were killed in the strike?", then "How many were hurt?" or "How many of them were children?"
_COUNTED = re.compile(
    r"^(?:people|others|\w+s) (?P<befell>(?:(?:were|was|have been|had been) )?(?:killed|wounded|injured|hurt|arrested"
    r"|died|dead|displaced|missing|rescued|laid off)) (?P<where>(?:in|at|on|by|during|after|near) .+)$"
)
_OF_THEM = re.compile(
    r"^[Hh]ow many of (?:them|these|those) were (?P<whom>(?:[a-z]+ )?(?:children|women|men|people|police|[a-z]+s))\W*$"
)
_HOW_MANY_MORE = re.compile(
    r"^how many (?:(?:people|others|more) )?(?:(?:were|was|have been|had been) \w+|died|fled)\W*$",
    re.IGNORECASE,
)


def word_alone(core: str) -> str:
    """The question word or phrase that is all of a question, "what for" as "why"; "" for any other question."""
    if word := _WORD_ALONE.fullmatch(core):
        return word[1] or "why"
    phrase = _PHRASE_ALONE.fullmatch(core)
    return phrase[1] if phrase else ""


def asked_again(core: str, last: str) -> str | None:
    """The last question with its question word exchanged for the one that is all of this question.

    Args:
        core: This question, without the word that opens it as a follow-up.
        last: The last question, itself completed from those before it.
    """
    word = word_alone(core)
    rest = _AFTER_WORD.fullmatch(OPENING.sub("", last))
    if not word or not rest or COMPLETED.search(last) or ANOTHER_CLAUSE.search(last):
        return None
    return f"{word} {rest[1][:1].lower()}{rest[1][1:]}"


def asked_of_another(asked: str, last: str, whole: str) -> str | None:
    """The last question asked of the name that is all of this one; None where it is not plain whose place it takes.

    The name takes the place of the one name or "he" of the last question, or of its one country where it is a country
    itself. Where the last question names nothing, it takes that place in what the conversation was about.

    Args:
        asked: This question.
        last: The last question, as it was asked.
        whole: The last question, completed from those before it.
    """
    about = _ABOUT.fullmatch(asked) or _ABOUT.fullmatch(OPENING.sub("", asked))
    if about is None or LONE_MONTH.search(f"in {about['name']}") or _WEEKDAY.fullmatch(about["name"]):
        return None
    if ANOTHER_CLAUSE.search(last):
        return None
    name = f"{about['the'] or ''}{about['name']}"
    found = [*NAMES.finditer(last), *_HE.finditer(last)]
    if len(found) > 1 and is_place(fold(about["name"])):
        found = [one for one in found if is_place(fold(one[0]))]
    if len(found) == 1:
        return _exchanged(last, found[0], name)
    topic = COMPLETED.search(whole)
    if found or topic is None:
        return None
    named = list(NAMES.finditer(f"of {topic[1]}"))
    told = _exchanged(f"of {topic[1]}", named[0], name)[3:] if len(named) == 1 else name
    return f"{whole[: topic.start()]} (about: {told})"


def _exchanged(text: str, found: re.Match[str], name: str) -> str:
    """The text with a name, and the article before it, exchanged for another."""
    before = _THE.sub("", text[: found.start()])
    return f"{before}{name}{text[found.end() :]}"


def asked_elsewhere(core: str, last: str, whole: str) -> str | None:
    """The last question asked for the other side or place that is all of this one.

    "And for Halvik?" after "Who scored for Sarrow against Halvik?" has the two change places.

    Args:
        core: This question, without the word that opens it as a follow-up.
        last: The last question as it was asked.
        whole: The last question, itself completed from those before it.
    """
    new = _ELSEWHERE.fullmatch(core)
    if new is None:
        return None
    how = new["how"].lower()
    if how in {"in", "at", "on", "near"} and (there := _THERE.search(last)):
        where = f"{new['where'][:1].lower()}{new['where'][1:]}"
        return f"{last[: there.start()]}{where}{last[there.end() :]}"
    old = re.compile(rf"\b{how} (?:the )?{_NAME}")
    places = list(old.finditer(whole))
    if len(places) != 1 or COMPLETED.search(whole):
        return None
    start, end = places[0].span("name")
    rest = re.sub(rf"\b{re.escape(new['name'])}\b", places[0]["name"], whole[end:])
    return f"{whole[:start]}{new['name']}{rest}"


def asked_of_role(core: str, whole: str) -> str | None:
    """The last question asked of whom this one names by what they are: "And the captain?"; None where it named two.

    Args:
        core: This question, without the word that opens it as a follow-up.
        whole: The last question, itself completed from those before it.
    """
    role = _ROLE_ALONE.fullmatch(core)
    if role is None or COMPLETED.search(whole):
        return None
    named = list(_ONE_PERSON.finditer(whole, 1))
    if len(named) != 1:
        return None
    return f"{whole[: named[0].start()]}{role['role'][:1].lower()}{role['role'][1:]}{whole[named[0].end() :]}"


def asked_of_another_rank(asked: str, last: str) -> str | None:
    """The last question asked of the rank or side that is all of this one: "And third?" after "Who came second?"."""
    if of_what := _RANKED.fullmatch(asked):
        its = rf"(?:(?<=the )|(?<=its )|(?<=his )|(?<=her )|(?<=['’]s )|(?<=s['’] )){_RANK}(?= {of_what['what']}\b)"
        found = list(re.finditer(its, last, re.IGNORECASE))
        new = of_what["rank"].lower()
    elif rank := _RANK_ALONE.fullmatch(asked):
        found = list(re.finditer(rf"\b{_RANK}\b", last, re.IGNORECASE))
        new = rank["rank"].lower()
    elif side := _SIDE_ALONE.fullmatch(asked):
        found = list(_SIDE.finditer(last))
        new = side["side"].lower()
    else:
        return None
    return f"{last[: found[0].start()]}{new}{last[found[0].end() :]}" if len(found) == 1 else None


def counted_anew(core: str, topic: str) -> str | None:
    """The question for another count of the event that the conversation counts people of, where and when alone.

    After "How many people were killed in the strike?", "How many of them were children?" asks how many children were
    killed in it, and "How many were hurt?" nothing of those killed.
    """
    counted = _COUNTED.match(topic)
    if counted is None:
        return None
    where = counted["where"].partition(";")[0]
    if of_them := _OF_THEM.match(core):
        return f"How many {of_them['whom']} {counted['befell']} {where}?"
    return f"{core.rstrip(' ?')} {where}?" if _HOW_MANY_MORE.match(core) else None
