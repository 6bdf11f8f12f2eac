"""What somebody said: a question for it is answered by their own statements and by nothing else.

The reader marks what a passage tells about the subject, whoever says it. Asked what Israel said of a strike, a
Syrian diplomat's words on it are a wrong citation, however near: they are left out, and where nothing is left the
articles do not say.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.answer.ballot import Found, Read
from rag.answer.choice import Choice, Quoted
from rag.answer.confidence import Calibration, signs_of
from rag.answer.coverage import coverage
from rag.answer.vote import vote
from rag.check.names import same_name
from rag.check.speech import speeches
from rag.check.words import Word, country_of, listed, words
from rag.sentences import sentence_spans

_ASKED = re.compile(
    r"^(?:and |so |but )?what (?:did|does|do|has|have|had|was|is|were|are) (?P<who>[^,?]{2,60}?)"
    r"(?: (?:publicly|officially|later|recently|also))?"
    r" (?:say|said|saying|state|stated|announced?|declared?|warn|warned|claim|claimed|tell|told|comment|commented)"
    r"(?P<topic> (?:about|on|of|over|regarding|concerning|after|following|when|in response to)\b[^?]*)?\s*\?*"
    r"(?:\s*\(about: (?P<carried>.+)\))?$",
    re.IGNORECASE,
)
_PRONOUNS = listed(
    "he she they it we you i one people anyone anybody someone everyone articles article experts"
)
# Beside the verbs that the checker knows: who condemns or praises something says something about it.
_SPEAKS = listed(
    "condemn prais denounc reject welcom urg call demand threaten criticis critic blam dismiss describ discuss tweet "
    "post repli respond react apologis apolog thank defend pledg ask insist"
)
_CALLS = listed("for on it him her them this that")
_STANDS_FOR = listed("he she they")
_BREAKS = listed('. ; : ! ? “ ” " ( ) who which that where while after before when')
_BEFORE = 10
_LEAST = 0.2
"""Of the question's subject, by how rare its words are, that a statement and the one before it must speak of."""
_NEARLY = 0.6
_BESIDE = 0.6  # what counts the subject in the sentence before a statement
_MOST = 3
_VOTED = 0.3  # what the share of the vote that lies in a statement counts beside the subject


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked about, and on what; the subject may be empty."""

    who: str
    about: str
    carried: bool = False
    """Whether the subject is of an earlier question, so that a statement need not name it."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence in which the one asked about speaks: its passage, its place there, how near to the question."""

    number: int
    start: int
    end: int
    near: float


def asks_statement(question: str) -> Asked | None:
    """Who a question asks the words of: "What did Israel say about …"; None for any other.

    Not "What did Israel say was hit?", which asks for a thing, and not what "he" or "the article" says.
    """
    found = _ASKED.match(question.strip())
    if found is None or not any(word.content for word in words(found["who"])):
        return None
    if all(word.folded in _PRONOUNS for word in words(found["who"]) if word.folded not in ("the", "an", "a")):
        return None
    topic = (found["topic"] or "").strip()
    if not topic or all(not word.content for word in words(topic)):
        return Asked(found["who"].strip(), (found["carried"] or "").strip(), carried=bool(found["carried"]))
    return Asked(found["who"].strip(), topic)


def said(question: str, read: Sequence[Read], calibration: Calibration) -> Choice:
    """The statements that a question asks for; unanswered, with what came nearest, when there are none.

    Args:
        question: One that `asks_statement` knows.
        read: What was found, read or not; the first of it read.
        calibration: Weighs the vote and the signs.
    """
    answers = vote(question, read, calibration.pull)
    found = [one for number, each in enumerate(read) for one in _spoken(question, number, each, answers)]
    found.sort(key=lambda one: -one.near)
    if not found:
        nearest = answers[0].places[0] if answers else (0, 0, 0)
        why = f"In what came nearest, nothing on this is told as said by {_who(question)}."
        return Choice((Quoted(*nearest),) if answers else (), None, 0.0, answered=False, why=why)
    chosen = _apart([one for one in found if one.near >= _NEARLY * found[0].near])[:_MOST]
    best = chosen[0]
    text = read[best.number].text[best.start : best.end]
    signs = signs_of(question, read, Found(text, 0.0, ((best.number, best.start, best.end),), 1))
    confidence = calibration.confidence(signs)
    quotes = tuple(Quoted(one.number, one.start, one.end) for one in chosen)
    return Choice(quotes, None, confidence, confidence >= calibration.threshold)


