"""The phrases of a sentence that name who speaks: subjects of verbs of saying, and what follows "according to".

Wider than `rag.check.speech`, which must be sure of what was said and asks only for verbs that report it: who condemns
or praises something has spoken too. Narrower in who: a phrase here is the subject itself, so that a critic of
somebody is not taken for that somebody.
"""

from collections.abc import Sequence
from itertools import pairwise

from rag.check.names import TITLES
from rag.words import Word, is_place, is_verb_form, listed

Phrase = tuple[Word, ...]

SAYS = listed(
    "say tell add state announc declar report warn confirm insist argu claim write tweet testifi acknowledg admit "
    "explain conclud deni accus alleg complain remark believ predict suggest stress note promis vow urg condemn prais "
    "denounc reject welcom call demand threaten criticis critic blame dismiss describ discuss repli respond react "
    "apologis apolog thank defend pledg ask hail reiter repeat slam caution comment express voic liken "
    "joke quip conced lament opin retort affirm reaffirm assert emphasis emphas shout yell whisper mutter exclaim scof "
    "derid lambast rebuk deplor decri applaud laud congratul hint remind assur"
)
_NOUNS_IN_PLURAL = listed("report claim comment state note promis call")
_NOUNS = listed("joke quip lament retort emphasis shout yell whisper rebuk hint")
_CALLS = listed("for on it him her them this that")
_DETERMINERS = listed("the its his her their our these those")
_OPENS = ('"', "“", "‘")
_TIMES = listed("day week month year hour minut few coupl second third")
_NAMED_WITHIN = 9  # words in which what is called and what it is called stand
_ADVERBS = listed(
    "also later then has have had earlier again once twice repeatedly recently now still even further"
)
_MARKS = listed('. ; : ! ? “ ” " ( ) – — that which who whom when while after before because as although')
_PREPOSITIONS = listed("on in at during late early since by with from")
_QUOTES = ('"', "”", "’", "'", ",")
_REACH = 12
_HEADING = 4
_OWN_WORDS = listed("i we my our ' ‘ ’ “ \"")
_INSERTED = 25
"""Words that may stand between two commas, or behind a "who", before the verb comes."""


def phrases(sentence: Sequence[Word]) -> list[Phrase]:
    """Every phrase that names who says something in a sentence; none for "did not say" and "was told"."""
    found: list[Phrase] = [_headed(sentence)]
    for at, word in enumerate(sentence):
        if word.stem == "accord" and at + 1 < len(sentence) and sentence[at + 1].folded == "to":
            found.append(onward(sentence, at + 2))
        elif word.folded == "say" and _has_to_say(sentence, at):
            found += subject(sentence, at - 3)
        elif _says(sentence, at):
            found += [phrase for phrase in subject(sentence, at) if phrase] or _behind(sentence, at)
    return [phrase for phrase in found if phrase]


def _headed(sentence: Sequence[Word]) -> Phrase:
    """The name in front of a colon that opens a sentence, as in headlines and interviews: "Ingrid Vale: 'No'"."""
    at = next((n for n, word in enumerate(sentence[: _HEADING + 1]) if word.folded == ":"), 0)
    named = tuple(sentence[:at])
    whole = len(named) > 1 and all(word.capital and not is_place(word.folded) for word in named)
    own = whole and at + 1 < len(sentence) and sentence[at + 1].folded in _OWN_WORDS
    return named if own else ()  # "Ingrid Vale: Council votes today" tells what others do


def _has_to_say(sentence: Sequence[Word], at: int) -> bool:
    """Whether "say" stands in "had this to say"."""
    return at > 3 and [w.folded for w in sentence[at - 3 : at]] in (
        ["had", "this", "to"],
        ["had", "that", "to"],
    )


