"""What a question asks to be told about, where it asks for no one thing of it: "What do the articles say about …?"."""

import re

from rag.question.outlets import find_outlets
from rag.records.questions import Understood

_MY = (
    r"(?:(?:the|these|those|this|my|your|our|all|any|some|different|various|other|local|two|three|each|every|both|of)"
    r" )*"
)
PAPERS = (
    rf"{_MY}(?:(?:news|media) )?(?:articles|outlets?|newspapers?|papers|reports|sources|stories|media|press"
    r"|publications|agencies|accounts|coverage|reporting)"
)
"""What a reader calls the articles, or those who print them. "The report" and "the paper" are things of the news."""
ON = r"(?:about|on|of|regarding|concerning|over)"
_SAY = r"(?:say|said|report|reported|write|written|wrote|tell(?: (?:us|me))?|told(?: us)?|mention|know|have)"
_NEWS = rf"(?:{PAPERS}|{_MY}(?:news|information|info|anything|everything|something))"
_PLEASE = (
    r"(?:(?:please|can you|could you|would you|i want you to|i['’]d like you to|i want to|i['’]d like to) )*"
)
_FORMS = (
    rf"what (?:else )?(?:do|did|does|have|has|can) {PAPERS} (?:have to )?{_SAY} {ON}",
    rf"what(?:['’]s| is| was| are| has| have| had)(?: been| being| already)? "
    rf"(?:said|reported|written|known|published|there)(?: in {PAPERS})? {ON}",
    rf"what (?:else )?(?:do|can|did) (?:we|you|i|they) "
    rf"(?:(?:know|have|tell me) {ON}|find (?:out )?about|learn about)",
    rf"{_PLEASE}(?:tell|inform|brief|update) me (?:a (?:bit|little) )?(?:more |everything |all |something )?"
    rf"(?:(?:that )?you (?:know|have|can find) )?{ON}",
    rf"{_PLEASE}(?:(?:give|get|show|write|make) (?:me |us )?|i need )?(?:an? |the )?(?:\w+ )?"
    rf"(?:summary|overview|background|briefing|rundown|recap) (?:{ON}|for|in)(?: {_NEWS} {ON})?",
    rf"{_PLEASE}(?:summari[sz]e|sum up|recap)(?: {_NEWS}(?: {ON}| from| in)?)?"
    rf"(?: what (?:happened|is known|was said|was reported) (?:{ON}|in|at|to|with))?",
    rf"{_PLEASE}(?:(?:find|show|list|give|get)(?: me)?|i need|i am looking for|search for|look for) {_NEWS} "
    rf"(?:{ON}|that mention|mentioning)",
    rf"(?:what|which) {PAPERS} (?:(?:are|do you have|have you|is there)(?: there)? {ON}|mention|cover|are about)",
    rf"(?:is|are|was|were) there {_NEWS}(?: (?:said|reported|written))?(?: in {PAPERS})? {ON}",
    rf"(?:do|does|did) {PAPERS} (?:(?:say|report|write|have|contain|tell) (?:anything |something )?{ON}|mention|cover)",
    rf"(?:do|have) (?:you|we|i) (?:have |got )?{_NEWS} {ON}",
    rf"(?:any |some |all |the |more )*(?:news|articles|reports|stories|coverage|background) {ON}",
)
_ASKED = re.compile(
    rf"^\W*(?:{'|'.join(_FORMS)}) (?P<about>[^?(]+?)"
    rf"(?:,? (?:in|from|according to) {PAPERS})?(?: in detail| in brief| briefly| please)?\W*$",
    re.IGNORECASE,
)
# "What did the Coastal Wire report about the strike?", searched in that outlet alone.
_REPORTED = re.compile(
    r"^\W*what (?:did|does|do|has|have) (?P<outlet>(?:[\w.’'&-]+ ){1,5}?)"
    rf"(?:say|said|report|reported|write|written|tell|told)(?: us| me)? {ON} (?P<about>[^?(]+?)\W*$",
    re.IGNORECASE,
)
_ONE_THING = re.compile(
    r"(?:how|why|when|where|who|whom|whose|what|which|whether|if)\b"
    # "About the cause of the fire": words of an article are that.
    r"|(?:the |\S+['’]s )(?:\w+ )?(?:toll|number|cost|price|cause|reason|date|size|age|name|amount|share|rate"
    r"|casualties|victims|winner|result|outcome)(?= (?:of|in|from|for|at|on)\b|$)|(?:death )?toll\b",
    re.IGNORECASE,
)
_EVENTS = (
    r"(?:air ?|drone |missile |rocket |terror |suicide )?(?:attack|strike|bombing|blast|explosion|shooting|raid|crash)"
    r"|war|ceasefire|truce|protest|demonstration|riot|coup|election|referendum|summit|talks|negotiation|agreement|deal"
    r"|earthquake|hurricane|flood|wildfire|fire|storm|drought|outbreak|pandemic|trial|hearing|merger|takeover|scandal"
    r"|crisis|assassination|killing|murder|funeral|wedding|visit|launch|eruption|siege|offensive|invasion|withdrawal|evacuation|derailment|spill"
)
# "Erbil attack", "the strike on Erbil airport": an event and where, when or whose it was.
_EVENT = re.compile(
    rf"^(?:the |latest )?(?:(?:[\w.’'-]+ ){{1,3}}(?:{_EVENTS})e?s?"
    rf"|(?:[\w-]+ ){{0,2}}(?:{_EVENTS})e?s? (?:on|in|at|near|of|by|against) (?:[\w.’'-]+ ?){{1,4}})$",
    re.IGNORECASE,
)
# "Razi Mousavi", "Hurricane Ian", "Bank of England": nothing but a name.
_NAME = re.compile(
    r"^(?:the )?(?:(?!(?:Who|What|When|Where|Why|How|Which|Whose|Did|Is|Was|Are|Were|Do|Does|Has|Have|Any|Hi|Hello|Hey"
    r"|Thanks|Thank|Help|Test|Yes|No|And|But|So|Tell|Show|Give|Find|List|Latest|More|Really|Sure|Ok|Okay|Please|Sorry"
    r"|Great|Good|Next|Continue|Summari[sz]e|Summary|News|Sources?|Articles?|Today|Yesterday|Tomorrow)\b)[A-Z][\w.’'-]{2,})"
    r"(?: (?:[A-Z][\w.’'-]*|of|the|de|al|el|bin|van|von)){0,4}(?<! of)(?<! the)$"
)
_REFERS = re.compile(
    r"(?:the|this|that|these|those|his|her|their|its|him|her|them|it) ?[a-z]*$", re.IGNORECASE
)
"""Words that mean something of the conversation or of one article: "the suspect", "that", "them"."""
_LOOKS_ASKED = re.compile(
    r"\b(?:who|whom|whose|what|when|where|which|why|how|did|does|do|is|are|was|were|has|have|had|will|would|can|could|"
    r"should|death|toll|dead|killed|wounded|injured|number|cost|date|cause|name|after|before|since|during|vs|versus|"
    r"or|if|not|than)\b|\d",
    re.IGNORECASE,
)


