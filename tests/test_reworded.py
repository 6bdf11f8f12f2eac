"""What readers ask in their own words is searched in those of news."""

from datetime import date

import pytest

from rag.question.names import NameBook
from rag.question.reworded import in_news_words
from rag.question.understand import understand
from rag.records.questions import Filters


@pytest.mark.parametrize(
    ("asked", "searched"),
    [
        ("Who said they were behind the Larnow blast?", "Who claimed responsibility for the Larnow blast?"),
        (
            "Which group says it carried out the raid on Omra?",
            "Which group claims responsibility for the raid on Omra?",
        ),
        (
            "Who admitted that he had staged the ambush?",
            "Who claimed responsibility for the ambush?",
        ),
        ("Did anyone take credit for the bombing?", "Did anyone claim responsibility for the bombing?"),
        (
            "Has anybody taken responsibility for the Omra attack?",
            "Has anybody claimed responsibility for the Omra attack?",
        ),
    ],
)
def test_who_took_an_attack_on_themselves_is_asked_as_news_writes_it(asked: str, searched: str) -> None:
    """Many ways to ask are one way to tell."""
    assert in_news_words(asked) == searched


@pytest.mark.parametrize(
    ("asked", "searched"),
    [
        ("What was the death toll of the Omra quake?", "How many people were killed in the Omra quake?"),
        ("What's the latest death toll in Larnow?", "How many people were killed in Larnow?"),
        ("How high is the death toll from the floods?", "How many people were killed in the floods?"),
        ("What was the initial toll of the quake?", "How many dead were first reported in the quake?"),
        ("What was the first death toll in Larnow?", "How many dead were first reported in Larnow?"),
        ("And what was the number of dead after the blast?", "And how many people were killed in the blast?"),
    ],
)
def test_a_death_toll_is_asked_as_how_many_were_killed(asked: str, searched: str) -> None:
    """Sentences of news count the killed and seldom call the count a toll."""
    assert in_news_words(asked) == searched


@pytest.mark.parametrize(
    "asked",
    [
        "What was the death toll?",
        "What was the bridge toll in Omra?",
        "Why was the death toll of the quake so high?",
        "Who was behind the Larnow blast?",
        "Who took credit for the recovery of jobs?",
        "Who said the mayor was behind the plan?",
        "Who took responsibility for the children?",
        "Who said they were behind schedule?",
    ],
)
def test_other_questions_keep_their_words(asked: str) -> None:
    """An accusation is no claim, and credit is also taken for what is no attack."""
    assert in_news_words(asked) == asked


def test_the_words_searched_are_shown_as_the_question() -> None:
    """What was looked for is what the reader sees; what was asked is kept."""
    found = understand(
        "Who said they were behind the blast?",
        turns=(),
        filters=Filters(),
        today=date(2024, 5, 1),
        outlets=(),
        names=NameBook({}),
    )
    assert found.standalone == "Who claimed responsibility for the blast?"
    assert found.asked == "Who said they were behind the blast?"


@pytest.mark.parametrize(
    ("asked", "searched"),
    [
        ("Quotes by Ada Loft", "What did Ada Loft say?"),
        ("give me a quote from ada loft about the strike", "What did ada loft say about the strike?"),
        ("Any statements by the Omra ministry on the raid?", "What did the Omra ministry say on the raid?"),
        ("Remarks by Ada Loft at the fair", "What did Ada Loft say at the fair?"),
        ("Comments from Mayor Ingrid Vale regarding pay.", "What did Mayor Ingrid Vale say regarding pay?"),
    ],
)
def test_quotes_by_somebody_are_asked_as_what_they_said(asked: str, searched: str) -> None:
    """Then only their own statements answer, and not whatever tells of them."""
    assert in_news_words(asked) == searched


@pytest.mark.parametrize(
    "asked",
    [
        "stock quotes",
        "quotes about war",
        "quotes from the articles",
        "A quote from her speech",
        "Statements by experts",
        "Who made the statement by the lake?",
        "Which comments by Ada Loft angered the dockers?",
    ],
)
def test_quotes_of_nobody_who_is_named_stay_as_they_are(asked: str) -> None:
    """A text speaks for nobody, and a question for one thing is no wish for quotes."""
    assert in_news_words(asked) == asked


@pytest.mark.parametrize(
    ("asked", "searched"),
    [
        ("What was the outcome of the run-off in Omra?", "Who won the run-off in Omra?"),
        ("result of the Omra mayoral election", "Who won the Omra mayoral election?"),
        ("How did the Omra run-off turn out?", "Who won the Omra run-off?"),
        ("What prompted the governor to resign in May?", "Why did the governor resign in May?"),
        ("What led Ada Loft to leave the port?", "Why did Ada Loft leave the port?"),
        ("What did Ada Loft say in response to the suit?", "What did Ada Loft say about the suit?"),
    ],
)
def test_who_won_and_why_are_asked_in_so_many_words(asked: str, searched: str) -> None:
    """Sentences of news tell the winner of a contest and the reason of a deed; few call them so."""
    assert in_news_words(asked) == searched


@pytest.mark.parametrize(
    "asked",
    [
        "What was the result of the vote on the bridge?",
        "What were the results of the study?",
        "What was the outcome of the trial?",
        "How did the Selmouth Cup final end?",
        "What led to the fire?",
        "What led the news on Monday?",
        "What caused the fire in Larnow?",
    ],
)
def test_other_results_and_causes_are_asked_as_they_were(asked: str) -> None:
    """A vote has an outcome that nobody wins, and a fire no reason of its own."""
    assert in_news_words(asked) == asked
