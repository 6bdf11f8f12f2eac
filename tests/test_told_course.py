"""The toll over time is what each article gives of one event, in the order of their days."""

from collections.abc import Sequence
from datetime import date

import pytest

from rag.answer.in_quotes import in_quotes
from rag.answer.picking.choice import Choice
from rag.answer.picking.told_course import told_course
from rag.answer.picking.tolls import toll_in
from rag.check.reading import read
from rag.records.answers import Answer
from rag.records.articles import Article, Hit, Passage, Published
from rag.records.questions import Understood
from rag.retrieve import sought

FIRST = "At least six people died when a fire swept through the market of Selmouth on Monday, the mayor said."
RISEN = (
    "Three more of the injured have died, taking the death toll of the Selmouth fire to nine, doctors said."
)
LAST = "The commission on the fire in Selmouth fixed the number of dead at ten."
OTHER = "A fire in Torrin killed 40 people on Tuesday, the governor said."
LONG_AGO = "Selmouth last burned in 1974, when a fire killed 300 people in the market."


class Silent:
    """A picker that is never sure."""

    def pick(self, understood: Understood, hits: Sequence[Hit]) -> Choice:
        """Nothing."""
        return Choice((), None, 0.0, answered=False)

    def rank(self, understood: Understood, hits: Sequence[Hit]) -> tuple[int, ...]:
        """No order."""
        return ()


def hit(text: str, title: str, day: date | None, number: int) -> Hit:
    """A hit in an article of that day."""
    published = Published(day, day, "front matter") if day else None
    article = Article(f"a{number}", f"h{number}", title, "Coastal Wire", published)
    return Hit(Passage(f"p{number}", f"h{number}", 0, len(text), text), article, 1.0, 0.5)


HITS = (
    hit(LAST, "Inquiry faults the harbour office", date(2024, 9, 2), 3),
    hit(RISEN, "Market fire claims more lives", date(2024, 5, 9), 2),
    hit(f"{FIRST} {LONG_AGO}", "Fire in Selmouth", date(2024, 5, 6), 1),
    hit(OTHER, "Fire in Torrin", date(2024, 5, 7), 4),
)


def told(question: str, hits: tuple[Hit, ...] = HITS) -> tuple[str | None, list[str]]:
    """The short answer and what is quoted."""
    choice = told_course(Understood(question, question), hits)
    assert choice is not None
    return choice.short_answer, [hits[one.hit].passage.text[one.start : one.end] for one in choice.quotes]


def test_how_it_changed_is_every_count_by_day():
    """Each with the sentence behind it; the dead of another town and of another century are others."""
    short, quoted = told("How did the death toll of the Selmouth fire change?")
    assert short == "At least six, then nine, then ten"
    assert quoted == [FIRST, RISEN, LAST]


@pytest.mark.parametrize(
    ("question", "short", "sentence"),
    [
        ("What was the first reported death toll of the Selmouth fire?", "At least six", FIRST),
        ("What is the latest death toll of the Selmouth fire?", "ten", LAST),
        ("How many people have died in the Torrin fire so far?", "40", OTHER),
    ],
)
def test_the_first_and_the_latest_are_of_the_first_and_the_last_day(question, short, sentence):
    """Whatever the order in which the articles were found."""
    assert told(question) == (short, [sentence])


def test_counts_that_say_the_same_are_one():
    """A second report of nine changed nothing."""
    again = hit("The death toll of the Selmouth fire stood at nine on Friday.", "Fire", date(2024, 5, 10), 5)
    assert told("How did the death toll of the Selmouth fire change?", (*HITS, again))[0] == (
        "At least six, then nine, then ten"
    )


def test_one_count_alone_did_not_change():
    """It is shown, and is no answer."""
    choice = told_course(Understood("", "Did the death toll of the Torrin fire rise?"), HITS)
    assert choice is not None
    assert not choice.answered
    assert [one.hit for one in choice.quotes] == [3]
    assert choice.why


def test_an_earlier_event_told_beside_it_is_another():
    """Its month is long before anybody reported the fire."""
    storm = hit(
        "Selmouth, where a fire raged on Monday, still recovers from a storm in December that killed 70 people.",
        "Fire in Selmouth",
        date(2024, 5, 10),
        8,
    )
    assert told("What is the latest death toll of the Selmouth fire?", (HITS[1], HITS[2], storm))[0] == "nine"


def test_a_count_of_a_wider_place_is_not_the_events():
    """Of an article's counts the one that names the place asked about is meant, not the largest."""
    both = hit(
        "More than 50 have died nationwide. Thirteen people died in the Selmouth fire.",
        "Fires",
        date(2024, 9, 9),
        9,
    )
    assert told("What is the latest death toll of the Selmouth fire?", (*HITS, both))[0] == "Thirteen"


def test_an_article_without_a_date_has_no_place_in_the_order():
    """Its count may be of any day."""
    undated = (*HITS, hit("Twelve people died in the Selmouth fire.", "Fire", None, 6))
    assert told("What is the latest death toll of the Selmouth fire?", undated)[0] == "ten"


def test_a_count_of_no_time_is_left_to_reading():
    """Which of the counts is meant, the question does not say."""
    assert told_course(Understood("", "How many people died in the Selmouth fire?"), HITS) is None


def test_all_the_dead_of_a_land_are_of_no_one_event():
    """The last attack that was reported tells how many it killed, not how many died in all."""
    strike = (hit("A strike on a school in Ukraine killed 22 people.", "Strike", date(2024, 5, 10), 7),)
    assert told_course(Understood("", "How many people have been killed in Ukraine so far?"), strike) is None


@pytest.mark.parametrize(
    ("sentence", "fate", "count"),
    [
        (RISEN, "kill", 9),
        ("The death toll rose to 19, up from nine on Monday.", "kill", 19),
        ("Officials raised the death toll from 31 to 36.", "kill", 36),
        ("The dead now number 1,412 according to the state.", "kill", 1412),
        ("The death toll stood at 23, with five people still missing.", "kill", 23),
        ("The death toll stood at 23, with five people still missing.", "miss", 5),
        ("More than 2,000 people were killed, including 300 children.", "kill", 2000),
        ("He said that 90 of the known dead were in Selmouth.", "kill", None),
        ("Another 12 people died overnight.", "kill", None),
        ("Six fighters were killed.", "kill", None),
        ("Three more people died on Friday.", "kill", None),
        ("Officials fear that 500 people died.", "kill", None),
        ("The death toll could reach 500.", "kill", None),
        ("The death toll is down from 31.", "kill", None),
        ("The death toll spans five counties.", "kill", None),
        ("As many as 500 people may have died.", "kill", None),
        ("On May 3, fourteen people died in the fire.", "kill", 14),
    ],
)
def test_a_toll_is_the_count_of_all_whom_it_befell(sentence, fate, count):
    """No part of them, none of before or feared, and none of another fate."""
    found = toll_in(read(sentence), fate)
    assert (found.value if found else None) == count


def test_counts_of_different_days_are_no_disagreement():
    """Each was right on its day; all are cited."""
    question = "How did the death toll of the Selmouth fire change?"
    answer = in_quotes(Answer(Understood(question, question), "not_in_articles", "", hits=HITS), Silent())
    assert answer.status == "answered"
    assert len(answer.citations) == 3
    assert answer.disagreements == ()


def test_what_is_searched_is_the_event_in_the_words_of_counts():
    """Not "change" and "first", which no report has."""
    question = "How did the death toll of the Selmouth fire change?"
    ((text, _),) = sought(Understood(question, question))
    assert "Selmouth fire" in text
    assert "killed" in text
    assert "change" not in text
