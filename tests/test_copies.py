"""Which articles count as prints of one story."""

import random
from datetime import date

from ingest.copies import ALIKE, StoryBook, likeness, signature

AGENCY = (
    "The harbour at Larnow was closed on Tuesday after two tankers collided in thick fog, the port "
    "authority said. Nobody was hurt and no oil was seen on the water, according to the coast guard, "
    "which sent three boats. The larger ship, the Mira Dawn, was carrying grain to the south when it "
    "met the empty Castor near the light. Divers were to look at both hulls before the channel opened "
    "again, a spokesman for the authority told reporters. It was the second collision in the strait "
    "this year; in February a ferry struck a trawler and four people drowned. Shipping agents said that "
    "eleven vessels were waiting outside the harbour on Tuesday evening for a pilot. "
)
OTHER = (
    "Two tankers ran into each other in fog outside Larnow on Tuesday, and the harbour has been shut "
    "ever since. We heard a long scrape and then nothing, said Ines Varga, who runs the ferry kiosk on "
    "the eastern mole. The Castor, which carried no cargo, has a hole the size of a door above the "
    "waterline, dock workers said. The coast guard said that no oil had been spilled and that the crews "
    "of both ships were safe and on board. Residents have long asked for a radar station; the ministry "
    "promised one after the ferry disaster of February. The mayor called an emergency meeting for "
    "Wednesday morning, and the fishing fleet was told to stay in port. "
)


def test_prints_of_one_agency_story_are_one_story():
    """Another headline, a cut end or a few changed words do not make another story."""
    cut = AGENCY[: int(len(AGENCY) * 0.75)]
    edited = "Fog shuts port. " + AGENCY.replace("thick fog", "heavy fog").replace("told reporters", "said")
    book = StoryBook()
    assert book.add("a", signature(AGENCY)) is None
    assert book.add("b", signature(edited)) == "a"
    assert book.add("c", signature(cut)) == "a"


def test_two_reports_of_one_event_are_two_stories():
    """Different words about the same thing are different sources."""
    book = StoryBook()
    book.add("a", signature(AGENCY))
    assert book.add("b", signature(OTHER)) is None
    assert likeness(signature(AGENCY), signature(OTHER)) < 0.1


def test_known_articles_are_found_again_and_replaced_ones_are_not():
    """A book starts from what is stored; an article that was rewritten no longer stands for its old text."""
    book = StoryBook([("a", "a", signature(AGENCY), ""), ("b", "a", signature(AGENCY), "")])
    assert book.add("c", signature(AGENCY)) == "a"
    book = StoryBook([("a", "a", signature(AGENCY), "")])
    assert book.add("a", signature(OTHER)) is None
    assert book.add("c", signature(AGENCY)) is None


def test_many_articles_group_the_same_in_one_book_or_continued():
    """Grouping does not depend on whether earlier articles were stored in between."""
    chance = random.Random(3)
    words = [f"w{number}" for number in range(4000)]
    texts = [" ".join(chance.choices(words, k=80)) for _ in range(60)]
    texts += [text + " and a little more was added to it" for text in texts[:20]]
    signed = [(f"{place:03}", signature(text)) for place, text in enumerate(texts)]
    whole = StoryBook()
    at_once = {name: whole.add(name, one) for name, one in signed}
    first = StoryBook()
    stored = [(name, first.add(name, one) or name, one, "") for name, one in signed[:50]]
    second = StoryBook(stored)
    continued = {name: story for name, story, *_ in stored} | {
        name: second.add(name, one) for name, one in signed[50:]
    }
    assert {name: story or name for name, story in at_once.items()} == {
        name: story or name for name, story in continued.items()
    }
    assert sum(story is not None for story in at_once.values()) == 20


def test_weekly_column_with_the_same_opening_is_a_new_story_each_week():
    """Texts that share half their words are prints only when they came out within days of each other."""
    opening, rest = AGENCY[: len(AGENCY) * 2 // 3], OTHER[: len(OTHER) // 3]
    book = StoryBook()
    book.add("a", signature(AGENCY, date(2023, 3, 14)))
    assert book.add("b", signature(opening + rest, date(2023, 4, 14))) is None
    assert book.add("c", signature(opening, date(2023, 3, 15))) == "a"
    assert book.add("d", signature(AGENCY, date(2023, 9, 1))) == "a"


def test_what_one_outlet_prints_daily_with_new_figures_is_a_new_story_each_day():
    """Yesterday's toll does not stand for today's; another outlet's print of it, or a second one that day, does."""
    later = AGENCY.replace("eleven vessels", "nineteen vessels").replace("three boats", "seven boats")
    later = later.replace("four people drowned", "five people drowned")
    first = signature(AGENCY, date(2023, 3, 14))
    started = StoryBook([("a", "a", first, "Larnow Post")])
    grown = StoryBook()
    grown.add("a", first, "Larnow Post")
    for book in (started, grown):
        assert likeness(first, signature(later)) > ALIKE
        assert book.add("b", signature(later, date(2023, 3, 15)), "Larnow Post") is None
        assert book.add("c", signature(later, date(2023, 3, 15)), "Coast Radio") == "b"
        assert book.add("d", signature(later + " More soon.", date(2023, 3, 15)), "Larnow Post") == "b"


def test_a_bulletin_that_changes_two_figures_is_a_new_story_the_next_day():
    """However alike: only the very same text is one outlet's own reprint."""
    first = " ".join(AGENCY.replace("two", str(number)) for number in range(4))
    book = StoryBook()
    book.add("a", signature(first, date(2023, 3, 14)), "Larnow Post")
    later = signature(first.replace("eleven vessels", "nineteen vessels", 1), date(2023, 3, 15))
    assert likeness(signature(first), later) >= 0.9
    assert book.add("b", later, "Larnow Post") is None
    assert book.add("c", signature(first, date(2023, 3, 16)), "Larnow Post") == "a"


def test_a_few_words_are_never_a_copy():
    """Texts too short to tell apart stand alone."""
    assert signature("Read more.") == b""
    book = StoryBook()
    assert book.add("a", b"") is None
    assert book.add("b", b"") is None
