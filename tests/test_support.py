"""A model's sentences are checked against what they cite, and cited by the sentence that counts."""

from datetime import date

from conftest import article

from rag.answer.cite import read_marks
from rag.answer.support import checked
from rag.index.stored import passage_id
from rag.records import Hit, Passage

TEXT = (
    "The ferry Aurora sank off the cape on Monday. The coast guard said 40 people were rescued. "
    "Three sailors were wounded, a hospital said."
)


def hit(text=TEXT, name="ferry"):
    """A passage that is a whole article."""
    record, _ = article(name, text, day=date(2024, 1, 9))
    passage = Passage(passage_id(record.text_hash, 0, len(text)), record.text_hash, 0, len(text), text)
    return Hit(passage, record, 1.0, prints=(record,))


def check(reply, *hits):
    """The reply, read and checked."""
    return checked(read_marks(reply, range(1, len(hits) + 1)), hits)


def test_a_citation_is_narrowed_to_the_sentence_that_supports_the_claim():
    """The quote is one sentence of the passage, at its true place."""
    made = check("Forty people were rescued, the coast guard said [1].", hit())
    quote = made.citations[0]
    assert quote.quote == "The coast guard said 40 people were rescued."
    assert TEXT[quote.start : quote.end] == quote.quote
    assert made.claims[0].verdict == "supported"


def test_one_passage_cited_for_two_statements_has_two_citations():
    """Each statement leads to its own sentence; marks are numbered in the order of the text."""
    made = check("The ferry Aurora sank off the cape [1]. Three sailors were wounded [1].", hit())
    assert [one.number for one in made.citations] == [1, 2]
    assert made.text == "The ferry Aurora sank off the cape. [1] Three sailors were wounded. [2]"


def test_a_wrong_number_with_a_real_citation_is_not_supported():
    """The source is there and says something else."""
    made = check("The coast guard said 400 people were rescued [1].", hit())
    assert made.claims[0].verdict != "supported"
    assert "400" in made.claims[0].reason


def test_a_statement_without_a_citation_is_not_supported():
    """Nothing is cited, so nothing stands behind it."""
    made = check("The ferry sank on Monday.", hit())
    assert made.claims[0].verdict == "not_supported"
    assert made.claims[0].reason == "no passage is cited for this"
    assert made.citations == ()
