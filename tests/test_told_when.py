"""An answer tells of the days that the question names."""

from datetime import date

import pytest
from desk import indexed
from readings import EVEN, holds_of, span

import app
from rag.answer.coverage import coverage
from rag.answer.fitting.days.told_when import (
    counts_another_year,
    is_in_another_years_row,
    is_of_other_days,
    is_year_of_the_thing,
    tells_of_its_days,
)
from rag.answer.picking.choose import choose
from rag.reader import Reading
from rag.records.articles import Article, Hit, Passage, Published
from rag.records.questions import Filters, Understood, Window

STRIKE = "General Aras Velin was killed by a strike in the port of Selmouth. The navy denied any part in it."
FAIR = "The spring book fair in Port Arden drew 12,000 visitors. Organisers were pleased with the weather."
DECEMBER = Window(date(2022, 12, 1), date(2022, 12, 31))


def hit(text: str, day: date | None) -> Hit:
    """A hit in an article of that day."""
    published = Published(day, day, "front matter") if day else None
    return Hit(Passage("p", "h", 0, len(text), text), Article("a", "h", "T", "O", published), 1.0, 0.5)


@pytest.mark.parametrize(
    ("text", "day", "days", "told"),
    [
        pytest.param(STRIKE, date(2022, 12, 27), DECEMBER, True, id="of those days"),
        pytest.param(STRIKE, date(2023, 1, 20), DECEMBER, True, id="some weeks later"),
        pytest.param(STRIKE, date(2023, 12, 27), DECEMBER, False, id="a year later"),
        pytest.param(
            STRIKE + " It was December 2022.", date(2023, 12, 27), DECEMBER, True, id="names the month"
        ),
        pytest.param(STRIKE + " It was 2022.", date(2023, 12, 27), DECEMBER, True, id="names the year"),
        pytest.param(STRIKE, None, DECEMBER, True, id="no date"),
        pytest.param(STRIKE, date(2023, 12, 27), Window(), True, id="no days asked for"),
        pytest.param(STRIKE, date(2023, 12, 27), Window(date(2022, 12, 1), None), True, id="open days"),
    ],
)
def test_an_article_tells_of_its_weeks_and_of_days_it_names(
    text: str, day: date | None, days: Window, told: bool
) -> None:
    """What was published long after the days asked about counts only when it names one of them."""
    found = hit(text, day)
    assert tells_of_its_days(Understood("Who?", "Who?", days=days), found, [found]) is told


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> app.Parts:
    """A dated article and one without a date in an index."""
    article = f"---\ntitle: General killed in Selmouth\ndate: 2023-12-27\n---\n{STRIKE}"
    return indexed(tmp_path_factory.mktemp("told"), {"strike.md": article, "fair.txt": FAIR})


def test_the_same_event_of_another_year_is_no_answer(parts: app.Parts) -> None:
    """Asked of the year before, the articles don't say, and what came nearest is named; asked of the year, they do."""
    right = parts.assistant.ask("Which general was killed in Selmouth in December 2023?")
    wrong = parts.assistant.ask("Which general was killed in Selmouth in December 2022?")
    assert (right.status, right.short_answer) == ("answered", "Aras Velin")
    assert (wrong.status, wrong.citations) == ("not_in_articles", ())
    assert any("2023-12-27" in note for note in wrong.notes)


def test_what_happened_on_a_day_is_told_by_later_news(parts: app.Parts) -> None:
    """Where no article is of the day itself, later ones are searched and a note says so; not beyond the user's own."""
    question = "What happened in Selmouth on December 26, 2023?"
    found = parts.assistant.ask(question)
    assert "killed by a strike" in found.text
    assert any("2023-12-26" in note for note in found.notes)
    kept = parts.assistant.ask(question, Filters(until=date(2023, 12, 26)))
    assert kept.hits == ()


def test_an_article_without_a_date_may_tell_of_the_days_asked_for(parts: app.Parts) -> None:
    """It answers with a note unless the user set days beside the question, which it cannot meet."""
    question = "How many visitors did the book fair in Port Arden draw in May 2023?"
    found = parts.assistant.ask(question)
    assert found.short_answer == "12,000"
    assert any("without a date" in note and "2023-05-01" in note for note in found.notes)
    kept = parts.assistant.ask(question, Filters(since=date(2023, 1, 1)))
    assert all(hit.article.published for hit in kept.hits)
    published = parts.assistant.ask("What did the Wire publish on May 3, 2023 about the book fair?")
    assert all(hit.article.published for hit in published.hits)


def test_the_number_of_a_day_counts_only_where_it_is_named() -> None:
    """An article of the day need not name it; other figures of the question must be in the text."""
    silent, naming, other = coverage(
        "Who was killed in Selmouth on April 1?",
        [
            "Velin was killed in Selmouth.",
            "Velin was killed in Selmouth on April 1.",
            "Rain fell in Selmouth.",
        ],
    )
    assert silent.words == naming.words == 1.0
    assert other.words < 1.0
    (figure,) = coverage("Were 31 killed in Selmouth?", ["Velin was killed in Selmouth."])
    assert figure.words < 1.0


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        pytest.param("Rockets in February 2021 killed two people.", True, id="another month"),
        pytest.param("Rockets on 3 December 2021 killed two people.", True, id="another year"),
        pytest.param("Rockets in December 2022 killed two people.", False, id="that month"),
        pytest.param("Rockets killed two people.", False, id="no day"),
        pytest.param("On Monday, as in February 2021, rockets killed two.", False, id="a weekday beside it"),
        pytest.param("Vela, mayor since 2019, was killed.", False, id="a year alone"),
        pytest.param("Rockets killed two, as in May 2020.", False, id="a month that the question names too"),
    ],
)
def test_a_sentence_dated_to_another_month_is_of_other_days(sentence: str, others: bool) -> None:
    """A sentence is of other days where all that it names is a month and year outside those asked about."""
    asked = "Did the rockets in December 2022 kill as many as those of May 2020?"
    assert is_of_other_days(asked, sentence, DECEMBER) == others
    assert not is_of_other_days(asked, sentence, Window())


