"""What the articles tell of a topic is a sentence of each story that tells of it, and nothing of any other."""

from dataclasses import replace
from datetime import date

import pytest

from rag.answer.picking.choice import Choice, Quoted
from rag.answer.picking.overview import kept_to_topic, overview
from rag.records.articles import Article, Hit, Passage, Published
from rag.records.questions import NameMatch, Understood, Window

STRIKE = (
    "Dockers in Selmouth walked out on Tuesday over their pay for night work. "
    "Mayor Ingrid Vale called the walkout a surprise. Ferries were sent to Port Arden instead."
)
LATER = (
    "Rain fell all week. The dockers' strike at Selmouth cost the port two million crowns, its owner said."
)
FAIR = "The Selmouth book fair opens on Friday with forty stalls and a reading by Ada Loft."
ARDEN = "Bus drivers in Port Arden went on strike for a day, and the depot stayed shut until the evening."


def hit(text: str, title: str, number: int, start: int = 0, day: int = 4) -> Hit:
    """A hit in an article of May 2021."""
    published = Published(date(2021, 5, day), date(2021, 5, day), "front matter")
    article = Article(f"a{number}", f"h{number}", title, "Coastal Wire", published)
    return Hit(Passage(f"p{number}", f"h{number}", start, start + len(text), text), article, 1.0, 0.5)


HITS = (
    hit(FAIR, "Readers gather", 1),
    hit(STRIKE, "Dockers walk out", 2),
    hit(LATER, "Port counts its losses", 3, start=900, day=20),
    hit(ARDEN, "No buses today", 4),
)


def told(question: str, hits: tuple[Hit, ...] = HITS, **known: object) -> list[str] | None:
    """The sentences that are quoted; None where nothing tells of it."""
    found = overview(Understood(question, question, **known), hits)
    return found and [hits[one.hit].passage.text[one.start : one.end] for one in found.quotes]


def test_each_story_that_tells_of_the_topic_is_quoted_once():
    """The sentence that holds most of the topic, and no other thing of the same place."""
    assert told("What do the articles say about the dockers' strike in Selmouth?") == [
        "The dockers' strike at Selmouth cost the port two million crowns, its owner said."
    ]
    assert set(told("Tell me about Selmouth") or ()) == {
        FAIR,
        "Dockers in Selmouth walked out on Tuesday over their pay for night work.",
        "The dockers' strike at Selmouth cost the port two million crowns, its owner said.",
    }


@pytest.mark.parametrize(
    "question",
    [
        "What do the articles say about Vellmar?",
        "What do the articles say about the fire in Selmouth?",
        "Tell me about Ingrid Loft",
        "Ada Vale",
        "any news on night buses?",
        "Who walked out in Selmouth?",
    ],
)
def test_what_no_story_tells_of_is_left_to_the_reader(question):
    """A name that is not there, another thing of the place, two names made into one, a question for one thing."""
    assert told(question) is None


def test_a_topic_has_no_short_answer_and_says_how_much_of_it_is_held():
    """Sentences tell it; the confidence is the share of its words in the first of them."""
    found = overview(Understood("Ada Loft", "Ada Loft"), HITS)
    assert found is not None
    assert (found.short_answer, found.answered, found.confidence) == (None, True, 1.0)


def test_prints_of_one_story_are_quoted_once():
    """A story that two outlets print is one."""
    print_of = Article("a5", "h5", "Readers meet", "Arden Post", HITS[0].article.published, story="a1")
    again = Hit(Passage("p5", "h5", 0, len(FAIR), FAIR), print_of, 0.9, 0.5)
    assert told("Ada Loft", (HITS[0], again)) == [FAIR]


def test_a_topic_of_other_days_is_not_told():
    """What was published long after the days that the question names, and names none of them, tells of others."""
    days = Window(date(2019, 1, 1), date(2019, 1, 31))
    assert told("Tell me about the dockers' strike in Selmouth in January 2019", days=days) is None


def test_a_name_is_found_in_any_spelling_that_the_articles_use():
    """The topic is read as each article spells it."""
    names = (NameMatch("Selmut", ("Selmouth",)),)
    assert told("Tell me about the book fair in Selmut", names=names) == [FAIR]


@pytest.mark.parametrize(
    "aside",
    [
        "Photos of the fair at Selmouth that our readers sent in this week.",
        "This story has been updated with more of the fair at Selmouth.",
        "How many stalls will there be at the fair in Selmouth this year?",
        "What to see at the fair in Selmouth this coming weekend",
    ],
)
def test_what_tells_nothing_of_the_topic_itself_is_not_quoted(aside):
    """A caption, a note of the page, a question, a heading."""
    assert (
        told("Tell me about the fair in Selmouth", (hit(f"{aside}\n\nIt rained.", "Out and about", 7),))
        is None
    )


