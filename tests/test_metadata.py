"""Title, outlet, date and place of an article, and how each was found."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.dates import parse_date
from ingest.outlets import domain
from ingest.prepare import article_id, identify, prepare
from ingest.records import Prepared, RawArticle
from ingest.titles import by_line, title_of
from rag.records import Article

BODY = (
    "The harbour at Larnow was closed after two tankers collided in fog, the port authority said. "
    "Nobody was hurt, and the channel was to be opened again once divers had been down."
)


def article(text: str, **fields: str) -> Article:
    """The article's record."""
    found = prepare(RawArticle(text=text, **fields))
    assert isinstance(found, Prepared), found
    return found.article


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
    ("text", "title"),
    [
        pytest.param(
            f"Coast News\n\nFog shuts the port of Larnow\n\nBy Ines Varga\n\n{BODY}",
            "Fog shuts the port of Larnow",
            id="below a section",
        ),
        pytest.param(
            f"Fog shuts the port. Two ships collide\n\n{BODY}",
            "Fog shuts the port. Two ships collide",
            id="with a stop inside",
        ),
        pytest.param(
            f"CNN —\n\n{BODY}",
            "The harbour at Larnow was closed after two tankers collided in fog, the port authority said",
            id="after a lone dateline",
        ),
        pytest.param(
            "He said nothing at all that day. Then he left.",
            "He said nothing at all that day",
            id="first sentence",
        ),
    ],
)
def test_title_is_the_heading_or_else_the_first_sentence(text, title):
    """Section names, by-lines, captions and datelines are no titles."""
    assert article(text).title == title


def test_section_name_above_the_headline_is_no_part_of_the_text():
    """What stands above the headline and only names a section is taken out; other openings stay."""
    found = prepare(RawArticle(text=f"Coast News\n\nFog shuts the port of Larnow\n\n{BODY}"))
    assert isinstance(found, Prepared)
    assert found.text == f"Fog shuts the port of Larnow\n\n{BODY}"
    kept = prepare(RawArticle(text=f"Good news\n\n{BODY}"))
    assert isinstance(kept, Prepared)
    assert kept.text.startswith("Good news")


def test_title_made_of_a_sentence_leaves_its_dateline_out():
    """Place and agency are no part of a title."""
    assert article("LARNOW, Freeland (AP) — The port was shut at dawn.").title == "The port was shut at dawn"


def test_long_first_sentence_is_shortened_at_a_word():
    """A title made of a sentence is cut where a word ends, and marked."""
    found = prepare(RawArticle(text="The " + "very " * 40 + "long sentence ends here at last. Then another."))
    assert isinstance(found, Prepared)
    assert len(found.article.title) <= 101
    assert found.article.title.endswith("very…")
    assert "title: first sentence, shortened" in found.notes


def test_outlet_suffix_is_taken_off_a_title():
    """The title "Fog shuts port | Coast Wire" by Coast Wire is called "Fog shuts port"."""
    assert article(BODY, title="Fog shuts port | Coast Wire", outlet="Coast Wire").title == "Fog shuts port"
    assert (
        article(BODY, title="War - what is it good for", outlet="Coast Wire").title
        == "War - what is it good for"
    )
    japan = "Trump and Japan — what happened next"
    assert article(BODY, title=japan, outlet="AP").title == japan


@pytest.mark.parametrize(
    ("text", "fields", "outlet"),
    [
        pytest.param(
            f"Fog shuts the port\n\nBy Al-Bahr and AFP\n\n{BODY}", {}, "Al-Bahr and AFP", id="by-line"
        ),
        pytest.param(
            f"Fog shuts the port\n\nBy Ines Varga, Coast Wire Press\n\n{BODY}",
            {},
            "Coast Wire Press",
            id="by-line with a person",
        ),
        pytest.param(f"Fog shuts the port\n\nBy Ines Varga\n\n{BODY}", {}, "", id="person only"),
        pytest.param(f"Fog shuts the port\n\nBy Omar Al-Halabi\n\n{BODY}", {}, "", id="a surname with al-"),
        pytest.param(f"Fog shuts the port\n\nBy Varga\n\n{BODY}", {}, "", id="a short surname"),
        pytest.param(f"Fog shuts the port\n\nBy Ines Varga / Larnow\n\n{BODY}", {}, "", id="person and city"),
        pytest.param(f"Fog shuts the port\n\nBy AFP, Larnow\n\n{BODY}", {}, "AFP", id="agency and city"),
        pytest.param(f"LARNOW (AP) — {BODY}", {}, "AP", id="dateline"),
        pytest.param(
            f"The Larnow Post\n\nFog shuts the port\n\n{BODY}", {}, "The Larnow Post", id="masthead"
        ),
        pytest.param(
            f"Fog shuts port\n\nBy Ines Varga\nBBC News\n\n{BODY}", {}, "BBC News", id="below by-line"
        ),
        pytest.param(f"New York CNN —\n\n{BODY}", {}, "CNN", id="lone dateline"),
        pytest.param(BODY, {"url": "https://www.coastwire.example/a"}, "coastwire.example", id="address"),
        pytest.param(BODY, {"outlet": "Coast Wire", "url": "https://x.example"}, "Coast Wire", id="row"),
        pytest.param(f"{BODY} (credit: Port Office/Handout via REUTERS)", {}, "", id="picture credit"),
        pytest.param(f"{BODY} So the mayor told The Larnow Post.", {}, "", id="quoted paper"),
    ],
)
def test_outlet_is_who_published_it(text, fields, outlet):
    """By-line, dateline and address name the outlet; a credit or a quoted paper does not."""
    assert article(text, **fields).outlet == outlet


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param(f"DAMASCUS, Syria (AP) - April 4, 2024 - {BODY}", "Damascus, Syria", id="agency"),
        pytest.param(f"EASTERN SYRIA – {BODY}", "Eastern Syria", id="capitals"),
        pytest.param(f"Washington CNN —\n\n{BODY}", "Washington", id="CNN"),
        pytest.param(f"COVID-19 cases rose. {BODY}", "", id="hyphen"),
        pytest.param(BODY, "", id="none"),
    ],
)
def test_place_is_the_datelines(text, place):
    """The dateline's place, in ordinary letters."""
    assert article(text).place == place


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.bbc.co.uk/news/1", "bbc.co.uk"),
        ("https://edition.cnn.com/a", "cnn.com"),
        ("http://10.0.0.1/", ""),
        ("http://[bad", ""),
        ("", ""),
    ],
)
def test_site_of_an_address(url, site):
    """The site's name without what stands before it."""
    assert domain(url) == site