def topic_of(understood: Understood) -> str:
    """What a question asks to be told about, in its own words; "" where it asks for one thing, or of two apart.

    Args:
        understood: The question, with the outlets that it is searched in.
    """
    return "" if understood.parts else topic_in(understood.searched, understood.outlets)


def topic_in(question: str, outlets: tuple[str, ...] = ()) -> str:
    """The topic of a question in any spelling of its names; "" where it has none.

    Args:
        question: What is asked, standing alone.
        outlets: Those that it is searched in alone: what one of them reported is asked like what the articles say.
    """
    found = _ASKED.match(question) or _of_outlet(question, outlets)
    about = found["about"].strip() if found else bare_topic(question)
    return "" if asks_one_thing(about) or _REFERS.match(about) else about


def asks_one_thing(about: str) -> bool:
    """Whether what follows "about" is a question of its own, or something that a few words can be: "how many died"."""
    return _ONE_THING.match(about) is not None


def bare_topic(question: str) -> str:
    """A name or an event that somebody typed without asking anything: "Erbil attack"; "" for everything else."""
    typed = question.strip(" .?")
    bare = _NAME.match(typed) or (_EVENT.match(typed) and not _LOOKS_ASKED.search(typed))
    return typed if bare else ""


def _of_outlet(question: str, outlets: tuple[str, ...]) -> re.Match[str] | None:
    """What an outlet reported on something, where that outlet is searched alone."""
    found = _REPORTED.match(question) if outlets else None
    if found is None:
        return None
    named = find_outlets(question, outlets).outlets
    return found if any(one.casefold() in found["outlet"].casefold() for one in named) else None
