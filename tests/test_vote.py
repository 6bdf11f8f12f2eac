"""The vote of spans over the passages: what wins, what is no answer, how much of it is shown."""

from dataclasses import replace

import pytest
from readings import reads, span

from rag.answer.ballot import Pull
from rag.answer.picking.vote import vote
from rag.reader import Reading


def test_the_same_answer_in_two_passages_outvotes_a_better_single_one() -> None:
    """Votes for an answer add up, whatever its case and article."""
    passages = ["The crane fell.", "A storm came.", "They saw the Crane."]
    readings = [
        Reading(0.0, (span(passages[0], "The crane", 2.0),)),
        Reading(0.0, (span(passages[1], "storm", 2.5),)),
        Reading(0.0, (span(passages[2], "Crane", 2.2),)),
    ]
    best, second = vote("", reads(passages, readings))
    assert (best.text, second.text) == ("Crane", "storm")
    assert best.share + second.share == pytest.approx(1.0)
    assert [place[0] for place in best.places] == [2, 0]


def test_relevance_moves_the_vote() -> None:
    """A span in a passage that answers wins over an equal one in a passage that does not."""
    passages = ["It was Vale.", "It was Stone."]
    readings = [
        Reading(-3.0, (span(passages[0], "Vale", 2.0),)),
        Reading(1.0, (span(passages[1], "Stone", 1.9),)),
    ]
    assert vote("", reads(passages, readings))[0].text == "Vale"
    assert vote("", reads(passages, readings), Pull(relevance=1.0))[0].text == "Stone"


def test_a_sentence_that_speaks_of_what_was_asked_moves_the_vote() -> None:
    """Between spans that read alike, the one whose sentence holds the question's words wins."""
    text = "Vale described the raid as limited. Stone claimed the attack on the harbour."
    readings = [Reading(0.0, (span(text, "Vale", 2.0), span(text, "Stone", 1.9)))]
    asked = "Who claimed the attack on the harbour?"
    assert vote(asked, reads([text], readings))[0].text == "Vale"
    assert vote(asked, reads([text], readings), Pull(words=1.0))[0].text == "Stone"


def test_what_several_articles_tell_moves_the_vote() -> None:
    """A name that other articles tell of wins over one that reads a little better; passages of one article are one."""
    passages = ["Beside the mayor stood Vale.", "The winner was Stone.", "They cheered Stone."]
    found = [
        Reading(0.0, (span(passages[0], "Vale", 2.0),)),
        Reading(0.0, (span(passages[1], "Stone", 1.9),)),
    ]
    readings = [*found, Reading(0.0, ())]
    apart = reads(passages, readings)
    assert vote("", apart)[0].text == "Vale"
    assert vote("", apart, Pull(articles=1.0))[0].text == "Stone"
    one_article = [replace(one, article="a") for one in apart]
    assert vote("", one_article, Pull(articles=1.0))[0].text == "Vale"


def test_what_a_title_tells_moves_the_vote() -> None:
    """A name in a headline of what was read wins over one that reads a little better; half a word is no name."""
    passages = ["Beside the mayor stood Vale.", "The winner was Stone."]
    readings = [
        Reading(0.0, (span(passages[0], "Vale", 2.0),)),
        Reading(0.0, (span(passages[1], "Stone", 1.9),)),
    ]
    titled = [replace(one, title="Stone wins in Selmouth") for one in reads(passages, readings)]
    assert vote("", titled)[0].text == "Vale"
    assert vote("", titled, Pull(titles=1.0))[0].text == "Stone"
    walled = [replace(one, title="A Stonewall falls") for one in titled]
    assert vote("", walled, Pull(titles=1.0))[0].text == "Vale"


@pytest.mark.parametrize(
    ("asked", "text", "best", "other", "shown"),
    [
        ("Which chain keeps an index?", "The Waffle House index is kept.", "Waffle", "Waffle House", "other"),
        ("Who won?", "Anna Stone won.", "Stone", "Anna Stone", "other"),
        ("For how many days did it rain?", "It rained for 45 days.", "45", "45 days", "best"),
        ("Which disease is back?", "Lyme disease is back.", "Lyme", "Lyme disease", "other"),
        (
            "Which park burns?",
            "Grey Hill National Park burns.",
            "Grey Hill",
            "Grey Hill National Park",
            "other",
        ),
        ("Which country's envoy left?", "Iran said the Iranian envoy left.", "Iranian", "Iran", "other"),
        ("Who left?", "Iran said the Iranian envoy left.", "Iranian", "Iran", "best"),
        ("Who won?", "President Anna Stone won.", "Anna Stone", "President Anna Stone", "best"),
        ("A theme park of which show opens?", "The Pip Theme Park opens.", "Pip", "Pip Theme Park", "best"),
        ("How old is she?", "She is 45 in May.", "45", "45 in May", "best"),
        ("Who won?", "Stone, Vale and others won.", "Stone", "Stone, Vale", "best"),
        (
            "Who is Ann Vale?",
            "Vale is a member of Blue Watch.",
            "Blue Watch",
            "a member of Blue Watch",
            "other",
        ),
        (
            "What did Ann Vale join?",
            "She is a member of Blue Watch.",
            "Blue Watch",
            "a member of Blue Watch",
            "best",
        ),
    ],
)
def test_the_short_answer_is_given_whole(asked: str, text: str, best: str, other: str, shown: str) -> None:
    """Where a fuller form of the same name reads nearly as well, it is shown; titles, tails and units are not."""
    readings = [Reading(0.0, (span(text, best, 2.0), span(text, other, 1.5)))]
    assert vote(asked, reads([text], readings))[0].text == {"best": best, "other": other}[shown]


