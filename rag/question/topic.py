"""What a question asks to be told about, where it asks for no one thing of it: "What do the articles say about …?"."""

import re

from rag.question.asked_anew import COMPLETED
from rag.question.bare_topic import bare_phrase, bare_topic
from rag.question.date_spans import MONTH
from rag.question.outlets import find_outlets
from rag.records.questions import Understood
from rag.words import WEEKDAY_NAMES

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
_SAYING = r"(?:saying|reporting|writing|telling us)"
_THINGS = r"(?:news|information|info|details|updates?|word|facts|material|anything|everything|something)"
_NEWS = rf"(?:{PAPERS}|{_MY}{_THINGS})"
_TREAT = (
    r"(?:mentions?|covers?|discuss(?:es)?|describes?|talks? (?:about|of)|refers? to|deals? with|reports? on"
    r"|are about(?! to\b))"
)
_PLEASE = (
    r"(?:(?:please|can you|could you|would you|i want you to|i['’]d like you to|i want to|i['’]d like to"
    r"|i would like to|i need to) )*"
)
# "What happened in late June?" is answered by what was published then.
_SOME_DAYS = (
    r"(?:the )?(?:early |mid-?|late |first |second |last |next |past |following |same |other )*"
    rf"(?:{MONTH}|{WEEKDAY_NAMES}|\d+\w*"
    r"|spring|summer|autumn|fall(?! of)|winter|weeks?|months?|years?|days?|hours?|mornings?|evenings?|night"
    r"|weekend|end|beginning|middle|meantime|aftermath|run-up|lead-up|build-up|wake|past|future)\b"
)
_FORMS = (
    rf"what (?:else )?(?:do|did|does|have|has|can) (?:{PAPERS}|(?:the|this|that) article) (?:have to )?{_SAY} {ON}",
    rf"{_PLEASE}(?:(?:(?:tell|show|give) (?:me|us)|explain|know|see|find out|list) )?what {PAPERS} (?:have to )?"
    rf"(?:{_SAY}|(?:are|were|is|have been) {_SAYING}) {ON}",
    rf"what (?:are|were|is|have|has) {PAPERS} (?:been )?{_SAYING} {ON}",
    rf"what(?: else)?(?:['’]?s| is| was| are| has| have| had)(?: been| being| already)? "
    rf"(?:said|reported|written|known|published|there)(?: in {PAPERS})? {ON}",
    rf"what (?:else )?(?:do|can|did|should) (?:we|you|i|they) "
    rf"(?:(?:know|have|say|tell (?:me|us)) {ON}|need to know {ON}|find (?:out )?about|learn about)",
    rf"{_PLEASE}(?:(?:tell|inform|brief|update) me|know|learn|hear|read) "
    rf"(?:a (?:bit|little) )?(?:more |everything |all |something )?"
    rf"(?:(?:that )?you (?:know|have|can find) )?{ON}",
    rf"{_PLEASE}(?:(?:give|get|show|write|make) (?:me |us )?|i need )?(?:an? |the )?(?:\w+ )?"
    rf"(?:summary|overview|background|briefing|rundown|recap|gist) (?:{ON}|for|in)(?: {_NEWS} {ON})?",
    rf"{_PLEASE}(?:summari[sz]e|sum up|recap|outline)(?: {_NEWS}(?: {ON}| from| in)?)?"
    rf"(?: what (?:happened|is known|was said|was reported) (?:{ON}|in|at|to|with))?",
    rf"{_PLEASE}(?:(?:find|show|list|give|get)(?: me)?|i need|i am looking for|i['’]m looking for|search for|look for) "
    rf"{_NEWS} (?:(?:you have |there is )?{ON}|that mention|mentioning)",
    rf"(?:what|which) {PAPERS} (?:(?:do you have|have you|is there|are there) {ON}|{_TREAT})",
    rf"(?:what|which) (?:article|story|paper|outlet|newspaper)s? {_TREAT}",
    rf"(?:is|are|was|were) there {_NEWS}(?: (?:said|reported|written))?(?: in {PAPERS})? (?:{ON}|mentioning)",
    rf"(?:do|does|did|have) {PAPERS} (?:(?:say|said|report|write|written|have|contain|tell) "
    rf"(?:anything |something )?{ON}|{_TREAT}|mentioned|covered)",
    rf"(?:do|have) (?:you|we|i) (?:have |got )?{_NEWS} {ON}",
    rf"(?:any |some |all |the |more |further |other |latest |recent )*(?:{_THINGS}|articles|reports|stories|coverage"
    rf"|background) (?:(?:(?:that )?(?:you|we) (?:have|know) )?(?:{ON}|from)|(?:that )?mention(?:ing)?)",
    rf"{_PLEASE}(?:(?:what(?:['’]?s| is| are)|give me|tell me|is there) )?(?:(?:the|any) )?(?:latest|newest)"
    rf"(?: (?:news|updates?|developments))? (?:{ON}|in|from|with)"
    # "The latest in a string of attacks": one thing is asked for.
    r"(?! (?:the|an?|his|her|its|their) (?:\w+ )?(?:series|string|line|row|list)\b)",
    r"what(?:['’]?s| is| was) (?:going on|happening|new) (?:with|in|at)",
    # How something went, told by what each story says of it.
    rf"{_PLEASE}(?:(?:give|show|tell|make|write|draw up)(?: me| us)? )?(?:an? |the )?(?:[\w-]+ )?"
    r"(?:timeline|chronology) (?:of|for|on)(?: events (?:in|of|around|surrounding))?",
    rf"{_PLEASE}(?:describe|recount|(?:walk|take|run|talk) me through)(?: what happened (?:in|at|during|on|to))?",
    rf"(?:{_PLEASE}explain )?what (?:exactly |all )?(?:happened|occurred|took place|went on)"
    rf" (?:in|at|during|on(?= the ))(?! {_SOME_DAYS})",
    rf"(?:(?:get|bring) me up to (?:speed|date)|(?:catch|fill) me (?:up|in)) {ON}",
)
_IN_PAPERS = rf"(?:,? (?:in|from|by|according to) {PAPERS})?"
_ASKED = re.compile(
    rf"^\W*(?:{'|'.join(_FORMS)}) (?P<about>[^?(]+?)"
    rf"{_IN_PAPERS}(?: in detail| in brief| briefly| please)?\W*$",
    re.IGNORECASE,
)
_IS_TOLD = re.compile(
    r"^\W*(?:is|are|was|were) (?!there )(?P<about>(?:[^ ?(]+ ){0,5}(?!than )[^ ?(]+) (?:mentioned|discussed|covered)"
    rf"(?: at all| anywhere)?{_IN_PAPERS}\W*$",
    re.IGNORECASE,
)
_WENT = re.compile(
    rf"^\W*how (?:did|has|have) (?P<about>[^?]+?) (?:unfold(?:ed)?|play(?:ed)? out|develop(?:ed)?|evolved?|go down)"
    rf"{_IN_PAPERS}\W*$",
    re.IGNORECASE,
)
# "What did the Coastal Wire report about the strike?", searched in that outlet alone.
_OUTLET = r"(?P<outlet>(?:[\w.’'&-]+ ){0,4}?[\w.&-]+?)"
_REPORTED = tuple(
    re.compile(rf"^\W*{form} (?P<about>[^?(]+?)\W*$", re.IGNORECASE)
    for form in (
        rf"what (?:did|does|do|has|have|had|is|was) {_OUTLET} (?:been )?"
        rf"(?:say|said|report|reported|write|written|tell|told|have|saying|reporting|writing)(?: us| me)? {ON}",
        rf"(?:how|did|does|do|has) (?:did |does |do |has )?{_OUTLET} "
        rf"(?:covered|mentioned|reported on|(?:say|report|write|have) (?:anything |something )?{ON}|{_TREAT})",
        rf"(?:{_PLEASE}(?:summari[sz]e|show me|give me|find) )?{_OUTLET}(?:['’]s?)?"
        rf"(?: (?:coverage|articles|stories|reports|reporting|news))? {ON}",
    )
)
# "… in the Coastal Wire", which is searched alone.
_FROM_OUTLET = re.compile(
    r"^(?P<about>.+),? (?:in|from|by|according to|per) (?P<outlet>(?:[\w.’'&-]+ ){0,9}?[\w.&-]+)$", re.I
)
_OF_IT = (
    r"(?:name|number|price|cost|reason|cause|date|size|age|amount|share|rate|rating|winner|result|outcome|victim|speed"
    r"|length|height|weight|depth|width|value|score|magnitude|population|identit(?:y|ie)|motive|rank|salary|budget|title"
    r"|nationality|birthplace|religion|address|temperature|percentage|odds|turnout|margin|duration)(?:e?s)?"
)
_ONE_THING = re.compile(
    r"(?:how|why|when|where|who|whom|whose|what|which|whether|if)\b"
    # "About the cause of the fire": words of an article are that.
    rf"|(?:(?:the |\S+['’]s )(?:[\w'’]+ ){{0,2}}(?-i:{_OF_IT}|(?:death )?toll|casualties)"
    r"|(?:\w+ ){1,2}(?-i:rate|rating|age|price|score|size))"
    r"(?= (?:of|in|from|for|at|on|killed|dead|wounded|injured|hurt)\b|$)"
    r"|(?:death )?toll\b",
    re.IGNORECASE,
)
_REFERS = re.compile(r"(?i:the|this|that|these|those|his|her|their|its|him|her|them|it|he|she|they) ?[a-z]*$")
"""Words that mean something of the conversation or of one article: "the suspect", "that", "them"."""
# "His visit", whosever it was; "the articles" themselves.
_NOTHING = re.compile(rf"(?:his|her|their|its|my|your|our) |{PAPERS}$", re.IGNORECASE)
_PERSON = re.compile(r"(?:him|her|he|she|them|they)$", re.IGNORECASE)
_MORE = re.compile(
    r"^\W*(?:(?:please )?(?:tell me|give me|show me) (?:some )?more(?: details| info(?:rmation)?)?|more(?: details"
    r"| info(?:rmation)?)?|details|anything else|what else|go on|continue|elaborate|summari[sz]e|summary)"
    r"(?: please)?\W*$",
    re.IGNORECASE,
)
"""What asks for all that is told of what the conversation is about."""

