"""Whether what stands before a surname makes it another person's: a first name, "Ms" for "Mr", another title."""

from collections.abc import Sequence

from rag.answer.coverage import PERSONS_TITLES, SHORT_TITLES
from rag.answer.speech.speaking import Phrase
from rag.check.names import TITLES, may_be_one_name
from rag.words import Word, is_place, listed

OFFICIAL = listed(
    "official officials spokesman spokeswoman spokesperson spokespeople minister ministry government president premier "
    "army military police envoy ambassador leader king queen state foreign defence defense general commander "
    "command statement office leadership authorities chancellor parliament navy secretary chief agency media television"
)
MEN, WOMEN = listed("mr sir lord"), listed("ms mrs miss lady dame")
_FIRST_NAMES = 3  # that stand between a title and a surname, initials among them
OFFICES = PERSONS_TITLES.union(SHORT_TITLES.values(), OFFICIAL, ("prime", "vice", "deputy"))
"""Words that stand before a name for what somebody is, in full and in short."""


def another(asked: Sequence[Word], head: Phrase, at: int) -> bool:
    """Whether another first name stands before the surname: Ron Johnson is not Boris Johnson."""
    at = _over_initials(head, at)
    before = head[at - 1] if at else None
    if len(asked) < 2 or before is None:
        return False
    if _of_other_sex(asked, head[:at]):
        return True
    if not before.capital or not before.content:
        return False
    own = {word.idea for word in asked}
    titled = before.folded in TITLES or is_place(before.folded) or before.folded in OFFICIAL
    return (
        before.idea not in own
        and not titled
        and not any(may_be_one_name(before.folded, one.folded) for one in asked)
        and not _by_same_title(asked, head[:at])
    )


def _over_initials(head: Phrase, at: int) -> int:
    """The place of the first of the initials before a surname; the surname's own where none stand there."""
    while at > 1 and head[at - 1].folded == "." and len(head[at - 2].folded) == 1 and head[at - 2].capital:
        at -= 2
    return at


def _of_other_sex(asked: Sequence[Word], before: Phrase) -> bool:
    """Whether the question writes "Mr" and the phrase "Ms", or the other way round."""
    own, given = {word.folded for word in asked}, {word.folded for word in before}
    return bool((own & MEN and given & WOMEN) or (own & WOMEN and given & MEN))


def _by_same_title(asked: Sequence[Word], before: Phrase) -> bool:
    """Whether who is asked about by a title and a surname has it before a first name: "Senator Ann Cole".

    A vice president is no president, and who has no title there, or another, may be another person.
    """
    titles = {full_title(word) for word in asked[:-1]}
    if not titles <= OFFICES:
        return False
    title = next((n for n in range(len(before) - 1, -1, -1) if full_title(before[n]) in titles), -1)
    first = [word for word in before[title + 1 :] if word.folded != "."]
    known = {full_title(word) for word in before[: title + 1]}
    return (
        0 < len(first) <= _FIRST_NAMES
        and all(word.capital and word.folded not in OFFICES for word in first)
        and titles <= known
        and not {"vice", "deputy"} & (known - titles)
    )


def full_title(word: Word) -> str:
    """The folded word, or the title that it is short for: "senator" for "Sen"."""
    return SHORT_TITLES.get(word.folded, word.folded)
