"""A question that holds the outlets against one another: what is to be asked of the articles of each."""

import re

from rag.question.topic import ON, PAPERS, asks_one_thing

_VERB = r"(?:say|report|write|tell(?: us)?|claim|think)"
_DIFFER = r"(?:differ|disagree|vary|compare|diverge|contradict(?: (?:each other|one another))?|agree)"
_AS_TOLD = r"(?:their |the )?(?:coverage|reporting|accounts?|reports?|versions?|figures?|stories) "
_FORMS = (
    rf"(?:please )?compare what {PAPERS} {_VERB} {ON}",
    rf"(?:how|where|on what|in what|do|does|did)(?: (?:do|did|does))? {PAPERS} {_DIFFER}(?: (?:{ON}|in))?"
    rf"(?: {_AS_TOLD}(?:of|on))?",
    rf"what (?:does|did|has) each (?:outlet|paper|newspaper|source|article|agency|one)(?: of them)? {_VERB} {ON}",
    rf"what (?:do|did) (?:different|various|the different|the various|all|all the|both|other) {PAPERS} {_VERB} {ON}",
    r"(?:please )?compare (?:the |all )?(?:coverage|reporting|accounts|reports|versions|articles|stories) "
    r"(?:of|on|about)",
    r"how (?:is|was|are|were|has|have) (?P<covered>.+?) (?:been )?"
    rf"(?:covered|reported(?= (?:by|in|across) {PAPERS}))",
    r"(?:what are the |are there (?:any )?)?(?:differences|disagreements|contradictions) "
    rf"(?:between|among|in|across) {PAPERS} {ON}",
)
_ASKED = re.compile(
    rf"^\W*(?:{'|'.join(_FORMS)})(?: (?P<about>[^?(]+?))?(?:,? (?:across|by|in|between|from|among) {PAPERS})?\W*$",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"(?:how|why|when|where|who|whom|whose|what|which)\b", re.IGNORECASE)

_TOLL = re.compile(r"^(?:the )?toll\b", re.IGNORECASE)


def asked_of_each_outlet(question: str) -> str:
    """What to ask of each outlet where a question holds them against one another; "" for any other question.

    "How do the papers differ on who won?" asks each of them "Who won?", and "Compare the coverage of the strike" what
    the articles say about the strike. Outlets that the question names are parts of it (`rag.question.parts`).
    """
    found = _ASKED.match(question)
    about = ((found["covered"] or found["about"] or "") if found else "").strip()
    if not about:
        return ""
    if not asks_one_thing(about):
        return f"What do the articles say about {about}?"
    if _QUESTION.match(about):
        return f"{about[:1].upper()}{about[1:]}?"
    return f"What was {_TOLL.sub('the death toll', about)}?"