def _says(sentence: Sequence[Word], at: int) -> bool:
    """Whether the word is a verb of saying; "a group called the Guardians", "a report" and "the claim" are none."""
    word = sentence[at]
    before = sentence[at - 1].folded if at else ""
    following = sentence[at + 1].folded if at + 1 < len(sentence) else ""
    if word.stem not in SAYS or word.folded in ("states", "state"):
        return False
    if word.stem == "call":
        return following in _CALLS or _gives_a_name(sentence, at)
    if (word.stem, following) in (("claim", "responsibility"), ("demand", "for")):
        return False  # who "claimed responsibility for" a thing, "consumer demand for" one
    noun = before in ("a", "an", "the", "to", "of", "its", "their", "his", "her", "this", "’s", "'s", "no")
    return not noun and not (word.capital and at > 0) and (is_verb_form(word.folded) or not _noun(word))


def _gives_a_name(sentence: Sequence[Word], verb: int) -> bool:
    """Whether "called" judges: "called the strike an answer"; not "called the mayor a day later"."""
    rest = sentence[verb + 1 : verb + _NAMED_WITHIN]
    if not rest or not (rest[0].folded in _DETERMINERS or rest[0].capital):
        return False
    for word, following in pairwise(rest[1:]):
        if word.folded in ("a", "an"):
            return following.stem not in _TIMES
        if word.folded in _OPENS:
            return True
        if _ends(word) or word.folded in _PREPOSITIONS:
            return False
    return False


def _noun(word: Word) -> bool:
    """Whether a verb may as well be a noun, or one in the plural ("posts", "a sharp rebuke"): "says" is none."""
    return word.stem in _NOUNS or (word.folded.endswith("s") and word.stem in _NOUNS_IN_PLURAL)


def subject(sentence: Sequence[Word], verb: int) -> list[Phrase]:
    """The phrases before a verb that are its subject, with what is inserted between commas; none for a passive."""
    at = verb - 1
    while at >= 0 and (sentence[at].folded in _ADVERBS or sentence[at].folded.endswith("ly")):
        at -= 1
    if at < 0 or sentence[at].folded in ("not", "never"):
        return []
    if sentence[at].stem == "be":
        return _by(sentence, verb) if not sentence[verb].folded.endswith("ing") else subject(sentence, at)
    if sentence[at].folded in ("and", "but"):
        earlier = next((n for n in range(at - 1, -1, -1) if is_verb_form(sentence[n].folded)), None)
        return [] if earlier is None else subject(sentence, earlier)
    return _before(sentence, at)


def _before(sentence: Sequence[Word], last: int) -> list[Phrase]:
    """The phrase that ends at a word, over what is inserted there: "Vale, 70, said", "Vale, who fled, said"."""
    found: list[Phrase] = []
    at = _over_bracket(sentence, last)
    clause = _clause_start(sentence, at)
    if clause is not None:  # the comma before "who" may close another insertion
        closes = any(one.folded == "," for one in sentence[max(0, clause - _INSERTED) : clause - 1])
        at = _over_bracket(sentence, clause - 1 if closes else clause - 2)
    phrase = _back(sentence, at)
    comma = at - len(phrase)
    if phrase and phrase[0].folded in _PREPOSITIONS and comma > 0 and sentence[comma].folded == ",":
        at = comma  # "Vale, mayor since May, on Sunday said"
    while at >= 0 and sentence[at].folded == ",":
        opening = next(
            (n for n in range(at - 1, max(-1, at - _INSERTED), -1) if sentence[n].folded == ","), None
        )
        if opening is None:
            return found
        inserted = sentence[opening + 1 : at]
        if inserted and inserted[0].folded not in ("who", "which", *_PREPOSITIONS):
            found.append(tuple(inserted))
        at = _over_bracket(sentence, opening - 1)
    whole = _back(sentence, at)
    return [whole, *_short_name(sentence, at + 1, whole), *found]


def _over_bracket(sentence: Sequence[Word], at: int) -> int:
    """The place before a bracket that closes at a word: "the Bureau for Boat Safety (BBS) said"; else the place."""
    if at < 0 or sentence[at].folded != ")":
        return at
    opening = next((n for n in range(at - 1, max(-1, at - _INSERTED), -1) if sentence[n].folded == "("), None)
    return at if opening is None else opening - 1


