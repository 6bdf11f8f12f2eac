"""A sentence with what has to be read with it: who speaks, whom it is of, the rest of a quotation."""

from rag.answer.speech.below_heading import below_heading
from rag.answer.speech.quotation import whole_quotation
from rag.answer.speech.speaker import with_speaker
from rag.answer.speech.with_denial import with_denial
from rag.answer.speech.with_identity import with_identity
from rag.answer.speech.with_name import with_name
from rag.sentences import sentence_at


def quotable(text: str, place: int) -> tuple[int, int]:
    """The full sentence around a place, with its speaker, no quotation cut in two, and whom it is of.

    Args:
        text: A passage.
        place: Of a character of the sentence.
    """
    sentences, at = sentence_at(text, place)
    said = with_speaker(text, sentences, at)
    whole = with_denial(text, *whole_quotation(text, *said))
    named = with_identity(text, sentences, *with_name(text, sentences, *whole))
    return below_heading(text, sentences, *named)
