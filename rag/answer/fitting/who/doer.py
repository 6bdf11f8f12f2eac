"""Whether an answer is the doer where whom it was done to is asked for, or no doer where who did it is."""

import re

from rag.answer.marked import Marked
from rag.check.actions import actions
from rag.check.voice import action_ideas
from rag.words import is_verb_form, listed, words

_ASKS_WHOM = re.compile(
    r"^(?:who (?:did|does|do)|(?:whom|what|which)\b[^?]*?\b(?:did|does|do|have|has|had|will))\b"
    r" (?P<rest>[^?]+)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\b(?:after|before|during|since|when|while|following|amid|because|to|over|for|with)\b.*", re.IGNORECASE
)

# "Who attacked the base?"; not "Who was hit?", nor who says, fears or wants something.
_ASKS_DOER = re.compile(
    r"^who (?:has |have |had )?(?P<deed>(?:attack|kill|shot|shoot|bomb|shell|raid|hit|struck|storm"
    r"|fir|injur|wound|assassinat|murder|ambush|stabb|detonat|launch|laid|plant|order|mak|produc|manufactur"
    r"|carried out|attempted|did (?:it|this|that))[a-z]*)\b",
    re.IGNORECASE,
)
# "Three soldiers were hurt in an attack" or "by a mine": whom it befell. In "the attack" its makers may die, too.
_SUFFERED = re.compile(
    r"(?P<whom>[\w’' -]{2,60}?),? (?:was|were|is|are|been|being) (?:\w+ly )?"
    r"(?:hurt|killed|injured|wounded|shot|hit|struck|murdered|assassinated)"
    r" (?:by (?!(?:mistake|accident|chance|error)\b)|in an? (?:[a-z-]+ ){0,3}?"
    r"(?:attack|raid|strike|airstrike|blast|explosion|bombing|shelling|ambush|shooting|assault)\b)"
)
_NO_PHRASE = listed("and who whom which that")
# ", a police source said.": who tells of it; not "On Friday, the Front said it had done so".
_ASIDE_BEFORE = re.compile(r",[\"”’]? (?:(?:an?|the) )?(?:[\w’'-]+ ){0,4}$")
_TELLS = re.compile(
    r"(?:, (?:[A-Z][\w.’'-]* ?)+,)? (?:said|says|added)"
    r"(?=[,.;]|$| on [A-Z]\w+(?:[,.;]|$)| without | in an? (?:\w+ )?\w+(?:[,.;]|$))"
)
# "We did it," they said.
_OF_THEMSELVES = re.compile(
    r"\b(?:[Ww]e|[Oo]ur|us|[Mm]y|me|I|[Ii]ts (?:men|fighters|forces|members|troops))\b"
)
# "Veria pressed Sarne to condemn the raid": whoever speaks of a deed is seldom told in that sentence to have done it.
_SPEAKS_OF_IT = re.compile(
    r" (?:has |have |had )?(?:pressed|urged|condemned|denounced|deplored|mourned|accused|blamed|criticis\w+|criticiz\w+"
    r"|asked|thanked|praised|welcomed|pointed (?:the|a) finger)\b(?P<rest>[^.;]*)"
)
# "Who funds the Dune Front?"
_ASKS_WHO_DOES = re.compile(
    r"^(?i:who) (?:has |have |had )?(?P<does>(?!(?:is|are|was|were|did|does|do)\b)[a-z]+) (?:the )?"
    r"(?P<whom>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)\s*\??$"
)
# "Ada Loft was saddened by the raid", "spoke, denouncing the raid".
_MOURNS = re.compile(
    r"[^.;]{0,120}?\b(?:saddened|shocked|outraged|horrified|appalled|condemn\w*|denounc\w*|deplor\w*|condolences"
    r"|prayers|griev\w+|mourn\w*|tribute)\b"
)
# "Who ordered the inquiry?" may be told of whoever condemns a killing; of violence and of goods no doer urges others.
_OF_VIOLENCE = re.compile(
    r"\b(?:attack|kill|shot|shoot|bomb|shell|raid|hit|str[iu]ck|strike|storm|injur|wound|assassinat|murder|ambush|stabb"
    r"|detonat|assault|operation|offensive|invasion|mine|charge|blast|explos|rocket|missile|drone|grenade|fire on)"
    r"|^who (?:makes|made|produces|produced|manufactures|manufactured)\b",
    re.IGNORECASE,
)
_OWNS_UP = re.compile(r"\b(?:responsib\w+|claim\w*|behind|admit\w*|confess\w*)\b")
# "Militias backed by Karsia": another deed's doer.
_BACKED_BY = re.compile(
    r"\b(?:backed|supported|funded|financed|trained|armed|sponsored|equipped|led|headed|commanded|run|owned|founded"
    r"|controlled) by (?:the )?$"
)
# "Ada Loft, the chief, denied that her men had laid it."
_DENIES = re.compile(r"(?P<aside>, [^.;]{3,80}?,)?,? (?:has |have |had )?den(?:y|ies|ied)\b(?P<what>[^.;]*)")
# "A Dravian colonel, Orlo Vench": he is whom the question names.
_SAME_PERSON = re.compile(r",(?: [A-Z][\w.’'-]*)*? (?P<name>[A-Z][\w-]+)(?=[,.;]|$)")
# What kills or hits and is nobody; "a Verian strike" says whose it was.
_WEAPON = re.compile(
    r"(?:(?i:an?|the|one|two|three|several) )?(?:[a-z-]+ )?(?i:bombs?|blasts?|explosions?|mines?|missiles?|rockets?"
    r"|shells?|drones?|bullets?|grenades?|(?:air)?strikes?|gunfire|shelling|crash)"
)


