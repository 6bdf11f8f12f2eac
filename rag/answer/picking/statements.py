"""What somebody said: a question for it is answered by their own statements and by nothing else.

The reader marks what a passage tells about the subject, whoever says it. Asked what Israel said of a strike, a
Syrian diplomat's words on it are a wrong citation, however near: they are left out, and where nothing is left the
articles do not say.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.answer.ballot import Found, Read
from rag.answer.coverage import coverage
from rag.answer.picking.choice import Choice, Quoted, apart
from rag.answer.picking.confidence import Calibration, signs_of
from rag.answer.picking.on_subject import in_paragraph, names_topic, nearness
from rag.answer.picking.vote import vote
from rag.answer.speech.namesake import Told, speaks
from rag.answer.speech.quotation import closing, outside, whole_quotation
from rag.answer.speech.speaking import SAYS, onward, phrases
from rag.answer.speech.with_denial import with_denial
from rag.check.numbered import is_of_another_number, nearest_first
from rag.question.statement import asks_statement
from rag.sentences import sentence_spans
from rag.words import DATE_WORDS, Word, listed, words

_STANDS_FOR = listed("he she they")
_OPENS = ('"', "“", "‘", "'")
_BETWEEN = listed("also later then has have had earlier again")
_LEAST = 0.2
"""Of the question's subject, by how rare its words are, that a statement and the one before it must speak of."""
_NEARLY = 0.6  # of the best statement's nearness: from there on another is quoted as well
_ENOUGH = 0.6  # of the threshold: who speaks, and on what, is already sure
_MOST = 3  # statements that are quoted
_CHAIN = 3  # sentences that a statement may go on for
_VOTED = 0.3  # what the share of the vote that lies in a statement counts beside the subject


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence in which the one asked about speaks: its passage, its place there, how near to the question."""

    number: int
    start: int
    end: int
    near: float
    named: bool
    """Whether it, or the sentence before it, has a name of the subject, where the subject has names."""


def said(question: str, read: Sequence[Read], calibration: Calibration) -> Choice:
    """The statements that a question asks for; unanswered, with what came nearest, when there are none.

    Args:
        question: One that `asks_statement` knows.
        read: What was found, read or not; the first of it read.
        calibration: Weighs the vote and the signs.
    """
    answers = vote(question, read, calibration.pull)
    told = _told(read)
    found = [
        one
        for number, each in enumerate(read)
        for one in _spoken(question, number, each, answers, told[each.article])
    ]
    found.sort(key=lambda one: -one.near)
    if not found:
        nearest = answers[0].places[0] if answers else (0, 0, 0)
        why = f"In what came nearest, nothing on this is told as said by {_who(question)}."
        return Choice((Quoted(*nearest),) if answers else (), None, 0.0, answered=False, why=why)
    more = [one for one in found[1:] if one.near >= _NEARLY * found[0].near and one.named]
    best = found[0]
    text = read[best.number].text[best.start : best.end]
    signs = signs_of(question, read, Found(text, 0.0, ((best.number, best.start, best.end),), 1))
    confidence = calibration.confidence(signs)
    quotes = apart([_whole(read, one) for one in (best, *more)])
    return Choice(tuple(quotes[:_MOST]), None, confidence, confidence >= _ENOUGH * calibration.threshold)


def _whole(read: Sequence[Read], one: Statement) -> Quoted:
    """The statement with no quotation cut in two, nor an accusation without its denial."""
    text = read[one.number].text
    return Quoted(one.number, *with_denial(text, *whole_quotation(text, one.start, one.end)))


def _who(question: str) -> str:
    asked = asks_statement(question)
    return asked.who if asked else ""


def _told(read: Sequence[Read]) -> dict[str, str]:
    """What was read of each article, under its id."""
    return {
        each.article: "\n\n".join(one.text for one in read if one.article == each.article) for each in read
    }


def _spoken(
    question: str, number: int, read: Read, answers: Sequence[Found], article: str
) -> list[Statement]:
    """The statements of a passage; `article` is all that was read of its article."""
    asked = asks_statement(read.question or question)
    if asked is None:
        return []
    found: list[Statement] = []
    opening: int | None = None  # where the statement began that this sentence may go on with
    length = before = 0
    sentences = sentence_spans(read.text)
    for at, (start, end) in enumerate(sentences):
        text = read.text[start:end]
        told = Told(article, f"{read.title}.\n{read.text[:start]}")
        if _speaks(asked.who, text, told):
            opening, length = start, 1
        elif opening is not None and length < _CHAIN and _goes_on(read.text, sentences, at):
            length += 1
        elif _speaks_next(asked.who, read.text, sentences, at, told):
            opening, length, before = start, 1, start
            continue  # it names who speaks, and says nothing yet
        else:
            opening = None
        other = is_of_another_number(
            read.question or question, nearest_first(read.text, sentences, at, read.title)
        )
        if opening is not None and not other:
            lead = f"{read.title}\n{read.text[slice(*sentences[0])]}"
            near = nearness(asked, text, read.text[before:end], f"{read.title}\n{read.text}", lead)
            near = max(near, in_paragraph(asked, read.text, start, end))
            if near >= _LEAST:  # never "he said" without who "he" is
                near += _VOTED * _marked(number, start, end, answers)
                (beside,) = coverage(f"What {asked.about}", [read.text[before:end]])
                if found and found[-1].start == opening and not names_topic(asked):
                    near = max(near, found.pop().near)  # any of it answers, so all of it is quoted
                found.append(Statement(number, opening, end, near, named=beside.names > 0))
        before = start
    return found


def _marked(number: int, start: int, end: int, answers: Sequence[Found]) -> float:
    """The share of the vote that lies in a sentence."""
    return sum(
        one.share for one in answers if any(n == number and start <= s < end for n, s, _ in one.places)
    )


def _goes_on(text: str, sentences: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether a sentence goes on with what somebody said: all in quotation marks, or as "he" or "they" said.

    A quotation that stays open goes on if nobody else is named behind it as who said so.
    """
    closes = closing(text, sentences, at)
    told = outside(text, sentences[at][0], sentences[at if closes is None else closes][1])
    if closes is not None and not re.search(r"\w", told):
        return True
    return bool(_stand_in(told))


