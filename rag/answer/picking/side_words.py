"""The words of news that tell what led to an event, came of it or was said of it, around a sign for the event."""

import re

from rag.question.aspect import Side

EVENT = "\0"
"""Stands for the event in a sentence."""
WHOSE = "\1"
"""Stands for whose reaction is wanted."""
# Not the raid of "usual in the days after a raid".
_THIS = rf"{EVENT}(?!(?<=\ba {EVENT})\W*$|(?<=\ban {EVENT})\W*$)"
_FEW = rf"(?:(?!{EVENT})[^\s.;:,]+,? ){{0,6}}?"
_TO_IT = rf"(?: [^\s.;{EVENT}]+){{0,7}}? "
_CLAUSE = rf"[^.;{EVENT}]*?\b"
_SINCE = r"(?:after|following|since|in the (?:wake|aftermath) of|in response to|as a result of|because of|in light of)"
_BROUGHT = (
    r"(?:(?:led|leads?|leading|contribut(?:ed|es|ing)) to"
    r"|(?:spark|trigger|prompt|ignit|provok|caus|spurr?|fuell?)(?:ed|ing|e?s)"
    r"|set(?:ting)? off|result(?:ed|ing|s) in|brought about|touched off)"
)
_DUE = (
    r"(?:because|due to|(?:reply|answer|response|reaction) to|as a result of|thanks to"
    r"|in (?:response|retaliation|reaction|protest) (?:to|for|of|over|at)"
    r"|(?:sparked|triggered|prompted|caused|fuell?ed|spurred|motivated|driven|provoked|ignited|preceded)"
    r" (?:in part |\w+ly )?by|resulting from|citing|stem(?:s|med|ming)? from|(?:was|is|were) the result of"
    r"|blam(?:ed|es|ing)|traced (?:[^\s.;]+ ){1,12}to|suspects?"
    r"|began (?:when|after|as)|comes? (?:after|as|amid)|came (?:after|as|amid))"
)
# "Protests over the ban", not "over the weekend".
_OVER = r"(?:after|following|amid|over(?! (?:the )?(?:past|last|next|weekend|years|course|\d)))"
_LEFT = rf"(?:{_BROUGHT}|left|leaving|killed|killing|forced|forcing|destroyed|damaged|displaced|injured)"
_UNTIL = r"(?:before|ahead of|prior to|leading up to|(?:run-up|lead-up|build-up) to|until)"
_SPANS = r"(?:minutes?|hours?|days?|weeks?|months?)"
_MOVED = (
    r"(?:react\w*|condemn\w*|denounc\w*|prais\w*|welcom\w*|critici[sz]\w*|slamm\w*|blasted|mourn\w*|hail\w*|applaud\w*"
    r"|outrage\w*|backlash|outcry|tributes?|condolences|shock(?:ed)?|anger\w*|angry|furious|fury|dismay\w*|uproar"
    r"|vow\w*|pledg\w*|respon(?:d(?!ing to)|se)\w*|retaliat\w*|griev\w*|rejoic\w*|decr(?:y|ied)|deplor\w*|sadden\w*"
    r"|heartbroken|devastated|horrified|appalled|disappoint\w*|prayers|sympath\w*|congratulat\w*|stunned|celebrat\w*"
    r"|cheer\w*)"
)
_ACTED = (
    r"(?:reject\w*|accept\w*|demand\w*|protest\w*|regret\w*|apologi[sz]\w*|conced\w*|turned down|refus\w*"
    r"|den(?:y|ied|ies)|oppos\w*|call(?:ed|s) (?:it|the|for|on)|promis\w*|threaten\w*|thank\w*|insist\w*"
    r"|urg(?:ed|es)|defend\w*|rav(?:ed?|ing) about|did not (?:accept|dispute|deny|comment))"
)
_BEHIND_IT = rf"\b(?<!before and ){_SINCE} {_FEW}{_THIS}"
_TELLS = {
    Side.CAUSE: (
        rf"{EVENT}{_TO_IT}{_DUE}\b"
        rf"|^[^{EVENT}]*\b(?<!could have )(?<!may have )(?<!might have ){_BROUGHT} (?!by\b){_FEW}{EVENT}",
        rf"{EVENT} (?:[^\s.;:{EVENT}]+ ){{0,4}}?{_OVER}\b",
    ),
    Side.OUTCOME: (
        rf"{EVENT}{_CLAUSE}{_LEFT}\b(?! (?:in part |\w+ly )?by\b)",
        _BEHIND_IT,
    ),
    Side.AFTER: (rf"{_BEHIND_IT}|{EVENT}[^.;{EVENT}]* {_SPANS} later\b",),
    # "The strike began on Monday, after talks had failed", "Weeks after the talks failed, dockers began a strike".
    Side.BEFORE: (
        rf"\b{_UNTIL} {_FEW}{EVENT}",
        rf"{EVENT}[^.;{EVENT}]*?\b(?:after|following)\b"
        rf"|^\W*(?:(?:[\w-]+ )?{_SPANS} |just |shortly |soon )?(?:after|following) [^,{EVENT}]*, [^.;]*{EVENT}",
    ),
    Side.REACTION: (rf"\b{_MOVED}\b",),
}
OWN = re.compile(rf"{WHOSE},?(?: [^\s.;:{WHOSE}]+){{0,4}}? (?:{_MOVED}|{_ACTED})\b", re.IGNORECASE)
"""Somebody, and right behind how they reacted."""
BECAUSE = re.compile(rf"\b(?:{_DUE}|{_BROUGHT})\b", re.IGNORECASE)
"""That something has a cause."""
LOOSELY = re.compile(rf"\b{_OVER}\b", re.IGNORECASE)
"""What may tell a cause, and often only what came first."""
WENT_ON = re.compile(rf"{EVENT}{_CLAUSE}{_BROUGHT}(?! (?:in part |\w+ly )?by\b)[^{EVENT}]*$", re.IGNORECASE)
"""That the event caused something itself."""
MARKS = {side: tuple(re.compile(one, re.IGNORECASE) for one in told) for side, told in _TELLS.items()}
"""For each side what tells it, the plainest first."""
