"""Whose fate a question asks for: "What happened to Ada Loft?", "What became of the ferry?"."""

import re
from dataclasses import dataclass

from rag.question.asked_anew import COMPLETED
from rag.question.date_spans import MONTH, YEAR
from rag.question.topic import without_outlet
from rag.words import WEEKDAY_NAMES

_WHOM = r"(?P<whom>[^?,]+?)"
_HAVE = r"(?:has |have |had )?"
_EVER = r"(?:exactly |ever |eventually |finally |actually |since |then )?"
_LATELY = (
    r"(?:,? (?:since(?: then)?|afterwards?|later(?: on)?|next|now|today|lately|recently|so far|in the end|eventually"
    r"|finally|after that|exactly|at last))*"
)
_FORMS = (
    rf"what(?:['’]s)? {_EVER}{_HAVE}{_EVER}(?:happened|happens|befell|befallen|is happening|was happening)"
    rf" (?:next )?to {_WHOM}",
    rf"what (?:will|would|did|is going|was going|is|was) (?:to )?happen (?:next )?to {_WHOM}",
    rf"what(?:['’]s| has| had| is to| was to| will| did)? {_EVER}(?:became|become) of {_WHOM}",
    rf"(?:what(?:['’]s| is| was| has been) )?the (?:eventual |final )?fate of {_WHOM}",
    rf"(?:what(?:['’]s| is| was| has been) )?{_WHOM}['’]s? (?:eventual |final )?fate",
    rf"what (?:fate|punishment) (?:befell|met|awaits|awaited) {_WHOM}",
    rf"what (?:was|were|has been|have been|is being|will be) done (?:with|to|about) {_WHOM}",
    rf"how (?:did|has|does) (?:it|things|the story|this) (?:all )?(?:end|ended|end up|turn out|turned out) for {_WHOM}",
)
_PUNISHED = r"(?:(?:prison|jail) (?:sentence|term|time)|sentence|punishment)"
_SENTENCE_FORMS = (
    rf"what(?:['’]s| is| was| were) {_WHOM}['’]s? {_PUNISHED}",
    rf"what(?:['’]s| is| was| were) the {_PUNISHED} (?:of|for|given to|handed to) {_WHOM}",
    rf"what {_PUNISHED} (?:did|does|has|had|was|were|is) {_WHOM}"
    r" (?:get|receive|received|given|been given|handed|serving)",
    rf"what (?:was|were|has|have) {_WHOM} (?:been )?sentenced to",
    rf"how (?:long|many years)(?: (?:a sentence|in (?:prison|jail)))? (?:did|does|was|were|has|will|must) {_WHOM}"
    r" (?:get|receive|serve|spend in (?:prison|jail)|given|been given|sentenced to|jailed for|have to serve)",
)


def _any_of(forms: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"^\W*(?:(?:and|so|but) )?{form}{_LATELY}\W*$", re.IGNORECASE) for form in forms)


# "… for killing Bo Vench"
_FOR_WHAT = r"(?: for [^?]+)?"
_ASKED = _any_of(_FORMS)
_SENTENCED = _any_of(tuple(form + _FOR_WHAT for form in _SENTENCE_FORMS))
# "What happened to the dockers in May?": the days are no part of whom it is asked about.
_DAYS = re.compile(
    rf" (?:(?:in|on|during|since|by|around) (?:(?:early|mid|late|last|this|the) )?"
    rf"(?:(?:{WEEKDAY_NAMES})(?: (?:morning|evening|night))?|(?:\d{{1,2}}\w{{0,2}} )?(?:{MONTH})"
    rf"(?: \d{{1,2}}\w{{0,2}})?(?:,? {YEAR})?|{YEAR})"
    rf"|(?:last|this) (?:{WEEKDAY_NAMES}|week|month|year)|yesterday|today)$",
    re.IGNORECASE,
)
_REFERS = re.compile(
    r"(?:it|this|that|these|those|them|him|her|he|she|they|everyone|people|us|me|you)$", re.IGNORECASE
)


