"""Whether a figure counts others than a question asks for: the wounded for the killed, dollars for people."""

import re

from rag.answer.fitting.kind import HOW_MANY
from rag.answer.marked import Marked
from rag.check.numbers import Quantity
from rag.check.outcomes import OUTCOMES, clash, hints, person_ideas
from rag.check.reading import read_all
from rag.check.units import CURRENCIES
from rag.words import words

_CURRENCIES = frozenset(CURRENCIES.values())
_MONEY = re.compile(
    r"\bhow (?:many|much) (?:[\w.]+ ){0,2}(?:money|dollars?|euros?|pounds?|yen|yuan|rupees?|r(?:ou?|u)bles?"
    r"|shekels?|riy?als?|liras?|francs?|pesos?|dinars?|kronor|crowns?|millions?|billions?|trillions?)\b",
    re.IGNORECASE,
)
_COSTS = re.compile(
    r"\bhow much (?:more |extra |money )?"
    r"(?:did|does|do|will|would|has|have|had|is|was|are|were|can|could|might|must|should)\b"
    r"(?!.*\b(?:time|longer|sooner|later)\b)"
    r".*\b(?:pa(?:y|id|ys)|cost(?:s|ing)?|sp(?:end|ent|ends)|earn(?:s|ed)?|worth|raised?|owe[sd]?|charged?|fined?"
    r"|donate[sd]?|(?:sold|sell|bought|buy|purchased?) (?:\w+ )*for)\b",
    re.IGNORECASE,
)
# "It took 41 million abroad": money without its name.
_SCALE = re.compile(
    r"\b(?:thousands?|millions?|billions?|trillions?|[mb]n|figures?|cents?|pence)\b|\d ?[kmb]\b|[$€£¥₹₽₪]"
    r"|\d (?:[A-Z]?[a-z]+ )?(?:crowns?|kron(?:or|er|a|e)|zlotys?|forints?|francs?|marks|dinars?|dirhams?|hryvnias?"
    r"|tenge|pesos?|rand|naira|shillings?|baht|rupiah|ringgit)\b",
    re.IGNORECASE,
)
# "He paid 450 for it": money by what was done with it.
_PAID = re.compile(
    r"\b(?:pa(?:y|id|ys)|costs?|raised?|earn(?:s|ed)?|sp(?:end|ent|ends)|worth|fined?|owe[sd]?|charged?"
    r"|(?:sold|bought) for)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_WEIGHT = re.compile(r"(?<!£)\b[\d.,]+ pounds?\b", re.IGNORECASE)
# "Omra 7 14 28 6": a row of a table.
_ROW = re.compile(r"(?<![\d.,])(?!\d{1,3}(?: \d{3})+\b)\d+(?:[ \t]+\d+){2,}(?![.,]?\d)")
_HOW = re.compile(r"\bhow (?:many|much)\b", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\bhow many (?:(?!of\b)[\w-]+ )?(?:people|persons|men|women|children|patients|victims|workers|residents|voters)\b",
    re.IGNORECASE,
)
_LONG_THING = re.compile(
    r"\bhow long (?:is|was|are|were) (?:the|its|an?) (?:(?!(?:on|at|in|for|of|to|through|across|by)\b)[\w’'-]+ ){0,4}?"
    r"(?:bridge|tunnel|road|river|wall|pipeline|fence|canal|border|coast|trail|ship|rope)s?\s*\??$",
    re.IGNORECASE,
)
_HOW_FAR = re.compile(r"\bhow (?:far|long|tall|high|deep|wide)\b", re.IGNORECASE)
# "How high is the death toll", "how deep are the cuts": of people after all.
_HOW_HIGH = re.compile(
    r"\b(?:toll|turnout|attendance|unemployment|cuts|losses|list|queue|support)\b", re.IGNORECASE
)
# "How many of the voters" may be told as a share of them.
_ASKS_SHARE = re.compile(
    r"\b(?:how many of|share|per ?cent|percentage|proportion|fraction|rate|points)\b|%", re.IGNORECASE
)
_PERCENT = re.compile(r"[\s-]?(?:%|per[ -]?cent\b|percentage\b|pct\b)", re.IGNORECASE)
# "Which ovens were recalled?" is not told by "3"; what bears a number ("which years", "which flights") may be.
_WHICH_OF_MANY = re.compile(
    r"^which (?P<things>(?:[\w-]+ )?[a-z-]{3,}s) (?:are|were|have|had|do|did|will|would|can)\b", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"(?:year|date|day|week|month|season|decade|floor|page|number|figure|seat|flight|bus(?:e)?|line|route|room|gate"
    r"|platform|grade|class(?:e)?|channel|model|ward|district|lane|road|street|article|section|chapter|unit|round"
    r"|stage|lot|age|size|percentage|score|time|hour|game|set|plane|train|jet|car|frequencie)s$",
    re.IGNORECASE,
)
_ANIMALS = r"(?:animals|livestock|cattle|cows|sheep|goats|pigs|horses|chickens|birds|dogs|cats)"
_CATTLE = re.compile(rf"\b{_ANIMALS}\b")
# Not "900 sheep farmers".
_CATTLE_BEHIND = re.compile(rf" (?:heads? of |farm |wild )?{_ANIMALS}\b(?! [a-z]+(?:ers?|ors?|men)\b)")
_PERSONS = re.compile(r"\b(?:people|persons|men|women|children)\b|ers\b", re.IGNORECASE)
_BARE = re.compile(r"\W*\d[\d.,]*\W*")
_STAND_IN = 7777.0
"""Read in the place of the figure that is asked for; any that no question about people names."""
_SPELLS = frozenset(
    word.idea
    for word in words(
        "seconds minutes hours days nights weeks months years decades centuries terms seasons times"
    )
)
_MEASURES = frozenset({"time", "age", "length", "mass", "area", "volume"})
_PEACEFUL = frozenset(word.idea for word in words("civilians noncombatants bystanders"))
_ARMED = frozenset(
    word.idea for word in words("fighters soldiers troops militants gunmen insurgents terrorists")
)
_KINDS = _ARMED | frozenset(
    word.idea for word in words("children girls boys women police policemen officers journalists doctors")
)
_ANYBODY = frozenset(word.idea for word in words("people persons"))


def counts_others(question: str, marked: Marked) -> bool:
    """Whether every figure in the answer counts others than those asked for.

    No answer to "how many" is money or a share; to "how many missiles", a time or a weight; to "how much did it cost",
    a time; to "how far" and "how long", a number of people; to "which ovens", a number alone. A number in a row of a
    table answers neither "how many" nor "how much".

    False where the question asks for no figure or for two together ("killed or wounded"), and where question or
    sentence leaves open who is counted and what happened to them.

    Args:
        question: What was asked.
        marked: The answer in its sentence.
    """
    if _HOW.search(question) and any(marked.overlaps(*one.span()) for one in _ROW.finditer(marked.sentence)):
        return True
    if _is_other_money(question, marked) or _is_share(question, marked):
        return True
    if _is_time_for_length(question, marked.text):
        return True
    if _is_bare_figure(question, marked.text) or _is_measure(question, marked.text, marked.after):
        return True
    measured = _HOW_FAR.search(question) is not None and not _HOW_HIGH.search(question)
    asked = None if measured else _asked(question)
    if asked is None and not measured:
        return False
    given = _given(marked)
    return bool(given) and all(
        _of_people(one)
        if asked is None
        else _of_others(asked, one) or _in_sentence_of_others(asked, one, marked.sentence)
        for one in given
    )


def counts_others_too(question: str, marked: Marked) -> bool:
    """Whether the words of an answer run on to a figure of others: "two were killed and nine", asked for the killed.

    Args:
        question: What was asked.
        marked: The answer in its sentence.
    """
    asked = _asked(question)
    given = _given(marked)
    others = [asked is not None and _of_others(asked, one) for one in given]
    return any(others) and not all(others)


def _is_time_for_length(question: str, answer: str) -> bool:
    """Whether "How long is the bridge?" is answered by how long something took: "11 months"."""
    units = {one.unit for one, _, _ in _figures(answer)}
    return _LONG_THING.search(question) is not None and units == {"time"}


def _is_measure(question: str, answer: str, behind: str) -> bool:
    """Whether people are asked for and the answer is a weight, a length or a sum, "9,000 pounds", or counts cattle."""
    units = {one.unit for one, _, _ in _figures(answer)}
    cattle = (_CATTLE.search(answer) and not _PERSONS.search(answer)) or _CATTLE_BEHIND.match(behind)
    measure = bool(units) and units <= _CURRENCIES | _MEASURES
    return _PEOPLE.search(question) is not None and (measure or bool(cattle))


def _is_other_money(question: str, marked: Marked) -> bool:
    """Whether the answer is money where a number is asked for, or a time or a bare count where money is."""
    answer = marked.text
    units = {one.unit for one, _, _ in _figures(answer)}
    if HOW_MANY.search(question) and not _MONEY.search(question):
        return bool(units) and units <= _CURRENCIES and not _WEIGHT.search(answer)
    if _MONEY.search(question):
        given = _given(marked)
        return bool(given) and not units & _CURRENCIES and all(_of_people(one) for one in given)
    if not units or not _COSTS.search(question):
        return False
    told = {one.unit for one, _, _ in _figures(marked.sentence)}
    named = bool(told & _CURRENCIES) or _SCALE.search(marked.sentence) or marked.preceded_by(_PAID)
    return (units == {""} and not named) or units <= {"time", "age"}


def _is_share(question: str, marked: Marked) -> bool:
    """Whether a number is asked for, not a share, and the answer's figures are all percentages."""
    if not HOW_MANY.search(question) or _ASKS_SHARE.search(question):
        return False
    given = [last for _, first, last in _figures(marked.sentence) if marked.overlaps(first, last)]
    return bool(given) and all(_PERCENT.match(marked.sentence, last) for last in given)


def _is_bare_figure(question: str, answer: str) -> bool:
    """Whether things are asked for by "which", none that bear numbers, and the answer is a number alone."""
    asked = _WHICH_OF_MANY.search(question)
    return asked is not None and not _NUMBERED.search(asked["things"]) and bool(_BARE.fullmatch(answer))


def _asked(question: str) -> Quantity | None:
    """What the question counts: the question read with a figure in the place of "how many"."""
    stated, places = HOW_MANY.subn(f"{_STAND_IN:.0f}", question)
    if places != 1 or len({word.idea for word in words(question)} & OUTCOMES) > 1:
        return None
    return next((one for one, _, _ in _figures(stated) if one.value == _STAND_IN), None)


def _figures(text: str) -> list[tuple[Quantity, int, int]]:
    """Each figure of the text with its first and last character's places."""
    return [
        (one, read.start + read.words[one.first].start, read.start + read.words[one.last].end)
        for read in read_all([text])
        for one in read.quantities
    ]


def _given(marked: Marked) -> list[Quantity]:
    """The figures of the sentence that stand in the answer, if only in part."""
    return [one for one, first, last in _figures(marked.sentence) if marked.overlaps(first, last)]


def _of_people(told: Quantity) -> bool:
    # "The officer was suspended for 30 days": a figure with a unit is a measure, whoever stands beside it.
    if told.unit:
        return False
    return told.outcome in OUTCOMES or bool(person_ideas() & set(told.nouns))


def _of_others(asked: Quantity, told: Quantity) -> bool:
    # "Two people drowned" has no word of its own for their fate.
    fate = told.outcome or next((name for name, ideas in hints().items() if ideas & set(told.nouns)), "")
    fates = asked.outcome in OUTCOMES and fate in OUTCOMES and clash(asked.outcome, fate)
    one, other = frozenset(asked.nouns), frozenset(told.nouns)
    if one and told.unit in _MEASURES and not asked.unit and not one & _SPELLS:
        return True
    people = (one & _PEACEFUL and other & _ARMED) or (one & _ARMED and other & _PEACEFUL)
    return fates or bool(people)


def _in_sentence_of_others(asked: Quantity, told: Quantity, sentence: str) -> bool:
    """Whether a figure of people has no fate of its own and its sentence one alone, or no word for those asked for.

    "Two clerks of the port of Omra were hurt", asked for the killed; "killing four people", asked for soldiers.
    """
    held = {word.idea for word in words(sentence)}
    one, other = frozenset(asked.nouns), frozenset(told.nouns)
    if told.unit or asked.outcome not in OUTCOMES:
        return False
    if told.outcome in OUTCOMES:
        return bool(one & _KINDS and other & _ANYBODY) and not one & held
    fates = held & OUTCOMES
    hinted = any(ideas & held for ideas in hints().values())
    people = bool(other & (person_ideas() | _KINDS))
    return people and bool(fates) and not hinted and all(clash(asked.outcome, fate) for fate in fates)
