"""The outlets a question names as its source, of those that the library holds articles from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rag.errors import SettingsError

_SHOWN = 8
Mode = Literal["only", "prefer"]


@dataclass(frozen=True, slots=True)
class OutletReading:
    """Outlets named as a source, as the library spells them.

    "only": the question asks what that outlet published ("What did Reuters report?"). "prefer": it gives the
    outlet as the source of a fact ("according to AFP"), which other outlets print too.
    """

    outlets: tuple[str, ...] = ()
    mode: Mode = "prefer"


_ALIASES = {
    "agencefrancepresse": "afp",
    "associatedpress": "ap",
    "apnews": "ap",
    "nyt": "newyorktimes",
    "nytimes": "newyorktimes",
    "wapo": "washingtonpost",
    "wsj": "wallstreetjournal",
    "jpost": "jerusalempost",
    "ft": "financialtimes",
    "toi": "timesofisrael",
    "scmp": "southchinamorningpost",
    "bbcnews": "bbc",
    "britishbroadcastingcorporation": "bbc",
    "cnninternational": "cnn",
    "cablenewsnetwork": "cnn",
    "unitedpressinternational": "upi",
    "deutschepresseagentur": "dpa",
    "deutschewelle": "dw",
    "nationalpublicradio": "npr",
    "voiceofamerica": "voa",
    "radiofreeeurope": "rferl",
    "rferadiofreeeurope": "rferl",
    "latimes": "losangelestimes",
    "aljazeeraenglish": "aljazeera",
    "foxnews": "fox",
    "skynews": "sky",
}
"""Other names of an outlet, letters only; both sides are compared after this."""
_COMMON = frozenset(
    """time times week hill sun independent mirror standard post national nation economist observer star mail
    express telegraph herald globe today insider wire people fortune variety metro local atlantic intercept
    nature science vice world sky fox guardian monitor tribune journal record citizen age conversation
    spectator record axios politico quartz slate vox mint print quint dawn hindu australian i one new republic
    register verge ringer cut root grid messenger dispatch chronicle sentinel ledger press voice forward
    tablet athletic federalist american prospect progressive onion day daily drive street points
    """.split()  # noqa: SIM905
)
"""Names that are words too: they count only with their capital and beside a word of telling."""
_SUFFIX = re.compile(r"\.(?:com?|org|net|gov|edu|info|int|news|tv)?(?:\.?[a-z]{2})?$")
_SAY = (
    r"(?:report|say|write|publish|claim|cover|describe|tell|mention|note|state|reveal|find|argue|quote|cite"
    r"|broadcast|print|carry|allege|suggest|estimate)"
)
_SAID = (
    r"(?:report(?:s|ed|ing)?|says?|said|writes?|wrote|publish(?:es|ed)?|claim(?:s|ed)?|cover(?:s|ed)?|cit(?:es|ed)"
    r"|quot(?:es|ed)|tells?|told|described?|revealed)"
)
_WORKS = (
    r"(?:articles?|stories|story|coverage|reports?|reporting|pieces?|headlines?|news"
    r"|account|version|editorials?)"
)
_ONLY = (
    re.compile(rf"\b(?:did|does|do|has|have|had|would) (?:the )?(?-i:@) {_SAY}\b", re.IGNORECASE),
    re.compile(
        rf"\b{_WORKS} (?:(?:published |printed )?(?:in|from|by|on|at|of)|(?:on|of|about) [^?]{{1,80}} (?:in|from|by))"
        r" (?:the )?(?-i:@)(?!\w)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?-i:@)(?:['’]s?)? (?:\w+ )?{_WORKS}\b(?! (?:photographer|presenter|anchor|crew|staff|team|producer)s?\b)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:published|printed|carried|covered|reported) (?:in|by) (?:the )?(?-i:@)(?!\w)", re.IGNORECASE
    ),
    re.compile(r"\bonly (?:in|from|by) (?:the )?(?-i:@)(?!\w)", re.IGNORECASE),
    re.compile(
        r"\b(?:do|does|did|what) (?:the )?(?-i:@) (?:say|report|write|claim)\b|^(?:the )?(?-i:@) on \w",
        re.IGNORECASE,
    ),
)
# "How did Trump respond to the New York Times story?" is about a story that others tell of.
_ABOUT_A_WORK = re.compile(
    r"\b(?:respond(?:ed)? to|react(?:ed)? to|den(?:y|ies|ied)|dismiss(?:ed)?|reject(?:ed)?|condemn(?:ed)?"
    r"|critici[sz]ed?|ban(?:ned)?|block(?:ed)?|sued?|comment(?:ed)? on|dispute[ds]?|confirm(?:ed)?)"
    rf" (?:(?:the|an?|any) )?(?-i:@)(?:['’]s?)? (?:\w+ )?{_WORKS}\b",
    re.IGNORECASE,
)
_PREFER = (
    re.compile(
        r"\b(?:according to|as reported by|citing|as told to|told|per) (?:the )?(?-i:@)(?!\w)", re.IGNORECASE
    ),
    re.compile(rf"(?-i:@) (?:has |have |had )?{_SAID}\b", re.IGNORECASE),
)
_LOOSE = re.compile(r"\b(?:in|on|from|by|via) (?:the )?(?-i:@)(?!\w|['’]s)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_](?:[\w.&-]*\w)?")
_AND = re.compile(r",? (?:and |or )?(?:the )?", re.IGNORECASE)
_MARK = "@"
_BESIDE = re.compile(r",? (?:and|&) |, ", re.IGNORECASE)
_TWO = re.compile(r"\w,? (?:and|&) \w", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Z]{2,6}")
_NO_OUTLETS = frozenset(
    "sons daughters brothers bros co company partners associates family friends others more".split()  # noqa: SIM905
)


def chosen_outlets(given: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """The outlets of a filter as the library spells them ("reuters", "AP" for "Associated Press").

    An article that two outlets made together ("Al-Mashareq and AFP") is of each of them.

    Raises:
        SettingsError: the library has nothing of one of them; the text says which it has.
    """
    chosen: list[str] = []
    for outlet in given:
        found = outlets_called(outlet, known)
        if not found:
            some = ", ".join(known[:_SHOWN]) + (", …" if len(known) > _SHOWN else "")
            raise SettingsError(
                f"no article is of the outlet {outlet!r}: there are {some or 'none with an outlet'}"
            )
        chosen += found
    return tuple(dict.fromkeys(chosen))


def outlets_called(name: str, known: Sequence[str]) -> tuple[str, ...]:
    """Those of the known outlets that a name is for, their joint articles too; empty where it is for none."""
    by_form = {_form(outlet): outlet for outlet in reversed(known)}
    spelled = name if name in known else by_form.get(_form(name))
    return (*([spelled] if spelled else []), *_joint(known).get(_form(name), ()))


def find_outlets(question: str, known: Sequence[str]) -> OutletReading:
    """The outlets of the library that the question names as a source.

    Capitals, "the", common abbreviations and web addresses do not matter (NYT, nytimes.com, The New York
    Times), except for names that are common words (The Week, Time). An outlet that is the subject ("Who
    bought CNN?") is no source.

    Args:
        question: the question as asked.
        known: the outlets that the library holds.
    """
    by_form: dict[str, list[str]] = {}
    for outlet in known:
        by_form.setdefault(_form(outlet), []).append(outlet)
    for form, outlets in _joint(known).items():
        by_form.setdefault(form, []).extend(outlets)
    by_form.pop("", None)
    found: dict[str, Mode] = {}
    mentions = sorted(_mentions(question, by_form))
    for place, (_, _, form) in enumerate(mentions):
        start, end = _joined(question, mentions, place)
        mode = _mode(question, start, end, strict=form in _COMMON)
        if mode is not None:
            for outlet in by_form[form]:
                found[outlet] = "only" if mode == "only" or found.get(outlet) == "only" else "prefer"
    only = tuple(outlet for outlet, mode in found.items() if mode == "only")
    return OutletReading(only, "only") if only else OutletReading(tuple(found), "prefer")


def _joint(known: Sequence[str]) -> dict[str, list[str]]:
    """Names of two outlets in one, by the form of each of the two.

    A name with "and" is two where one side surely is an outlet (an agency's letters, an outlet with another
    name, one that the library has alone) and no side is a word that firms and programmes take: "Associated
    Press and Sons" and "Fox and Friends" are one.
    """
    alone = {_form(outlet) for outlet in known} | _ALIASES.keys() | set(_ALIASES.values())
    found: dict[str, list[str]] = {}
    for outlet in filter(_TWO.search, known):
        parts = _BESIDE.split(outlet)
        forms = [_form(part) for part in parts]
        sure = any(
            form not in _COMMON and (form in alone or _LETTERS.fullmatch(part))
            for form, part in zip(forms, parts, strict=True)
        )
        if sure and not any(part.lower() in _NO_OUTLETS for part in parts):
            for form in forms:
                found.setdefault(form, []).append(outlet)
    return found


def _form(name: str) -> str:
    """The letters that identify an outlet: no case, spaces, "the" or web address around them."""
    text = name.casefold().strip()
    if " " not in text and "." in text:
        text = re.sub(r"^(?:https?://)?(?:www\.)?", "", text).split("/")[0]
        stem = _SUFFIX.sub("", text)
        text = stem.rsplit(".", 1)[-1] if stem else text
    text = re.sub(r"^the ", "", text)
    letters = re.sub(r"[^\w]|_", "", text)
    return _ALIASES.get(letters, letters)


def _mentions(question: str, by_form: dict[str, list[str]]) -> Iterator[tuple[int, int, str]]:
    """Slices of the question that are an outlet's name, the longest first, none inside another."""
    words = [(match.start(), match.end()) for match in _WORD.finditer(question)]
    taken: list[tuple[int, int]] = []
    for size in range(min(6, len(words)), 0, -1):
        for first in range(len(words) - size + 1):
            start, end = words[first][0], words[first + size - 1][1]
            form = _form(question[start:end])
            if form not in by_form or any(start < other and end > begin for begin, other in taken):
                continue
            if form in _COMMON and not _capital(question[start:end]):
                continue
            taken.append((start, end))
            yield start, end, form


def _joined(question: str, mentions: list[tuple[int, int, str]], place: int) -> tuple[int, int]:
    """Where the list of outlets that a mention stands in starts and ends: "AFP, AP and Reuters say"."""
    first = last = place
    while first > 0 and _AND.fullmatch(question, mentions[first - 1][1], mentions[first][0]):
        first -= 1
    while last + 1 < len(mentions) and _AND.fullmatch(question, mentions[last][1], mentions[last + 1][0]):
        last += 1
    return mentions[first][0], mentions[last][1]


def _capital(mention: str) -> bool:
    """Whether the name itself, not just its article, is written with a capital."""
    return re.sub(r"^the ", "", mention, flags=re.IGNORECASE)[:1].isupper()


def _mode(question: str, start: int, end: int, *, strict: bool) -> Mode | None:
    """How the question uses the name at this place; None when it is not a source."""
    marked = question[:start] + _MARK + question[end:]
    if _ABOUT_A_WORK.search(marked):
        return "prefer"
    if any(pattern.search(marked) for pattern in _ONLY[: 4 if strict else None]):
        return "only"
    if any(pattern.search(marked) for pattern in _PREFER):
        return "prefer"
    return "prefer" if not strict and _LOOSE.search(marked) else None
