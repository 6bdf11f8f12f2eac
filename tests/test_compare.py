"""Figures that differ between outlets are put side by side, and only those."""

from datetime import date

import pytest

from rag.answer.compare import counts_whole, disagreements
from rag.check.reading import read_all
from rag.records.answers import Citation
from rag.records.articles import Article, Published


def cited(
    number: int, outlet: str, quote: str, day: date = date(2024, 4, 2), story: str = "", *, title: str = ""
) -> Citation:
    """A citation of a quote by an outlet, from a story of its own unless one is given."""
    article = Article(
        id=f"a{number}",
        text_hash=f"h{number}",
        title=title,
        outlet=outlet,
        published=Published(day, day, "given"),
        story=story or f"s{number}",
    )
    return Citation(number, f"p{number}", article, 0, len(quote), quote)


def values(*citations: Citation) -> list[list[tuple[str, int]]]:
    """The figures of every disagreement, with their citations."""
    return [
        [(figure.value, figure.citation) for figure in found.figures] for found in disagreements(citations)
    ]


def test_differing_tolls_of_one_event_stand_side_by_side() -> None:
    """Two outlets with different tolls for one strike: both figures, each with its citation."""
    found = values(
        cited(1, "AFP", "Eleven people were killed in a strike on the consulate in Damascus on Monday."),
        cited(2, "SANA", "The strike on the Damascus consulate killed seven people, state media said."),
    )
    assert found == [[("Eleven", 1), ("seven", 2)]]


def test_every_outlet_is_shown() -> None:
    """Of three outlets where two agree, all three are shown."""
    found = values(
        cited(1, "A", "The ferry disaster off Masbate killed 34 passengers."),
        cited(2, "B", "At least 41 passengers died when the ferry sank off Masbate."),
        cited(3, "C", "The Masbate ferry sinking left 34 passengers dead."),
    )
    assert found == [[("34", 1), ("At least 41", 2), ("34", 3)]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "At least 22 people died in the Kabul blast.",
            "The blast in Kabul killed 22 people.",
            id="at-least",
        ),
        pytest.param(
            "Twenty-two people died in the Kabul blast.", "The blast in Kabul killed 22 people.", id="spelled"
        ),
        pytest.param(
            "Dozens of people were wounded in the Kabul blast.",
            "The Kabul blast wounded 36 people.",
            id="dozens",
        ),
        pytest.param(
            "The Kabul blast killed 22 people.",
            "The Kabul blast wounded 40 people.",
            id="killed-is-not-wounded",
        ),
        pytest.param(
            "The blast in Kabul killed 22 people.", "The blast in Herat killed 9 people.", id="other-place"
        ),
        pytest.param(
            "A blast in Kabul on Monday killed 22 people.",
            "A blast in Kabul on 3 March killed 9 people.",
            id="other-day",
        ),
        pytest.param(
            "The December blast in Kabul killed 22 people.",
            "The March blast in Kabul killed 9 people.",
            id="other-month",
        ),
        pytest.param(
            "The Kabul blast killed 22 people.",
            "The Kabul blast killed 22 people, including five children.",
            id="a-part-of-the-toll",
        ),
        pytest.param(
            "The Taliban said a bomb near the Kabul airport killed 20 soldiers.",
            "The Taliban said a bomb near the Herat airport killed 12 soldiers.",
            id="two-airports",
        ),
        pytest.param(
            "The firm in Oslo lost $1.2 billion last year.",
            "The Oslo firm lost 1,200 million dollars.",
            id="money",
        ),
        pytest.param(
            "On day 4 of the Orvik flood 12 people were rescued.",
            "On day 5 of the Orvik flood 30 people were rescued.",
            id="days that a number names",
        ),
    ],
)
def test_figures_that_agree_or_are_of_another_thing_are_not_compared(one: str, other: str) -> None:
    """Same figure in other words, another outcome, place or day: no disagreement."""
    assert values(cited(1, "A", one), cited(2, "B", other)) == []


def test_reports_far_apart_in_time_are_of_different_events() -> None:
    """Without a day in the text, publication decides: months apart is another event."""
    text = "The strike in Damascus killed {} generals."
    assert not values(
        cited(1, "A", text.format("two"), date(2023, 12, 26)),
        cited(2, "B", text.format("three"), date(2024, 4, 2)),
    )


def test_prints_of_one_story_count_once() -> None:
    """Two prints of one agency story never disagree with each other."""
    assert not values(
        cited(1, "A", "The quake in Herat killed 1,000 people.", story="x"),
        cited(2, "B", "The quake in Herat killed 2,000 people.", story="x"),
    )


def test_money_differs() -> None:
    """Amounts in one currency are compared."""
    found = values(
        cited(1, "A", "Solaris paid $4.7 billion for the Belfast plant of Spirit."),
        cited(2, "B", "Spirit's Belfast plant went to Solaris for $3.9 billion."),
    )
    assert found == [[("$4.7 billion", 1), ("$3.9 billion", 2)]]


