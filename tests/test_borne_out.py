"""What is put to the articles ("Is it true that …?") is answered by sentences that say all of it, or refused."""

from datetime import date

import pytest

from rag.answer.picking.borne_out import borne_out, claim_in
from rag.records.articles import Article, Hit, Passage, Published
from rag.records.questions import NameMatch, Understood

STRIKE = (
    "Dockers in Selmouth walked out on Tuesday over their pay. The harbour office said the walkout cost the port "
    "two million crowns. Mayor Ingrid Vale did not visit the dockers."
)
BIKE = (
    "Goalkeeper Ada Loft fractured her wrist in a bicycle accident, the club said. She will miss the season."
)


def hit(text: str, title: str, number: int) -> Hit:
    """A hit in an article of May 2021."""
    published = Published(date(2021, 5, 4), date(2021, 5, 4), "front matter")
    article = Article(f"a{number}", f"h{number}", title, "Coastal Wire", published)
    return Hit(Passage(f"p{number}", f"h{number}", 0, len(text), text), article, 1.0, 0.5)


HITS = (hit(STRIKE, "Dockers walk out", 1), hit(BIKE, "Loft out for the season", 2))


def told(question: str, **known: object) -> list[str] | None:
    """The sentences that bear it out; None where nothing is put to the articles."""
    found = borne_out(Understood(question, question, **known), HITS)
    if found is None:
        return None
    quotes = [HITS[one.hit].passage.text[one.start : one.end] for one in found.quotes]
    return quotes if found.answered else []


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Is it true that Ada Loft broke her wrist?", "Ada Loft broke her wrist"),
        ("is it correct ada loft broke her wrist", "ada loft broke her wrist"),
        ("Do the articles say that the dockers walked out?", "the dockers walked out"),
        ("Can you confirm whether the dockers walked out?", "the dockers walked out"),
        ("Fact check: the dockers walked out", "the dockers walked out"),
        ("Is there any evidence that the dockers walked out?", "the dockers walked out"),
        ("Is it true?", ""),
        ("Is it true that he left?", ""),
        ("Do the articles say how many walked out?", ""),
        ("Is it true love that Ada Loft sings of?", ""),
        ("Did Ada Loft break her wrist?", ""),
        ("Who can confirm that the dockers walked out?", ""),
    ],
)
def test_the_form_of_a_question_tells_what_it_puts_to_the_articles(question: str, claim: str) -> None:
    """A question that only says "true", or asks for one thing, puts nothing to them."""
    assert claim_in(question) == claim


def test_a_sentence_that_says_all_of_it_is_quoted() -> None:
    """No short answer: whether that makes it true is for the reader to judge."""
    assert told("Is it true that Ada Loft fractured her wrist in a bicycle accident?") == [
        BIKE.split(" She ", maxsplit=1)[0]
    ]
    assert told("Is it true that the walkout cost two million crowns?") == [
        "The harbour office said the walkout cost the port two million crowns."
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Is it true that Ada Loft fractured her leg in a bicycle accident?",
        "Is it true that the walkout cost three million crowns?",
        "Is it true that Mayor Ingrid Vale visited the dockers?",
        "Is it true that Ada Loft joined the walkout in Selmouth?",
        "Is it true that the goalkeeper missed a bicycle?",
        "Is it true that Ingrid Vale walked out?",
    ],
)
def test_what_says_less_or_otherwise_is_no_answer(question: str) -> None:
    """Another thing, another figure, a denial, words of two stories: refused, with the nearest to look at."""
    assert told(question) == []


def test_a_name_may_be_spelled_as_the_article_spells_it() -> None:
    """The claim is read in each article's own spelling."""
    names = (NameMatch("Selmoth", ("Selmouth",)),)
    assert told("Is it true that the dockers in Selmoth walked out?", names=names) == [
        STRIKE.split(" The ", maxsplit=1)[0]
    ]


def test_words_far_apart_are_not_said_together() -> None:
    """Somebody's assault that has killed others does not kill him."""
    text = (
        "Reporters called Marek Holt a coward for the long assault on Omra, which has killed hundreds there."
    )
    far = (hit(text, "Holt called a coward", 3),)
    question = "Is it true that Marek Holt was killed?"
    found = borne_out(Understood(question, question), far)
    assert found is not None
    assert not found.answered
