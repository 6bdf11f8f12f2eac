"""Whether a sentence tells the opposite of what is asked: that shares rose, asked how far they fell."""

import re

from rag.answer.marked import Marked

_UP = (
    r"(?:ris(?:e|es|en|ing)|rose|climb(?:s|ed|ing)?|gr(?:ow|ows|ew|own|owing)|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?"
    r"|increas(?:e|es|ed|ing)|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?)"
)
_DOWN = (
    r"(?:fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|slid(?:e|es)?"
    r"|s(?:ink|inks|ank)|shr(?:ink|inks|ank)|plung(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)|slip(?:s|ped)?)"
)
_ASKS_MOVE = re.compile(
    r"^(?:(?:by )?how (?:much|far|many|low|high)|by what)\b[^?]*?"
    r"\b(?:did|do|does|have|has|had|will|would|can|could|might)\b[^?]*?(?<!the )(?<!an )(?<!a )"
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b",
    re.IGNORECASE,
)
_WAYS = {"up": re.compile(rf"\b{_UP}\b", re.IGNORECASE), "down": re.compile(rf"\b{_DOWN}\b", re.IGNORECASE)}
# "Rose 12 percent", "rose by more than 12 percent", "rose last year to 15.90".
_RIGHT_BEHIND = re.compile(r"[^,;:]{0,40}$")

_ASKS_VOTE = re.compile(
    r"^(?:who|how many|which)\b[^?]*?\bvot(?:e|es|ed|ing) (?P<way>for|against)\b",
    re.IGNORECASE,
)
_PASSED = re.compile(
    r" (?:has |had |have )?(?:passed|approved|backed|supported|adopted)\b(?! by\b)"
    r"(?!.*\b(?:but|no|not|oppos\w+|against|reject\w*)\b)"
)
_VOTED = re.compile(r"\bvot(?:e|es|ed|ing) (?P<way>for|in favou?r|against)\b", re.IGNORECASE)

_ASKS_WON = re.compile(r"^(?:who|which [a-z]+) (?:has |had )?w[io]ns?\b", re.IGNORECASE)
# "Loft, who finished 11th", "Loft came second".
_LOWER = re.compile(
    r",? (?:(?:who|which) )?(?:finish|came|c(?:o|a)me in|end|was|were|plac)(?:ed|ing)? "
    r"(?:up )?(?:(?:a|in) )?(?:(?:distant|close) )?"
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|bottom|\d*(?:[02-9]|1\d)(?:nd|rd|th))\b"
    r"(?! (?:time|title|win|victory|person|woman|man|team|player))"
)
# "Loft, who came second in May, won this time."
_WON_NOW = re.compile(r"[^,;.]*, (?:has |then |now )?(?:won|wins|took|takes)\b")

_ASKS_BARRED = re.compile(
    r"^who (?:has |had )?(?P<did>banned|barred|blocked|suspended|fired|sacked|removed|expelled|jailed"
    r"|arrested|detained|closed|shut|cancelled|canceled)\b",
    re.IGNORECASE,
)
_UNDONE = re.compile(
    r"(?:,[^,.;]{2,60},)? (?:has |had |have )?(?:reinstated|restored|readmitted|rehired|lifted|reversed|overturned"
    r"|freed|released|reopened|unblocked)\b"
    # "Released a video of the arrest", "lifted the ban it had imposed".
    r"(?! (?:an? |the |its )?(?:\w+ )?(?:statements?|pictures?|photos?|videos?|images?|footage|details?|names?)\b)"
    r"(?!.*\b(?:had|impos\w+|after \w+ing)\b)"
)

_ASKS_LOST = re.compile(
    r"^(?:who|which [a-z]+) (?:has |had )?los(?:t|es|e)\b"
    r"(?! (?:(?:his|her|their|its|an?|weight|most|money)\b|the (?:popular|most)\b))",
    re.IGNORECASE,
)
_LOST_AFTER_ALL = re.compile(r"\b(?:los(?:t|es|e|ing)|conced\w+|defeat|beaten by|defeated by)\b")
_ELECTS = re.compile(r"\b(?:re-?)?elect(?:s|ed) (?:[a-z-]+ ){0,2}$")
_WINS = re.compile(
    r",? (?:has |had |who )?(?:w[io]ns?|beats?|defeats?|defeated|(?:was|is|has been) elected)\b"
)