def _short_name(sentence: Sequence[Word], bracket: int, whole: Phrase) -> list[Phrase]:
    """The acronym in the bracket behind a body's name; not the party behind a person's."""
    inside = sentence[bracket + 1 : bracket + 2] if sentence[bracket].folded == "(" else ()
    first = next((word.folded[0] for word in whole if word.capital and word.folded != "the"), "")
    body = bool(whole) and whole[0].folded == "the"
    short = [one for one in inside if one.written.isupper() and len(one.written) > 1]
    alone = bool(short) and sentence[bracket + 2].folded == ")"
    return [tuple(short)] if body and alone and short[0].folded[0] == first else []


def _clause_start(sentence: Sequence[Word], at: int) -> int | None:
    """The "who" that opens the clause which a verb right behind it would end; None when there is none near."""
    for n in range(at, max(-1, at - _INSERTED), -1):
        if sentence[n].folded in (".", ";", ":", "“", "”", '"'):
            return None
        if sentence[n].folded in ("who", "which"):
            return n if n and sentence[n - 1].folded == "," and sentence[at].folded == "," else None
    return None


def _back(sentence: Sequence[Word], last: int) -> Phrase:
    """The words up to and with one, back to the mark or the verb that opens the phrase."""
    first = last + 1
    for n in range(last, max(-1, last - _REACH), -1):
        word = sentence[n]
        if word.folded == "." and _is_short_form(sentence, n):
            continue
        if word.folded == "as":
            return ()  # "as Norway had urged" tells of what others did
        if _ends(word) or _is_dash(sentence, n):
            break
        first = n
    return tuple(sentence[first : last + 1])


def onward(sentence: Sequence[Word], first: int) -> Phrase:
    """The words of a sentence from one on, up to the mark or the verb that ends the phrase; none past its end."""
    last = first
    for n in range(first, min(len(sentence), first + _REACH)):
        word = sentence[n]
        if word.folded == "." and _is_short_form(sentence, n):
            last = n + 1
            continue
        verb = is_verb_form(word.folded) and word.folded not in ("'s", "’s")
        if _ends(word) or (n > first and verb):
            break
        last = n + 1
    return tuple(sentence[first:last])


def _behind(sentence: Sequence[Word], verb: int) -> list[Phrase]:
    """Who stands behind a verb that ends a quotation: ", said Iran's foreign minister, Javad Zarif"."""
    if not verb or sentence[verb - 1].folded not in _QUOTES:
        return []
    first = onward(sentence, verb + 1)
    end = verb + 1 + len(first)
    more = onward(sentence, end + 1) if end < len(sentence) and sentence[end].folded == "," else ()
    return [first, more] if more and any(word.capital for word in more) else [first]


def _by(sentence: Sequence[Word], verb: int) -> list[Phrase]:
    """Who a passive says it was: "was condemned by France"; what France was criticised for says nothing of its."""
    after = sentence[verb + 1 : verb + 8]
    at = next((n for n, word in enumerate(after) if word.folded == "by"), None)
    return [] if at is None else [onward(sentence, verb + 2 + at)]


def _ends(word: Word) -> bool:
    """Whether a word ends a phrase; "WHO" in capitals is a name."""
    return word.folded == "," or (
        word.folded in _MARKS and not (len(word.written) > 1 and word.written.isupper())
    )


def _is_short_form(sentence: Sequence[Word], stop: int) -> bool:
    """Whether a stop ends a short form ("U.S.", "Col.", "J.") and no sentence."""
    before = sentence[stop - 1] if stop else None
    return before is not None and (
        before.folded in TITLES or len(before.folded) == 1 or "." in before.written or before.written == "St"
    )


def _is_dash(sentence: Sequence[Word], at: int) -> bool:
    """Whether a hyphen stands alone, as after a dateline ("LARNOW, Feb 26 - ")."""
    alone = at + 1 < len(sentence) and sentence[at].end < sentence[at + 1].start
    return sentence[at].folded == "-" and alone
