"""What befell somebody whom a sentence only describes and the next one names: "Police named him as Ada Loft"."""

import re
from collections.abc import Sequence

from rag.answer.picking.fate.befallen import befallen
from rag.answer.picking.fate.named import mentions
from rag.answer.picking.fate.record import Befallen
from rag.answer.speech.with_identity import identity_behind

# "OMRA (Coastal Wire) – A retired Verian general who …": the word before what is told of him.
_DESCRIBED = re.compile(
    r"\b(?:An?|One) (?:[\w-]+ ){0,4}?(?P<role>[a-z]+)(?= (?:who|in|of|from|at|with|was|has|died)\b|,)"
)


def befallen_before_name(
    whom: str, text: str, sentences: Sequence[tuple[int, int]], at: int
) -> Befallen | None:
    """What a sentence tells to have befallen somebody whom the sentence behind it names; None where it does not.

    Args:
        whom: Who is asked about, as the article names them.
        text: A passage.
        sentences: Its sentences, in order.
        at: Which of them is meant.
    """
    named = identity_behind(text, sentences, at)
    if named is None or not any(mentions(whom, named["name"])):
        return None
    sentence = text[slice(*sentences[at])]
    described = _DESCRIBED.search(sentence)
    return befallen(f"the {described['role']}", sentence) if described else None
