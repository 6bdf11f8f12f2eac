"""Corrections that outlets published later to what an answer cites; the person who reads must know of them."""

import re
from collections.abc import Iterator, Sequence

from rag.check.day import same_day
from rag.check.figures import near
from rag.check.outcomes import OUTCOMES
from rag.check.reading import ReadSentence, read
from rag.check.weights import weight
from rag.records.answers import Citation
from rag.records.articles import Article, Hit
from rag.sentences import sentence_spans
from rag.words import words

# Only the outlet's own voice: a ministry that "corrected its toll" is news, not a correction of the report.
_SAYS = re.compile(
    r"^\W*(?:correction|corrected|clarification|retraction)"
    r"(?:[ ,(]+(?:\w+\.? ){0,2}\d{1,2}(?:[ ,]+\w+)?(?:[ ,]+\d{4})?)?\W*?[.:—–-]"  # "Correction, Aug. 23:"
    r"|\b(?:an?|the|our)\s+(?:earlier|previous|original)\s+version\s+of\s+(?:this|our)\s+(?:report|article|story)\b"
    r"|\b(?:this|our)\s+(?:report|article|story)\s+(?:has been|was|is)\s+(?:corrected|retracted|amended)\b",
    re.IGNORECASE,
)
_ITS_OWN = (
    r"\b{outlet}\s+(?:corrects?|corrected|retracts?|retracted)\s+(?:its|an?|the|that)\s"
    r"(?!\w+\s+(?:when|whenever|if)\b)"  # what it does whenever facts change is none
)
# An article that tells of its own earlier words corrects no other.
_OF_ITSELF = re.compile(
    r"\bthis\s+(?:report|article|story)\b|\b(?:earlier|previous|original|first)\s+version\b", re.IGNORECASE
)
# A sentence that tells what was wrong, and none that tells with it what is right.
_WRONG = re.compile(r"\bversion\b|\bfirst\b|\bmis\w{4,}|\bincorrect|\bwrong|\berror|\bmistake", re.IGNORECASE)
_RIGHT = re.compile(r"\b(?:not|rather than|instead of|in fact|should have)\b", re.IGNORECASE)
# What a correction has in common with what it corrects: at least two ideas, together this rare.
_SHARED = 2
_RARITY = 7.0
# A word of its own that a correction has in common with a sentence of the same article is this rare.
_TELLING = 2.5
_OF_CORRECTIONS = frozenset(
    one.idea
    for one in words(
        "correction corrected clarification retraction retracted amended updated earlier previous original version "
        "report article story incorrect incorrectly wrong wrongly error mistake misstated stated said gave"
    )
)
_TOLL = frozenset({"toll"})


def corrections(citations: Sequence[Citation], hits: Sequence[Hit]) -> tuple[str, ...]:
    """One note for each correction among the passages found that is about a cited article.

    It is about one when the same outlet published it no earlier, and it bears on the sentence cited: in that article,
    or in another that shares its subject. What no search finds is not seen.
    """
    notes = []
    for hit in hits:
        about = [one for one in citations if _may_correct(hit.article, one.article)]
        for sentence, paragraph in _sentences(hit.passage.text, hit.article.outlet):
            corrected = [one.number for one in about if _concerns(hit, sentence, paragraph, one)]
            if corrected and not any(one.quote in sentence or sentence in one.quote for one in about):
                marks = "".join(f"[{number}]" for number in corrected)
                notes.append(
                    f"{_who(hit.article)} published a correction that concerns {marks}: “{sentence}”"
                )
    return tuple(dict.fromkeys(notes))


def _sentences(text: str, outlet: str) -> Iterator[tuple[str, str]]:
    """The sentences that say that something is corrected, each with the next when it is a mark alone.

    One that tells only what was wrong goes on with the next of its paragraph, which tells what is right. With each
    comes the rest of its paragraph, which may tell what was wrong.
    """
    spans = sentence_spans(text)
    own = re.compile(_ITS_OWN.format(outlet=re.escape(outlet)), re.IGNORECASE) if outlet else _SAYS
    for at, (start, end) in enumerate(spans):
        if _SAYS.search(text[start:end]) or own.search(text[start:end]):
            n = at + (len(text[start:end].split()) < 4 and at + 1 < len(spans))
            if n + 1 < len(spans) and _tells_only_wrong(text, (start, spans[n][1]), spans[n + 1]):
                n += 1
            last = spans[n][1]
            sentence = text[start:last].strip("* ").replace("**", "")
            yield sentence, sentence + text[last:].partition("\n")[0]