def test_a_sentence_is_quoted_with_what_has_to_be_read_with_it():
    """Whom "she" is, as answers are quoted."""
    text = (
        "Ines Varga runs the port now. She took over from Ada Loft when the dockers went back to work in May."
    )
    assert told("Ada Loft", (hit(text, "New at the port", 8),)) == [text]


def test_an_article_of_later_weeks_tells_of_the_days_only_in_a_sentence_that_names_them():
    """What it tells of its own days is another event of the same place."""
    days = Window(date(2021, 5, 1), date(2021, 5, 31))
    back = (
        "Dockers in Selmouth walked out again over pay on Monday. "
        "In May 2021 dockers in Selmouth walked out for a week."
    )
    hits = (hit(back, "Dockers walk out", 9), hit(STRIKE, "Dockers walk out", 2))
    later = Published(date(2023, 1, 9), date(2023, 1, 9), "front matter")
    hits = (replace(hits[0], article=replace(hits[0].article, published=later)), hits[1])
    assert set(told("Tell me about dockers in Selmouth in May 2021", hits, days=days) or ()) == {
        "In May 2021 dockers in Selmouth walked out for a week.",
        "Dockers in Selmouth walked out on Tuesday over their pay for night work.",
    }


@pytest.mark.parametrize(
    "caption",
    [
        "Ines Varga/Coastal Pictures Dockers of Selmouth stand at the gate of the port on a cold morning.",
        "JUST WATCHED Dockers of Selmouth walk out and stand at the gates Replay More Videos ...",
        "Dockers stand at the gate of the port of Selmouth on a cold morning. (credit: Ines Varga)",
        "Dockers stand in Selmouth at the gate of the port, via REUTERS and others of the press.",
    ],
)
def test_what_stands_below_a_picture_is_not_quoted(caption):
    """A photographer's name and agency, or a credit, tells a caption."""
    assert told("Tell me about dockers in Selmouth", (hit(caption, "Dockers", 1),)) is None


def test_a_name_before_for_is_no_photographers():
    """An observatory for human rights speaks in what an article tells."""
    said = "The Selmouth Observatory for Human Rights said dockers had walked out of the port."
    assert told("Tell me about dockers in Selmouth", (hit(said, "A quiet port", 1),)) == [said]


def test_of_two_sentences_that_tell_as_much_the_one_without_a_whole_date_at_its_end_is_quoted():
    """What stands below a picture ends with the day on which it was taken."""
    text = (
        "Rain fell. Dockers stand at the gate of the port of Selmouth on May 4, 2021. "
        "Dockers stayed away from the gate of the port of Selmouth for a week."
    )
    assert told("Tell me about dockers in Selmouth", (hit(text, "A port", 1, start=400),)) == [
        "Dockers stayed away from the gate of the port of Selmouth for a week."
    ]


def test_a_day_or_year_is_not_what_a_typed_topic_is_about():
    """Of "selmouth book fair may 2021" the thing is the fair."""
    days = Window(date(2021, 5, 1), date(2021, 5, 31))
    assert told("selmouth book fair may 2021", (HITS[0],), days=days) == [FAIR]


def test_the_year_of_an_event_that_names_no_days_besides_is_the_articles_or_told():
    """Of the 2019 strike an article of 2021 tells where it names that year."""
    again = "Dockers in Selmouth are on strike again after the long strike of 2019."
    question = "Tell me about the 2019 dockers' strike in Selmouth"
    assert told(question, (HITS[2],)) is None
    assert told(question, (hit(again, "A port", 1),)) == [again]


def test_a_name_behind_the_typed_without_capitals_is_told():
    """What an article writes with a capital alone is a name: "the houthis"."""
    said = "Houthis attack merchant ships that they say have links to their enemies."
    assert told("what do the articles say about the houthis", (hit(said, "A sea", 1),)) == [said]


def test_a_name_typed_without_capitals_is_told_where_the_articles_spell_it_in_several_ways():
    """The topic keeps its capitals whatever the article writes."""
    names = (NameMatch("ada loft", ("Ada Loft", "Ada Lofft")),)
    assert told("ada loft", names=names) == [FAIR]


@pytest.mark.parametrize(
    ("question", "sentence", "title"),
    [
        (
            "tell me about the selmouth fire",
            "A man in Selmouth opened fire on a crowd in the square.",
            "Two hurt",
        ),
        (
            "Tell me about the Selmouth fire",
            "The chief of the Selmouth fire department spoke at noon.",
            "Crush",
        ),
        (
            "Tell me about the Arden 11 launch",
            "The Arden crew had been set for a launch at noon on Monday.",
            "Moon",
        ),
        (
            "Tell me about Ada Loft's death",
            "News of Vale’s death rattled her friend of years, Ada Loft.",
            "A friend",
        ),
        (
            "tell me about hurricane ida",
            "Carl and Ida Trapp stayed at home when Hurricane Vale came.",
            "A storm",
        ),
        (
            "tell me about the selmouth strike",
            "Selmouth has a fair on Friday with forty stalls.",
            "Arden bus strike",
        ),
    ],
)
def test_another_thing_that_shares_its_words_is_not_told(question, sentence, title):
    """Shots are no fire, a number is its name's, another's death is not hers, a title may be of another place."""
    rest = "The town council met twice this week and said no more. "
    assert told(question, (hit(rest + sentence, title, 1),)) is None