# "Was Loft arrested?", "Did the minister step down?", "Is Ada Loft dead?"
_DEEDS = (
    r"(?:(?P<death>died?|dead|alive|killed|murdered|executed|assassinated)|(?P<wound>injured|wounded|hurt|shot|stabbed)"
    r"|(?P<arrest>arrested|detained|in custody)"
    r"|(?P<leave>resign(?:ed)?|quit|step(?:ped)? (?:down|aside)|sacked|dismissed|fired(?! on| at)|ousted)"
    r"|(?P<abduct>kidnapped|abducted|taken hostage)"
    r"|(?P<punish>punished|disciplined|fined|jailed|imprisoned|sentenced|convicted|found guilty|acquitted)"
    r"|(?P<charge>charged|indicted)|(?P<free>released|freed|set free|pardoned))\b"
)
_BEEN = r"(?:(?:ever|really|actually|now|still|also|already) )?(?:(?:been|be|get|got) )?"
_WHETHER = re.compile(
    rf"^(?:was|were|is|are|has|have|had|did)(?:n['’]t)? (?P<whom>(?:[\w’'.-]+ ){{1,8}}?){_BEEN}{_DEEDS}",
    re.IGNORECASE,
)
_IS_IT_TRUE = re.compile(
    rf"^(?:is|was) it (?:really )?(?:true|correct) that (?P<whom>(?:[\w’'.-]+ ){{1,8}}?)"
    rf"(?:(?:was|were|is|are|has|have|had) )?{_BEEN}{_DEEDS}",
    re.IGNORECASE,
)
# "Did Trant order that Dahl be killed?", "Was the driver of the bus that killed Pell arrested?"
_A_CLAUSE = re.compile(r"\b(?:that|who|whom|which|when|order|say|said|know|want|ask)\b", re.IGNORECASE)
# "Was anyone killed?", "were civilians hurt?": nobody's fate is asked for.
_THE = re.compile(r"(?:the|his|her|its|their|this|that) ", re.IGNORECASE)
# "Was the missile fired?"
_WEAPON = re.compile(r"\b(?:missile|rocket|shot|gun|weapon|shell|torpedo|drone)s?$", re.IGNORECASE)
_NOBODYS = re.compile(rf"(?:any|no|some|every)(?:one|body|thing)\b|there\b|{_REFERS.pattern}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fate:
    """Whose fate is asked for, in the question's own words, and what of it, if no more than that."""

    whom: str
    sentence: bool = False
    """Whether it is what a court gave them."""
    deed: str = ""
    """What is asked to have befallen them or not: "death", "wound", "arrest", "leave", "abduct", "punish", "charge" or
    "free"; "" where anything is."""
    further: str = ""
    """What the question says behind that deed: where, over what."""


def fate_asked(question: str, outlets: tuple[str, ...] = ()) -> Fate | None:
    """Whom, or what thing, a question asks the fate of; None for any other question.

    Args:
        question: What is asked, standing alone, or with what its conversation was about put behind it.
        outlets: Those that it is searched in alone; they are no part of whom it asks about.
    """
    completed = COMPLETED.search(question)
    core = question[: completed.start()] if completed else question
    forms = ((form, sentence) for sentence, all_of in enumerate((_ASKED, _SENTENCED)) for form in all_of)
    found = next(((one, bool(sentence)) for form, sentence in forms if (one := form.match(core))), None)
    if found is None:
        asked = whether_asked(core)
        return asked if asked and _is_somebody(asked.whom) else None
    whom = _DAYS.sub("", without_outlet(found[0]["whom"].strip(), outlets))
    return None if _REFERS.match(whom) else Fate(whom, sentence=found[1])


def _is_somebody(whom: str) -> bool:
    """Whether words name one or more by name or role: not "anyone", "civilians" or "it"."""
    return bool(whom[0].isupper() or _THE.match(whom)) and not (_NOBODYS.match(whom) or _WEAPON.search(whom))


def whether_asked(question: str) -> Fate | None:
    """Whether a question asks if something befell somebody, whoever that is: "Was Loft arrested?", "Was anyone hurt?".

    Args:
        question: What is asked, standing alone.
    """
    asked = _IS_IT_TRUE.match(question) or _WHETHER.match(question)
    if asked is None or asked.lastgroup is None or _A_CLAUSE.search(asked["whom"]):
        return None
    return Fate(asked["whom"].strip(), deed=asked.lastgroup, further=question[asked.end() :].strip(" ?"))
