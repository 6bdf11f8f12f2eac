"""What was only hoped for, who has left an office and what was years before give way to another answer."""

from dataclasses import replace
from datetime import date

import pytest
from readings import EVEN, hit, holds_of, marked, reads, span

from rag.answer.fitting.days.long_ago import is_of_an_earlier_year
from rag.answer.fitting.deeds.hoped import is_only_hoped_for
from rag.answer.fitting.who.left_office import has_left
from rag.answer.picking.choose import choose
from rag.answer.picking.vote import vote
from rag.reader import Reading
from rag.records.articles import Published

PLANNED = "The council planned to open the bridge on 3 May."
OPENED = "The bridge was opened in the rain of 12 August."
BRIDGE = f"{PLANNED} {OPENED}"


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "hoped"),
    [
        ("When did the council open the bridge?", PLANNED, "3 May", True),
        ("When did the council open the bridge?", OPENED, "12 August", False),
        ("When did the council plan to open it?", PLANNED, "3 May", False),
        ("When will the council open the bridge?", PLANNED, "3 May", False),
        ("When was the fair held?", "The fair was scheduled for 3 May.", "3 May", True),
        ("When was the fair held?", "The fair was held on 3 May.", "3 May", False),
        ("Who bought the mill?", "Ingrid Vale had hoped to buy the mill.", "Ingrid Vale", True),
        ("Who bought the mill?", "Ingrid Vale, a baker, was tipped to buy the mill.", "Ingrid Vale", True),
        ("Who bought the mill?", "Ingrid Vale said that Stone hoped to buy the mill.", "Ingrid Vale", False),
        ("Who bought the mill?", "Ingrid Vale, who hoped to fill it, bought the mill.", "Ingrid Vale", False),
        ("How long was Loft sentenced?", "Loft faces up to 20 years.", "20 years", True),
        ("How long was Loft sentenced?", "Loft was jailed for 20 years.", "20 years", False),
        ("How many towns closed their mills?", "Five towns voted on whether to close mills.", "Five", True),
        ("Who was tipped to win?", "Ingrid Vale is tipped to win.", "Ingrid Vale", False),
        ("Who decided the case?", "A jury decided whether Vale was guilty.", "A jury", False),
        ("How many homes were built?", "It would build 400 homes.", "400", True),
        ("How many homes were built?", "It hoped to pay, and built 400 homes.", "400", False),
        ("How many homes were built?", "Homes were built against the will of 400 people.", "400", False),
    ],
)
def test_a_deed_that_is_only_hoped_for_is_told_apart(question, sentence, answer, hoped):
    """Asked what was done, a clause that plans, hopes or expects the same deed tells it as not yet done."""
    assert holds_of(is_only_hoped_for, question, sentence, answer) is hoped


def test_what_was_done_comes_before_what_was_planned():
    """However likely the planned day, the day of the deed is quoted, and the other not beside it; alone, it is kept."""
    spans = (span(BRIDGE, "3 May", 6.0), span(BRIDGE, "12 August", 1.0))
    question = "When did the council open the bridge?"
    (quote,) = choose(question, [hit(BRIDGE)], [Reading(3.0, spans)], EVEN).quotes
    assert "12 August" in BRIDGE[quote.start : quote.end]
    assert choose(question, [hit(BRIDGE)], [Reading(3.0, spans[:1])], EVEN).short_answer == "3 May"


@pytest.mark.parametrize(
    ("question", "text", "left"),
    [
        ("Who is the head of the port?", "Ines Reed, head of the port, resigned.", True),
        ("Who runs the port?", "Ines Reed, who ran the port, has stepped down.", True),
        ("Who's Selmouth's coach now?", "Selmouth coach Ines Reed was sacked.", True),
        ("Who is the head of the port?", "Ines Reed came in May. Bo Stone replaced Reed.", True),
        ("Who is the head of the port?", "Former port head Ines Reed spoke.", True),
        ("Who was the head of the port?", "Ines Reed, head of the port, resigned.", False),
        ("Who is the head of the port?", "Ines Reed will step down in June.", False),
        ("Who is the head of the port?", "Ines Reed replaced Stone.", False),
        ("Who is the head of the port?", "Ines Reed resigned as mayor to lead the port.", False),
        ("Who is the head of the port?", "Former dancer Ines Reed heads the port.", False),
        ("Who is the head of the port?", "Ines Reed said Stone resigned.", False),
    ],
)
def test_who_has_left_holds_the_office_no_longer(question, text, left):
    """Asked who holds an office, the one of whom it is said that they left it is told apart."""
    read = reads([text], [Reading(3.0, (span(text, "Ines Reed", 3.0),))])
    (answer,) = vote(question, read)
    assert has_left(question, read, answer) is left


