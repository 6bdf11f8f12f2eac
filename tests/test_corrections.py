"""A correction that an outlet published later is named beside the citation it concerns."""

from datetime import date

import pytest
from desk import indexed

from rag.answer.corrections import corrections
from rag.records.answers import Citation
from rag.records.articles import Article, Hit, Passage, Published
from rag.records.questions import Filters
from rag.sentences import sentence_spans

CITED = "The rockets on Erbil airport killed one contractor."


def printed(
    name: str, day: date, *, outlet: str = "Sample Wire", title: str = "Rockets hit Erbil"
) -> Article:
    """An article of an outlet and a day."""
    return Article(name, name, title, outlet, Published(day, day, "test"), story=name)


def hit(article: Article, text: str) -> Hit:
    """A passage of it that was found."""
    return Hit(Passage("p", article.text_hash, 0, len(text), text), article, 1.0, 0.5)


FIRST = printed("first", date(2021, 2, 16))
CITATION = Citation(1, "p", FIRST, 0, len(CITED), CITED)


@pytest.mark.parametrize(
    "said",
    [
        "**Correction:** The report of February 16 gave the Erbil toll of rockets as one.",
        "An earlier version of this story on the Erbil rockets gave an incorrect toll.",
        "Correction. The Erbil toll from the rockets was two.",
        "The Sample Wire corrects its report on the Erbil rockets.",
    ],
)
def test_a_later_correction_of_the_outlet_is_named(said):
    """With outlet, day and its own words."""
    (note,) = corrections([CITATION], [hit(printed("later", date(2021, 2, 22)), f"It rained. {said}")])
    assert note.startswith("Sample Wire (2021-02-22) published a correction that concerns [1]: “")
    assert said.replace("*", "") in note


@pytest.mark.parametrize(
    ("article", "text"),
    [
        (printed("later", date(2021, 2, 22)), "Two people died in Erbil after the rockets."),
        (printed("later", date(2021, 2, 22)), "A correction officer was hurt by the Erbil rockets."),
        (printed("later", date(2021, 2, 22)), "The health ministry corrected the Erbil toll of the rockets."),
        (
            printed("later", date(2021, 2, 22)),
            "The Sample Wire corrects its reports when new facts on the Erbil rockets are known.",
        ),
        (printed("later", date(2021, 2, 22)), "A group on Erbil corrected its toll of rockets to two."),
        (
            printed("later", date(2021, 2, 22)),
            "A spokesman said an earlier report that Erbil was overrun after the rockets was wrong.",
        ),
        (printed("before", date(2021, 2, 10)), "Correction: the Erbil rockets killed nobody."),
        (printed("other", date(2021, 2, 22), outlet="Post"), "Correction: the Erbil rockets killed two."),
        (
            printed("subject", date(2021, 2, 22), title="Prices of bread"),
            "Correction: bread costs more than we said.",
        ),
    ],
    ids=[
        *("no-correction", "another-meaning", "ministry", "policy", "group", "report-of-others"),
        *("earlier", "other-outlet", "other-subject"),
    ],
)
def test_nothing_else_is_called_a_correction(article, text):
    """Not a later toll, another meaning of the word, another outlet, subject or an earlier day."""
    assert corrections([CITATION], [hit(article, text)]) == ()


WITHIN = printed("bakery", date(2022, 5, 3), title="Fire at the Orvel bakery")


@pytest.mark.parametrize(
    ("quote", "correction", "concerns"),
    [
        ("The oven is nine metres long.", "Correction: the chimney was 12 metres high.", True),
        ("The chimney fell on a van.", "Correction: the chimney was 12 metres high.", True),
        ("Two bakers were killed.", "Correction: the toll was given too high.", True),
        ("Two bakers were killed.", "Correction: This story misspelled a name. The bakers are Rosk.", True),
        ("Two bakers were killed.", "This story has been corrected.", True),
        ("Two bakers were killed.", "Correction: the chimney was 12 metres high.", False),
        ("Olga Rosk has run it since May.", "Correction: Olga Rosk is 41 years old.", False),
        ("Olga Rosk, 41, runs it.", "Correction: Olga Rosk is 41 years old.", True),
        ("The bakery in Orvel was founded in 1911.", "Correction: the Orvel chimney was too low.", False),
    ],
)
def test_a_correction_in_the_article_itself_stands_only_beside_what_it_concerns(quote, correction, concerns):
    """It shares a figure, a fate or a word with the sentence beyond what the title has, or names nothing at all."""
    citation = Citation(1, "p", WITHIN, 0, len(quote), quote)
    found = corrections([citation], [hit(WITHIN, f"{correction}\n\nIt rained. {quote}")])
    assert bool(found) is concerns


OTHER_DAY = printed("ferry-sale", date(2022, 7, 1), title="Stena fleet sale of Norrvik ferries is off")
FERRIES = printed("ferry-bid", date(2022, 5, 3), title="Norrvik ferries: Stena raises its bid")


@pytest.mark.parametrize(
    ("quote", "concerns"),
    [
        ("Stena would take 17 ferries of Norrvik.", True),
        ("Norrvik's crews on the ferries fear for their jobs.", False),
        ("Norrvik's ferries carried 26 captains.", False),
    ],
)
def test_what_an_article_says_of_its_own_earlier_words_is_about_another_only_by_the_figure(quote, concerns):
    """Of another article of the same story, only what gives the figure corrected is told to be corrected."""
    said = "Correction: An earlier version of this article said that Norrvik owns 26 ferries. It owns 17."
    citation = Citation(1, "p", FERRIES, 0, len(quote), quote)
    assert bool(corrections([citation], [hit(OTHER_DAY, said)])) is concerns


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Correction, May 4: This story first gave 12 metres. The chimney was 21 metres high. It fell.", 2),
        ("Correction: The chimney was 21 metres high, not 12. It fell.", 1),
        ("Correction: An earlier version misstated the height of the chimney.\nThe bakery is 90.", 1),
    ],
)
def test_a_note_ends_behind_what_is_right(said, shown):
    """A sentence that tells only what was wrong goes on with the next of its paragraph."""
    quote = "The chimney is 21 metres high."
    citation = Citation(1, "p", WITHIN, 0, len(quote), quote)
    (note,) = corrections([citation], [hit(WITHIN, said)])
    whole = [said[start:end] for start, end in sentence_spans(said)]
    assert note.endswith(f"“{' '.join(whole[:shown])}”")


def test_an_answer_carries_the_correction(tmp_path):
    """Asked of an index with both reports, the note stands with the answer; as of the first day it does not."""
    first = (
        "---\noutlet: Sample Wire\npublished: 2021-02-16\n---\n"
        "Rockets on Erbil airport killed one contractor of the coalition on Monday."
    )
    later = (
        "---\noutlet: Sample Wire\npublished: 2021-02-22\n---\n"
        "Guards searched roads.\n\nCorrection: an earlier report on the rockets on Erbil airport gave one dead."
    )
    parts = indexed(tmp_path, {"first.md": first, "later.md": later}, reader=False)
    question = "How many contractors did the rockets on Erbil airport kill?"
    assert "published a correction" in " ".join(parts.assistant.ask(question).notes)
    early = parts.assistant.ask(question, Filters(as_of=date(2021, 2, 17)))
    assert "published a correction" not in " ".join(early.notes)