def is_no_doer(question: str, marked: Marked) -> bool:
    """Whether "Who attacked the base?" is answered by whom it hit, who tells of it or denies it, or by a weapon.

    Args:
        question: What was asked; False for all but who attacked, killed, shot, laid and the like.
        marked: The answer in its sentence.
    """
    asked = _ASKS_DOER.match(question)
    if asked is None:
        return False
    before = marked.before
    suffered = _SUFFERED.match(marked.sentence, marked.start)
    whom = words(suffered["whom"]) if suffered else []
    tells = marked.followed_by(_TELLS) and _ASIDE_BEFORE.search(before) and not _OF_THEMSELVES.search(before)
    same = marked.followed_by(_SAME_PERSON)
    is_asked = same is not None and same["name"] in question and not marked.text.istitle()
    return bool(
        is_asked
        or (suffered and not any(word.folded in _NO_PHRASE or is_verb_form(word.folded) for word in whom))
        or tells
        or (_OF_VIOLENCE.search(question) and _speaks_of_it(question, asked["deed"], marked))
        or _BACKED_BY.search(before)
        or _denies(asked["deed"], marked.sentence, marked.end)
        or marked.is_all(_WEAPON)
    )


def is_what_they_do_it_to(question: str, marked: Marked) -> bool:
    """Whether "Who funds the Dune Front?" is answered by "ferries" of "the Dune Front attacks ferries".

    Args:
        question: What was asked; False for all but who does something to somebody named at its end.
        marked: The answer in its sentence.
    """
    asked = _ASKS_WHO_DOES.match(question)
    if asked is None:
        return False
    theirs = rf"\b{re.escape(asked['whom'])} (?:has |have |had |also )?(?P<does>[a-z]+) (?:the |an? )?$"
    told = re.search(theirs, marked.before)
    does = words(told["does"])[0] if told else None
    if does is None or not (is_verb_form(does.folded) or does.idea in action_ideas()):
        return False
    return does.idea != words(asked["does"])[0].idea


def _speaks_of_it(question: str, deed: str, marked: Marked) -> bool:
    """Whether what ends there urges, condemns or blames, and nothing behind it is told in the question's own verb.

    "Criticised the judge" may be how the judge was attacked.
    """
    told = marked.followed_by(_SPEAKS_OF_IT) or marked.has(_SPEAKS_OF_IT)
    if told is not None:
        first = next((word for word in words(told["rest"]) if word.content), None)
        attacked = first is not None and first.idea in {word.idea for word in words(question)}
        return not attacked and re.search(rf"\b{deed}\b", told["rest"]) is None
    mourns = marked.followed_by(_MOURNS)
    if mourns is None or _OWNS_UP.search(marked.sentence, marked.end):
        return False
    return re.search(rf"\b{deed}\b", mourns[0]) is None


def _denies(deed: str, sentence: str, end: int) -> bool:
    """Whether what ends there denies the deed, and is not told beside to have done it: "Loft, who shot him, denied"."""
    told = _DENIES.match(sentence, end)
    ideas = {word.idea for word in words(deed)}
    return (
        told is not None
        and bool(ideas & {word.idea for word in words(told["what"])})
        and not ideas & {word.idea for word in words(told["aside"] or "")}
    )


def did_it_themselves(question: str, marked: Marked) -> bool:
    """Whether the question asks whom something was done to, and the sentence has what is marked do just that.

    "Which group did the army strike?" is not answered by "The Front has launched 40 strikes on the army".

    Args:
        question: What was asked; False for all that do not ask whom, or of no deed whose sides are told apart.
        marked: The answer in its sentence.
    """
    asked = _ASKS_WHOM.match(question)
    deeds = actions(words(_ASIDE.sub("", asked["rest"]))) if asked else []
    if not deeds or not deeds[-1].agents:  # "which group has attacked the army" asks for the doer
        return False
    if any(mark.isdigit() for mark in marked.text):  # "turnout reached |61 percent|"
        return False
    said = [word for word in words(marked.text) if word.content]
    # "the umbrella group called the Dune Front": the name tells who that is.
    whom = {word.idea for word in said if word.capital} or {word.idea for word in said}
    spoken = words(marked.sentence)
    told = [
        one
        for one in actions(spoken)
        if one.idea == deeds[-1].idea and spoken[one.position - 1].written != "-"  # "a prize-winning poet"
    ]
    return any(whom & one.agents for one in told) and not any(whom & one.targets for one in told)
