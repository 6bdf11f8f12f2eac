"""A question that holds the outlets against one another: what is to be asked of the articles of each."""

import re

from rag.question.topic import ON, PAPERS, asks_one_thing, topic_in, without_outlet

_VERB = r"(?:say|report|write|tell(?: us)?|claim|think)"
_TREAT = r"(?:cover|report(?: on)?|describe|portray|treat|frame|present)"
_DIFFER = r"(?:differ|disagree|vary|compare|diverge|contradict(?: (?:each other|one another))?|agree)"
_AS_TOLD = r"(?:their |the )?(?:coverage|reporting|accounts?|reports?|versions?|figures?|stories) "
_FORMS = (
    rf"(?:please )?compare what {PAPERS} (?:{_VERB}|said|reported|wrote) {ON}",
    rf"(?:please )?compare how {PAPERS} {_TREAT}(?:ed|d)?(?: on)?",
    rf"how (?:do|does|did|have|has) {PAPERS} {_TREAT}(?:ed|d)?(?: on)?",
    rf"(?:how|where|on what|in what|do|does|did)(?: (?:do|did|does))? {PAPERS} {_DIFFER}"
    rf"(?: {ON}(?: {_AS_TOLD}(?:of|on))?| in {_AS_TOLD}(?:of|on))",
    rf"what (?:does|did|has) each (?:outlet|paper|newspaper|source|article|agency|one)(?: of them)? {_VERB} {ON}",
    rf"what (?:do|did) (?:different|various|the different|the various|all|all the|both|other) {PAPERS} {_VERB} {ON}",
    r"(?:please )?compare (?:the |all )?(?:coverage|reporting|accounts|reports|versions|articles|stories) "
    r"(?:of|on|about)",
    r"(?:what are the |are there (?:any )?)?(?:differences|disagreements|contradictions) "
    rf"(?:between|among|in|across) {PAPERS} {ON}",
)
_BY_PAPERS = rf"(?:,? (?:across|by|in|between|from|among) {PAPERS})"
_ASKED = (
    re.compile(rf"^\W*(?:{'|'.join(_FORMS)}) (?P<about>[^?(]+?){_BY_PAPERS}?\W*$", re.IGNORECASE),
    re.compile(
        rf"^\W*how (?:is|was|are|were|has|have) (?P<about>[^?(]+?) (?:been )?"
        rf"(?:covered{_BY_PAPERS}?|reported(?: on)?{_BY_PAPERS})\W*$",
        re.IGNORECASE,
    ),
)
_POINTING = re.compile(rf"^(?P<asks>.+ (?:{ON}|{_TREAT}(?:ed|d)?)) (?:that|this|it)\W*$", re.IGNORECASE)
_ALONE = re.compile(
    rf"^(?P<asks>(?:(?:how|where) )?(?:do|does|did) {PAPERS} (?:differ|disagree|agree"
    r"|contradict (?:each other|one another)))\W*$",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"(?:how|why|when|where|who|whom|whose|what|which)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"^(?:the )?number (?:of )?(?:(?:the )?(?P<whom>\w+) )?(?P<befell>killed|dead|wounded|injured|hurt)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_TOLL = re.compile(r"^(?:the )?(?:death )?toll\b", re.IGNORECASE)


def asked_of_each_outlet(question: str, outlets: tuple[str, ...] = ()) -> str:
    """What to ask of each outlet where a question holds them against one another; "" for any other question.

    "How do the papers differ on who won?" asks each of them "Who won?", and "Compare the coverage of the strike" what
    the articles say about the strike. Outlets that the question names are parts of it (`rag.question.parts`).

    Args:
        question: What is asked, standing alone.
        outlets: Those that it is searched in, which are no part of what each is asked.
    """
    found = next((match for form in _ASKED if (match := form.match(question))), None)
    about = without_outlet(found["about"].strip(), outlets) if found else ""
    if not about:
        return ""
    if not asks_one_thing(about):
        return f"What do the articles say about {about}?"
    if _QUESTION.match(about):
        return f"{about[:1].upper()}{about[1:]}?"
    if counted := _COUNTED.match(about):
        befell = "killed" if counted["befell"].lower() == "dead" else counted["befell"]
        return f"How many {counted['whom'] or 'people'} were {befell}{counted['rest']}?"
    return f"What was {_TOLL.sub('the death toll', about)}?"


def held_against(question: str, last: str) -> str | None:
    """A question that holds the outlets against one another on "that", with what was asked last; None for others.

    Args:
        question: "How do the papers differ on that?", or "Do they agree?" of the papers.
        last: The question before it, standing alone.
    """
    found = _POINTING.match(question) or _ALONE.match(question)
    about = topic_in(last) or last.strip(" ?.")
    if found is None or "(" in about or not (topic_in(last) or _QUESTION.match(about)):
        return None
    link = "" if found.re is _POINTING else " on"
    asked = f"{found['asks']}{link} {about if topic_in(last) else about[:1].lower() + about[1:]}?"
    return asked if asked_of_each_outlet(asked) else None
