"""Splits a question that compares into the questions that are searched apart and merged."""

import re

_TWO = r"(?P<first>[^,?]+?)(?:,? and |,? versus |,? vs\.? )(?P<second>[^,?]+?)"
_ABOUT = r"(?: (?P<link>about|on|of|over|regarding|in|for|to|during) (?P<topic>.+?))?"
_VERB = r"(?:say|said|says|report|reported|claim|claimed|write|wrote|think|want|do|did)"
_SAYING = (
    re.compile(rf"^(?:please )?compare what {_TWO} (?P<verb>{_VERB}){_ABOUT}$", re.IGNORECASE),
    re.compile(rf"^how (?:do|does|did) {_TWO} (?P<verb>differ|disagree|compare){_ABOUT}$", re.IGNORECASE),
    re.compile(
        rf"^what (?:do|did|have) (?:both )?{_TWO} (?P<verb>say|said|report|reported|claim){_ABOUT}$",
        re.IGNORECASE,
    ),
)
_THINGS = (
    re.compile(rf"^(?:please )?compare (?:the )?{_TWO}(?:['’]s?)?{_ABOUT}$", re.IGNORECASE),
    re.compile(rf"^what (?:is|was|are|were) the differences? between {_TWO}{_ABOUT}$", re.IGNORECASE),
    re.compile(
        r"^(?P<first>[^,?]+?) (?:vs\.?|versus) (?P<second>[^,?]+?)"
        r"(?P<link>:| on| over| about)?(?(link) (?P<topic>.+))$",
        re.IGNORECASE,
    ),
)
_EITHER_SIDE = re.compile(r"\bbefore (?:and|or) after\b|\bafter (?:and|or) before\b", re.IGNORECASE)
_OCCURRED = re.compile(
    r"\b(?:come|came|happen|happened|occur|occurred|take place|took place)\s*$", re.IGNORECASE
)
_SHARED = re.compile(r"^[\w'’-]+ (?P<noun>[a-z][\w ]*)$")


def split_parts(question: str) -> tuple[str, ...]:
    """The sub-questions of a comparison; empty when the question is a single one.

    Covered: "compare what X and Y say about Z", "how do X and Y differ on Z", "X versus Y", "the difference
    between X and Y", "… before and after E", "did X happen before or after Y".
    """
    core = question.strip().rstrip("?.! ")
    for pattern in _SAYING:
        if match := pattern.match(core):
            verb = {"differ": "say", "disagree": "say", "compare": "say"}.get(match["verb"].lower(), "")
            return tuple(
                _joined("What does", side, verb or _plain(match["verb"]), match["link"], match["topic"]) + "?"
                for side in (match["first"], match["second"])
            )
    if _EITHER_SIDE.search(core):
        return _sides_of_event(core)
    for pattern in _THINGS:
        if match := pattern.match(core):
            first, second = match["first"].strip(), match["second"].strip()
            shared = _SHARED.match(second)
            if shared and " " not in first:
                # "Compare Iran's and Israel's account of it": the noun belongs to both.
                first = f"{first} {shared['noun']}"
            link = None if match["link"] == ":" else match["link"]
            return tuple(_joined(side, link, match["topic"]) for side in (first, second))
    return ()


def _joined(*words: str | None) -> str:
    return " ".join(word.strip() for word in words if word)


def _plain(verb: str) -> str:
    """The verb as it stands behind "does"."""
    past = {"said": "say", "says": "say", "wrote": "write", "did": "do"}
    return past.get(verb.lower(), re.sub(r"(?<=report|.claim)ed$", "", verb.lower()))


def _sides_of_event(core: str) -> tuple[str, ...]:
    """Before and after one event, or two events whose order is asked for."""
    match = _EITHER_SIDE.search(core)
    if match is None:
        return ()
    head, event = core[: match.start()].strip(), core[match.end() :].strip()
    ordered = re.match(r"^(?:did|was|were|had|is) (?P<what>.+)$", head, re.IGNORECASE)
    if ordered and event:
        return (_OCCURRED.sub("", ordered["what"]).strip(), event)
    return (_joined(head, "before", event), _joined(head, "after", event)) if event else ()