def test_nothing_cited_gives_nothing() -> None:
    """No citations: no disagreements."""
    assert disagreements([]) == ()


FERRY = "The coast guard said 40 people were rescued and 12 were missing."


def test_a_title_tells_what_a_quote_without_names_is_about() -> None:
    """A quote that names nothing is compared by a telling word of its article's title."""
    found = values(
        cited(1, "Wire", FERRY, date(2024, 5, 2), title="Ferry sinks off the cape"),
        cited(
            2,
            "Ledger",
            "A hospital in Port Selma said 38 people were rescued from the ferry Aurora.",
            date(2024, 5, 3),
            title="The last hours of the Aurora",
        ),
    )
    assert found == [[("40", 1), ("38", 2)]]


@pytest.mark.parametrize(
    ("title", "day"),
    [
        pytest.param("Miners trapped for a week", date(2024, 5, 2), id="another-thing"),
        pytest.param("Ferry sinks off Masbate", date(2024, 5, 2), id="another-place"),
        pytest.param("Ferry sinks off the cape", date(2024, 2, 2), id="months-apart"),
        pytest.param("", date(2024, 5, 2), id="no-title"),
    ],
)
def test_a_title_of_another_event_brings_nothing_together(title: str, day: date) -> None:
    """Another thing, place or time in the title: the figures are of different events."""
    quote = "A hospital in Port Selma said 38 people were rescued from the ferry Aurora."
    assert not values(
        cited(1, "Wire", FERRY, day, title=title),
        cited(2, "Ledger", quote, date(2024, 5, 3), title="The last hours of the Aurora"),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("near Albu Kamal", "in al-Bukamal", id="article"),
        pytest.param("in Deir ez-Zor", "near Deir al-Zour", id="vowels"),
        pytest.param("in Kharkiv", "in Kharkov", id="two-languages"),
    ],
)
def test_spellings_of_one_place_are_one_place(one: str, other: str) -> None:
    """The same town in two romanisations is one event's place; "counted 17 dead" is a toll."""
    found = values(
        cited(1, "W", f"The monitor said the raid {one} killed at least 22 fighters.", date(2021, 2, 26)),
        cited(2, "L", f"Medical workers {other} counted 17 dead fighters after the raid.", date(2021, 2, 27)),
    )
    assert found == [[("at least 22", 1), ("17", 2)]]


def test_towns_that_only_look_alike_are_two_places() -> None:
    """Kherson is not Kharkiv."""
    assert not values(
        cited(1, "W", "The raid in Kherson killed 22 fighters."),
        cited(2, "L", "The raid in Kharkiv killed 17 fighters."),
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "More than 30,000 people have been killed in Gaza since October.",
            "Strikes on Gaza overnight killed 40 people.",
            id="a running total and a night",
        ),
        pytest.param(
            "Since October the war in Gaza has killed 30,000 people.",
            "Since October the war in Gaza has killed 31,000 people.",
            id="a total that grew",
        ),
        pytest.param(
            "The bank in Larnow raised rates to 5.25 percent.",
            "The bank in Larnow raised rates by 0.25 percent.",
            id="to and by",
        ),
        pytest.param(
            "Prices in Larnow rose to 10.1 percent.",
            "Prices in Larnow rose from 9.9 percent.",
            id="to and from",
        ),
        pytest.param(
            "Russia fired 100 missiles at Kharkiv.",
            "Ukraine shot down 73 missiles over Kharkiv.",
            id="another deed",
        ),
    ],
)
def test_figures_of_other_sums_and_deeds_are_no_disagreement(first: str, second: str) -> None:
    """A total that runs on, a change and what it came to, and two doings are not the same thing."""
    assert values(cited(1, "A", first), cited(2, "B", second, date(2024, 4, 4))) == []


def test_a_toll_so_far_and_a_later_one_of_one_event_differ() -> None:
    """What breaking news counts "so far" is that event's toll."""
    first = "So far 22 people have been killed in the Kabul blast."
    assert values(cited(1, "A", first), cited(2, "B", "The Kabul blast killed 31 people.")) == [
        [("22", 1), ("31", 2)]
    ]


def test_running_totals_of_one_day_that_differ_stand_side_by_side() -> None:
    """A total grows from day to day; two outlets that give two on one day disagree."""
    found = values(
        cited(1, "A", "Since the war began 300 people have been killed in Omra, officials said."),
        cited(2, "B", "Since the war began 420 people have been killed in Omra, officials said."),
    )
    assert found == [[("300", 1), ("420", 2)]]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        pytest.param("Twelve soldiers died, including three officers.", [True, False], id="a part"),
        pytest.param("A 44-year-old baker was wounded.", [False], id="an age"),
    ],
)
def test_parts_and_ages_are_no_whole_counts(text: str, whole: list[bool]) -> None:
    """A part of another figure and an age say nothing of how many in all."""
    (sentence,) = read_all([text])
    assert [counts_whole(sentence, one) for one in sentence.quantities] == whole
