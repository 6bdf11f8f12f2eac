"""Sentences that bear out what a question puts to the articles: "Is it true that …?", "Do the articles say that …?"."""

import re
from collections.abc import Sequence
from datetime import date

from rag.answer.coverage import coverage
from rag.answer.picking.choice import Choice, Quoted, apart
from rag.answer.picking.each_story import Near, best_of_each_story
from rag.answer.picking.quotable import quotable
from rag.check.verify import verify
from rag.question.topic import PAPERS
from rag.records.articles import Hit
from rag.records.questions import Understood
from rag.sentences import sentence_spans
from rag.words import Word, words

_MOST = 3  # stories that are quoted
_A_SENTENCE = 6  # words: headings and captions have fewer
_APART = 2  # words of a sentence, for each of the claim, among which all of the claim stand
_CLAIM_WORDS = 3  # of a statement, at least: "Is it true that he left?" says too little of itself
_SURELY = r"(?:(?:really|actually|indeed|also|still) )?"
_PUT = re.compile(
    rf"^\W*(?:(?:is|was) it {_SURELY}(?:(?:true|correct|accurate|right|a fact|the case)(?: to say)? that"
    r"|(?:true|correct)(?! (?:love|story|name|answer|date|spelling|meaning|that)\b))"
    r"|(?:can|could) (?:you|we) (?:please )?(?:confirm|verify|check) (?:that|whether|if)"
    r"|(?:please )?(?:confirm|verify|fact[- ]?check|check) (?:that|whether|if)"
    r"|fact[- ]?check\s*:|true or false\s*[:,?]"
    rf"|(?:do|does|did) {PAPERS} (?:really |actually |also )?(?:say|report|state|confirm|claim|show|mention) that"
    rf"|is there (?:any )?(?:evidence|proof|confirmation|report|word)(?: in {PAPERS})? that)"
    r" (?P<claim>(?!(?:who|whom|whose|what|which|when|where|why|how|or)\b)[^?]+?)\W*$",
    re.IGNORECASE,
)


def claim_in(question: str) -> str:
    """The statement that a question asks to be borne out; "" for any other question."""
    found = _PUT.match(question)
    claim = found["claim"] if found else ""
    return claim if len(claim.split()) >= _CLAIM_WORDS else ""


def borne_out(understood: Understood, hits: Sequence[Hit]) -> Choice | None:
    """The sentences that say, each alone, what is put to the articles; None where the question puts nothing.

    No words of an article answer "Is it true that …?", so the reader is not asked: it marks what stands near the words
    of the question. A sentence that the check of claims supports says it; what says less, or otherwise, is shown
    beside the refusal as what came nearest.

    Args:
        understood: The question.
        hits: What was found, best first.
    """
    if understood.parts or not claim_in(understood.searched):
        return None
    says_all: list[Near] = []
    near: list[Near] = []
    for at, hit in enumerate(hits):
        claim = claim_in(understood.spelled_as_in(f"{hit.article.title}\n{hit.passage.text}"))
        day = hit.article.published.latest if hit.article.published else None
        whole = verify(claim, [hit.passage.text], day, outlet=hit.article.outlet)
        if whole.verdict == "not_supported":
            continue
        for one, says in _sentences(claim, at, hit, day):
            near.append(one)
            if says:
                says_all.append(one)
    if best := best_of_each_story(says_all, hits)[:_MOST]:
        return Choice(tuple(apart([one.quoted for one in best])), None, best[0].near, answered=True)
    nearest = sorted(near, key=lambda one: -one.near)[:_MOST]
    return Choice(tuple(apart([one.quoted for one in nearest])), None, 0.0, answered=False)


def _sentences(claim: str, at: int, hit: Hit, day: date | None) -> list[tuple[Near, bool]]:
    """How far each sentence of a hit supports the claim alone, and whether it does."""
    text, title = hit.passage.text, hit.article.title.strip()
    found = []
    for start, end in sentence_spans(text):
        sentence = text[start:end]
        check = verify(claim, [sentence], day, outlet=hit.article.outlet)
        if check.verdict != "not_supported":
            says = check.verdict == "supported" and _says_all(claim, sentence, title)
            found.append((Near(Quoted(at, *quotable(text, start)), check.score), says))
    return found


def _says_all(claim: str, sentence: str, title: str) -> bool:
    """Whether a sentence has every word of a claim in some form, and together; its names may stand in the title.

    "Putin was killed" is not said where Putin's assault, ten words on, has killed others.
    """
    held = words(sentence)
    asked = [word for word in words(claim) if word.content]
    told = {word.idea for word in asked if not word.capital}
    named = coverage(f"What {claim}", [f"{title}\n{sentence}"])[0].names == 1.0
    if not named or not told <= {word.idea for word in held} or len(sentence.split()) < _A_SENTENCE:
        return False
    return _span({word.idea for word in asked}, held) <= _APART * len(claim.split()) + 1


def _span(ideas: set[str], held: Sequence[Word]) -> int:
    """How many words the shortest run has that holds all ideas that a text has."""
    said = [word.idea for word in held if word.folded[:1].isalnum()]
    wanted = ideas & set(said)
    shortest = len(said)
    last: dict[str, int] = {}
    for at, idea in enumerate(said):
        if idea in wanted:
            last[idea] = at
            if len(last) == len(wanted):
                shortest = min(shortest, at - min(last.values()) + 1)
    return shortest