# "Rose to 40, down from 70 in May": what it stood at before.
_WAS_BEFORE = re.compile(r",? (?:up|down) (?:\w+ly )?from [^,;.]{0,40}$")
_ASKS_NOW = re.compile(r"^(?:what(?:['’]s| is| was| are| were)|how (?:many|much|high|low))\b", re.IGNORECASE)
_ASKS_BOTH = re.compile(
    r"\b(?:before|previous\w*|earlier|last|year ago|old|from|compared?|up|down|used to|had)\b", re.IGNORECASE
)

# "Loft reached the semi-finals": no more than those.
_REACHED = re.compile(
    r",? (?:(?:who|which) )?(?:has |had |did |also )?reach(?:es|ed)? (?:the |a )?[^,.;]{0,40}?"
    r"\b(?:semi|quarter)-?finals?\b"
)

_NAMES = r"[A-Z][\w’-]*(?: [A-Z][\w’-]*){0,3}"
# "When did Kettle beat Harrow?"; not "Did Kettle beat Harrow?", which the other's win may well tell.
_ASKS_BEAT = re.compile(
    r"^(?!(?i:did|do|does|has|have|had|was|were|is) )[^?]*?"
    rf"\b(?P<winner>{_NAMES}) (?:beat|defeat(?:ed)?) (?:the )?(?P<loser>{_NAMES})(?!['’]s)"
)
_BEAT = re.compile(rf"\b(?:beat(?:s|en|ing)?|defeat(?:s|ed|ing)?) (?:the )?(?P<loser>{_NAMES})(?!['’])\b")
_BEATEN = re.compile(rf"\b(?:beaten|defeated) [^,.;]{{0,40}}?\bby (?:the )?(?P<winner>{_NAMES})(?!['’])\b")

# "When did Loft replace Vench?": what is told of Vench, "who replaced Loft in 2020", is of another time.
_ASKS_REPLACED = re.compile(rf"\b(?P<new>{_NAMES}) (?:replaced?|succeed(?:ed)?) (?:the )?(?P<old>{_NAMES})")
_REPLACED = re.compile(rf"\b(?:replac|succeed)(?:e?s|ed|ing) (?:(?!by\b)[a-z]+ )?(?P<old>{_NAMES})(?!['’]s)")
_CLAUSE_END = re.compile(r"[,;:]")
# "After Vench was elected president in 2020": that may be why Loft took his place.
_AS_THEN = re.compile(r"\b(?:after|when|once|because|since) $", re.IGNORECASE)
_WHEN = re.compile(
    r"^(?:and )?(?:when|(?:(?:in|on) )?(?:what|which) (?:year|month|day|date))\b", re.IGNORECASE
)
_TOOK_OFFICE = re.compile(
    rf"(?P<who>{_NAMES})(?:, who)? "
    r"(?:(?:was|had been|has been) (?:named|appointed|elected|sworn in)|became|took over)\b"
)

_PLAN = r"\b(?:plan|want|intend|propose|announce|ask|demand|offer|expect|hope)\w*\b"
_AT_FIRST = r"\b(?:first|originally|initially)\b"
_ASKS_FIRST_PLAN = re.compile(rf"{_AT_FIRST}[^?]*?{_PLAN}|{_PLAN}[^?]*?{_AT_FIRST}", re.IGNORECASE)
# "Raising the toll to six", "the toll rose to six": never the first one.
_ASKS_FIRST_FIGURE = re.compile(
    rf"^how (?:many|much)\b[^?]*{_AT_FIRST}[^?]*\b(?:report|say|said|put|count|estimat|announc)",
    re.IGNORECASE,
)
_UP_TO = re.compile(
    r"\b(?:rais|r[io]s|climb|increas|bring|brought|gr[eo]w|jump)[a-z]*\b[^,;.]{0,40} to (?:at least )?$"
)
_IN_PLACE_OF = re.compile(
    r"(?: [a-z]+){0,2},? (?:instead of|rather than|(?:up|down) from)(?: [a-z]+){0,3} [$£€¥]?\d"
)


