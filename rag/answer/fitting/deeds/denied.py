"""What is told not to have happened is no answer about when, why or how much it did: "will not file", "denied that"."""

import re
from collections.abc import Sequence

from rag.answer.ballot import Found, Read
from rag.answer.marked import Marked
from rag.sentences import sentence_at, sentence_spans
from rag.words import DATE_WORDS, words

# "When did the mill close?", "who resigned": somebody does it; of what was done to somebody a denial may well tell.
_ASKS_DEED = re.compile(
    r"^(?:(?:when|why|where|how (?:many|much)\b[^?]*?) (?:did|does|do|will|has|have|had)\b|who\b)"
    r"(?P<rest>[^?]+)",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\b(?:not|never|no|nobody|none|den(?:y|ie[ds])|refus\w+|fail\w*|say|said|claim\w*|accus\w+|alleg\w+"
    r"|was|were|been|being|be|is|are)\b|n['’]t\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\b(?:after|before|during|since|when|while|following|amid|because)\b.*", re.IGNORECASE)
# "Denied on Monday that", "denied again in parliament that", "denied press reports that".
_BETWEEN = (
    r"(?: (?:[a-z]+ly|again|also|yesterday|today|(?:on|in|at|during) (?:[\w’'-]+ ){0,3}?[\w’'-]+"
    r"|(?:[\w’'-]+ ){0,2}?(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|accusations?|speculation))){0,2}"
)
# "Will not file", "denied that he had resigned", "denied having closed it": the deed stands right behind.
_DENIED = re.compile(
    r"\b(?:(?:will|would|did|does|do|has|have|had) (?:not|never)|(?:wo|would|did|does|do|has|have|had)n['’]t"
    rf"|den(?:y|ied|ies|ying)(?:{_BETWEEN} that (?:[\w’'-]+ ){{1,6}}?(?:had|has|have|would|will)| having)"
    r"|den(?:y|ied|ies|ying)(?= [a-z]+ing\b))"
    r"(?P<deed>(?: [\w’'-]+){1,2})",
    re.IGNORECASE,
)
# "Vench denied that she would resign", "has not resigned": of themselves; not "denied that Loft had resigned".
_OF_THEMSELVES = re.compile(
    r"(?:,[^,.;]{2,60},)? (?:(?:will|would|did|has|have|had) (?:not|never)|(?:wo|would|did|has|have|had)n['’]t"
    rf"|(?:(?:has|have|had) )?den(?:y|ied|ies)(?:{_BETWEEN} that (?:he|she|they|it) (?:had|has|have|would|will)| having"
    r"|(?= [a-z]+ing\b)))(?P<deed>(?: [\w’'-]+){1,2})"
)
# "Did not resign until May", "has not yet": it happened after all, or may.
_AFTER_ALL = re.compile(
    r"\b(?:until|till|before|unless|if|yet|only|just|because|simply|but|again|any ?more|except)\b",
    re.IGNORECASE,
)
# "When did she last speak?" "She has not spoken since May."
_ASKS_LAST = re.compile(r"\blast\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\b")
_ASKS_WHO_DID = re.compile(r"^who (?:has |have |had )?(?P<did>[a-z]{3,})\b(?P<what>[^?]*)", re.IGNORECASE)
# "Did not win the first round", "has not left quietly": another thing, or another way, was not done.
_NO_MORE = re.compile(
    r"\W*(?:$|[,;:]|(?:and|or|over|despite|after|from|as|amid|to)\b|(?:it|them|so)\W*$|(?:last|this|on) \w+\W*$)",
    re.IGNORECASE,
)
_CLAUSE_ALONE = re.compile(r" ?(?:when|why|how|where|what|who|whether|if)\b", re.IGNORECASE)
_IN_YEARS = re.compile(r"\b(?:in|for) (?:[\w-]+ ){0,2}(?:years?|months?|weeks?|decades?)\b", re.IGNORECASE)
_IN_PART = re.compile(
    r"\b(?:alone|in full|fully|whole|entire(?:ly)?|all|every|first|\w+sel(?:f|ves))\b", re.IGNORECASE
)
_FOUND_GUILTY = re.compile(r"\b(?:convict\w*|guilty|jailed|sentenc\w+|imprisoned)\b", re.IGNORECASE)
_TURNED_DOWN = re.compile(
    r"(?:,[^,.;]{2,60},)? (?:has |have |had )?(?:turned down|rejected|declined|refused|ruled out|decided against)\b"
    r"(?P<what>[^.;]*)"
)
# "Turned down an offer of 700 crowns to join", "ruled out joining"; not "declined to say why she joined".
_TO_DO = re.compile(
    r"(?: (?!(?:to|how|why|when|where|whether|what|who|comment)\b)[\w$€£,’'-]+){0,8}? to (?P<did>[a-z]+)"
    r"| (?P<doing>[a-z]+ing)\b"
)
# "Grippe is not a |disease|", "they weren't |invited|"; not "not only |a disease|".
_NOT = re.compile(
    r"(?:\b(?:not|never|no longer)|n['’]t)(?: (?:an?|the|yet|in|at|on|by|for|from|to|be|been|because(?: of)?)){0,3}"
    r" [\"“]?$"
)
_ASKS_NOT = re.compile(
    r"\b(?:not|no|never|den(?:y|ie[ds])|refus\w+|fail\w*|without|declin\w+|miss\w*|lack\w*|rul\w+ out)\b|n['’]t\b",
    re.IGNORECASE,
)
_NEVER = re.compile(r"\b(?:never|no|not|nobody|nothing|none)\b", re.IGNORECASE)  # "never" may be the answer
_CLAUSE = re.compile(r"[,;:—–]|\b(?:and|although|while|after|when)\b", re.IGNORECASE)


def is_denied(question: str, marked: Marked) -> bool:
    """Whether a deed is asked about as done, and what is marked stands where it is told not to have been done.

    "When did Norvane close the mill?" is not answered by "denied that it had closed the mill in May".

    Args:
        question: What was asked; False for all but when, why, where, how much and who, of what somebody does.
        marked: The answer in its sentence; False where it tells that it was done after all: "not until May".
    """
    deeds = _deeds(question)
    if not deeds or _AFTER_ALL.search(marked.sentence) or marked.has(_NEVER):
        return False
    return any(
        _has_deed(one, deeds)
        and one.start() < marked.end
        and not (
            _ASKS_LAST.search(question) and _SINCE.search(marked.sentence, one.start("deed"), marked.end)
        )
        and _CLAUSE.search(marked.sentence, one.end(), marked.start) is None
        for one in _DENIED.finditer(marked.sentence)
    )


def is_told_not_to_be(question: str, marked: Marked) -> bool:
    """Whether what is marked stands behind "not": "What is grippe?" is not answered by "is not a fever of birds".

    Args:
        question: What was asked; False for one that asks for what is not so.
        marked: The answer in its sentence; what "not" is a part of ("not only", "if not") is not told to be none.
    """
    if _ASKS_NOT.search(question):
        return False
    told = marked.preceded_by(_NOT)
    if told is None or re.search(r"\b(?:if|or|whether|why|but) $", marked.sentence[: told.start()]):
        return False
    # "Not |in Omra but by a contractor|" has the right one as well.
    return (
        re.match(r"(?:only|just|merely|simply|less|more|even|until|before)\b|.*\bbut\b", marked.text) is None
    )


def has_turned_it_down(question: str, marked: Marked) -> bool:
    """Whether "Who joined the league?" is answered by who "turned down an offer to join".

    Args:
        question: What was asked; False for all but who did something, and where it asks who would not.
        marked: The answer in its sentence.
    """
    asked, told = _ASKS_WHO_DID.match(question), marked.followed_by(_TURNED_DOWN)
    if asked is None or told is None or _ASKS_NOT.search(question):
        return False
    undone = _TO_DO.match(told["what"])
    if undone is None or _AFTER_ALL.search(told["what"]):
        return False
    return words(asked["did"])[0].idea == words(undone["did"] or undone["doing"])[0].idea


def has_denied_it(question: str, marked: Marked) -> bool:
    """Whether "Who resigned over the leak?" is answered by who "denied that she would resign" or "has not resigned".

    Args:
        question: What was asked; False for all but who did something, and where it asks who did not.
        marked: The answer in its sentence; False where that tells that it was done after all: "did not resign until
            May", "did not win the first round", "denied killing her but was jailed".
    """
    asked, told = _ASKS_WHO_DID.match(question), marked.followed_by(_OF_THEMSELVES)
    if asked is None or told is None or _ASKS_NOT.search(question) or _AFTER_ALL.search(marked.sentence):
        return False
    if _FOUND_GUILTY.search(marked.sentence) or _IN_YEARS.search(marked.sentence, told.end()):
        return False
    did = words(asked["did"])[0].idea
    undone = next((word for word in words(told["deed"]) if word.idea == did), None)
    if undone is None:
        return False
    start = told.start("deed") + undone.end
    what = marked.sentence[start:].split(",")[0]
    if _IN_PART.search(what):
        return False
    if _NO_MORE.match(what):
        return True
    same = {one.idea for one in words(asked["what"]) if one.content} & {one.idea for one in words(what)}
    return bool(same) and _CLAUSE_ALONE.match(what) is None


def never_happened(question: str, read: Sequence[Read], answer: Found) -> bool:
    """Whether a passage as new as the answer's says that what is asked about was or will not be done.

    "The firm has said that it will not file for bankruptcy" tells that no day of another sentence is when it filed.

    Args:
        question: What was asked; False for all but when, why, where and how much, of what somebody does.
        read: The passages; one tells of whom the question names where it has all those names and its sentence no other.
        answer: What was found; False where its sentence or the one before has the deed.
    """
    deeds = _deeds(question)
    number, start, _ = answer.places[0]
    mine = read[number]
    sentences, at = sentence_at(mine.text, start)
    around = {word.idea for word in words(mine.text[sentences[max(0, at - 1)][0] : sentences[at][1]])}
    names = _names(question)
    if len(deeds) < 2 or not names or deeds & around:
        return False
    return any(
        _says_never(one.text, deeds, names)
        for one in read
        if not (one.published and mine.published and one.published < mine.published)
    )


def _deeds(question: str) -> set[str]:
    """What the question asks about as done, its verb and what that was done to; empty for any other question."""
    asked = _ASKS_DEED.match(question)
    if asked is None or _OTHERWISE.search(question):
        return set()
    told = words(_ASIDE.sub("", asked["rest"]))
    return {word.idea for word in told if word.content and not word.capital and word.folded not in DATE_WORDS}


def _has_deed(denied: re.Match[str], deeds: set[str]) -> bool:
    return bool(deeds & {word.idea for word in words(denied["deed"])})


def _names(text: str) -> set[str]:
    """The ideas of all words with a capital that are no stop word and no day."""
    return {
        word.idea for word in words(text) if word.capital and word.content and word.folded not in DATE_WORDS
    }


def _says_never(text: str, deeds: set[str], names: set[str]) -> bool:
    if not names <= {word.idea for word in words(text)}:
        return False
    for left, right in sentence_spans(text):
        sentence = text[left:right]
        held = {word.idea for word in words(sentence)}
        if not deeds <= held or _names(sentence) - names or _AFTER_ALL.search(sentence):
            continue
        if any(_has_deed(one, deeds) for one in _DENIED.finditer(sentence)):
            return True
    return False
