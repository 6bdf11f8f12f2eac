"""What is quoted cuts no quotation in two."""

import pytest
from readings import EVEN, hit, span

from rag.answer.picking.choose import choose
from rag.answer.speech.quotation import whole_quotation
from rag.reader import Reading
from rag.sentences import sentence_spans

NOON = '"We slept in the mill. It was cold. Nobody came to us," Vale said.'
LONG = '"One came. Two came. Three came. Four came. Five came," Vale said.'


@pytest.mark.parametrize(
    ("text", "at", "wanted"),
    [
        pytest.param(f"It rained. {NOON} It cleared.", 1, NOON, id="from its first sentence"),
        pytest.param(f"It rained. {NOON} It cleared.", 2, NOON, id="from its midst"),
        pytest.param(f"It rained. {NOON} It cleared.", 3, NOON, id="from its last sentence"),
        pytest.param(f"It rained. {NOON} It cleared.", 0, "It rained.", id="beside it"),
        pytest.param("“We slept. It was cold,” Vale said.", 1, "both", id="curved marks"),
        pytest.param("Vale said: “We slept. It was cold.\n\n“Nobody came.”", 0, "first", id="next paragraph"),
        pytest.param(LONG, 1, "Two came.", id="too long"),
        pytest.param(
            'A plank of 9" fell. Vale ran. Pike fell.', 1, "Vale ran.", id="a mark that never closes"
        ),
    ],
)
def test_a_quotation_is_quoted_from_its_opening_mark_to_its_closing_one(text, at, wanted):
    """Up to four sentences of it; a longer one, or one mark alone, leaves the slice as it was."""
    start, end = whole_quotation(text, *sentence_spans(text)[at])
    first = text.split("\n\n", maxsplit=1)[0]
    assert text[start:end] == {"both": text, "first": first}.get(wanted, wanted)


def test_an_answer_inside_a_quotation_is_quoted_with_both_its_marks():
    """The quote is a slice of the passage that opens where the quotation does."""
    text = f"It rained. {NOON} It cleared."
    reading = Reading(3.0, (span(text, "Nobody", 3.0),))
    (quote,) = choose("Who came to the mill?", [hit(text)], [reading], EVEN).quotes
    assert text[quote.start : quote.end] == NOON
