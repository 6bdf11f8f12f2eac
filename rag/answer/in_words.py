"""Answers in a language model's words: its reply as it comes, then its sentences checked and cited."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from rag.answer.chain import AnswerChain, Numbered
from rag.answer.cite import read_marks
from rag.answer.compare import disagreements
from rag.answer.corrections import corrections
from rag.answer.nearest import nearest
from rag.answer.refuse import is_refusal
from rag.answer.reply import plain_reply
from rag.answer.support import checked
from rag.answer.timeline import timeline
from rag.models import LanguageModel
from rag.records.answers import Answer, Draft, Tokens


def in_words(
    answer: Answer, chain: AnswerChain, model: LanguageModel, as_of: date
) -> Iterator[Draft | Answer]:
    """Drafts as the reply grows, then the answer made of it.

    The answer is "not_in_articles" without a text when the model says so, and "answered" without a text
    when its reply was empty.

    Args:
        answer: The question with what was found for it.
        chain: Asks the model.
        model: Writes the reply.
        as_of: The day that relative dates count from.

    Raises:
        ModelError: The model did not answer.
    """
    numbered = chain.number(answer.hits)
    text, read, written = "", 0, 0
    for piece in chain.stream(model, answer.understood.standalone, numbered, as_of):
        text += piece.text
        read, written = max(read, piece.tokens_read), max(written, piece.tokens_written)
        if piece.text and (said := plain_reply(text)):
            yield Draft(answer.understood, answer.hits, said)
    text = plain_reply(text)
    answer = replace(answer, model=model.name, tokens=Tokens(read, written))
    if not text:
        yield replace(answer, status="answered")
    elif is_refusal(text, range(1, len(numbered.hits) + 1)):
        near = nearest(answer.understood.searched, answer.hits)
        yield replace(answer, status="not_in_articles", nearest=near, confidence=0.0)
    else:
        yield _written(answer, text, numbered)


def _written(answer: Answer, text: str, numbered: Numbered) -> Answer:
    cited = read_marks(text, range(1, len(numbered.hits) + 1))
    notes = answer.notes
    if cited.invented:
        names = ", ".join(f"[{number}]" for number in cited.invented)
        notes += (f"The model cited {names}, which no passage has; the mark was removed.",)
    words = checked(cited, numbered.hits)
    return replace(
        answer,
        status="answered",
        text=words.text,
        citations=words.citations,
        claims=words.claims,
        disagreements=disagreements(words.citations),
        timeline=timeline(words.citations),
        notes=notes + corrections(words.citations, answer.hits),
        confidence=words.share_supported,
    )