def _who(question: str) -> str:
    asked = asks_statement(question)
    return asked.who if asked else ""


def _apart(found: Sequence[Statement]) -> list[Statement]:
    """The statements without those that share words with a better one."""
    kept: list[Statement] = []
    for one in found:
        if not any(o.number == one.number and o.start < one.end and one.start < o.end for o in kept):
            kept.append(one)
    return kept


def _spoken(question: str, number: int, read: Read, answers: Sequence[Found]) -> list[Statement]:
    asked = asks_statement(read.question or question)
    if asked is None:
        return []
    key = _key(asked.who)
    found = []
    before: tuple[int, int] | None = None
    for start, end in sentence_spans(read.text):
        said = words(read.text[start:end])
        opening = read.text[before[0] : before[1]] if before else ""
        goes_on = _continues(said) and _speaks(key, words(opening))
        if goes_on or _speaks(key, said):
            around = read.text if asked.carried else f"{opening} {read.text[start:end]}"
            near = _near(asked, read.text[start:end], around)
            first = before[0] if before and goes_on else start  # never "he said" without who "he" is
            if near >= _LEAST:
                found.append(
                    Statement(number, first, end, near + _VOTED * _marked(number, first, end, answers))
                )
        before = start, end
    return found


def _near(asked: Asked, text: str, around: str) -> float:
    """How much of the subject a statement speaks of, 0 to 1, or with what is around it a little less."""
    if not any(word.content for word in words(asked.about)):
        return 1.0
    own, both = coverage(f"What {asked.about}", [text, around])
    return max(own.words, _BESIDE * both.words)


def _marked(number: int, start: int, end: int, answers: Sequence[Found]) -> float:
    """The share of the vote that lies in a sentence."""
    return sum(
        one.share for one in answers if any(n == number and start <= s < end for n, s, _ in one.places)
    )


def _key(who: str) -> Word:
    """The word that tells who speaks: a surname, a country, else what they are ("mayor" of "the mayor of Torrin")."""
    head = who.partition(" of ")[0]
    named = [word for word in words(who if head != head.lower() else head) if word.content]
    return next((word for word in reversed(named) if word.capital), named[-1])


def _speaks(key: Word, sentence: Sequence[Word]) -> bool:
    """Whether the sentence reports something as said by who `key` names; "Iran-backed militias" are not Iran."""
    if _only_joined(key, sentence):
        return False
    speakers = [one.speakers for one in speeches(sentence)]
    speakers += [_subject(sentence, n) for n, word in enumerate(sentence) if word.stem in _SPEAKS]
    return any(_is_one_of(key, each) for each in speakers)


def _only_joined(key: Word, sentence: Sequence[Word]) -> bool:
    """Whether a name stands nowhere but before a hyphen."""
    places = [n for n, word in enumerate(sentence) if word.idea == key.idea]
    return bool(places) and all(n + 1 < len(sentence) and sentence[n + 1].folded == "-" for n in places)


def _subject(sentence: Sequence[Word], at: int) -> frozenset[str]:
    """Ideas of the words before a verb, as far back as its clause goes; none for a passive or a noun."""
    before = sentence[at - 1] if at else None
    if before is None or before.stem == "be" or before.folded in ("a", "an", "the", "to", "of", "’s", "'s"):
        return frozenset()
    following = sentence[at + 1].folded if at + 1 < len(sentence) else ""
    if sentence[at].stem == "call" and following not in _CALLS:
        return frozenset()  # "a group called the Guardians"
    found = set()
    for word in reversed(sentence[max(0, at - _BEFORE) : at]):
        if word.folded in _BREAKS:
            break
        if word.content:
            found.add(word.idea)
    return frozenset(found)


def _is_one_of(key: Word, speakers: frozenset[str]) -> bool:
    capitals = {country_of(idea) for idea in speakers}
    if key.idea in speakers or key.idea in capitals or (country_of(key.idea) or "-") in speakers:
        return True
    return key.capital and any(same_name(key.folded, other) for other in speakers)


def _continues(sentence: Sequence[Word]) -> bool:
    """Whether a sentence goes on with what "he" or "they" said."""
    return any(
        word.folded in _STANDS_FOR and n + 1 < len(sentence) and _is_saying(sentence[n + 1])
        for n, word in enumerate(sentence)
    )


def _is_saying(word: Word) -> bool:
    return word.stem in _SPEAKS or word.stem in (
        "say",
        "tell",
        "add",
        "warn",
        "state",
        "announc",
        "declar",
        "claim",
    )
