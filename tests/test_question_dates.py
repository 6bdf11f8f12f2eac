"""What dates a question names, and which publication dates may answer it."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.question.dates import find_window
from rag.records.questions import Window

DATA = Path(__file__).parent / "data" / "question"
ASKED = date(2024, 4, 10)  # a Wednesday


def rows(name: str) -> list[str]:
    """The lines of a data file without its head."""
    return (DATA / name).read_text(encoding="utf-8").splitlines()[1:]


def day(text: str) -> date | None:
    """A cell of the table as a date; a dash is no date."""
    return None if text == "-" else date.fromisoformat(text)


EXPRESSIONS = [row.split("\t") for row in rows("dates.tsv")]


@pytest.mark.parametrize("row", EXPRESSIONS, ids=[row[0] for row in EXPRESSIONS])
def test_each_expression_has_its_exact_window(row):
    """The days said, what they speak of and the publication days are exactly those of the table."""
    question, said_since, said_until, kind, since, until = row
    reading = find_window(question, ASKED)
    assert reading.said == Window(day(said_since), day(said_until))
    assert reading.kind == kind
    assert reading.window == Window(day(since), day(until))
    assert reading.matched
    assert all(piece in question for piece in reading.matched)


@pytest.mark.parametrize("sentence", rows("not_dates.txt"))
def test_numbers_that_are_not_dates_give_none(sentence):
    """A number, a name or a word that looks like a month does not narrow the search."""
    reading = find_window(sentence, ASKED)
    assert reading.matched == ()
    assert reading.window == reading.said == Window()
    assert reading.kind == "none"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("As of 4 April 2024, who leads?", date(2024, 4, 4)),
        ("Who held Raqqa as things stood in May 2018?", date(2018, 5, 31)),
        ("How many cases are there as of last week?", date(2024, 4, 7)),
        ("How many cases are there as of this month?", ASKED),
        ("Who led the party as it stood on 1 March 2021?", date(2021, 3, 1)),
        ("Who was named as of the essence?", None),
    ],
)
def test_as_of_is_the_last_day_named_and_never_later_than_the_asking(question, expected):
    """A month after "as of" stands at its end; as of a day to come stands at the day of asking."""
    assert find_window(question, ASKED).as_of == expected


def test_relative_words_count_from_the_standpoint_of_the_question():
    """The words "last week" in a question that stands in May 2018 is a week of May 2018."""
    reading = find_window("As of 16 May 2018, what happened last week?", ASKED)
    assert reading.said == Window(date(2018, 5, 7), date(2018, 5, 13))
    assert reading.as_of == date(2018, 5, 16)


def test_two_events_open_the_window_with_the_later():
    """An article that tells of both was published after both."""
    reading = find_window("Which papers on Uber between 2013 and 2017 were leaked on 5 April 2024?", ASKED)
    assert reading.window == Window(date(2024, 4, 5), None)


def test_this_week_reaches_back_seven_days_for_events():
    """The week of news is not that of the calendar."""
    assert find_window("Which star died this week?", ASKED).window == Window(date(2024, 4, 3), None)
    assert find_window("What happened this week?", ASKED).said == Window(date(2024, 4, 8), date(2024, 4, 14))


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What did the Post write in March 2021?", "published"),
        ("What was written about the strike on 3 March 2021?", "published"),
        ("Who wrote the letter to the court in March 2021?", "event"),
        ("Who wrote to the minister in March 2021?", "event"),
        ("Which court banned the book she wrote in 2019?", "event"),
    ],
)
def test_only_what_outlets_write_is_dated_by_its_printing(question, kind):
    """A letter of March may be told of in April; what a paper wrote in March is of March."""
    assert find_window(question, date(2023, 5, 1)).kind == kind


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("Who was killed on Wednesday morning, 3 May 2023?", "2023-05-03", "2023-05-03"),
        ("Who was shot on the last Friday of March 2023?", "2023-03-31", "2023-03-31"),
        ("Who died in April or May 2023?", "2023-04-01", "2023-05-31"),
        ("How many people were killed in 2014 and in 2021?", "2014-01-01", "2021-12-31"),
        ("How many died in the three months after October 7, 2023?", "2023-10-08", "2024-01-07"),
        ("What happened in the week after 7 October 2023?", "2023-10-08", "2023-10-14"),
        ("What happened two weeks after 7 October 2023?", "2023-10-21", "2023-10-21"),
        ("What happened in the days after 7 October 2023?", "2023-10-08", None),
        ("Who resigned within a week of 7 October 2023?", "2023-10-07", "2023-10-14"),
        ("Who fled before the end of 2023?", None, "2023-12-31"),
        ("Who fled after the start of 2023?", "2023-01-01", None),
        ("When had they struck before the October 2023 walkout?", None, None),
        ("Who led until the November 2022 election?", None, None),
        ("Who fled after the October 2023 attack?", "2023-10-01", None),
        ("Who fled before or after the October 2023 attack?", None, None),
        ("What did Reuters report before the October 2023 attack?", None, "2023-09-30"),
        ("Who died on or after 3 May 2023?", "2023-05-03", None),
        ("Who fell on the eve of 24 February 2022?", "2022-02-23", "2022-02-23"),
    ],
)
def test_words_around_a_date_say_which_days_are_meant(question, since, until):
    """A weekday beside its date, a stretch beside a day and either of two are read as they are meant."""
    days = (date.fromisoformat(day) if day else None for day in (since, until))
    assert find_window(question, date(2024, 4, 4)).said == Window(*days)


@pytest.mark.parametrize(
    "question",
    [
        "How many cases did Italy report on 5 May 2020?",
        "Which tank column was hit on 3 May 2022?",
        "Who delivered the articles of impeachment in January 2021?",
        "Who met the press on 3 May 2022?",
        "Which journalist covered the war in 2022?",
        "What happened to Flight PS752 on 8 January 2020?",
    ],
)
def test_words_of_the_press_that_tell_of_events_close_no_window(question):
    """News of the days after may answer."""
    reading = find_window(question, date(2024, 4, 4))
    assert (reading.kind, reading.window.until) == ("event", None)


def test_day_first_is_a_choice_for_ambiguous_dates():
    """4/5/2024 is April 5 unless told otherwise, and ISO dates are never turned."""
    assert find_window("on 4/5/2024", date(2025, 1, 1)).said == Window(date(2024, 4, 5), date(2024, 4, 5))
    turned = find_window("on 4/5/2024 and 2024-05-04", date(2025, 1, 1), day_first=True)
    assert turned.said == Window(date(2024, 5, 4), date(2024, 5, 4))


FORMATS = ("%Y-%m-%d", "%-d %B %Y", "%B %-d, %Y", "%b. %-d, %Y", "%A, %B %-d, %Y", "%d.%m.%Y", "%-m/%-d/%Y")


@settings(max_examples=60)
@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.sampled_from(FORMATS))
def test_a_full_date_is_that_day_in_every_format(when, form):
    """However a whole date is written, it is that one day, whatever the day of asking."""
    written = when.strftime(form).replace("May.", "May")
    reading = find_window(f"Who was killed on {written} near the border?", ASKED)
    assert reading.said == Window(when, when)
    assert not reading.relative


@settings(max_examples=60)
@given(st.dates(date(1999, 1, 1), date(2030, 12, 31)), st.dates(date(2000, 1, 1), date(2030, 12, 31)))
def test_a_date_without_its_year_is_the_most_recent(when, asked):
    """A day and month is on or before the day of asking and less than a year back, leap days aside."""
    said = find_window(f"Who was killed on {when:%-d %B}?", asked).said
    assert said.since is not None
    assert (said.since.month, said.since.day) == (when.month, when.day)
    assert said.since <= asked
    if (when.month, when.day) != (2, 29):
        assert asked - said.since <= timedelta(days=366)


@settings(max_examples=60)
@given(st.text(max_size=60), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_any_text_can_be_read(text, asked):
    """No text makes the reading fail, and what was matched is in the text."""
    reading = find_window(text, asked)
    assert all(piece in text for piece in reading.matched)


UNITS = st.sampled_from(["day", "week", "weekend", "month", "quarter", "year", "decade"])
COUNTED = st.sampled_from(
    [
        "What happened {} {}s ago?",
        "Who fell in the past {} {}s?",
        "Who fell in the next {} {}s?",
        "What happened {} {}s before 4 May 2020?",
        "What happened {} {}s after yesterday?",
    ]
)
EXTREME = st.integers(0, 5000).flatmap(
    lambda days: st.sampled_from([date.min + timedelta(days), date.max - timedelta(days)])
)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What happened 250 decades ago?", ASKED),
        ("Who fell in the past 999 decades?", ASKED),
        ("What is to come in the next 900 decades?", ASKED),
        ("What happened 99999999999 weeks before 4 May 2020?", ASKED),
        ("Who fell yesterday?", date.min),
        ("Who fell after today?", date.max),
    ],
)
def test_what_lies_outside_the_calendar_is_no_date(question, asked):
    """Before the year 1 and after 9999 there are no days to search."""
    reading = find_window(question, asked)
    assert reading.window == reading.said == Window()


@given(COUNTED, st.integers(0, 10**30), UNITS, EXTREME | st.dates())
def test_any_count_of_any_unit_is_read_on_any_day(template, count, unit, asked):
    """However far a phrase counts, a reading comes back, its days in order."""
    said = find_window(template.format(count, unit), asked).said
    assert said.since is None or said.until is None or said.since <= said.until


@given(st.sampled_from([row[0] for row in EXPRESSIONS]), EXTREME)
def test_every_expression_is_read_on_the_first_and_last_days_of_all(question, asked):
    """No expression of the table breaks at the ends of the calendar."""
    find_window(question, asked)
