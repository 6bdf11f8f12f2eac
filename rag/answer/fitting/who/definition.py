"""Who somebody is, or what something is: an answer must stand near the name that was asked about."""

import re

from rag.answer.coverage import coverage
from rag.answer.fitting.who.roles import ROLE
from rag.answer.marked import Marked
from rag.check.names import TITLES, may_be_one_name
from rag.words import STOPWORDS, fold, is_verb_form, listed, words

_PARTICLE = r"(?:of|the|and|for|al|bin|da|de|della|der|di|dos|du|el|la|van|von)"
_ASKS = re.compile(
    r"^(?i:(?P<asked>who|what)(?:['’]s| is| was| are| were) (?:the )?)(?P<name>[A-Z][\w.’'-]*"
    rf"(?: (?:{_PARTICLE} )*(?:[a-z]{{2}}-)?[A-Z\d][\w.’'-]*)*)\s*\??$"
)

BARE_NAME = re.compile(
    r"(?:the )?[A-Z][\w.’'-]*(?: (?:(?:of|the|and|for|al|bin|de|van|von|vs?\.) )*[A-Z][\w.’'-]*)*"
)
"""A name and nothing else, with its article."""
_ALSO_CALLED = re.compile(
    r"(?:\b(?:or|as|called|named|is|was|are|were|means?|(?:stands|short) for)|\()"
    r"[ \"“‘'(]*(?:an? |the )?[\"“‘']?$",
    re.IGNORECASE,
)
# "Defender Bo Sarn": another with his calling.
_TITLED = re.compile(rf"(?:[a-z-]+ )?(?:{ROLE}) (?P<who>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)+)")
# "The man known as Birdie": no thing.
_PERSON_CALLED = re.compile(r"\b(?:man|woman|person|boy|girl) (?:known|called|named)(?: as)? [\"“‘']?$")
# "Birdie, born Ada Loft", "unmasked as Ada Loft": one person's two names.
_ALIAS = re.compile(
    r"\b(?:alias|a\.?k\.?a|nickname\w*|(?:stage|real|pen|birth) name|pseudonym|nom de guerre|born|identi\w+|unmask\w*"
    r"|known (?:as|by)|calls? (?:him|her|them)sel\w+|reveal\w*|(?:thought|believed|said|suspected) to be)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(rf"\b(?:{ROLE})\b", re.IGNORECASE)
_ALSO_CALLED_BEHIND = re.compile(r"[\"”’']?,? (?:or|\(|known as|called)\b|[\"”’']? \(")

_NAMED = r"[A-Z][\w’'-]*(?: (?:(?:of|al|bin|de|van|von) )?[A-Z][\w’'-]*)*"
# "Anna Loft, a baker": said of Anna Loft alone.
_APPOSED_TO = re.compile(
    rf"(?P<name>{_NAMED}),(?: \d{{1,3}},)? (?:an?|the|its|their|his|her|one of the)(?: [a-z-]+){{0,3}} $|"
    rf"(?P<other>{_NAMED}),(?: \d{{1,3}},)? $"
)
# "In Omra, a factory burnt", and "Yesterday, a factory burnt" at the start, tell where and when.
_ONLY_WHERE = re.compile(
    r"(?:\b(?:in|at|near|from|to|on|of|for|outside|last|since|until),? |[.\"“] ?)$", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?:an?|the|one) [a-z]")
_NAMING = frozenset(
    ["is", "are", "was", "were", "be", "been", "being", "called", "named", "became", "become", "meant"]
)
_OF_OFFICE = _NAMING | listed(
    "heads leads led runs ran commands directs chairs manages coaches edits represents oversees founded serves served"
    " works worked plays played teaches taught owns wrote writes has had won wins sells makes made invented discovered"
    " created designed built directed studies studied hosts presents starred painted composed invests advises"
)
_SAYS = re.compile(r"(?: [a-z]+)?,? (?:said|says|reported|reports|added|wrote|claimed|told)\b")
# "Since the raid on Omra" tells when; a thing is named or described.
_TELLS_WHEN = re.compile(
    r"(?:since|after|before|when|while|until|because|if|although|though|during|as|to|by|at|on)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w{2,}")
_WHOLE = 2  # words of a whole name: a given one and the family's
_MEASURE = re.compile(
    r"\W*(?:(?:is|are|was|were|weighs?|measures?) )?"
    r"(?:(?:the|about the) (?:size|length|height|weight|width|age|price|colou?r) of\b|[\d.,]+ [a-z]+\b)"
)
_SIZE_OF = re.compile(r"\bthe (?:size|length|height|weight|width|age|price|colou?r) of (?:an? |the )?$")
_PRONOUN = re.compile(r"(?:She|He|It|They|We|I|You|This|That|Who|Which)")
# "Who makes what": "what does Norvane make", and "Castrin, which makes toys,".
_ASKS_MAKES = re.compile(rf"^(?i:what) (?i:does|do|did) (?:the )?(?P<name>{_NAMED}) (?P<verb>[a-z]+)\s*\??$")
_MAKES = re.compile(
    rf"(?P<name>{_NAMED}),? (?:which |who |that )?(?:also |mainly )?(?P<verb>[a-z]+) (?:[a-z-]+ ){{0,2}}$"
)


def asks_who_is(question: str) -> bool:
    """Whether the question asks who somebody named is: "Who was Ingrid Vale?"."""
    found = _ASKS.match(question)
    return found is not None and found["asked"].lower() == "who"


def asked_name(question: str) -> str | None:
    """Who or what a question asks to be told, by name: "Ingrid Vale" of "Who was Ingrid Vale?"; None for any other."""
    found = _ASKS.match(question)
    return found["name"] if found else None


def tells_of_another(question: str, around: str) -> bool:
    """Whether "What is the JCPOA?" is asked and the text around an answer does not name it.

    Args:
        question: What was asked; False for all but these.
        around: The sentence of the answer and the one before it, whose "he" or "it" it may be.
    """
    if not _ASKS.match(question):
        return False
    (covered,) = coverage(question, [around])
    return covered.names == 0.0


def is_another_name(question: str, marked: Marked) -> bool:
    """Whether "What is the Dune Front?" is asked and a bare name is marked that is no second name of it.

    "The Dune Front, or Guards of Sand", "the ODA (Ostrel Dock Authority)" and "is the …" tell what it is.

    Args:
        question: What was asked; False for all but what something named is.
        marked: The answer in its sentence.
    """
    asked = _ASKS.match(question)
    if asked is None or asked["asked"].lower() != "what" or not marked.is_all(BARE_NAME):
        return False
    if marked.preceded_by(_PERSON_CALLED):
        return True
    return not marked.preceded_by(_ALSO_CALLED) and not marked.followed_by(_ALSO_CALLED_BEHIND)


def describes_another(question: str, marked: Marked) -> bool:
    """Whether "What is Norvane?" is asked and what is marked is said of another name, or tells its size or a time.

    "Founded by Anna Loft, a baker" does not say what Norvane is, nor "is the size of a car" or "since the fire"; nor
    does "Castrin, which makes toys" say what Norvane makes.

    Args:
        question: What was asked; False for all but what something named is or makes, or who somebody named is.
        marked: The answer in its sentence.
    """
    before, asked = marked.before, _ASKS.match(question)
    if asked is not None:
        if asked["asked"].lower() == "what" and (
            _MEASURE.match(marked.text)
            or _SIZE_OF.search(before)
            or marked.begins_with(_TELLS_WHEN)
            or _is_in_its_words(asked["name"], before)
            or _is_done_by_it(before)
            or _belongs_to_it(asked["name"], before, marked.text)
        ):
            return True
        if asked["asked"].lower() == "who" and (
            _is_their_deed(asked["name"].split()[-1], before, marked.text)
            or _is_where_from(asked["name"], before, marked.text)
            or _is_other_person(asked["name"], marked)
            or _tells_of_them(asked["name"], marked.after)
        ):
            return True
        told = _APPOSED_TO.search(before)
        opens = marked.begins_with(_ARTICLE) is not None
        name = told["name"] or (told["other"] if opens else None) if told else None
        if name is None or told is None or _ONLY_WHERE.search(before, 0, told.start()) or not told.start():
            return False
        return _shares_no_word(name, question)
    makes, told = _ASKS_MAKES.match(question), _MAKES.search(before)
    if (
        makes is None
        or told is None
        or _PRONOUN.fullmatch(told["name"])
        or words(makes["verb"])[0].idea != words(told["verb"])[0].idea
    ):
        return False
    return _shares_no_word(told["name"], makes["name"])


def _is_their_deed(name: str, before: str, said: str) -> bool:
    """Whether what is marked is what somebody does, right behind the name: "pets a dog" of "Ada Loft pets a dog"."""
    first = said.split(" ", 1)[0]
    return before.endswith(f"{name} ") and first.islower() and first not in _OF_OFFICE | STOPWORDS


def _is_where_from(name: str, before: str, said: str) -> bool:
    """Whether what is marked is where somebody is from: "Omra" of "Ada Loft of Omra"."""
    return before.endswith(f"{name.rsplit(maxsplit=1)[-1]} of ") and said[:1].isupper()


def _is_other_person(name: str, marked: Marked) -> bool:
    """Whether a bare name is marked that is another's: no office, no other name of theirs, nor right before theirs."""
    called = marked.text
    if _ALIAS.search(marked.sentence):
        return False
    if titled := _TITLED.fullmatch(called):
        return _shares_no_word(titled["who"], name)
    if " " not in called or not BARE_NAME.fullmatch(called) or _OFFICE.search(called):
        return False
    if _is_namesake(name.split(), called.split()):
        return True
    if marked.preceded_by(_ALSO_CALLED) or marked.followed_by(_ALSO_CALLED_BEHIND):
        return False
    family = re.escape(name.rsplit(maxsplit=1)[-1])
    before_theirs = re.match(
        rf"(?:['’]s?)?,? (?:(?:is|was) |and [a-z]+ )?(?:[A-Z][\w.’'-]* ){{0,2}}{family}\b", marked.after
    )
    return before_theirs is None and _shares_no_word(called, name)


def _is_namesake(name: list[str], said: list[str]) -> bool:
    """Whether two whole names have the family's alone in common: "Ada Loft" and "Orlo Loft"."""
    mine, theirs = name[0].rstrip("."), said[0].rstrip(".")
    if (
        len(name) < _WHOLE
        or len(said) < _WHOLE
        or name[-1] != said[-1]
        or {fold(mine), fold(theirs)} & TITLES
    ):
        return False
    return mine[0] != theirs[0] and not may_be_one_name(fold(mine), fold(theirs))


def _tells_of_them(name: str, behind: str) -> bool:
    """Whether whoever is marked does something to or says something of the one asked about: " denied Loft was hurt"."""
    family = re.escape(name.rsplit(maxsplit=1)[-1])
    given = r"(?:[A-Z][\w.’'-]* |(?:da|de|van|von|bin|al|el) ){0,3}"
    told = re.match(rf"(?P<does>(?: [a-z]+){{1,3}}) (?:that )?{given}{family}\b", behind)
    does = told["does"].split() if told else []
    acts = any(is_verb_form(word) or (word.endswith("s") and is_verb_form(f"{word[:-1]}ed")) for word in does)
    return acts and not _NAMING & set(does)


def _is_in_its_words(name: str, before: str) -> bool:
    """Whether what follows is what the name says: "Norvane said, ..."."""
    named = before.rfind(name)
    return named >= 0 and _SAYS.match(before, named + len(name)) is not None


def _is_done_by_it(before: str) -> bool:
    """Whether what follows is what something did: "has played" a part, not "is called" one."""
    last = re.search(r"([a-z]+) $", before)
    return last is not None and is_verb_form(last[1]) and last[1] not in _NAMING


def _belongs_to_it(name: str, before: str, said: str) -> bool:
    """Whether what is marked is somebody or something of what is asked about: "Norvane sales chief Ada Loft".

    "The Wagtail Sarne ferry" tells what it is.
    """
    called = [word[0].isupper() for word in said.split()]
    if before.endswith(f"{name} "):
        return bool(called) and called[-1]
    return before.endswith((f"{name}’s ", f"{name}'s ")) and any(called)


def _shares_no_word(name: str, asked: str) -> bool:
    """Whether a name has no word of those asked about, and neither can be short for the other."""
    if any(part.isupper() for part in [*name.split(), *asked.rstrip("?").split()] if len(part) > 1):
        return False
    return not {fold(one) for one in _WORD.findall(name)} & {fold(one) for one in _WORD.findall(asked)}
