"""How near a statement is to the subject that a question asks for words on."""

import re

from rag.answer.coverage import coverage
from rag.answer.speech.asked_speaker import names
from rag.answer.speech.speaking import phrases
from rag.question.statement import Asked
from rag.sentences import paragraph_spans, sentence_spans
from rag.words import listed, words

_WHEN = re.compile(r"(?:after|following|during|when)\b", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:before|ahead|will|would|could|may|might|plan\w*|next|upcoming|expect\w*|due|if|until|set to|is to)\b",
    re.I,
)
"""What an event of a title or lead may only be expected by: what was said there was not said after it."""
_FIGURE = re.compile(r"\d[\d.,]*\d")
_PERSON = listed("he she him her his hers")
_THING = listed("it its this these those them")
_IN_MARKS = re.compile(r"[\"“][^\"“”]+")
_IN_PASSAGE = 0.5  # what it counts anywhere in the passage
_SHORT = 4  # sentences of a paragraph that is about one thing
_BESIDE = 0.6  # what counts the subject in the sentence before a statement
_STANDS_FOR = listed("he she they")


def names_topic(asked: Asked) -> bool:
    """Whether a question for a statement says on what."""
    return any(word.content for word in words(asked.about))


def nearness(asked: Asked, text: str, around: str, whole: str, lead: str) -> float:
    """How much of the subject a statement speaks of, 0 to 1, or with what is around it a little less.

    The whole passage counts for a statement that has some of the subject, whose own words say "he" or "she" where
    the passage names the subject, or whose subject was asked about before, or which has a figure of the title. A
    subject that only says when ("after the vote") may stand in the title or the lead instead.
    """
    if not names_topic(asked):
        return 1.0
    own, both, all_of_it, led = coverage(f"What {asked.about}", [text, around, whole, lead])
    within = (
        own.words > 0
        or asked.carried
        or (own.names < 1.0 and all_of_it.names == 1.0 and _of_person(text))
        or (all_of_it.words == 1.0 and bool(_figures(text) & _figures(whole.partition("\n")[0])))
    )
    when = led.words == 1.0 and bool(_WHEN.match(asked.about)) and not _TO_COME.search(lead)
    return max(
        own.words, _BESIDE * both.words, _IN_PASSAGE * all_of_it.words if within else 0.0, _IN_PASSAGE * when
    )


def _figures(text: str) -> set[str]:
    """The figures of two digits or more in a text."""
    return set(_FIGURE.findall(text))


def in_paragraph(asked: Asked, text: str, start: int, end: int) -> float:
    """How much of the subject a paragraph speaks of, 0 to below 1, for a statement that calls it "it" or "this".

    0 where the paragraph is longer than a few sentences, lacks a name of the subject or has another speaker.
    """
    if not any(word.folded in _THING for word in words(text[start:end])):
        return 0.0
    about = f"What {asked.about}"
    left, right = next(span for span in paragraph_spans(text) if span[0] <= start < span[1])
    own, whole = coverage(about, [text[start:end], text[left:right]])
    if own.words > 0 or whole.names < 1.0:
        return 0.0
    sentences = [phrases(words(text[left + s : left + e])) for s, e in sentence_spans(text[left:right])]
    theirs = all(
        any(names(asked.who, one) or one[-1].folded in _STANDS_FOR for one in found)
        for found in sentences
        if found
    )
    return _BESIDE * whole.words if theirs and len(sentences) <= _SHORT else 0.0


def _of_person(text: str) -> bool:
    """Whether a statement's own words speak of somebody as "he" or "she": not of who speaks, who would say "I"."""
    return any(word.folded in _PERSON for quoted in _IN_MARKS.findall(text) for word in words(quoted))
