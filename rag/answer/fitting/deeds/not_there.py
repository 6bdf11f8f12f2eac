"""Where it was not: by whom it was found, where a speaker governs, the rest of the place that is asked about."""

import re

from rag.answer.fitting.deeds.no_place import asks_goal
from rag.answer.fitting.kind import asks_what_happened
from rag.answer.marked import Marked
from rag.check.voice import SAME_PAST
from rag.words import DATE_WORDS, fold, is_verb_form, words

# Not "where is Omra?", and "where did the money come from?".
_ASKS_WHERE = re.compile(r"^where (?:was|were|did|had|has|have)\b(?!.*\bfrom\b)", re.IGNORECASE)
_PERSON_TITLED = re.compile(
    r"(?:King|Queen|Prince|Princess|President|Mr|Mrs|Ms|Dr|Sir|Lady|Pope)\.? [A-Z][\w’-]+(?: [A-Z][\w’-]*)*"
)
_DONE_BY = re.compile(r"\b[a-z]+(?:ed|en|ght|ound|old|aid) by (?:the )?$")
# Where a letter is published, and where somebody is treated, is told by who does so.
_WHERE_BY_WHOM = re.compile(
    r"\b(?:published|printed|broadcast|aired|treated|employed|educated|trained|sold|hosted|stopped|parked|plac?ed|left"
    r"|dropped|dumped) by (?:the )?$"
)
_PLACE = re.compile(
    r"\b(?:River|Lake|Sea|Ocean|Bay|Canal|Creek|Pond|Road|Street|Bridge|Gate|Church|Station|Tower|Hall|Castle|Park"
    r"|Square|Hotel|Stadium|Airport|Cathedral|Mosque|Temple|Monument|Market|Harbou?r|Port)\b"
)
_WHERE = re.compile(r"where\b(?! in\b)", re.IGNORECASE)
_TITLED_BEHIND = re.compile(
    r"(?:['’]s?)? (?:(?:Lt\. )?Gov|Sen|Rep|Governor|Senator|President|Mayor|Prime Minister|Attorney General|coach|mayor"
    r"|president|governor|prime minister|foreign minister)\.? (?P<who>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)"
)


def is_by_whom(question: str, marked: Marked) -> bool:
    """Whether "Where were the letters hidden?" is answered by who found them: "retrieved by the Omra Archives".

    Nor does a person tell where ("King Orlo").

    Args:
        question: What was asked; False for all but where.
        marked: The answer in its sentence; False behind "by" where it is no name, or one of water or a building.
    """
    if not _ASKS_WHERE.match(question):
        return False
    before = marked.before
    if marked.is_all(_PERSON_TITLED):
        return True
    if not _DONE_BY.search(before) or _WHERE_BY_WHOM.search(before):
        return False
    named = [word for word in words(marked.text) if word.content]
    return bool(named) and named[-1].capital and not marked.has(_PLACE)


def is_rest_of_asked_place(question: str, marked: Marked) -> bool:
    """Whether "Where did they go from Omra?" is answered by "ferry port" of "Omra ferry port".

    Args:
        question: What was asked; False for all but where somebody went and what happened.
        marked: The answer in its sentence; False where it has a word with a capital letter.
    """
    if not (asks_goal(question) or asks_what_happened(question)):
        return False
    name = re.search(r"\b([A-Z][\w-]+) $", marked.before)
    if name is None or not marked.text.islower() or fold(name[1]) in DATE_WORDS:
        return False
    # "Norvane |cut 900 jobs|" is what happened there.
    if any(is_verb_form(word.folded) or word.folded in SAME_PAST for word in words(marked.text)):
        return False
    # "Where did they march in Omra?" may well be told by a part of it.
    where = "" if asks_what_happened(question) else r"(?<!\bin )(?<!\bin the )"
    return re.search(rf"\b{where}{re.escape(name[1])}\b", question) is not None


def is_only_where_of(question: str, marked: Marked) -> bool:
    """Whether "Where did Ada Loft speak?" is answered by "Veria" of "Veria Gov. Ada Loft".

    Args:
        question: What was asked; False for all but where.
        marked: The answer in its sentence.
    """
    titled = marked.followed_by(_TITLED_BEHIND) if _WHERE.match(question) else None
    return (
        titled is not None and re.search(rf"\b{re.escape(titled['who'].split()[-1])}\b", question) is not None
    )