def tells_the_opposite(question: str, marked: Marked) -> bool:
    """Whether what is marked is told of the opposite of what is asked.

    What rose for what fell, votes for something for those against it, who came second for who won, the other side's
    win, "40" of "40 instead of 70" for what was first planned, and what a toll rose to for the first one. False where
    the sentence tells what is asked, too.

    Nor when Vench replaced Loft, asked when Loft replaced Vench.

    Nor what it stood at before ("down from 70") where it is asked what it is.

    Args:
        question: What was asked.
        marked: The answer in its sentence.
    """
    lower = marked.followed_by(_LOWER) or marked.followed_by(_REACHED) if _ASKS_WON.match(question) else None
    if lower and not _WON_NOW.match(marked.sentence, lower.end()):
        return True
    if _undid_it(question, marked) or _won_instead(question, marked):
        return True
    if marked.preceded_by(_WAS_BEFORE) and _ASKS_NOW.match(question) and not _ASKS_BOTH.search(question):
        return True
    if _ASKS_FIRST_FIGURE.match(question) and marked.preceded_by(_UP_TO):
        return True
    if _ASKS_FIRST_PLAN.search(question) and marked.followed_by(_IN_PLACE_OF):
        return True
    return (
        _moved_back(question, marked)
        or _voted_otherwise(question, marked)
        or _beat_them_instead(question, marked.sentence)
        or _replaced_the_other(question, marked)
    )


def _moved_back(question: str, marked: Marked) -> bool:
    """Whether a rise is asked for and a fall told right before the answer, or the other way round."""
    asked = _ASKS_MOVE.match(question)
    if asked is None:
        return False
    way, other = ("up", "down") if asked["up"] else ("down", "up")
    if _WAYS[way].search(marked.sentence) or _WAYS[other].search(question):
        return False
    before = marked.before
    return any(_RIGHT_BEHIND.match(before[one.end() :]) for one in _WAYS[other].finditer(before))


def _undid_it(question: str, marked: Marked) -> bool:
    """Whether "Who banned Loft?" is answered by who let her in again."""
    asked, undone = _ASKS_BARRED.match(question), marked.followed_by(_UNDONE)
    if asked is None or undone is None:
        return False
    return re.search(rf"\b{asked['did']}\b", marked.sentence[undone.end() :]) is None


def _won_instead(question: str, marked: Marked) -> bool:
    """Whether "Who lost the vote?" is answered by whoever was elected."""
    if not _ASKS_LOST.match(question) or _LOST_AFTER_ALL.search(marked.sentence, marked.end):
        return False
    return marked.preceded_by(_ELECTS) is not None or marked.followed_by(_WINS) is not None


def _voted_otherwise(question: str, marked: Marked) -> bool:
    """Whether votes for something are asked about and the sentence tells of those against it alone, or turned round."""
    asked = _ASKS_VOTE.match(question)
    if asked and asked["way"].lower() == "against" and marked.followed_by(_PASSED):
        return True
    told = {one["way"].lower() == "against" for one in _VOTED.finditer(marked.sentence)}
    if asked is None or not told or ("against" in marked.sentence and asked["way"].lower() == "against"):
        return False
    return told == {asked["way"].lower() != "against"}


def _beat_them_instead(question: str, sentence: str) -> bool:
    """Whether a side's win over another is asked about and the sentence tells of the other's win alone."""
    asked = _ASKS_BEAT.search(question)
    if asked is None:
        return False
    winner, loser = set(asked["winner"].split()), set(asked["loser"].split())
    winner, loser = winner - loser, loser - winner  # "City" and "United" of two teams of one town
    lost = [set(one["loser"].split()) for one in _BEAT.finditer(sentence)]
    won = [set(one["winner"].split()) for one in _BEATEN.finditer(sentence)]
    turned = any(winner & one for one in lost) or any(loser & one for one in won)
    return turned and not (any(loser & one for one in lost) or any(winner & one for one in won))


def _replaced_the_other(question: str, marked: Marked) -> bool:
    """Whether one's taking over from another is asked about and the answer is of the other's from the one."""
    asked = _ASKS_REPLACED.search(question)
    if asked is None:
        return False
    new, old = set(asked["new"].split()), set(asked["old"].split())
    turned = [one for one in _REPLACED.finditer(marked.before) if _has(one["old"], new - old)]
    if _WHEN.match(question):
        turned += [
            one
            for one in _TOOK_OFFICE.finditer(marked.before)
            if _has(one["who"], old - new)
            and _AS_THEN.search(marked.before, 0, one.start()) is None
            # "Vench became envoy in 2020, and Loft minister."
            and not (new - old) & set(re.findall(r"\w+", marked.sentence[one.end() :]))
        ]
    return any(_CLAUSE_END.search(marked.before, one.end()) is None for one in turned)


def _has(name: str, whose: set[str]) -> bool:
    return bool(set(name.split()) & whose)
