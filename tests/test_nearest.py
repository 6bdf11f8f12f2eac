"""What came nearest where the articles don't say: sentences to look at, none taken for an answer."""

from dataclasses import replace

from readings import hit

from rag.answer.nearest import nearest
from rag.answer.picking.choice import Quoted

QUESTION = "Who insured the ferry Alba?"
ALBA = hit("The ferry Alba ran aground off Selmouth. Forty passengers were taken off by lifeboats.", "a")
PAPERS = hit("The sea was calm that day. Nobody would say who insured the ferry.", "b")
WOOL = hit("The price of wool rose again this spring. Farmers were glad of it.", "c")


def test_the_sentence_of_each_article_that_holds_most_of_the_question():
    """Best first as they were found, one of an article, and none of one that is about something else."""
    found = nearest(QUESTION, (ALBA, WOOL, PAPERS))
    assert [one.quote for one in found] == [
        "The ferry Alba ran aground off Selmouth.",
        "Nobody would say who insured the ferry.",
    ]
    assert [one.number for one in found] == [1, 2]


def test_what_a_picker_would_have_quoted_comes_first():
    """Whatever it holds of the question: its article is about it. It is no second answer there."""
    start = ALBA.passage.text.index("Forty")
    picked = Quoted(1, start, len(ALBA.passage.text), instead=True)
    found = nearest(QUESTION, (PAPERS, ALBA), (picked,))
    assert found[0].quote == "Forty passengers were taken off by lifeboats."
    assert not found[0].instead
    assert [one.article.id for one in found] == ["a", "b"]


def test_what_was_picked_of_another_subject_is_not_near():
    """Where nothing that was found is about the question, nothing is shown."""
    assert nearest("Who won the chess olympiad in Elista?", (WOOL,), (Quoted(0, 0, 41),)) == ()


def test_a_few_words_or_the_title_say_nothing():
    """A heading's two words and the title, which stands above the sentence anyway, are not shown."""
    text = "Ferry Alba\n\nFerry Alba of Selmouth is aground\n\nThe crew of the Alba is safe."
    titled = hit(text, "a")
    titled = replace(titled, article=replace(titled.article, title="Ferry Alba of Selmouth is aground"))
    heading = Quoted(0, 0, len("Ferry Alba"))
    assert [one.quote for one in nearest(QUESTION, (titled,), (heading,))] == [
        "The crew of the Alba is safe."
    ]


def test_three_at_most_and_each_a_slice_of_its_article():
    """Offsets count in the article's text, not the passage's."""
    hits = [hit(f"Someone insured the ferry Alba for {at} crowns.", f"{at}") for at in range(5)]
    later = replace(hits[0], passage=replace(hits[0].passage, start=100, end=100 + len(hits[0].passage.text)))
    found = nearest(QUESTION, (later, *hits[1:]))
    assert len(found) == 3
    assert (found[0].start, found[0].end) == (100, 100 + len(found[0].quote))
