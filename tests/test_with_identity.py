"""Who somebody was is quoted with what befell them."""

import pytest

from rag.answer.speech.with_identity import with_identity
from rag.sentences import sentence_spans

DEED = "A rider was shot in Omra on Friday."
NAMED = "Police identified him as Bo Vench."


@pytest.mark.parametrize(
    ("text", "quoted", "whole"),
    [
        (f"It rained. {DEED} {NAMED} All left.", DEED, f"{DEED} {NAMED}"),
        (f"It rained. {DEED} {NAMED} All left.", NAMED, f"{DEED} {NAMED}"),
        (f"It rained. {DEED} {NAMED} All left.", "It rained.", "It rained."),
        (f"{DEED} The race was named as the cause.", DEED, DEED),
        (f"Loft was shot in Omra. {NAMED}", "Loft was shot in Omra.", "Loft was shot in Omra."),
        (f"A rider {'of the coast ' * 36}was shot. {NAMED}", NAMED, NAMED),
    ],
    ids=["the deed", "the name", "another sentence", "nobody named", "named before", "too long"],
)
def test_a_deed_is_quoted_with_the_name_that_comes_next(text, quoted, whole):
    """Either sentence brings the other, where the first describes somebody and both are read at a glance."""
    start = text.index(quoted)
    left, right = with_identity(text, sentence_spans(text), start, start + len(quoted))
    assert text[left:right] == whole
