"""Figures that count others than a question asks for."""

import pytest
from conftest import FERRY
from readings import EVEN, hit, holds_of, span

from rag.answer.fitting.figures.counted import counts_others, counts_others_too
from rag.answer.fitting.figures.rates import counts_by_the_day
from rag.answer.marked import Marked
from rag.answer.picking.choose import choose
from rag.reader import Reading

RAID = "The raid near Low Marsh killed at least 22 fighters and wounded 7 others."
SIEGE = "The siege of Low Marsh has gone on for six months."


@pytest.mark.parametrize(
    ("question", "sentence", "figure", "others"),
    [
        (
            "How many people were injured?",
            "The blast killed four people and sent 30 to hospital.",
            "30",
            False,
        ),
        ("How many people were killed?", "The blast killed four people and sent 30 to hospital.", "30", True),
        (
            "How many people were killed?",
            "The bodies of 12 people were found and 30 were wounded.",
            "12",
            False,
        ),
        ("How many prizes did the film get?", "The film took $21 million abroad.", "$21 million", True),
        (
            "How many dollars did the film take?",
            "The film took 21 million dollars.",
            "21 million dollars",
            False,
        ),
        ("How much did the guild pay for it?", "The guild, 40 years old, bought the mill.", "40 years", True),
        ("How much did the mill cost?", "The mill cost 40 million euros.", "40 million euros", False),
        ("How many million crowns did it cost?", "It cost 40 million euros.", "40 million euros", False),
        ("How much was the guard paid?", "He got 9,000 crowns, a clerk said.", "9,000 crowns", False),
        ("How much was the guard paid?", "He got 9,000 letters, a clerk said.", "9,000 letters", True),
        ("How much will the move cost?", "A vote on it went 2,140 to 1,988.", "2,140 to 1,988", True),
        ("How much did the film earn?", "It took 41 million abroad.", "41 million", False),
        ("How much does a bar cost to make?", "A bar costs $.50 to make.", "$.50", False),
        ("How many were injured?", "The number of miners killed rose to nine.", "nine", True),
        ("How many were killed?", "The number of miners killed rose to nine.", "nine", False),
        ("How many were injured in the flood?", "Cellars filled and two people drowned.", "two", True),
        ("How many were killed in the flood?", "Cellars filled and two people drowned.", "two", False),
        ("How many clerks were killed?", "Two clerks of the port of Omra in Veria were hurt.", "Two", True),
        ("How many clerks were hurt?", "Two clerks of the port of Omra in Veria were hurt.", "Two", False),
        (
            "How many clerks were killed?",
            "Two clerks of the port, both in Veria, drowned or were hurt.",
            "Two",
            False,
        ),
        ("How many soldiers were killed?", "Rockets hit a market, killing four people.", "four", True),
        ("How many soldiers were killed?", "Rockets hit soldiers, killing four people.", "four", False),
        ("How many passengers were killed?", "Rockets hit a market, killing four people.", "four", False),
        ("How many people were killed?", "Rockets hit a market, killing four soldiers.", "four", False),
        ("How many goals did Omra score?", "Omra 7 14 28 6 — 55", "14 28", True),
        ("How many goals did Omra score?", "Omra scored 14 in 2019 and 28 in 2020.", "14", False),
        ("How many rubles does it pay?", "It pays 200,000 rubles.", "200,000 rubles", False),
        ("How much did he pay for it?", "He paid 450,000 at an auction.", "450,000", False),
        ("How many live there?", "It has 2 300 000 people.", "2 300 000 people", False),
        ("How high is the toll?", "The toll is now 46,000 killed.", "46,000 killed", False),
        ("How many gold bars were sold?", "Only bars of 1 ounce were left.", "1 ounce", True),
        ("How many miles away is it?", "It is 40 miles away.", "40 miles", False),
        ("How many kilos were found?", "Police found 2,000 pounds of it.", "2,000 pounds", False),
        ("How much paid leave do parents get?", "Parents get 12 weeks.", "12 weeks", False),
        ("How much of the year does he spend there?", "He spends six months there.", "six months", False),
        ("How many people died?", "The crash claimed 12 lives and left 30 injured.", "12", False),
        (
            "How many hostages were freed?",
            "Hamas handed over 24 hostages abducted on October 7.",
            "24",
            False,
        ),
    ],
)
def test_words_that_tell_a_fate_without_its_own_word_count(question, sentence, figure, others):
    """Whoever is sent to hospital was hurt; bodies and lives are of the dead."""
    at = sentence.index(figure)
    assert counts_others(question, Marked(sentence, at, at + len(figure))) is others


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "others"),
    [
        ("How many farmers voted?", "Some 52.7% of farmers voted.", "52.7%", True),
        ("How many farmers voted?", "Some 22 percent of farmers voted.", "22", True),
        (
            "How many farmers voted?",
            "Some 400 farmers, or 22 percent, voted.",
            "400 farmers, or 22 percent",
            False,
        ),
        ("How many farmers voted?", "Two thirds of farmers voted.", "Two thirds", False),
        ("How many of the farmers voted?", "Some 22 percent of farmers voted.", "22 percent", False),
        ("How many percent of farmers voted?", "Some 22 percent of farmers voted.", "22 percent", False),
        ("How much of the field flooded?", "Some 22 percent of the field flooded.", "22 percent", False),
        ("Which ovens were recalled?", "The firm recalled 3 ovens.", "3", True),
        ("Which ovens were recalled?", "The firm recalled 3 ovens.", "3 ovens", False),
        ("Which years were dry?", "The year 1911 was dry.", "1911", False),
        ("Which bus flights were cancelled?", "Flight 370 was cancelled.", "370", False),
        ("Which oven was recalled?", "The firm recalled the 3000.", "3000", False),
    ],
)
def test_a_share_is_no_number_and_a_number_names_no_things(question, sentence, answer, others):
    """A percentage answers "how many" only where a share is asked for; "which ovens" asks for more than a figure."""
    assert holds_of(counts_others, question, sentence, answer) is others


