"""The publication date of an article, and how it was found."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prepared import BODY, article

from ingest.dates import parse_date


def published(text: str, **fields: str) -> str:
    """The publication date as it is shown; empty when open."""
    return str(article(text, **fields).published or "")


@settings(max_examples=60)
@given(
    st.dates(date(1990, 1, 1), date(2030, 12, 31)),
    st.sampled_from(
        [
            "%Y-%m-%d",
            "%B %d, %Y",
            "%d %B %Y",
            "%b. %d, %Y",
            "%A, %d %b %Y",
            "%Y%m%d",
            "%Y/%m/%d",
            "%d.%m.%Y",
            "%a, %d %b %Y 10:00:00 GMT",
            "%Y-%m-%dT23:30:00+02:00",
        ]
    ),
)
def test_a_written_date_is_the_day_that_was_written(day, form):
    """Any usual form gives its day, and never another day or today."""
    assert parse_date(day.strftime(form)) == (day, day)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("March 2021", (date(2021, 3, 1), date(2021, 3, 31)), id="month"),
        pytest.param("2021", (date(2021, 1, 1), date(2021, 12, 31)), id="year"),
        pytest.param("04/05/2024", (date(2024, 4, 5), date(2024, 5, 4)), id="order of day and month unknown"),
        pytest.param("03-02-2021", (date(2021, 2, 3), date(2021, 3, 2)), id="dashes, order unknown"),
        pytest.param("25/12/2024", (date(2024, 12, 25), date(2024, 12, 25)), id="order known"),
        pytest.param("14 mars 2023", (date(2023, 3, 14), date(2023, 3, 14)), id="French"),
        pytest.param("14-Mar-2024", (date(2024, 3, 14), date(2024, 3, 14)), id="dashes, month's name"),
        pytest.param("20240314120000", (date(2024, 3, 14), date(2024, 3, 14)), id="day and time in figures"),
        pytest.param("yesterday", None, id="relative"),
        pytest.param("Monday", None, id="weekday"),
        pytest.param("2023-02-31", None, id="no such day"),
        pytest.param("", None, id="empty"),
    ],
)
def test_dates_are_as_wide_as_they_are_known(written, expected):
    """A month is a month, an unclear order is both days, and what is no date is none."""
    assert parse_date(written) == expected


@pytest.mark.parametrize("written", ["منذ 3 أيام", "вчера", "3日前", "hace 2 días"])
def test_a_date_field_is_never_counted_from_today(written):
    """Three days ago, in any language, says nothing without the day it was written on."""
    assert parse_date(written, any_language=True) is None


@pytest.mark.parametrize(
    ("text", "expected", "how"),
    [
        pytest.param(f" date 2023-12-26 {BODY}", "2023-12-26", "first line", id="machine date"),
        pytest.param(
            f"Fog shuts the port\n\nMarch 14, 2023\n\n{BODY}", "2023-03-14", "by-line", id="date line"
        ),
        pytest.param(
            f"Fog shuts the port\n\nPublished: 14 March 2023, 10:30 GMT\n\n{BODY}",
            "2023-03-14",
            "by-line",
            id="published line",
        ),
        pytest.param(
            f"Fog shuts the port\n\nBy Ines Varga | March 14, 2023\n\n{BODY}",
            "2023-03-14",
            "by-line",
            id="by-line",
        ),
        pytest.param(
            f"Fog shuts the port\n\nSennen Bay Gazette | Tuesday, March 14, 2023\n\n{BODY}",
            "2023-03-14",
            "imprint",
            id="imprint",
        ),
        pytest.param(
            f"LARNOW, Freeland (AP) - March 14, 2023 - {BODY}", "2023-03-14", "dateline", id="dateline"
        ),
        pytest.param(
            f"LARNOW, March 14, 2023 (Reuters) - {BODY}", "2023-03-14", "dateline", id="dateline with day"
        ),
        pytest.param(
            f"On Tuesday, March 14, 2023, ships met. {BODY}",
            "2023-03-14/2023-03-20",
            "weekday and day in the text",
            id="weekday",
        ),
    ],
)
def test_date_is_found_where_the_article_says_it(text, expected, how):
    """Each place that an article is dated at is read, and named."""
    found = article(text).published
    assert found is not None
    assert (str(found), found.how) == (expected, how)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BODY, id="none"),
        pytest.param(f"The treaty of April 2, 1998 held. {BODY}", id="a past event"),
        pytest.param(f"Ships met on Thursday (February 25). {BODY}", id="year cannot be told"),
        pytest.param(
            f"Ships met on Tuesday (February 25). The 2015 accord and the 2021 one failed. {BODY}",
            id="weekday does not fit",
        ),
        pytest.param(
            f"By 2030, half the fleet will be new. On Friday (February 1) it met. {BODY}", id="a year ahead"
        ),
        pytest.param(
            f"What the papers said\n\nSennen Bay Gazette, 14 March 2023\n\n{BODY}\n\n"
            f"Larnow Harbour Post, 15 March 2023\n\n{BODY}",
            id="a digest of several papers",
        ),
        pytest.param(
            f"{BODY}\n\nSennen Bay Gazette, 14 March 2023\n\n{BODY}",
            id="a paper named below the story's opening",
        ),
        pytest.param(f"The score was 2020 to 14 on March 3. {BODY}", id="a figure"),
    ],
)
def test_date_is_left_open_when_the_text_does_not_tell(text):
    """An event's date, a plan's year or a bare weekday never becomes the publication date; nor does today."""
    assert published(text) == ""


def test_a_day_long_past_that_the_text_looks_back_on_is_not_its_date():
    """An anniversary names the old day in full; a later year in the text leaves the date open."""
    text = "On Tuesday, September 11, 2001, the towers fell. In 2021 the city remembers them again. " + BODY
    assert published(text) == ""


def test_missing_year_is_worked_out_from_office_and_weekday():
    """The one year in which the named president held office and the weekday fits is the year."""
    text = (
        f"Ships met on Thursday (February 25), as President Joe Biden met them. The 2015 deal is off. {BODY}"
    )
    found = article(text).published
    assert found is not None
    assert found.earliest == date(2021, 2, 25)
    assert found.latest - found.earliest <= timedelta(days=7)
    assert "Joe Biden" in found.how


def test_former_holder_of_an_office_says_nothing_about_the_year():
    """The words "former president" dates nothing."""
    assert published(f"Ships met on Thursday (February 25), former President Barack Obama said. {BODY}") == ""


def test_missing_year_is_the_latest_one_named_when_its_weekday_fits():
    """Without an office the latest year of the text is tried, and it alone."""
    assert (
        published(f"In 2020 trade fell. In May 2021 it rose. On Thursday (February 25) ships met. {BODY}")
        != ""
    )


def test_sources_go_before_the_text_in_order():
    """A row's date wins over the address, the address over the file's name."""
    assert (
        published(BODY, published="2020-01-02", published_from="row", url="https://a.example/2021/03/04/x")
        == "2020-01-02"
    )
    assert published(BODY, url="https://a.example/2021/03/04/x", path="/n/2019-01-01.txt") == "2021-03-04"
    assert published(BODY, path="/n/report_2019-05-06.txt") == "2019-05-06"
    assert (
        published(BODY, published="rubbish", published_from="row", path="/n/2019-05-06 a.txt") == "2019-05-06"
    )


def test_a_day_in_the_address_wins_over_a_year_at_the_foot():
    """The page's own "© 2021" counts where nothing else tells more."""
    foot = f"{BODY}\n\n© 2021"
    assert published(foot, url="https://a.example/2021/03/04/x") == "2021-03-04"
    assert published(foot) == "2021"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Fog shuts the port\n\nFILE - May 5, 2011\n\n{BODY}", id="a picture of the archive"),
        pytest.param(f"Fog shuts the port\n\n{BODY}\n\nBorn May 4, 1961", id="a birthday"),
        pytest.param(
            f"The harbour's year\n\nJan. 6, 2021\n\n{BODY}\n\nMarch 9, 2021\n\n{BODY}", id="a timeline"
        ),
    ],
)
def test_a_day_of_something_else_is_no_day_of_printing(text):
    """What a line dates may be a picture, a life or an entry."""
    assert article(text).published is None or article(text).published.how != "by-line"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Fog shuts the port\n\nMay 3, 2023\n\nUpdated\n\nMay 4, 2023\n\n{BODY}", "2023-05-03"),
        (
            f"Fog shuts the port\n\nMay 3, 2023\n\n{BODY}\n\nRelated\n\nApril 2, 2023\n\nA tug sank",
            "2023-05-03",
        ),
    ],
)
def test_the_day_on_top_stands_beside_other_days(text, day):
    """An update and the days of a box of links are no timeline."""
    assert published(text) == day


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Posted on 14 March 2023 by Ines Varga", "2023-03-14", id="posted, day and name"),
        pytest.param("This article was first published on 14 March 2023.", "2023-03-14", id="in a sentence"),
        pytest.param("Posted by Ines Varga on March 14, 2023", "2023-03-14", id="posted, name and day"),
        pytest.param("March 14, 2023 by Ines de la Varga Leave a Comment", "2023-03-14", id="day and name"),
        pytest.param(
            "By Ines Varga and Otto Brandl March 14, 2023 at 9:02 a.m. EDT", "2023-03-14", id="names"
        ),
        pytest.param("Sunk by Storm Ada, March 14, 2023", "", id="what befell a ship"),
        pytest.param("Held by Perosia since March 14, 2023", "", id="who holds a town"),
        pytest.param("Photo by Ines Varga, March 14, 2023", "", id="a picture"),
    ],
)
def test_the_line_that_says_when_may_say_who_wrote_it(line, expected):
    """A name after "by" takes no date away; who did something on a day gives none."""
    assert published(f"Fog shuts the port\n\n{line}\n\n{BODY}") == expected


@pytest.mark.parametrize(
    "opening",
    [
        pytest.param("Larnow, March 14, 2023 (AFP) - ", id="a city in small letters"),
        pytest.param("LARNOW, Freeland, March 14, 2023 (AP) _ ", id="AP's dash"),
        pytest.param("LARNOW, March 14, 2023 /PRNewswire/ -- ", id="a press release"),
        pytest.param(
            "ATTENTION - ADDS details\n\nLarnow, March 14, 2023 (AFP) - ", id="below a note to editors"
        ),
    ],
)
def test_a_dateline_is_read_as_each_agency_writes_it(opening):
    """City in capitals or not, the agency in brackets or between strokes, any dash."""
    found = article(f"Fog shuts the port\n\n{opening}{BODY}")
    assert (str(found.published), found.published and found.published.how) == ("2023-03-14", "dateline")
    assert found.outlet in {"AFP", "AP", "PR Newswire"}
