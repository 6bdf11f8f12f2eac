"""Whether a phrase that names a speaker names the one whose words a question asks for."""

from collections.abc import Sequence
from itertools import pairwise

from rag.answer.speech.first_name import OFFICES, OFFICIAL, another
from rag.answer.speech.speaking import Phrase
from rag.check.names import TITLES, acronyms, may_be_one_name
from rag.question.statement import naming_words
from rag.words import Word, country_of, is_place, listed, stem_of, words

_SPOKESPEOPLE = listed("spokesman spokeswoman spokesperson spokespeople statement office official officials")
_INSTITUTIONS = listed(
    "states nations kingdom emirates union house council court party bank ministry department guard guards army office "
    "agency organization organisation commission committee league front brigade brigades force forces command centre "
    "center institute university group company corporation service police observatory monitor association federation "
    "government parliament congress senate korea sudan"
)
_PARTS_OF_NAMES = listed(
    "north south east west new united white european saudi supreme red world federal northern southern"
)
_PREPOSITIONS = listed("of in to near against with from for on at by over under behind")
_JOINS = listed("of in at for from with")
_BARS = listed("of for in at to from against with by and on over under near behind who whose whom that which")
_PARTICLES = listed("the von van der den de di da del la le al el bin ibn dos du")
_JOINED = listed("back backed led run made link linked align aligned support supported controlled held")


def names(who: str, phrase: Phrase) -> bool:
    """Whether a phrase that names a speaker names `who`, as themselves or by those who speak for them.

    A country speaks by its officials, anybody by a spokesman; a rival, a critic or a visitor of somebody is another.
    """
    who = without_role(who)
    asked = naming_words(who)
    if " and " in who and all(word.capital for word in asked):
        return any(names(part, phrase) for part in who.split(" and ") if naming_words(part))
    place = _place(asked)
    if place:
        return _speaks_for_place(place, phrase)
    if len(_capitals(asked)) != len(asked) or _owner(who):
        return _holds_all(asked, phrase)
    if set(_acronyms(asked)) & _written_short(phrase) or asked[0].folded in acronyms(phrase):
        return True
    return _is_name(who, asked, phrase)


def without_role(who: str) -> str:
    """The name alone of "Ukraine's president Zelenskyy"; not of "the envoy to China" and "Ursula von der Leyen"."""
    written = who.split()
    first = len(written)
    while first and written[first - 1][0].isupper():
        first -= 1
    role = [word.lower() for word in written[:first]]
    named = 0 < first < len(written) and role[-1] not in _PARTICLES
    if not named or any(word in _BARS or word.endswith("ing") for word in role):
        return who
    return " ".join(written[first:])


def _capitals(asked: Sequence[Word]) -> list[Word]:
    return [word for word in asked if word.capital]


def _owner(who: str) -> bool:
    return "'s " in who or "’s " in who or " of " in who


def _place(asked: Sequence[Word]) -> str:
    """The country, people or city that is asked about and nothing else; "" for anything else."""
    joined = "-".join(word.folded for word in asked)
    if len(asked) == 1 and is_place(asked[0].folded):
        return asked[0].idea
    return stem_of(joined) if len(asked) == 2 and is_place(joined) else ""


def _ideas(phrase: Phrase) -> set[str]:
    """The ideas of a phrase's words, of countries in two words and of those that a capital stands for."""
    found = {word.idea for word in phrase}
    pairs = {f"{one.folded}-{other.folded}" for one, other in pairwise(phrase)}
    found |= {stem_of(pair) for pair in pairs if is_place(pair)}
    return found | {country_of(idea) for idea in found if country_of(idea)}


def _speaks_for_place(place: str, phrase: Phrase) -> bool:
    """Whether a place itself speaks, or those who hold its offices."""
    head, tail = _parted(phrase)
    if any(word.folded in ("former", "ex") for word in head):
        return False
    official = any(word.folded in OFFICIAL for word in head)
    meaning = [word for word in head if word.content]
    if place in _ideas(head):
        if _backs(place, head):
            return False
        alone = all(word.capital or word.folded in ("us", "u.s") for word in meaning) and len(meaning) <= 2
        return official or (alone and not any(word.folded in ("'s", "’s") for word in head))
    return (
        official
        and place in _ideas(tail)
        and tail[0].folded in _JOINS
        and not any(is_place(w.folded) for w in head)
    )


