"""Whether nothing tells of what is asked about as done: who died or resigned, of a strike that held people up."""

import re

from rag.answer.coverage import coverage
from rag.question.fate import whether_asked
from rag.words import in_order

# "Who ousted Tarn from the cup?", "who dismissed the claims?": no post is left; duties hurt in other words.
_ASKS = re.compile(
    r"^(?!who(?: else)? (?:(?:has|have|had) )?(?:dismissed|ousted|sacked|hurt|detained the)\b)"
    r"(?!who (?:has |had )?killed (?:the|an?) (?:bill|deal|plan|law|project|idea|proposal|measure)\b)"
    r"(?![^?]*\bhurt by\b)"
    r"(?:who(?: else)?|how many(?: [\w’'-]+){0,4}?) "
    r"(?:(?:has|have|had) )?(?:(?:was|were|been|got) )?"
    r"(?:(?P<death>died|killed|murdered)|(?P<wound>injured|wounded|hurt)|(?P<arrest>arrested|detained)"
    r"|(?P<leave>resigned|quit|sacked|dismissed|ousted)|(?P<abduct>kidnapped|abducted))\b",
    re.IGNORECASE,
)
# How words begin that may tell of it. Wide lists: a rule that misses a word of the deed would turn down an answer.
_TOLD = {
    "death": in_order(
        "kill die[sd]? dying dead death toll fatal body bodies corpse remains victim casualt perish murder "
        "sl[ae]y slain slew massacr life lives los[est] drown execut assassinat behead hang hung starv f[ea]ll "
        "succumb bur[iy] funeral mourn sho[ot] stab grave martyr pass surviv homicid manslaughter suicid poison "
        "strangl suffocat crush gun target hit struck str[iu]k bomb blast shell explo blow blew crash burn tak "
        "took claim cost eliminat neutrali blood deceas gone liquidat cull fr[eo]z destroy wip expir lifeless "
        "euthan electrocut overdos collaps"
    ),
    "wound": in_order(
        "injur wound hurt hospital treat casualt burn br[eo]k stretcher critical condition sho[ot] stab bruis "
        "maim concus fractur limb los[est] hit struck blast bomb bit attack crash victim paraly surg medic "
        "ambulance trampl clinic scar strain sprain tore torn tear limp sideline ankle knee hamstring ligament "
        "suffer smoke cut gash bleed bled blood harm rush"
    ),
    "arrest": in_order(
        "arrest detain detention custody h[eo]ld seiz captur apprehend nab jail prison caught catch rounded pick "
        "cuff raid tak took charg suspect bail intern swe[ep] bust surrender remand "
        "handcuff collar bars lock stop book"
    ),
    "leave": in_order(
        "resign quit step stand stood leave left depart oust out exit retir g[ai]ve relinquish vacat end sack "
        "fire firing dismiss remov axe terminat replac successor succeed former ex drop go went bow withdr "
        "suspend let lost lose job post role office boot purg reshuffl interim acting abdicat down demot strip "
        "reliev forc push walk part overthr topple cut "
        "call hand tender thr[eo]w longer door redundan la[iy]d shed depos unseat impeach "
        "abandon done goodbye farewell bye vot br[io]ng brought reject"
    ),
    "abduct": in_order(
        "kidnap abduct hostage seiz tak took captur h[eo]ld ransom missing snatch captiv disappear releas free "
        "hijack carr[iy] drag march whisk st[eo]l bundl lift forc grab"
    ),
}
_TOLD["punish"] = (
    *_TOLD["leave"],
    *in_order(
        "punish penal fine sentenc jail prison imprison ban disciplin reprimand warn caution charg convict guilty "
        "expel acquit clear case court trial tri prosecut sanction dock deduct licen years months life death execut "
        "hang blam"
    ),
)
_OF_IT = {deed: re.compile(rf"\b(?:{'|'.join(told)})", re.IGNORECASE) for deed, told in _TOLD.items()}


def tells_of_no_such_deed(question: str, told: str) -> bool:
    """Whether "Who resigned in Omra?" is asked and nothing in a passage or its title tells that anybody left anything.

    Args:
        question: What was asked; False for all but who, or how many, died, were hurt, arrested or abducted, or left.
        told: The title and the whole passage in which an answer stands.
    """
    asked = _ASKS.match(question)
    return asked is not None and asked.lastgroup is not None and not _OF_IT[asked.lastgroup].search(told)


def tells_not_whether(question: str, told: str) -> bool:
    """Whether "Was Loft arrested?" is asked and what is quoted does not name Loft, or tells of no arrest.

    Args:
        question: What was asked; False for all but whether somebody died, was hurt, seized or punished, or left.
        told: The title, the sentence in which an answer stands and the one before it.
    """
    asked = whether_asked(question)
    if asked is None or asked.deed not in _OF_IT:
        return False
    (named,) = coverage(f"What {asked.whom}", [told])
    return named.names == 0.0 or not _OF_IT[asked.deed].search(told)