def test_who_takes_over_is_quoted_for_who_has_left():
    """The successor stands in the place of the one who quit, and nobody who only speaks does; alone, they stay."""
    text = "Ines Reed, who ran the port, quit on Monday. Mayor Ada Vale was sorry. Bo Stone takes over."
    spans = (span(text, "Ines Reed", 7.0), span(text, "Ada Vale", 2.0), span(text, "Bo Stone", 1.0))
    (quote,) = choose("Who is running the port?", [hit(text)], [Reading(3.0, spans)], EVEN).quotes
    assert text[quote.start : quote.end] == "Bo Stone takes over."
    choice = choose("Who is running the port?", [hit(text)], [Reading(3.0, spans[:2])], EVEN)
    assert choice.short_answer == "Ines Reed"


def test_of_those_who_remain_the_newer_article_names_the_holder():
    """Where one has left and two are left to choose from, the later news is quoted."""
    texts = [
        "Ines Reed, head of the port, was sacked in May.",
        "Acting head of the port is Ada Vale.",
        "Bo Stone was named as head of the port.",
    ]
    names, years = ("Ines Reed", "Ada Vale", "Bo Stone"), (2020, 2021, 2022)
    hits = [
        replace(
            one, article=replace(one.article, published=Published(date(year, 5, 1), date(year, 5, 1), ""))
        )
        for one, year in zip(map(hit, texts, "abc"), years, strict=True)
    ]
    read = [Reading(3.0, (span(text, name, 3.0),)) for text, name in zip(texts, names, strict=True)]
    assert choose("Who is the head of the port?", hits, read, EVEN).quotes[0].hit == 2


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "earlier"),
    [
        ("How many died in the fire?", "It was the worst fire since 1961, when 80 died.", "80", True),
        ("How many died in the fire?", "A fire in 1961, when the mill burnt, and 12 died now.", "12", False),
        ("How many died in the 1961 fire?", "It was the worst fire since 1961, when 80 died.", "80", False),
        ("When was the last big fire?", "It was the worst fire since 1961, when 80 died.", "1961", False),
        ("When was the match?", "Selmouth last played a match in 2004.", "2004", True),
        ("When was the match?", "It is their first match since 2004.", "2004", True),
        ("When did the mill close?", "It has been shut since 2004, when it closed.", "2004", False),
        ("Who won the cup?", "The holder is Omra, which beat Kettle in the 2004 final.", "Omra", True),
        ("Who won the cup?", "Omra last won the cup in 2004.", "Omra", True),
        ("Who won the cup?", "She saw the cup of 2004, in 2004, which was won by Omra.", "Omra", True),
        ("Who won the cup?", "Omra, which last won in 2021, won the cup.", "Omra", False),
        ("How old is Loft?", "Loft came home in 1981 at the age of 56.", "56", True),
        ("How old was Loft in 1981?", "Loft came home in 1981 at the age of 56.", "56", False),
        ("What is the rate?", "A year ago, the rate was 2%.", "2%", True),
        ("What was the rate?", "A year ago, the rate was 2%.", "2%", False),
        ("When is the fair?", "1998 - No fair.", "1998", True),
        ("When was the fair?", "1998 - No fair.", "1998", False),
        ("When is the fair?", "The fair is on 3 May.", "3 May", False),
        ("Who won the vote?", "Ada Vale, who took office in 2004, was ahead.", "Ada Vale", False),
        ("Who won the cup?", "Omra, which won it in 2004, won again.", "Omra", False),
        ("Which mill is closing?", "Omra opened in 2004 and is to shut.", "Omra", False),
        ("How old was Vale?", "Vale died in 2004, aged 94.", "94", False),
        ("Which mill is closing?", "Omra closed its mill in 2004.", "Omra", True),
        ("Which mill was closing?", "Omra closed its mill in 2004.", "Omra", False),
        ("Who won in Selmouth?", "Selmouth won in 2004, when Ada Vale led it.", "Ada Vale", False),
    ],
)
def test_what_was_years_before_is_told_apart(question, sentence, answer, earlier):
    """A year before the article's own, told for comparison, is not what is asked about; undated, nothing is known."""
    told = marked(sentence, answer)
    assert is_of_an_earlier_year(question, told, date(2021, 3, 2)) is earlier
    assert not is_of_an_earlier_year(question, told, None)


def test_this_fire_is_quoted_and_not_the_one_it_is_compared_with():
    """The dead of another year give way to those of the article's own."""
    text = "It was the worst fire since 1961, when 80 died. At least 12 people died in the fire."
    spans = (span(text, "80", 6.0), span(text, "At least 12", 2.0))
    (quote,) = choose("How many died in the fire?", [hit(text)], [Reading(3.0, spans)], EVEN).quotes
    assert "12" in text[quote.start : quote.end]