def _speaks(who: str, sentence: str, told: Told) -> bool:
    """Whether somebody speaks in a sentence, by name or as those who speak for them."""
    return any(
        speaks(who, phrase, Told(told.article, told.before + sentence[: phrase[0].start]))
        for phrase in phrases(words(sentence))
    )


def _speaks_next(who: str, text: str, sentences: Sequence[tuple[int, int]], at: int, told: Told) -> bool:
    """Whether a sentence is about somebody alone, and a quotation follows that "he" or "she" said."""
    sentence = words(text[slice(*sentences[at])])
    head = onward(sentence, 0)
    rest = sentence[len(head) :]
    if at + 1 == len(sentences) or not speaks(who, head, told) or any(map(_may_name, rest)):
        return False
    start, end = sentences[at + 1]
    closes = closing(text, sentences, at + 1)
    around = outside(text, start, end if closes is None else sentences[closes][1])
    return text[start] in _OPENS and _stand_in(around) in ("he", "she")


def _stand_in(told: str) -> str:
    """The "he", "she" or "they" who speaks where nobody was named before; "" where there is none.

    Args:
        told: A sentence without what stands in quotation marks.
    """
    sentence = words(told)
    opens = 0 if told.startswith(" ") else 1  # whose first word has a capital letter in any case
    for n, word in enumerate(sentence):
        if word.folded in _STANDS_FOR:
            verb = next((one for one in sentence[n + 1 : n + 4] if one.folded not in _BETWEEN), None)
            if verb is not None and verb.stem in SAYS and not any(map(_may_name, sentence[opens:n])):
                return word.folded
    return ""


def _may_name(word: Word) -> bool:
    """Whether a word inside a sentence may name another person: a month or a weekday names none."""
    return word.capital and word.content and word.folded not in DATE_WORDS