def _parted(phrase: Phrase) -> tuple[Phrase, Phrase]:
    """A phrase up to its first preposition, and from there on."""
    at = next((n for n, word in enumerate(phrase) if word.folded in _PREPOSITIONS), len(phrase))
    return phrase[:at], phrase[at:]


def _backs(place: str, head: Phrase) -> bool:
    """Whether the place only backs or runs those who speak: "Iran-backed militias"."""
    return any(
        head[n].idea == place
        and n + 2 < len(head)
        and head[n + 1].folded == "-"
        and head[n + 2].folded in _JOINED
        for n in range(len(head))
    )


def _holds_all(asked: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase has every word of an office ("the mayor of London"), and no deputy's."""
    ideas = _ideas(phrase)
    deputy = {"vice", "deputy", "former"} & (
        {word.folded for word in phrase} - {word.folded for word in asked}
    )
    named = {word.folded for word in phrase if word.capital}
    return not deputy and all(
        word.idea in ideas or (word.capital and any(may_be_one_name(word.folded, other) for other in named))
        for word in asked
    )


def _is_name(who: str, asked: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase has the name asked about as who speaks; by its surname alone where no other first name is."""
    if any(word.folded == "&" for word in phrase) and "&" not in who:
        return False
    named_so = any(word.folded in _PREPOSITIONS for word in words(who))  # "Observatory for Human Rights"
    head, tail = (phrase, ()) if named_so else _parted(phrase)
    for_them = any(word.folded in _SPOKESPEOPLE for word in head)
    whole = asked[-1].folded in _INSTITUTIONS or asked[0].folded in _PARTS_OF_NAMES
    if whole and not {one.idea for one in asked} <= {one.idea for one in phrase}:
        return False
    for at, word in enumerate(phrase):
        if not _is_key(asked, phrase, at, whole=whole) and not _by_title(
            asked, word, phrase[at - 1] if at else None
        ):
            continue
        if at >= len(head):
            if for_them and tail[0].folded in _JOINS:
                return True
        elif _stands_alone(head, at, for_them=for_them) and not another(asked, head, at):
            return True
    return False


def _is_key(asked: Sequence[Word], phrase: Phrase, at: int, *, whole: bool) -> bool:
    """Whether a word is the surname asked about, in any spelling, or the last word of a body's name."""
    key, word = asked[0] if _hyphenated(asked) else asked[-1], phrase[at]
    return word.idea == key.idea or (word.capital and not whole and may_be_one_name(key.folded, word.folded))


def _by_title(asked: Sequence[Word], word: Word, before: Word | None) -> bool:
    """Whether a word is the name that stands first, behind a title: "Mr Xi" for Xi Jinping."""
    titled = before is not None and before.folded in TITLES
    return titled and len(asked) > 1 and word.idea == asked[0].idea and asked[0].folded not in OFFICES


def _hyphenated(asked: Sequence[Word]) -> bool:
    """Whether a name is written family first with a hyphen behind ("Kim Jong-un")."""
    return len(asked) > 2 and asked[-2].end + 1 == asked[-1].start and not asked[-1].capital


def _stands_alone(head: Phrase, at: int, *, for_them: bool) -> bool:
    """Whether a name is the speaker and not whose rival or adviser speaks."""
    following = head[at + 1] if at + 1 < len(head) else None
    if following is None or for_them:
        return True
    if following.folded in ("'s", "’s", "&"):
        return False
    return not (following.content and not following.capital and following.folded[:1].isalpha())


def _written_short(phrase: Phrase) -> set[str]:
    """The words that may be initials: "al-Sudani" is not said by Avigdor Lieberman."""
    return {
        word.folded for word in phrase if word.written.isupper() or (word.capital and len(word.written) > 2)
    }


def _acronyms(asked: Sequence[Word]) -> list[str]:
    """The initials of a name in several words: "un" for United Nations."""
    capitals = _capitals(asked)
    return (
        ["".join(word.folded[0] for word in capitals)]
        if len(capitals) > 1 and len(capitals) == len(asked)
        else []
    )