_NEWEST = re.compile(
    r"\b(?:latest|newest|new|news|updates?|up to (?:speed|date)|going on|happening)\b", re.IGNORECASE
)
_ORDER = re.compile(
    r"\b(?:timeline|chronology|(?:walk|take|run|talk) me through|step by step)\b", re.IGNORECASE
)
# "And for the Dutch?": asked the same of others, of whom no more is to be told.
_ELSEWHERE = re.compile(r"(?:for|in|at|against|by|from|on|with|near|to|of) ", re.IGNORECASE)
_TYPED_NEWEST = re.compile(r"^(?:the )?latest\b|\b(?:latest|news|updates?)$", re.IGNORECASE)


def topic_of(understood: Understood) -> str:
    """What a question asks to be told about, in its own words; "" where it asks for one thing, or of two apart.

    Args:
        understood: The question, with the outlets that it is searched in.
    """
    return "" if understood.parts else topic_in(understood.searched, understood.outlets)


def topic_in(question: str, outlets: tuple[str, ...] = ()) -> str:
    """The topic of a question in any spelling of its names; "" where it has none.

    Args:
        question: What is asked, standing alone; with what its conversation was about put behind it, what it asks about
            ("the funeral") is of that.
        outlets: Those that it is searched in alone: what one of them reported is asked like what the articles say.
    """
    completed = COMPLETED.search(question)
    core = question[: completed.start()] if completed else question
    conversation = completed[1].partition(";")[0] if completed else ""
    if _MORE.match(core):
        return conversation
    found = _of_outlet(core, outlets) or _ASKED.match(core) or _IS_TOLD.match(core) or _WENT.match(core)
    about = without_outlet(found["about"].strip(), outlets) if found else ""
    if asks_one_thing(about) or _NOTHING.match(about):
        return ""
    typed = found and not completed and question == question.lower() and about.startswith("the ")
    if (not typed and _REFERS.match(about or core.strip(" .?"))) or (completed and about):
        return "" if _PERSON.match(about) else _of_conversation(about, conversation)
    if completed and _ELSEWHERE.match(core):
        return ""
    return about if found else bare_topic(core) or ("" if completed else bare_phrase(core))