def test_the_figure_where_the_answer_stands_is_meant() -> None:
    """A figure that stands twice counts what it counts there, not what it counts elsewhere."""
    twice = "In two days two children were found."
    second = twice.index("two children")
    assert counts_others("How many children were found?", Marked(twice, 3, 6))
    assert not counts_others("How many children were found?", Marked(twice, second, second + 3))


@pytest.mark.parametrize(
    ("question", "answer", "others"),
    [
        ("How many fighters did the raid kill?", "22", False),
        ("How many people did the raid kill?", "at least 22", False),
        ("How many civilians did the raid kill?", "22", True),
        ("How many bystanders were killed?", "at least 22 fighters", True),
        ("How many people were wounded?", "22", True),
        ("How many people were wounded?", "7", False),
        ("How many people were killed or wounded?", "22", False),
        ("How many people were there?", "22", False),
        ("How much money did it take?", "22 fighters", True),
        ("Who was killed?", "22 fighters", False),
        ("How many civilians did the raid kill?", "Low Marsh", False),
        ("How far is Low Marsh from the port?", "22", True),
        ("How long did the raid go on?", "Low Marsh", False),
    ],
)
def test_a_figure_of_others_is_told_apart(question: str, answer: str, others: bool) -> None:
    """Fighters are no civilians, the wounded not the killed; what either leaves open is not held against it."""
    assert holds_of(counts_others, question, RAID, answer) is others


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("How many missiles were fired at Low Marsh?", True),
        ("How many months has the siege gone on?", False),
        ("How many total months has the siege gone on?", False),
        ("How long has the siege gone on?", False),
    ],
)
def test_a_time_is_no_count(question: str, others: bool) -> None:
    """Six months are no number of missiles; asked for months, they are."""
    assert holds_of(counts_others, question, SIEGE, "six months") is others
    assert holds_of(counts_others, question, SIEGE, "six") is others


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("How long was the officer suspended?", "The police officer was suspended for 30 days.", "30 days"),
        ("How long were they missing?", "The two climbers were missing for 12 days.", "12 days"),
        ("How far did the migrants walk?", "The migrants walked 30 miles to the port.", "30 miles"),
        ("How many people did the gunmen kill?", "Gunmen killed 12 civilians.", "12"),
        ("How many civilians did the soldiers kill?", "Soldiers killed 12 civilians.", "12 civilians"),
    ],
)
def test_a_measure_and_those_who_did_it_count_nobody_else(question: str, sentence: str, answer: str) -> None:
    """A time beside people is a time, and whoever did it is not who is counted."""
    assert not holds_of(counts_others, question, sentence, answer)