def test_another_place_of_a_longer_name_is_no_fuller_form() -> None:
    """South Sudan is not Sudan, however the vote falls."""
    text = "Talks between Sudan and South Sudan broke off."
    readings = [Reading(0.0, (span(text, "Sudan", 2.0), span(text, "South Sudan", 1.5)))]
    assert vote("Which country left the talks?", reads([text], readings))[0].text == "Sudan"


def test_a_fuller_form_that_reads_much_worse_is_not_shown() -> None:
    """The reader must nearly have chosen it."""
    text = "Anna Stone won."
    readings = [Reading(0.0, (span(text, "Stone", 5.0), span(text, "Anna Stone", 1.0)))]
    assert vote("Who won?", reads([text], readings))[0].text == "Stone"


def test_an_answer_that_repeats_the_question_is_left_out() -> None:
    """Words that were asked do not answer, unless there is nothing else."""
    text = "The harbour fire was put out by Stone."
    asked = "Who ended the harbour fire?"
    both = [Reading(0.0, (span(text, "harbour fire", 5.0), span(text, "Stone", 1.0)))]
    assert [one.text for one in vote(asked, reads([text], both))] == ["Stone"]
    only = [Reading(0.0, (span(text, "harbour fire", 5.0),))]
    assert [one.text for one in vote(asked, reads([text], only))] == ["harbour fire"]


@pytest.mark.parametrize(
    ("asked", "best"),
    [
        ("Who won the final between Vale and Stone?", "Vale"),
        ("Who won, Vale or Stone?", "Vale"),
        ("What did Vale win?", "the cup"),
    ],
)
def test_a_choice_that_the_question_offers_may_be_the_answer(asked: str, best: str) -> None:
    """Who is named as one of two is no mere repetition."""
    text = "Vale won the cup in Selmouth."
    readings = [Reading(0.0, (span(text, "Vale", 5.0), span(text, "the cup", 2.0)))]
    assert vote(asked, reads([text], readings))[0].text == best


def test_an_answer_stands_without_the_signs_around_it() -> None:
    """Quotation marks and stops at the edges are no part of the short answer."""
    text = 'She called it "The Long Night".'
    (best,) = vote("", reads([text], [Reading(0.0, (span(text, '"The Long Night".', 1.0),))]))
    assert best.text == "The Long Night"


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        ("A leak, cybersecurity experts say.", "cybersecu", "cybersecurity"),
        ("Oklahoma State's coach won.", "Oklahoma State's", "Oklahoma State"),
        ("McDonald's left the port.", "McDonald's", "McDonald's"),
        ("It flew to the U.S. on Monday.", "U.S.", "U.S."),
        ("It honours Owen Pike Jr. of Selmouth.", "Owen Pike Jr", "Owen Pike Jr."),
        ("It came to Selmouth.", "Selmouth.", "Selmouth"),
        ("The prize is $1.02 billion now.", "02 billion", "1.02 billion"),
        ("Ann—of Selmouth—left.", "Selmouth", "Selmouth"),
        ("It came by sea, two officials said.", "by sea, two officials said", "by sea"),
        ("Dana Reed, who heads the port, left.", "Dana Reed, who heads the port", "Dana Reed"),
        ("It met Coast Command (NORCOM) there.", "Coast Command (NORCOM", "Coast Command"),
        ("It met Coast Command (NORCOM) there.", "Coast Command (NORCOM)", "Coast Command"),
        ("Dana Reed (Selmouth) won.", "Selmouth) won", "Selmouth"),
        ("The Port (Rates) Act of 1901 stands.", "Port (Rates) Act of 1901", "Port (Rates) Act of 1901"),
    ],
)
def test_an_answer_is_whole_words_and_figures(text: str, cut: str, whole: str) -> None:
    """A span that begins or ends inside a word is widened to it; possessive endings, clauses and half brackets go."""
    (best,) = vote("", reads([text], [Reading(0.0, (span(text, cut, 1.0),))]))
    assert best.text == whole


