"""A timeline orders events by the day they happened, each line in the words of its sources."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_compare import cited

from rag.answer.timeline import timeline
from rag.records.answers import Citation

_TUESDAY = date(2024, 4, 2)


def lines(*citations: Citation) -> list[tuple[str, tuple[int, ...]]]:
    """Day and citations of every line."""
    return [(entry.day, entry.citations) for entry in timeline(citations)]


def test_events_are_ordered_by_their_own_day() -> None:
    """The order is that of the events, not of the citations or of publication."""
    found = lines(
        cited(1, "A", "Iran fired missiles on 13 April 2024."),
        cited(2, "B", "The consulate was bombed on 1 April 2024."),
        cited(3, "C", "The envoy was appointed in March 2023."),
    )
    assert found == [("2023-03", (3,)), ("2024-04-01", (2,)), ("2024-04-13", (1,))]


def test_weekdays_are_worked_out_from_publication() -> None:
    """The words "on Monday" in an article of a Tuesday mean the day before."""
    assert lines(cited(1, "A", "The consulate was bombed on Monday.", _TUESDAY)) == [("2024-04-01", (1,))]


def test_outlets_with_one_event_share_a_line() -> None:
    """Two outlets that tell of one event on one day make one line with both citations."""
    found = lines(
        cited(1, "A", "Jets bombed the Iranian consulate in Damascus on Monday.", _TUESDAY),
        cited(2, "B", "Yesterday the Iranian consulate in Damascus was bombed by jets.", _TUESDAY),
    )
    assert found == [("2024-04-01", (1, 2))]


def test_different_events_of_one_day_stay_apart() -> None:
    """Two things that happened on one day are two lines."""
    found = lines(
        cited(1, "A", "Jets bombed the Iranian consulate in Damascus on 1 April 2024."),
        cited(2, "B", "Turkey's opposition won the mayor's office in Istanbul on 1 April 2024."),
    )
    assert [day for day, _ in found] == ["2024-04-01", "2024-04-01"]


def test_lines_are_sentences_of_the_quote() -> None:
    """A line is one whole sentence of the quote, never other words."""
    quote = "It was a clear day. The consulate was bombed on 1 April 2024. Nobody knew who did it."
    assert [entry.text for entry in timeline([cited(1, "A", quote)])] == [
        "The consulate was bombed on 1 April 2024."
    ]


def test_the_day_of_a_statement_is_not_that_of_the_event() -> None:
    """What officials said on Tuesday had happened on Sunday happened on Sunday."""
    quote = "Officials said on Tuesday that the bridge had collapsed on Sunday."
    assert lines(cited(1, "A", quote, _TUESDAY)) == [("2024-03-31", (1,))]


def test_sentences_without_a_day_are_left_out() -> None:
    """No day in the words: no line, since publication is not the event."""
    assert lines(cited(1, "A", "The consulate was bombed.")) == []


@pytest.mark.parametrize(
    "quote",
    [
        "Iran wants a return to a 2015 nuclear deal.",
        "The team that won the 2022 World Cup was beaten.",
        "Their 2019 campaign had failed.",
    ],
)
def test_a_year_that_describes_a_thing_is_no_day_of_the_event(quote: str) -> None:
    """A year in front of a noun says which one is meant, not when something happened."""
    assert lines(cited(1, "A", quote)) == []


def test_a_year_that_describes_leaves_the_day_of_the_event() -> None:
    """The other day of the sentence is the event's."""
    quote = "On 8 May 2018 the US left a 2015 nuclear deal."
    assert lines(cited(1, "A", quote)) == [("2018-05-08", (1,))]


@pytest.mark.parametrize(
    "quote",
    [
        "In 2015 Iran signed a deal.",
        "By late 2015 rebels held the town.",
        "The deal was signed in 2015.",
        "2015 saw the deal signed.",
    ],
)
def test_a_year_behind_a_word_of_time_is_the_events(quote: str) -> None:
    """A year that says when something happened is its line's day."""
    assert [day for day, _ in lines(cited(1, "A", quote))] == ["2015"]


@pytest.mark.parametrize("words", ["In the last week", "Over the past week", "In the past week"])
def test_the_last_week_reaches_back_seven_days(words: str) -> None:
    """From the day a week before publication; over two months it has its first and last day."""
    quote = f"{words} the town was shelled."
    assert lines(cited(1, "A", quote, date(2024, 4, 4))) == [("2024-03-28/2024-04-04", (1,))]
    assert lines(cited(1, "A", quote, date(2024, 4, 18))) == [("2024-04", (1,))]


def test_last_week_is_the_week_before_this() -> None:
    """Without its article it is a week of the calendar, printed with both ends where it is of two months."""
    quote = "The town was shelled last week."
    assert lines(cited(1, "A", quote, date(2024, 4, 4))) == [("2024-03", (1,))]
    assert lines(cited(1, "A", quote, date(2024, 4, 9))) == [("2024-03-31/2024-04-07", (1,))]


def test_the_last_week_of_a_month_is_of_that_month() -> None:
    """It is not told from publication."""
    quote = "The town was shelled in the last week of January 2024."
    assert lines(cited(1, "A", quote, date(2024, 4, 4))) == [("2024-01", (1,))]


@settings(max_examples=40)
@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(1, 6))
def test_any_weekday_before_publication_is_found(published: date, back: int) -> None:
    """Whatever the day of publication, "on <weekday>" is the last such day before it."""
    day = published - timedelta(days=back)
    quote = f"The bridge collapsed on {day:%A}."
    assert lines(cited(1, "A", quote, published)) == [(day.isoformat(), (1,))]


def test_a_period_longer_than_a_year_is_no_event() -> None:
    """A decade says too little of when something happened to stand in an order of days."""
    assert lines(cited(1, "A", "The dam at Selmouth was built in the 1980s.")) == []