def test_a_figure_of_others_is_no_answer() -> None:
    """Sure as the reader is, the count of fighters does not answer for civilians; another figure that can, does."""
    ferry = f"{FERRY} Three civilians were killed on it."
    question = "How many civilians were killed?"
    fighters, ferries = (
        Reading(3.0, (span(text, words, score),))
        for text, words, score in ((RAID, "22", 3.0), (ferry, "Three", 2.0))
    )
    alone = choose(question, [hit(RAID)], [fighters], EVEN)
    assert (alone.answered, alone.short_answer) == (False, None)
    both = choose(question, [hit(RAID), hit(ferry, "b")], [fighters, ferries], EVEN)
    assert (both.answered, both.short_answer, both.quotes[0].hit) == (True, "Three", 1)


@pytest.mark.parametrize(
    ("question", "answer", "others"),
    [
        ("How many people fell in?", "9,000 pounds", True),
        ("How many local residents fell in?", "40 kilometres", True),
        ("How many people fell in?", "9,000", False),
        ("How many loaves fell in?", "9,000 pounds", False),
    ],
)
def test_a_weight_or_a_length_counts_no_people(question: str, answer: str, others: bool) -> None:
    """Asked how many people, what is measured is no answer."""
    assert holds_of(counts_others, question, f"In the end, {answer} fell in.", answer) is others


@pytest.mark.parametrize(
    ("question", "sentence", "each"),
    [
        ("How many people have died of grippe?", "About 400 people die of grippe every day.", True),
        ("How many people have died of grippe?", "About 400 people died of grippe daily.", True),
        ("How many people die of grippe every day?", "About 400 people die of grippe every day.", False),
        ("How many people have died of grippe?", "About 400 people died of grippe in May.", False),
        ("How many cars are sold?", "About 400 are sold every day.", False),
        ("How many goals does Loft have?", "So far Loft is averaging About 400 a season.", True),
        ("How many goals does Loft average?", "So far Loft is averaging About 400 a season.", False),
        ("How many people watch it?", "So far it is averaging About 400 people.", False),
        ("How many were killed?", "About 400 people were killed in a month of war.", False),
        ("How many were killed?", "About 400 people were killed over a single week.", False),
        ("How many died?", "About 400 people died a week ago.", False),
        ("How many died?", "About 400 people died and many fall ill every day.", False),
    ],
)
def test_how_many_die_every_day_is_no_toll(question, sentence, each):
    """A rate tells not how many have died."""
    assert holds_of(counts_by_the_day, question, sentence, "About 400") is each


@pytest.mark.parametrize(
    ("question", "answer", "others"),
    [
        ("How many people did the flood kill?", "9,000", True),
        ("How many people did the flood kill?", "9,000 heads of cattle", True),
        ("How many cattle did the flood kill?", "9,000", False),
        ("How many people did the flood kill?", "12", False),
    ],
)
def test_cattle_are_no_people(question, answer, others):
    """What a flood did to cows is no answer to how many people it killed."""
    sentence = "The flood killed 9,000 heads of cattle and 12 men."
    assert holds_of(counts_others, question, sentence, answer) is others


def test_those_who_keep_animals_are_people():
    """Sheep farmers are counted with people, and so is whoever was killed beside cows."""
    farmers = "Some 900 sheep farmers came."
    assert not holds_of(counts_others, "How many people came?", farmers, "900")
    both = "The flood killed 9 people and 40 cows."
    assert not holds_of(counts_others, "How many people did it kill?", both, "9 people and 40 cows")


def test_how_long_a_wait_on_a_bridge_is_is_a_time():
    """Only a bridge itself has a length."""
    assert not holds_of(counts_others, "How long was the wait on the bridge?", "It was 4 hours.", "4 hours")


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("How long is the Omra Bridge?", True),
        ("How long did the work on the bridge take?", False),
        ("How long is the wait?", False),
    ],
)
def test_how_long_a_bridge_is_no_time_tells(question, others):
    """Months tell how long something took, not how long a thing is."""
    assert holds_of(counts_others, question, "Work on the Omra Bridge took 11 months.", "11 months") is others


@pytest.mark.parametrize(
    ("question", "answer", "too"),
    [
        ("How many people were killed?", "Two clerks were killed and nine", True),
        ("How many people were killed?", "Two clerks", False),
        ("How many people were killed?", "nine people", False),
        ("Who was hurt?", "Two clerks were killed and nine", False),
    ],
)
def test_words_that_run_on_to_a_figure_of_others_are_told_apart(question, answer, too):
    """One figure counts those asked for, and another does not."""
    sentence = "Two clerks were killed and nine people were hurt in the blast."
    assert holds_of(counts_others_too, question, sentence, answer) is too