def test_what_an_article_looks_back_on_is_not_quoted_for_its_own_days() -> None:
    """Asked of a month, the sentence on an earlier attack gives way to the one on that month's."""
    text = "Rockets killed two people in Selmouth in February 2021. The attack of Sunday killed one sailor."
    readings = [Reading(3.0, (span(text, "two people", 6.0), span(text, "one sailor", 5.0)))]
    asked = "How many did the attack on Selmouth in December 2022 kill?"
    found = [hit(text, date(2022, 12, 27))]
    assert choose(asked, found, readings, EVEN).short_answer == "two people"
    assert choose(asked, found, readings, EVEN, days=DECEMBER).short_answer == "one sailor"


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "another"),
    [
        ("How many goals did he score in 1980?", "His 20 goals in 1981 led the league.", "20", True),
        ("How many goals did he score in 1981?", "His 20 goals in 1981 led the league.", "20", False),
        ("How many goals did he score?", "His 20 goals in 1981 led the league.", "20", False),
        ("How many flies were caught in 2022?", "A record 600 have been found so far in 2023.", "600", True),
        ("How many staff had it in 2018?", "In 2012, it had 139 a store.", "139", True),
        ("How many staff had it in 2018?", "It had 139, down from 158 in 2003.", "139", False),
        (
            "How much was he fined over the 2008 crash?",
            "He was fined $5 million in 2014.",
            "$5 million",
            False,
        ),
        ("How many died in 1986?", "In 2005, a report put the toll at 4,000.", "4,000", False),
        (
            "How much did it make in 2023?",
            "Profit fell to $15 billion from a high in 2022.",
            "$15 billion",
            False,
        ),
        ("How much do libraries get in 2024-25?", "They set aside £4m for it for 2026-27.", "£4m", True),
        ("How much do libraries get for 2024/25?", "The grant for 2026/27 is £4m.", "£4m", True),
        ("How much do libraries get in 2024-25?", "For 2023–24, libraries got £4m.", "£4m", True),
        (
            "How much do libraries get in 2024-25?",
            "The grant for 2024–25 is £4m, and £5m for 2025–26.",
            "£4m",
            False,
        ),
        ("How much do libraries get in 2024-25?", "The grant is £4m, up from £3m for 2023-24.", "£4m", False),
        ("How much do libraries get in 2024-25?", "The grant for 2025 is £4m.", "£4m", False),
        ("How much do libraries get in 2025?", "The grant for 2024-25 is £4m.", "£4m", False),
        ("How much do libraries get in 2025?", "The grant for 2026-27 is £4m.", "£4m", True),
        ("How much did it grow from 2023-24?", "The grant for 2026-27 is £4m.", "£4m", False),
        ("How much was he fined in 2018?", "He was fined £5m for 2014 crashes.", "£5m", False),
        ("Who led it in 2018?", "Vale, chosen in 2012, led it.", "Vale", False),
    ],
)
def test_a_number_of_another_year_is_no_answer(
    question: str, sentence: str, answer: str, another: bool
) -> None:
    """A number that its own sentence gives to another year is not the one of the year asked about."""
    assert holds_of(counts_another_year, question, sentence, answer) is another


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("Who won the cup in 1967?", "1966: Ada Loft", True),
        ("Who won the cup in 1967?", "1967: Ada Loft", False),
        ("Who won the cup?", "1966: Ada Loft", False),
        ("Who won the cup in 1967?", "Ada Loft won it twice.", False),
    ],
)
def test_a_row_of_another_year_names_another_winner(question, sentence, another):
    """In a list of years each row is of its own."""
    assert holds_of(is_in_another_years_row, question, sentence, "Ada Loft") is another


@pytest.mark.parametrize(
    ("question", "sentence", "of_the_thing"),
    [
        (
            "When was Loft v. Sarn overturned?",
            "It overturned the landmark 1973 Loft v. Sarn ruling on Friday.",
            True,
        ),
        ("When was Loft v. Sarn decided?", "In 1973 Loft v. Sarn was decided.", False),
        (
            "When was the ruling overturned?",
            "It overturned the landmark 1973 Loft v. Sarn ruling on Friday.",
            False,
        ),
        ("What did it overturn?", "It overturned the landmark 1973 Loft v. Sarn ruling on Friday.", False),
    ],
)
def test_the_year_in_a_thing_s_name_is_not_when_something_befell_it(question, sentence, of_the_thing):
    """When it was overturned, the year that it is known by does not tell."""
    assert holds_of(is_year_of_the_thing, question, sentence, "1973") is of_the_thing