@pytest.mark.parametrize(
    ("question", "sentence", "off"),
    [
        ("tell me about the selmouth fire", "A man in Selmouth opened fire on a crowd in the square.", True),
        ("Selmouth election 2021", "The Arden prize has a list of fifteen who may win the election.", True),
        ("Tell me about the Arden 11 launch", "The Arden crew had been set for a launch at noon.", True),
        ("smuggling in Selmouth", "A load of weapons reached Selmouth in trucks with vegetables.", False),
        (
            "selmouth quay explosion",
            "Silos were destroyed when a blast tore through the Selmouth quay.",
            False,
        ),
        ("Who opened fire in Selmouth?", "A man in Selmouth opened fire on a crowd in the square.", False),
    ],
)
def test_what_the_reader_marks_for_a_topic_has_its_names_and_its_thing_in_no_other_sense(
    question, sentence, off
):
    """Other words for the thing are the reader's to judge, and so is a question for one thing."""
    marked = Choice((Quoted(0, 0, len(sentence)),), "noon", 0.9, answered=True)
    kept = kept_to_topic(Understood(question, question), (hit(sentence, "A town", 1),), marked)
    assert kept.answered is not off
    assert (kept.short_answer == "noon") is question.startswith("Who")


@pytest.mark.parametrize(
    ("name", "sentence", "held"),
    [
        ("Ada Loft-Vale", "Ada Loft-Vale was chosen to lead the port on Monday.", True),
        ("Ada Loft-Vale", "Ada Quill was chosen to lead the port by Ingrid Loft-Vale.", False),
        ("Martin O'Marran", "Martin O'Marran was chosen to lead the port on Monday.", True),
        ("Al-Arden Front", "The al-Arden Front was chosen to lead the port on Monday.", True),
    ],
)
def test_a_name_with_a_hyphen_or_an_apostrophe_is_held_as_one(name, sentence, held):
    """Its parts are words of their own in an article, and stand side by side there."""
    found = told(f"Tell me about {name}", (hit(sentence, "A new head", 1),))
    assert found == ([sentence] if held else None)


@pytest.mark.parametrize(
    ("question", "newest_first"),
    [
        ("What is the latest on the dockers' strike in Selmouth?", True),
        ("any news on the dockers' strike in Selmouth", True),
        ("Tell me about the dockers' strike in Selmouth", False),
    ],
)
def test_where_the_latest_is_asked_for_the_newest_story_comes_first(question, newest_first):
    """Of the stories that tell as much of the topic."""
    old = hit(
        "The dockers' strike in Selmouth began over pay for work at night.", "Selmouth dockers' strike", 1
    )
    new = hit(LATER, "Port counts its losses", 3, day=20)
    found = overview(Understood(question, question), (old, new))
    assert found is not None
    assert [one.hit for one in found.quotes] == ([1, 0] if newest_first else [0, 1])


def test_a_story_without_a_date_is_not_the_latest():
    """Nobody knows when it was written."""
    undated = replace(HITS[0], article=replace(HITS[0].article, published=None))
    assert told("What is the latest on Ada Loft?", (undated,)) is None
    assert told("Tell me about Ada Loft", (undated,)) == [FAIR]


def test_a_timeline_is_told_in_the_order_of_its_days():
    """Whatever tells most of the topic, the oldest story comes first, and what has no date last."""
    hits = (HITS[2], HITS[1])
    walkout = "Dockers in Selmouth walked out on Tuesday over their pay for night work."
    cost = "The dockers' strike at Selmouth cost the port two million crowns, its owner said."
    assert told("Timeline of Selmouth", hits) == [walkout, cost]
    undated = replace(HITS[1], article=replace(HITS[1].article, published=None))
    assert told("How did Selmouth's dockers' strike unfold?", (HITS[2], undated)) == [cost]
    assert told("Timeline of Selmouth", (undated, HITS[2])) == [cost, walkout]


def test_a_report_stands_before_somebodys_words():
    """Of two sentences that hold the topic alike, the one that is not quoted speech tells it."""
    speech = "“Ada Loft was never in Selmouth when the fair was held there,” said a friend of hers on Friday."
    report = "Readers of Ada Loft came to Selmouth in great numbers when the book fair opened on Friday."
    text = f"The town was full, and trains ran late for most of the week. {speech} {report}"
    assert told("Ada Loft", (hit(text, "Readers gather", 1, start=900),)) == [report]
