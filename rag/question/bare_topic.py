"""A topic that somebody typed without asking anything: a name, or an event and where it was."""

import re

from rag.question.date_spans import MONTH

_EVENTS = (
    r"(?:air ?|drone |missile |rocket |terror |suicide )?(?:attack|strike|bombing|blast|explosion|shooting|raid|crash)"
    r"|war|ceasefire|truce|protest|demonstration|riot|coup|election|referendum|summit|talks|negotiation|agreement|deal"
    r"|earthquake|hurricane|flood|wildfire|fire|storm|drought|outbreak|pandemic|trial|hearing|merger|takeover|scandal"
    r"|crisis|assassination|killing|murder|funeral|wedding|visit|launch|eruption|siege|offensive|invasion|withdrawal"
    r"|evacuation|derailment|spill|leak|resignation|arrest|recall|shortage|shutdown|collapse|ban|debate|meeting"
    r"|sanction|death|sinking|retirement|release|coronation|confirmation|conviction|sentencing|stabbing|poisoning"
    r"|disappearance|kidnapping|disaster|accident|blaze|(?:heat )?wave|victory|defeat"
)
# "Erbil attack", "the death of Ada Loft", "Ada Loft's visit to Port Arden": an event and where, when or whose it was.
_EVENT = re.compile(
    rf"^(?:the |latest )?(?:(?:[\w.’'-]+ ){{1,4}}(?:{_EVENTS})e?s?"
    rf"|(?:[\w.’'-]+ ){{0,2}}(?:{_EVENTS})e?s? (?:on|in|at|near|of|by|against|to|with|between|from)"
    r" [\w.’'-]+(?: [\w.’'-]+){0,5})$",
    re.IGNORECASE,
)
# "Razi Mousavi", "Hurricane Ian", "Bank of England": nothing but a name.
_NAME = re.compile(
    r"^(?:the )?(?:(?!(?i:Who|What|When|Where|Why|How|Which|Whose|Did|Is|Was|Are|Were|Do|Does|Has|Have|Any|No|And|But"
    r"|So|Tell|Show|Give|Find|List|Translate|Explain|Compare)\b)[A-Z][\w.’'-]{2,})"
    r"(?: (?:(?:al-|el-|ul-|d['’])?[A-Z][\w.’'-]*|of|the|de|al|el|bin|van|von)){0,4}(?<! of)(?<! the)$"
)
# What somebody says to whom he talks to, or of the talk itself; a day or month alone.
_TALK = re.compile(
    r"(?:\b(?:hi|hello|hey|there|thanks|thank|you|help|me|it|that|this|test(?:ing)?|yes|yeah|yep|no|nope|and|but|so|more"
    r"|really|sure|ok|okay|please|sorry|great|good|morning|evening|job|work|bye|goodbye|nice|cool|wow|right|wrong|correct"
    r"|true|false|interesting|next|continue|go|on|ahead|stop|again|repeat|elaborate|expand|details?|latest|news|sources?"
    r"|articles?|today|yesterday|tomorrow|summary|a|lot|very|much|all|everything|nothing|anything|else|up|got"
    rf"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|{MONTH}|\d+)\b\W*)+",
    re.IGNORECASE,
)
# "Prime Minister of Omra", "Capital of Omra", "Selmouth Cup Winner": one name is wanted.
_HOLDER = (
    r"(?:president|premier|(?:prime )?minister|chancellor|governor|mayor|ambassador|secretary|speaker"
    r"|spokes(?:man|woman|person)|chair(?:man|woman)?|leader|ceo|cfo|director|manager|coach|captain|commander"
    r"|winner|champion|deaths|toll|casualties|results?|score)"
)
_ONE_NAME = re.compile(
    rf"^(?:the )?(?:[\w.-]+ )?(?:{_HOLDER}|king|queen|pope|chief|head|owner|founder|author|capital"
    r"|population|currency) of\b"
    rf"|\b{_HOLDER}$",
    re.IGNORECASE,
)
_LOOKS_ASKED = re.compile(
    r"\b(?:who|whom|whose|what|when|where|which|why|how|did|does|do|is|are|was|were|has|have|had|will|would|can|could|"
    r"should|(?:of|at|to) death|deaths|toll|dead|killed|wounded|injured|number|cost|price|date|cause|name|age|rate"
    r"|rating|after|before|since|during|vs|versus|or|if|not|than)\b|\d",
    re.IGNORECASE,
)
# Words of somebody who asks for one thing, or wants something done.
_NO_PHRASE = re.compile(
    r"^(?:translate|summari[sz]e|recap|explain|compare|describe|list|show|give|find|tell|make|write|help|check|verify"
    r"|delete|open|print)\b"
    r"|\b(?:i|you|he|she|it|we|they|my|your|his|their|its|me|him|them|this|that|to|be|most|first|last|best|top|next|any"
    r"|\w{3,}est|meaning|definition|population|capital|currency|birthday|wife|husband|son|daughter|mother|father|lawyer"
    r"|rank|magnitude|start|end|suspect|shooter|gunman|attacker|victims?|motive|verdict|sentence|lines?|odds|height"
    r"|weight|salary|worth)\b",
    re.IGNORECASE,
)
# "Selmouth attack December 2023", "Hurricane Ian in October": the days are understood apart.
_DATED = re.compile(
    rf"(?<=\w),? (?:(?:in|on|of|from) )?(?:(?:early|mid|late)[ -])?(?:(?:{MONTH})\.?(?: \d{{1,2}}\b)?,? ?)?"
    r"(?:(?:19|20)\d\d)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r" (?:latest(?: news)?|news|updates?|coverage|summary|overview|background|recap)$", re.IGNORECASE
)
_FEW = 4
"""Words of a phrase that is looked for as it stands."""


def bare_topic(question: str) -> str:
    """A name or an event that somebody typed without asking anything: "Erbil attack"; "" for everything else."""
    typed = question.strip(" .?!")
    plain = _BEHIND.sub("", typed)
    plain = _DATED.sub("", plain).strip(" ,") or plain
    named = _NAME.match(plain) or (_EVENT.match(plain) and not _LOOKS_ASKED.search(plain))
    return typed if named and not (_ONE_NAME.search(plain) or _TALK.fullmatch(typed)) else ""


def bare_phrase(question: str) -> str:
    """A few words that name no event and ask for nothing: "vegetable trucks"; "" for everything else."""
    typed = question.strip(" .?!")
    plain = _DATED.sub("", typed)
    few = 0 < len(plain.split()) <= _FEW and not _TALK.fullmatch(typed)
    asks = any(sign.search(plain) for sign in (_LOOKS_ASKED, _ONE_NAME, _NO_PHRASE))
    return typed if few and not asks else ""