def test_ids_last_and_tell_origins_apart():
    """An id depends on the origin alone; the hash of the source on all that was read."""
    one = RawArticle(text="a", url="https://a.example/1", path="/x/1.txt")
    moved = RawArticle(text="b", url="https://a.example/1", path="/y/2.txt")
    assert identify(one)[0] == identify(moved)[0] == article_id("https://a.example/1")
    assert identify(one)[1] != identify(moved)[1]
    assert (
        identify(RawArticle(text="a", path="/x/1.txt"))[0]
        != identify(RawArticle(text="a", path="/x/2.txt"))[0]
    )
    row = RawArticle(text="a", path="/x", row=1)
    assert identify(row)[0] == identify(replace(row, row=2))[0] != identify(replace(row, text="b"))[0]
    front = replace(row, url="https://a.example/")
    assert identify(front)[0] != identify(replace(front, text="b"))[0], (
        "a site's front page is no article's own"
    )


def test_a_rows_own_id_is_kept_but_bare_numbers_are_not_trusted():
    """An export's lasting id is the article's id; "1" of two files are two articles."""
    row = {"text": "a", "kind": "jsonl"}
    assert identify(RawArticle(given_id="coast-7f3a", **row))[0] == "coast-7f3a"
    assert (
        identify(RawArticle(given_id="1", path="/a", **row))[0]
        != identify(RawArticle(given_id="1", path="/b", **row))[0]
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "en"),
        ("أعلنت وزارة الدفاع يوم الاثنين أن القافلة وصلت إلى الميناء بعد رحلة طويلة.", "ar"),
        ("12 34", ""),
    ],
)
def test_language_is_told_when_there_is_enough_text(text, language):
    """Two letters, or nothing for a text without words."""
    assert article(text + " x").language == language


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ines Varga", "Ines Varga"),
        ("Written by Dana van der Reed", "Dana van der Reed"),
        ("By Omar al-Shami", "Omar al-Shami"),
        ("By Sami al-Hassan in Larnow, AFP", "Sami al-Hassan in Larnow, AFP"),
        ("By Ann Reed, climate reporter, BBC News", "Ann Reed, climate reporter, BBC News"),
        ("By Ann Reed, deputy editor, Reuters", "Ann Reed, deputy editor, Reuters"),
        ("By Ann Reed | Updated: May 3, 2023", "Ann Reed | Updated: May 3, 2023"),
        (
            "By INES VARGA in Larnow, Special to the Coast Post",
            "INES VARGA in Larnow, Special to the Coast Post",
        ),
        ("From Coast Network and wire reports", "Coast Network and wire reports"),
        ("From staff reports", "staff reports"),
    ],
)
def test_a_by_line_is_no_title(line, names):
    """It gives names; the title is what comes after it."""
    assert by_line(line) == names
    assert title_of(f"{line}\n\n{BODY}") == title_of(BODY)


@pytest.mark.parametrize(
    "line",
    [
        "From Larnow to Vell: the strike",
        "From Larnow to Vell, a harbour strike widens",
        "From cheap to priceless: the bust that was found in a shed",
        "By November, Reed will be ready to sail",
        "By then, many of the crew had fled",
    ],
)
def test_a_headline_may_begin_like_a_by_line(line):
    """What says something is a title, whatever its first word."""
    assert by_line(line) == ""
    assert title_of(f"{line}\n\n{BODY}")[0] == line


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


@pytest.mark.parametrize("written", ["منذ 3 أيام", "вчера", "3日前", "hace 2 días"])
def test_a_date_field_is_never_counted_from_today(written):
    """Three days ago, in any language, says nothing without the day it was written on."""
    assert parse_date(written, any_language=True) is None


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
