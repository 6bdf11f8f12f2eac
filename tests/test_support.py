"""A model's sentences are checked against what they cite, and cited by the sentence that counts."""

from datetime import date

from conftest import article

from rag.answer.cite import read_marks
from rag.answer.support import checked
from rag.index.stored import passage_id
from rag.records.articles import Hit, Passage

TEXT = (
    "The ferry Aurora sank off the cape on Monday. The coast guard said 40 people were rescued. "
    "Three sailors were wounded, a hospital said."
)


def hit(text=TEXT, name="ferry", day=date(2024, 1, 9)):
    """A passage that is a whole article, published that day."""
    record, _ = article(name, text, day=day)
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


def test_a_sentence_that_cites_several_articles_is_held_against_each_with_its_own_day():
    """The day of the first that is cited is not the day that the others count from."""
    older = hit("The council met in Larnow on Monday.", "council", date(2024, 1, 2))
    newer = hit("The ferry Aurora sank off the cape yesterday.", "ferry", date(2024, 3, 20))
    made = check("The ferry Aurora sank off the cape on 19 March 2024 [1][2].", older, newer)
    assert made.claims[0].verdict == "supported", made.claims[0].reason
    made = check("The ferry Aurora sank off the cape on 1 January 2024 [1][2].", older, newer)
    assert made.claims[0].verdict != "supported"


def test_what_two_sources_say_together_is_read_with_the_day_of_each():
    """A sentence that joins two articles is supported in part, and its day is that of the one that names it."""
    owner = hit("The shaft at Vell belongs to the firm Ostra.", "owner", date(2024, 2, 9))
    killed = hit("Nine miners died in the shaft at Vell on Monday.", "killed", date(2024, 1, 9))
    joined = "Nine miners died on 8 January 2024 in the shaft at Vell, which belongs to Ostra [1][2]."
    made = check(joined, owner, killed)
    assert (made.claims[0].verdict, made.claims[0].reason) == (
        "partly",
        "the parts of the claim are not said together",
    )
    assert [one.number for one in made.citations] == [1, 2]