def asks_newest(question: str, topic: str) -> bool:
    """Whether the words that ask for a topic want what is new of it: "any news on …", "what is the latest on …".

    Args:
        question: What is asked.
        topic: Of the question, as `topic_in` has it.
    """
    return _NEWEST.search(question.replace(topic, "")) is not None or _TYPED_NEWEST.search(topic) is not None


def asks_order(question: str) -> bool:
    """Whether a topic is wanted in the order of its days: "a timeline of …", "how did … unfold"."""
    return _ORDER.search(question) is not None or _WENT.match(question) is not None


def asks_one_thing(about: str) -> bool:
    """Whether what follows "about" is a question of its own, or something that a few words can be: "how many died"."""
    return _ONE_THING.match(about) is not None


def without_outlet(about: str, outlets: tuple[str, ...]) -> str:
    """What is asked about, without the outlets that it is searched in: "the strike in the Coastal Wire"."""
    found = _FROM_OUTLET.match(about) if outlets else None
    return found["about"] if found and _is_outlet(found["outlet"], outlets) else about


def _of_conversation(about: str, conversation: str) -> str:
    """What "the funeral" of a conversation is, or "it"; "" where there is none."""
    return f"{about} of {conversation}" if about and conversation and " " in about else about and conversation


def _of_outlet(question: str, outlets: tuple[str, ...]) -> re.Match[str] | None:
    """What an outlet reported on something, where that outlet is searched alone."""
    matches = (form.match(question) for form in _REPORTED if outlets)
    return next((one for one in matches if one and _is_outlet(one["outlet"], outlets)), None)


def _is_outlet(named: str, outlets: tuple[str, ...]) -> bool:
    """Whether words name nothing but outlets that are searched."""
    return set(find_outlets(f"articles by {named}", outlets).outlets) != set()