def _tells_only_wrong(text: str, told: tuple[int, int], behind: tuple[int, int]) -> bool:
    """Whether a correction so far tells only what was wrong, and a sentence of its paragraph follows."""
    said = text[slice(*told)]
    return "\n" not in text[told[1] : behind[0]] and bool(_WRONG.search(said)) and not _RIGHT.search(said)


def _may_correct(article: Article, cited: Article) -> bool:
    """Whether an article can hold a correction of another: of its outlet, and not of before it."""
    if article.id == cited.id:
        return True
    if not article.outlet or article.outlet != cited.outlet:
        return False
    one, other = article.published, cited.published
    return one is not None and other is not None and one.latest >= other.earliest


def _concerns(hit: Hit, sentence: str, paragraph: str, cited: Citation) -> bool:
    """Whether a correction is about what is cited: about the sentence, and in another article about its subject too.

    What an article says of itself is about another only where that has the same title or the figure corrected.
    """
    if hit.article.id == cited.article.id:
        return _bears_on(paragraph, cited)
    titles = [_telling(article.title, article.outlet) for article in (hit.article, cited.article)]
    mine = titles[0] | _telling(sentence, hit.article.outlet)
    shared = mine & (titles[1] | _telling(cited.quote, cited.article.outlet))
    if len(shared) < _SHARED or sum(map(weight, shared)) < _RARITY:
        return False
    if _OF_ITSELF.search(paragraph) and titles[0] != titles[1]:
        return _gives_its_figure(paragraph, cited)
    return _bears_on(paragraph, cited)


def _gives_its_figure(correction: str, cited: Citation) -> bool:
    """Whether what is cited gives a figure of a correction, of the same thing, and shares a rarer word with it."""
    mine, theirs = read(correction), read(cited.quote)
    own = _telling(correction, cited.article.outlet) - _OF_CORRECTIONS
    return any(weight(idea) >= _TELLING for idea in own & _telling(cited.quote, "")) and any(
        {figure.unit, other.unit} in ({other.unit}, {"", "age"})
        and near(figure.value, other.value, "")
        and (not other.nouns or bool(own & set(other.nouns)))
        for figure in mine.quantities
        for other in theirs.quantities
    )


def _bears_on(correction: str, cited: Citation) -> bool:
    """Whether a correction in an article shares more with a sentence of it than the subject of the whole.

    A figure, a unit, a fate or a day will do, or a rarer word that the title does not have: no name, where a figure is
    corrected. One that says nothing of its own ("this story has been corrected") may be of any sentence.
    """
    mine, theirs = read(correction), read(cited.quote)
    title = _telling(cited.article.title, cited.article.outlet)
    own = _telling(correction, cited.article.outlet) - title - _OF_CORRECTIONS
    names = {theirs.words[n].idea for n in theirs.names} if mine.quantities else set[str]()
    shared = own & _telling(cited.quote, "") - names
    return not own or _share_a_figure(mine, theirs) or any(weight(idea) >= _TELLING for idea in shared)


def _share_a_figure(one: ReadSentence, other: ReadSentence) -> bool:
    """Whether two texts give an equal figure, figures of one unit, what became of people, or one day."""
    figures = any(
        mine.unit == yours.unit and (bool(mine.unit) or near(mine.value, yours.value, ""))
        for mine in one.quantities
        for yours in other.quantities
    )
    return (
        figures
        or bool(_fates(one) & _fates(other))
        or any(same_day(mine, yours) for mine in one.days for yours in other.days)
    )


def _fates(text: ReadSentence) -> frozenset[str]:
    return text.ideas & OUTCOMES | (frozenset({"kill"}) if text.ideas & _TOLL else frozenset())


def _telling(text: str, outlet: str) -> set[str]:
    """The ideas of a text; the outlet's own name says nothing of its subject."""
    own = {word.idea for word in words(outlet)}
    return {one.idea for one in words(text) if one.content} - own


def _who(article: Article) -> str:
    outlet = article.outlet or "The outlet"
    return f"{outlet} ({article.published.latest})" if article.published else outlet
