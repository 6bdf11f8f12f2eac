"""The title of an article, and what above its text is none."""

import pytest

from ingest.prepare import prepare
from ingest.records import Prepared, RawArticle
from ingest.titles import by_line, title_of
from rag.records.articles import Article

BODY = (
    "The harbour at Larnow was closed after two tankers collided in fog, the port authority said. "
    "Nobody was hurt, and the channel was to be opened again once divers had been down."
)


def article(text: str, **fields: str) -> Article:
    """The article's record."""
    found = prepare(RawArticle(text=text, **fields))
    assert isinstance(found, Prepared), found
    return found.article


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
            f"(CNN) {BODY}",
            "The harbour at Larnow was closed after two tankers collided in fog, the port authority said",
            id="after an agency alone",
        ),
        pytest.param(
            f"(Reuters) - {BODY}",
            "The harbour at Larnow was closed after two tankers collided in fog, the port authority said",
            id="after an agency and a dash",
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
    assert "title: first sentence, shortened" in found.how


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