def test_a_short_form_of_what_was_asked_is_no_answer() -> None:
    """Letters in brackets behind words of the question name the same thing; behind other words they may answer."""
    text = "Dana Reed, who heads Northern Coast Command (NORCOM), met the Island Union (IU)."
    readings = [Reading(0.0, (span(text, "NORCOM", 9.0), span(text, "Dana Reed", 1.0)))]
    asked = "Who is in charge of Northern Coast Command?"
    assert [one.text for one in vote(asked, reads([text], readings))] == ["Dana Reed"]
    readings = [Reading(0.0, (span(text, "IU", 9.0), span(text, "Dana Reed", 1.0)))]
    assert vote(asked, reads([text], readings))[0].text == "IU"


def test_a_choice_that_a_quiz_offers_is_no_answer() -> None:
    """Options stand one a line after a letter; what is told elsewhere counts."""
    quiz = "Which sport did he play?\nA. Football\nB. Basketball\n\nHe played football for years."
    readings = [Reading(0.0, (span(quiz, "Basketball", 9.0), span(quiz, "football", 1.0)))]
    assert [one.text for one in vote("", reads([quiz], readings))] == ["football"]
    name = "A. Brown scored twice."
    assert [one.text for one in vote("", reads([name], [Reading(0.0, (span(name, "twice", 9.0),))]))] == [
        "twice"
    ]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("BAGHDAD (Sample Wire) - Three were hurt in Erbil.", "BAGHDAD"),
        ("New York CNN Business —\n\nThree were hurt in Erbil.", "New York"),
        ("Sample Wire —\n\nThree were hurt in Erbil.", "Sample Wire"),
        ("OMRA, Kelland (Sample Wire) - Feb. 16, 2021 - Three were hurt in Erbil.", "Feb. 16, 2021"),
        ("OMRA, Feb 16 (Sample Wire) - Three were hurt in Erbil.", "Feb 16"),
        ("OMRA, Kelland, 16 February 2021 — Three were hurt in Erbil.", "16 February 2021"),
        ("BAGHDAD - Three were hurt in Erbil.", "BAGHDAD"),
        ("BAGHDAD, Iraq − Three were hurt in Erbil.", "BAGHDAD"),
        ("Were many hurt in Baghdad? Three were hurt in Erbil.", "Baghdad"),
        ("“Were many hurt in Baghdad?” Three were hurt in Erbil.", "Baghdad"),
        ("They met on Friday.\n\n— Ines Varga\n\nThree were hurt in Erbil.", "Ines Varga"),
        ("Ines Varga, R-Calif., left. Three were hurt in Erbil.", "R-Calif"),
        ("By Ines Varga of the Sample Wire\n\nThree were hurt in Erbil.", "Ines Varga"),
        ("Ines Varga/Getty Images\n\nThree were hurt in Erbil.", "Ines Varga"),
        ("It may not be enough. Adobe Stock\n\nThree were hurt in Erbil.", "Adobe Stock"),
        ("QUIZ TIME\n\nThree were hurt in Erbil.", "QUIZ TIME"),
        ("Adobe Stock\n\nThree were hurt in Erbil.", "Adobe Stock"),
    ],
)
def test_who_wrote_and_where_is_no_answer(text: str, head: str) -> None:
    """By-lines, datelines, seats and what is only asked are no part of what is told, however well they score."""
    answers = vote("", reads([text], [Reading(0.0, (span(text, head, 9.0), span(text, "Erbil", 1.0)))]))
    assert [one.text for one in answers] == ["Erbil"]


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("The squad for Erbil:\n— Simone Bell\n— Sunisa Lund", "Sunisa Lund"),
        ("Erbil waits. Ines Varga wrote “Who Goes There?”", "Ines Varga"),
        ("UNRWA – the agency for Erbil – is short of money.", "UNRWA"),
        ("On its D-Day, the town of Erbil waits.", "D-Day"),
    ],
)
def test_what_only_looks_like_a_head_or_a_question_may_be_the_answer(text: str, best: str) -> None:
    """Items of a list, titles that ask, names in capitals before a dash and days are told like anything else."""
    answers = vote("", reads([text], [Reading(0.0, (span(text, best, 9.0), span(text, "Erbil", 1.0)))]))
    assert answers[0].text == best


def test_the_place_a_report_is_sent_from_is_no_part_of_an_answer() -> None:
    """A span that begins in the dateline and goes on behind it is what stands behind; a dash in a name is none."""
    text = "OMRA - Riders struck the port of Erbil."
    (first, *_) = vote("", reads([text], [Reading(0.0, (span(text, "OMRA - Riders", 9.0),))]))
    assert first.text == "Riders"
    text = "The Omra - Erbil line was struck."
    (first, *_) = vote("", reads([text], [Reading(0.0, (span(text, "Omra - Erbil line", 9.0),))]))
    assert first.text == "Omra - Erbil line"