def test_who_hands_an_office_over_has_left_it_at_the_end_of_a_sentence():
    """Whom an office is taken over from is Reed, and not "Reed. Ada Vale" across the stop."""
    text = "Bo Stone takes over the port ministry from Ines Reed. Ada Vale stays."
    (answer,) = vote(
        "Who is the port minister?", reads([text], [Reading(3.0, (span(text, "Ines Reed", 3.0),))])
    )
    read = reads([text], [Reading(3.0, ())])
    assert has_left("Who is the port minister?", read, answer)


def test_whose_brother_somebody_is_gives_way_to_what_they_are():
    """Her brother alone tells nobody who Orlo Vench is, and is quoted where nothing else does."""
    text = "She saw her brother, Orlo Vench. Vench, the head of the Border Corps, left."
    spans = (span(text, "her brother", 5.0), span(text, "the head of the Border Corps", 4.0))
    choice = choose("Who is Orlo Vench?", [hit(text)], [Reading(3.0, spans)], EVEN)
    assert choice.short_answer == "the head of the Border Corps"
    alone = choose("Who is Orlo Vench?", [hit(text)], [Reading(3.0, spans[:1])], EVEN)
    assert alone.short_answer == "her brother"


@pytest.mark.parametrize(
    ("answer", "short"), [("The group", None), ("The town", None), ("Border Corps", "Border Corps")]
)
def test_a_group_without_its_name_is_no_short_answer(answer, short):
    """Its sentence is quoted, that of a group with the one before, which says which."""
    text = f"Posts of the Dune Front fell on Friday. {answer} attacked the mill."
    read = [Reading(3.0, (span(text, answer, 3.0),))]
    choice = choose("Who attacked the mill?", [hit(text)], read, EVEN)
    assert choice.short_answer == short
    quoted = text[choice.quotes[0].start : choice.quotes[0].end]
    assert quoted == (text if answer == "The group" else f"{answer} attacked the mill.")


def test_words_cut_off_before_what_they_tell_of_are_no_short_answer():
    """The sentence is quoted: "Veria's curtailed" alone tells of nothing."""
    text = "They quarrel over Veria's curtailed, yet growing fleet."
    reading = Reading(3.0, (span(text, "Veria's curtailed", 3.0),))
    choice = choose("Why do they quarrel?", [hit(text)], [reading], EVEN)
    assert (choice.short_answer, choice.answered) == (None, True)


@pytest.mark.parametrize(
    ("question", "short"),
    [("What did the court decide?", None), ("Which ruling did it overturn?", "Loft v. Sarn")],
)
def test_what_a_decision_was_about_is_no_short_answer(question, short):
    """A bare name says not what was decided: its sentence does."""
    text = "The court overturned Loft v. Sarn on Friday."
    reading = Reading(3.0, (span(text, "Loft v. Sarn", 3.0),))
    choice = choose(question, [hit(text)], [reading], EVEN)
    assert (choice.short_answer, choice.answered) == (short, True)


def test_a_number_goes_before_a_place_in_a_row():
    """How many cups somebody has "23 cups" says, before "the 23rd cup"; alone that is kept."""
    text = "Loft won her 23rd cup. No one else has 23 cups."
    spans = (span(text, "23rd", 5.0), span(text, "23", 4.0))
    second = text.index("23 cups")
    reading = Reading(3.0, (spans[0], replace(spans[1], start=second, end=second + 2)))
    assert choose("How many cups does Loft have?", [hit(text)], [reading], EVEN).short_answer == "23"
    alone = Reading(3.0, spans[:1])
    assert choose("How many cups does Loft have?", [hit(text)], [alone], EVEN).short_answer == "23rd"


def test_an_answer_within_words_that_run_on_is_as_sure_as_they_are():
    """The reader marked both figures, and the one asked for is the short answer."""
    text = "Two clerks were killed and nine people were hurt in the blast at Omra."
    spans = (span(text, "Two clerks were killed and nine", 6.0), span(text, "Two clerks", 3.5))
    question = "How many people were killed in the blast at Omra?"
    assert choose(question, [hit(text)], [Reading(3.0, spans)], EVEN).short_answer == "Two clerks"


def test_the_owner_of_what_is_asked_for_is_no_short_answer():
    """Asked which bank, "Veria" of "Veria's second-largest bank" is quoted and not told as the answer."""
    text = "The council shut Veria's second-largest bank on Monday."
    spans = (span(text, "Veria", 6.0),)
    choice = choose("Which bank was shut?", [hit(text)], [Reading(3.0, spans)], EVEN)
    assert choice.quotes
    assert choice.short_answer is None
    choice = choose("Which country was named?", [hit(text)], [Reading(3.0, spans)], EVEN)
    assert choice.short_answer == "Veria"
