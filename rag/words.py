"""Words of a text: where they stand, their stem, and the idea that they share with other words."""

import re
import string
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import snowballstemmer

# "100, 000" is one figure: texts taken from PDF and some archives part the thousands so.
_TOKEN = re.compile(
    r"\d{1,3}(?:, \d{3})+(?![\d,])"
    r"|\d+\. \d+(?= (?:per|percent|million|billion|trillion|miles|km)\b)"
    r"|\d+(?:[.,:]\d+)*"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*(?:\.[^\W\d_](?=\.))*"
    r"|[^\w\s]",
    re.UNICODE,
)
_LETTER_MARKS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'"}
)


def listed(text: str) -> frozenset[str]:
    """The words of a list that is written as a line of text."""
    return frozenset(text.split())


def in_order(text: str) -> tuple[str, ...]:
    """The words of a line of text, in order."""
    return tuple(text.split())


MONTHS = in_order("january february march april may june july august september october november december")
MONTH_NAMES = "|".join(month.capitalize() for month in MONTHS)
"""The months as a text writes them in full, for a pattern."""
SURE_MONTH_NAMES = MONTH_NAMES.replace("March|", "").replace("May|", "")
"""Those that are no other words as well."""
LONG_OR_SHORT_MONTHS = (
    r"Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?"
)
"""The months in full or in short, without the stop, for a pattern."""
WEEKDAYS = in_order("monday tuesday wednesday thursday friday saturday sunday")
WEEKDAY_NAMES = "|".join(day.capitalize() for day in WEEKDAYS)
"""The days of the week as a text writes them, for a pattern."""
DATE_WORDS = frozenset({*MONTHS, *WEEKDAYS})
"""Capitals that name nobody."""
STOPWORDS = listed(
    "a an the and or but nor so yet of to in on at by for from with without into onto upon as than then "
    "that this these those it its he him his she her hers they them their theirs we us our you your i "
    "me my who whom whose which what when where why how is are was were be been being am has have had "
    "having do does did doing will would shall should can could may might must not no there here also "
    "too very just only about over under after before during between against through while because if "
    "though although since until up down out off again more most other some such any each both all own "
    "same few s t d ll m re ve now one two later earlier already still nobody none nothing everyone"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word, figure or mark of a text: `text[start:end]` is how it is written there."""

    written: str
    folded: str
    stem: str
    idea: str
    """The stem, or the name of the group of words that mean the same in news reports."""
    start: int
    end: int
    capital: bool
    content: bool
    """Whether it carries meaning of its own: no mark and no stop word."""


def words(text: str) -> list[Word]:
    """Every word, figure and mark of `text`, in order.

    "Didn't" is two words, "did" and "not", and so are "Iran's" and "O'Malley".
    """
    found: list[Word] = []
    for match in _TOKEN.finditer(text):
        written, start = match.group(), match.start()
        for part in _parted(written):
            found.append(_word(part, start))
            start += len(part)
    return found


def _parted(written: str) -> list[str]:
    """A contraction in its two parts, a name such as "O'Malley" at its mark, any other word whole."""
    lower = written.lower().replace("’", "'")
    if "'" not in lower:
        return [written]
    if lower.endswith("n't") and len(lower) > 3:
        cut = 3 if lower != "can't" else 2
        return [written[:-cut], written[-cut:]]
    for ending in ("'s", "'re", "'ve", "'ll", "'d", "'m"):
        if lower.endswith(ending) and len(lower) > len(ending):
            return [written[: -len(ending)], written[-len(ending) :]]
    return [part for part in re.split("(['’])", written) if part]


def _word(written: str, start: int) -> Word:
    folded, stem, idea, content = _forms(written)
    return Word(written, folded, stem, idea, start, start + len(written), written[:1].isupper(), content)


@lru_cache(maxsize=65536)
def _forms(written: str) -> tuple[str, str, str, bool]:
    """Folded form, stem and idea of a word, and whether it carries meaning."""
    folded = fold(written).replace(", ", ",").replace(". ", ".")
    if folded in ("n't", "'t"):
        folded = "not"
    if not folded[:1].isalnum():
        return folded, folded, folded, False
    stem = stem_of(folded)
    if written == "US":
        stem = "america"
    idea = _ideas().get(stem, stem)
    return folded, stem, idea, folded not in STOPWORDS or written == "US"


def fold(text: str) -> str:
    """`text` in lower case without accents."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTER_MARKS))
    return "".join(mark for mark in plain if not unicodedata.combining(mark)).lower()


@lru_cache(maxsize=65536)
def stem_of(folded: str) -> str:
    """The stem of a folded word: irregular verbs and nationalities by table, the rest by Snowball English."""
    place = _places().get(folded)
    if place is not None:
        return place
    base = _irregular().get(folded, folded)
    return str(_stemmer().stemWord(base))


@cache
def _stemmer() -> "snowballstemmer.stemmer":
    return snowballstemmer.stemmer("english")


def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a word list in `rag/data/check`, comments left out."""
    text = files("rag").joinpath("data", "check", name).read_text("utf-8")
    lines = (line.strip() for line in text.splitlines())
    return tuple(tuple(line.split()) for line in lines if line and not line.startswith("#"))


@cache
def _irregular() -> dict[str, str]:
    return {form: row[0] for row in table("irregular.txt") for form in row[1:]}


@cache
def _places() -> dict[str, str]:
    return {form: row[0] for row in table("demonyms.txt") for form in row if form != "us"}


def is_verb_form(folded: str) -> bool:
    """Whether a folded word is written as a past form or participle, so that it is most likely a verb."""
    return folded in _irregular() or (len(folded) > 4 and folded.endswith(("ed", "ing")))


@cache
def _capitals() -> dict[str, str]:
    return {stem_of(city): row[0] for row in table("capitals.txt") for city in row[1:]}


def country_of(idea: str) -> str:
    """The country that an idea is the capital of; "" for any other."""
    return _capitals().get(idea, "")


@cache
def same_government(idea: str) -> frozenset[str]:
    """The country of a capital, or the capitals of a country: reports use one for the other."""
    cities = frozenset(city for city, country in _capitals().items() if country == idea)
    return cities | frozenset(filter(None, (country_of(idea),)))


def is_place(folded: str) -> bool:
    """Whether a folded word is a country, its people or a city of the table of places."""
    return folded in _places()


@cache
def _ideas() -> dict[str, str]:
    return {stem_of(form): row[0] for row in table("synonyms.txt") for form in row if "-" not in form}


@cache
def excluding() -> dict[str, frozenset[str]]:
    """For an idea, the ideas that it excludes when both would be said of one thing."""
    others: dict[str, set[str]] = {}
    ideas = _ideas()
    for row in table("opposites.txt"):
        group = {ideas.get(stem_of(word), stem_of(word)) for word in row}
        for idea in group:
            others.setdefault(idea, set()).update(group - {idea})
    return {idea: frozenset(rest) for idea, rest in others.items()}


def normalised(text: str) -> str:
    """Text as SQuAD compares it (Rajpurkar et al., EMNLP 2016): no case, signs or articles."""
    text = unicodedata.normalize("NFKC", text).lower()
    text = "".join(" " if char in string.punctuation + "“”‘’–—" else char for char in text)
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", text).split())
