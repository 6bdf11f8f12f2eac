"""Whether the marked words belong to somebody else: another's age, another relative, a person the question names."""

import re
from itertools import takewhile

from rag.answer.fitting.kind import asks_number, asks_what_happened, asks_when
from rag.answer.fitting.who.definition import asks_who_is
from rag.check.names import TITLES, may_be_one_name
from rag.check.voice import SAME_PAST
from rag.words import DATE_WORDS, fold, is_place, is_verb_form, words

_ASKS_AGE = re.compile(
    r"\b(?:how old|years? old|ages?|aged|oldest|youngest|elder|older|younger)\b", re.IGNORECASE
)
# "Karl Mohr, 71, said", "Mohr, now 51,", "Lena Mohr (43)": a name and an age; not "in Gaza, 1,200 died".
_APPOSED = re.compile(
    r"(?P<name>[A-Z][\w.’'-]+(?: (?:(?:al|bin|de|van|von) )?[A-Z][\w.’'-]+)*)"
    r"(?:, (?:aged |now )?(?P<age>\d{1,3})(?=[,.]|$)(?![,.]\d)| \((?:aged )?(?P<inside>\d{1,2})\))"
)
_NO_PERSON = re.compile(r"\b(?:[Tt]he|[Ii]n|[Aa]t|[Nn]ear|[Ff]rom)(?: [A-Z][^\s,]*)+$")
# "52-year-old Karl Mohr", "a 17-year-old boy"; not "the 12-year-old ban".
_YEARS_OLD = re.compile(
    r"\b(?P<age>\d{1,3})[- ]years?[- ]old (?:[A-Z]|(?:man|woman|boy|girl|son|daughter|mother|father|driver|suspect)\b)"
)
_DATE = re.compile(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$", re.IGNORECASE)
_RELATIVES = (
    "mother|mom|mum|father|dad|brother|sister|son|daughter|wife|husband|uncle|aunt|nephew|niece|cousin"
    "|grandfather|grandmother|stepfather|stepmother"
)
# "Who is Vale's wife?", "what is the name of his mother", "what was his mum called": a relative is what is asked for.
_ASKS_RELATIVE = re.compile(
    r"^(?:(?i:and) )?(?i:who(?:['’]s| is| was)) (?:his|her|their|(?:[A-Z][\w.-]*(?: [A-Z][\w.-]*)*|the [a-z]+)['’]s?)"
    rf" (?:[a-z]+ )?(?P<kin>{_RELATIVES})\s*\??$"
    rf"|^(?:(?i:and) )?(?i:who(?:['’]s| is| was)) the (?P<kin_of>{_RELATIVES}) of\b"
    rf"|\bnames? of [^?]*\b(?P<named>{_RELATIVES})\b"
    rf"|\b(?P<whose>{_RELATIVES})(?:['’]s (?:\w+ )?name| called| named)\b"
)
_NAMED_AS = re.compile(rf"\b(?P<kin>{_RELATIVES}),? $", re.IGNORECASE)
_WHO = re.compile(r"(?:and |so |but )?whom?\b", re.IGNORECASE)
_WHERE = re.compile(r"(?:and |so |but )?where\b(?! in\b)", re.IGNORECASE)
_TITLED_BEHIND = re.compile(
    r"(?:['’]s?)? (?:(?:Lt\. )?Gov|Sen|Rep|Governor|Senator|President|Mayor|Prime Minister|Attorney General|coach|mayor"
    r"|president|governor|prime minister|foreign minister)\.? (?P<who>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)"
)
_WHAT_IS = re.compile(r"(?:and |so |but )?what(?:['’]s| is| was| are| were)\b", re.IGNORECASE)
_ASKS_TELLS_OF = re.compile(
    r"(?:and |so |but )?who (?:has |had )?(?:announced|reported|confirmed|mourned|condemned|investigated)\b",
    re.IGNORECASE,
)
# What befalls somebody is told by another; of "Loft's resignation" it may well be Loft.
_BEFALLS = re.compile(
    r"\b(?:deaths?|killing|murder|passing|arrest|illness|injury|disappearance|shooting)\b", re.I
)
_OF_THEIRS = re.compile(r"['’]s? [\"“‘']?(?P<what>[\w’'-]+(?: [\w’'-]+){0,3})")
_WHERE_TO = re.compile(
    r"(?:and |so |but )?where\b(?! in\b)[^?]*\b(?:go|goes|going|gone|went|moved?|fled|flee|travel\w*|head\w*)\b",
    re.IGNORECASE,
)
_SUCCEEDS = re.compile(
    r"\b(?:t(?:ook|akes?|aken|aking) over|succe(?:eds?|eded)|replace[sd]?|fill(?:s|ed) in|step(?:s|ped) in)\b",
    re.IGNORECASE,
)
# "Who will run it after Vale leaves?"
_LEAVES = re.compile(
    r"\b(?:after|once|when) (?:[A-Z][\w.’'-]* ){1,4}(?:has |is )?(?:leaves?|left|goes|went|gone|resign(?:s|ed)|quits?"
    r"|retire[sd]|depart(?:s|ed)|(?:steps|stepped|stands|stood) (?:down|aside))\b"
)
# "Veria's new foreign minister, Ada Loft": whoever acts is she. Fewer than in described.py: those who act for a state.
_THEIR_OFFICER = re.compile(
    r"['’]s? (?:[a-z-]+ ){0,2}(?:president|minister|chancellor|mayor|governor|premier|ambassador|spokes(?:man|woman)"
    r"|king|queen|commander|chief|envoy|leader),? (?=[A-Z])"
)
# "Karn Mills's managing director, Ada Loft": a firm may buy or make what is asked about, but comes after nobody.
_THEIR_MANAGER = re.compile(
    r"['’]s? (?:[a-z-]+ ){0,2}(?:director|executive|chair(?:man|woman)?|manager|coach|captain|secretary|head|boss"
    r"|editor),? (?=[A-Z])"
)
_WHICH = re.compile(r"^(?:(?i:and|so|but) )?(?i:which|what) (?P<things>[a-z]+ [a-z]+)\b")
_OWNED = re.compile(r"['’]s? (?P<what>(?:[a-z-]+ ){0,3}[a-z-]+)(?=[ ,.;])")
_REST = re.compile(r"(?: [A-Z][\w-]+)+")
_FAMILY = re.compile(r" (?P<name>[A-Z][\w-]+)")
_MARRIED = (
    "wife|husband|wives|spouse|partner|widow|widower|bride|groom|bridegroom|couple|fianc[eé]e?|girlfriend|boyfriend"
    "|marr(?:y|ied|ies|iage)|wed(?:s|ded|ding)?|divorced?|engaged"
)
_OF_KIN = re.compile(
    rf"\b(?:{_MARRIED}|{_RELATIVES}|parent|child|children|twin|sibling|grand\w+|step\w+|famil(?:y|ies)|baby|heir|birth|born)s?\b",
    re.IGNORECASE,
)
_OF_A_SPOUSE = re.compile(rf"\b(?:{_MARRIED}|famil(?:y|ies))s?\b", re.IGNORECASE)
_SHORT = {"mom": "mother", "mum": "mother", "dad": "father"}


def is_of_another(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether what is marked is another's age, or an age where none is asked for, or names a relative of another kin.

    "How many years was Lena Mohr given?" is not answered by "Mohr, 51, was"; nor "How old is Lena Mohr?" by
    "Karl Mohr, 71,"; nor the mother's name by "his father, Joseph".

    Args:
        question: What was asked.
        sentence: Where the answer stands.
        start: Of the answer in the sentence.
        end: Of the answer in the sentence, exclusive.
    """
    return _is_other_age(question, sentence, start, end) or _is_other_kin(question, sentence[:start])


def is_already_named(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether "Who took over from Halloway?" is answered by Halloway's full name, where nothing is told of taking over.

    Nor is "Who will run it after Halloway leaves?". "Raul Castro took over" may well answer who took over from Castro.

    Args:
        question: What was asked.
        sentence: Where the answer stands.
        start: Of the answer in the sentence.
        end: Of the answer in the sentence, exclusive.
    """
    rest = _REST.match(sentence, end)
    name = sentence[start : rest.end() if rest else end].split()  # "Dame Ruth" of "Dame Ruth Halloway"
    succeeds = _SUCCEEDS.search(question) or _LEAVES.search(question)
    if not _WHO.match(question) or not succeeds or _SUCCEEDS.search(sentence):
        return False
    if len(name) < 2 or not all(word[:1].isupper() for word in name):
        return False
    asked = re.search(rf"(?:\b(?P<given>[A-Z][\w.-]+) )?\b{re.escape(name[-1])}\b(?!['’]s)", question)
    return asked is not None and (asked["given"] is None or asked["given"] in name)


def is_rest_of_asked_name(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether "Who killed Vench?" is answered by "Colonel Orlo" of "Colonel Orlo Vench".

    A title in front of the whole name tells who is meant: "Who is Orlo Vench?" may be answered by "Colonel".

    Args:
        question: What was asked; False for all but "who".
        sentence: Where the answer stands.
        start: Of the answer in the sentence.
        end: Of the answer in the sentence, exclusive.
    """
    family = _FAMILY.match(sentence, end)
    if family is None or not _WHO.match(question):
        return False
    capitals = all(word[:1].isupper() for word in sentence[start:end].split())
    titled = asks_who_is(question) and re.search(rf"\b{re.escape(family['name'])} [A-Z]", question)
    return (
        capitals and not titled and re.search(rf"(?<!^)\b{re.escape(family['name'])}\b", question) is not None
    )


def is_rest_of_asked_place(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether "Where did they go from Omra?" is answered by "ferry port" of "Omra ferry port".

    Args:
        question: What was asked; False for all but where somebody went and what happened.
        sentence: Where the answer stands.
        start: Of the answer in the sentence; False where it has a word with a capital letter.
        end: Of the answer in the sentence, exclusive.
    """
    if not (_WHERE_TO.match(question) or asks_what_happened(question)):
        return False
    name = re.search(r"\b([A-Z][\w-]+) $", sentence[:start])
    marked = sentence[start:end]
    if name is None or not marked.islower() or fold(name[1]) in DATE_WORDS:
        return False
    if any(
        is_verb_form(word.folded) or word.folded in SAME_PAST for word in words(marked)
    ):  # "Norvane |cut 900 jobs|"
        return False
    where = (
        "" if asks_what_happened(question) else r"(?<!\bin )(?<!\bin the )"
    )  # "Where did they march in Omra?"
    return re.search(rf"\b{where}{re.escape(name[1])}\b", question) is not None


def is_only_where_of(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether "Where did Ada Loft speak?" is answered by "Veria" of "Veria Gov. Ada Loft".

    Args:
        question: What was asked; False for all but where.
        sentence: Where the answer stands.
        start: Of the answer in the sentence.
        end: Of the answer in the sentence, exclusive.
    """
    titled = _TITLED_BEHIND.match(sentence, end) if start < end and _WHERE.match(question) else None
    return (
        titled is not None and re.search(rf"\b{re.escape(titled['who'].split()[-1])}\b", question) is not None
    )


def is_only_whose(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether "Who signed the pact?" is answered by "Veria" of "Veria's foreign minister, Ada Loft".

    Nor is "What is the mill tax?" answered by "Veria" of "Veria's mill tax", nor "Who announced her death?" by "Loft's
    death".

    Args:
        question: What was asked; False for all but "who" and "what is".
        sentence: Where the answer stands.
        start: Of the answer in the sentence; False where it has a word in small letters.
        end: Of the answer in the sentence, exclusive.
    """
    capitals = all(word[:1].isupper() for word in sentence[start:end].split())
    if capitals and _WHAT_IS.match(question):
        owned = _OF_THEIRS.match(sentence, end)
        asked = {word.idea for word in words(question) if word.content}
        return owned is not None and bool(asked & {word.idea for word in words(owned["what"])})
    if not capitals or not _WHO.match(question):
        return False
    if _ASKS_TELLS_OF.match(question):
        owned = _OF_THEIRS.match(sentence, end)
        *_, last = words(question.rstrip(" ?"))
        told = words(owned["what"]) if owned else []
        thing = list(takewhile(lambda word: word.content and not is_verb_form(word.folded), told))
        same = bool(thing) and thing[-1].idea == last.idea
        return (
            same and _BEFALLS.search(question) is not None
        )  # not "Veria's government condemned the killing"
    officer = _THEIR_OFFICER.match(sentence, end)
    return bool(officer or (_SUCCEEDS.search(question) and _THEIR_MANAGER.match(sentence, end)))


def is_owner_of_asked(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether "Which bank was closed?" is answered by "Veria" of "Veria's second-largest bank".

    Args:
        question: What was asked; False for all but which of some things.
        sentence: Where the answer stands.
        start: Of the answer in the sentence; taken as one with a word of small letters it is none.
        end: Of the answer in the sentence, exclusive.
    """
    asked, owned = _WHICH.match(question), _OWNED.match(sentence, end)
    capitals = all(word[:1].isupper() for word in sentence[start:end].split())
    return bool(asked and owned and capitals and set(asked["things"].split()) & set(owned["what"].split()))


def tells_of_no_kin(question: str, around: str) -> bool:
    """Whether "Who was Orlo Vench's wife?" is asked and nothing around an answer tells of a relative of anybody.

    Args:
        question: What was asked; False for all but who is somebody's relative.
        around: The title, the sentence of the answer and the one before it.
    """
    asked = _ASKS_RELATIVE.search(question)
    kin = asked and (asked["kin"] or asked["kin_of"])
    if asked and asked["kin_of"] in ("father", "mother"):
        return False  # "the father of the steam engine"
    told = _OF_A_SPOUSE if kin in ("wife", "husband") else _OF_KIN
    return kin is not None and told.search(around) is None


def _is_other_age(question: str, sentence: str, start: int, end: int) -> bool:
    asks = _ASKS_AGE.search(question) is not None
    if not asks and asks_number(question):
        old = _YEARS_OLD.finditer(sentence)
        if any(one.start() <= start and end < one.end() for one in old):
            return True
    ages = [one for one in _APPOSED.finditer(sentence) if not _is_no_person(one)]
    if asks_when(question) and any(start in (one.start("age"), one.start("inside")) for one in ages):
        return True  # "44, is a brother of Vench", asked when he was born
    told = next((one for one in ages if (start, end) in (one.span("age"), one.span("inside"))), None)
    if told is None:
        return False
    if not asks:
        return len(ages) == 1  # "Messi, 14, and Suarez, 11": a tally
    *given, family = told["name"].split()
    asked = re.search(rf"\b(?P<given>[A-Z][\w.-]+) {re.escape(family)}\b", question)
    return asked is not None and bool(given) and _is_other_name(asked["given"], given[0])


def _is_other_name(one: str, other: str) -> bool:
    """Whether two given names cannot be one person's: no title, nor two spellings, nor "Joe" for "Joseph"."""
    folded = fold(one).rstrip("."), fold(other).rstrip(".")
    return not (set(folded) & TITLES) and folded[0][:1] != folded[1][:1] and not may_be_one_name(*folded)


def _is_no_person(told: re.Match[str]) -> bool:
    """Whether a name with a number behind it is a day, a place or the name of a group."""
    *_, last = told["name"].split()
    return bool(_DATE.search(last) or _NO_PERSON.search(told.string[: told.end("name")])) or is_place(
        fold(last)
    )


def _is_other_kin(question: str, before: str) -> bool:
    told, asked = _NAMED_AS.search(before), _ASKS_RELATIVE.search(question)
    if told is None or asked is None:
        return False
    wanted = asked["kin"] or asked["kin_of"] or asked["named"] or asked["whose"]
    return _kin(told["kin"]) != _kin(wanted)


def _kin(word: str) -> str:
    return _SHORT.get(word.lower(), word.lower())
