"""Outlet, place, language and id of an article."""

from dataclasses import replace

import pytest
from prepared import BODY, article

from ingest.outlets import domain
from ingest.prepare import article_id, identify
from ingest.records import RawArticle


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
        pytest.param(
            f"Fog shuts the port\n\nLarnow Gazette, 14 March 2023\n\n{BODY}",
            {},
            "Larnow Gazette",
            id="imprint",
        ),
        pytest.param(
            f"Fog shuts the port\n\nSennen Harbour, 14 March 2023\n\n{BODY}", {}, "", id="a place and a day"
        ),
        pytest.param(
            f"Fog shuts the port\n\nSource: Larnow Gazette, 14 March 2023\n\n{BODY}",
            {},
            "Larnow Gazette",
            id="source",
        ),
        pytest.param(
            f"Fog shuts the port\n\nInes Varga | Larnow Gazette | March 14, 2023\n\n{BODY}",
            {},
            "Larnow Gazette",
            id="imprint below a name",
        ),
        pytest.param(f"Fog shuts the port\n\nSun, March 14, 2023\n\n{BODY}", {}, "", id="Sunday is no paper"),
        pytest.param(f"Larnow, Mar 14 (PTI) {BODY}", {}, "PTI", id="dateline without a dash"),
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
    ("written", "shown"),
    [
        ("<b>Fog</b> shuts<br>the <i>port</i>", "Fog shuts the port"),
        ("<script>track(1)</script>Fog shuts the port", "Fog shuts the port"),
        ('<img src="a.png" onerror="track()">Fog shuts CO<sub>2</sub> port', "Fog shuts CO2 port"),
        ("Why 3 < 4 > 2 & <all> of it", "Why 3 < 4 > 2 & <all> of it"),
    ],
)
def test_titles_and_outlets_are_without_tags(written, shown):
    """Tags and what scripts hold go; signs that are no tag stay."""
    found = article(BODY, title=written, title_from="row", outlet=written)
    assert (found.title, found.outlet) == (shown, shown)


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
