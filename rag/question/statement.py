"""Whose words a question asks for: "What did Israel say about the strike?"."""

import re
from dataclasses import dataclass

from rag.records.questions import Understood
from rag.words import Word, is_place, listed, words

_TOLD = r"(?:tell|told) (?:(?:the |his |her |its |their )?[\w’'-]+(?: [A-Z][\w’'-]+)?)"
_HEARERS = (
    r"(?: to (?:the )?(?:reporters|journalists|press|media)"
    r"|(?P<hearer> to (?:[A-Z][\w’'-]+"
    r"|(?:the|his|her|its|their|other|fellow)"
    r"(?: (?!(?:was|were|is|are|had|has|have|would|will|did)\b)[\w’'-]+){1,3}?)))?"
)
_ADVERBS = r"(?: (?:publicly|officially|later|recently|also|really|actually|just|then|already|ever))*"
_BASE = rf"(?:say|state|announce|declare|warn|claim|comment|tweet|write|tell|{_TOLD})"
_DONE = rf"(?:said|stated|announced|declared|warned|claimed|commented|tweeted|written|told|{_TOLD})"
_ASKED = re.compile(
    r"^what (?:exactly |else )?"
    rf"(?:(?:did|does|do) (?P<who>[^?(]{{2,60}}?){_ADVERBS} {_BASE}"
    rf"|(?:has|have|had) (?P<has>[^?(]{{2,60}}?){_ADVERBS} {_DONE}"
    rf"|(?:was|is|were|are) (?P<was>[^?(]{{2,60}}?){_ADVERBS} saying){_HEARERS}"
    r"(?P<topic> (?:about|on|of|over|regarding|concerning|after|before|during|following|when|in|at)\b[^?(]*)?\s*\?*"
    r"(?:\s*\(about: (?P<carried>.+)\))?$",
    re.IGNORECASE,
)
# "John Kirby" and "John Kirby; Iranian-backed, Pentagon": the question before was about a person alone.
_PERSON = re.compile(r"[A-Z][\w.’'-]*(?: (?:(?:al|bin|de|van|von) )?[A-Z][\w.’'-]*)+(?:;|$)")
_NOBODY = listed(
    "he she they it we you i one people anyone anybody someone everyone experts some many others"
)
_PAPERS = listed(
    "article articles report reports study studies poll survey law treaty letter document documents bill deal text "
    "agreement ruling verdict story paper book post posts statement"
)
_AFTER_NAMES = listed("jr sr ii iii iv")


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked about, and on what; the subject may be empty."""

    who: str
    about: str
    carried: bool = False
    """Whether the subject is of an earlier question, so that a statement need not name it."""

    @property
    def named(self) -> bool:
        """Whether the speaker has a name that few share: not a country, nor "the mayor"."""
        return sum(word.capital and not is_place(word.folded) for word in words(self.who)) > 1


def asks_statement(question: str) -> Asked | None:
    """Who a question asks the words of: "What did Israel say about …"; None for any other.

    Not "What did Israel say was hit?", which asks for a thing, and not what "he", "experts" or "the report" says.
    """
    found = _ASKED.match(question.strip())
    who = (found["who"] or found["has"] or found["was"]).split(",")[0].strip() if found else ""
    if found and who.lower() in ("he", "she") and _PERSON.match(carried := found["carried"] or ""):
        who = carried.split(";")[0].strip()  # whom the question before was about
    named = naming_words(who)
    if found is None or not named or re.search(r"\b(?:do|say) and$|\bsay$", who, re.IGNORECASE):
        return None
    if named[-1].folded in _NOBODY | _PAPERS or who.endswith(("'s", "’s")):
        return None
    topic = (found["topic"] or found["hearer"] or "").strip()
    if not any(word.content for word in words(topic)):
        return Asked(who, (found["carried"] or "").strip(), carried=bool(found["carried"]))
    return Asked(who, topic)


def statement_of(understood: Understood, text: str) -> Asked | None:
    """Whose words a question, or a part of it, asks for; None for an outlet's, which are its articles.

    Args:
        understood: The question.
        text: It or a part of it, as it is read.
    """
    asked = asks_statement(text)
    if asked is None:
        return None
    who = [word.idea for word in naming_words(asked.who)]
    outlets = (*understood.outlets, *understood.preferred_outlets)
    return None if any(who == [word.idea for word in naming_words(one)] for one in outlets) else asked


def naming_words(who: str) -> list[Word]:
    """The words that name: with meaning of their own, or an acronym that is written like a small word ("WHO")."""
    found = [w for w in words(who) if w.content or (w.written.isupper() and len(w.written) > 1)]
    return [word for word in found if word.folded not in _AFTER_NAMES]
