"""A follow-up takes what the short answer told, and asks the last question anew."""

import pytest

from rag.question.followup import complete
from rag.records.questions import Turn

QUOTED = "“Orlo Finch, who drove for the Selmouth Post, shot Mayor Ada Loft, Veria said.” (Coastal Wire) [1]"


def told(question: str, short: str | None, answer: str = QUOTED) -> Turn:
    """A question with the few words that answered it; "" where nothing did."""
    return Turn(question, answer, short or None, answered=short != "")


@pytest.mark.parametrize(
    ("question", "standalone"),
    [
        ("How old is he?", "How old is Orlo Finch?"),
        ("What was his motive?", "What was Orlo Finch’s motive?"),
        ("Where did he buy his gun?", "Where did Orlo Finch buy his gun?"),
        ("Why?", "Why? (about: Orlo Finch shot Ada Loft)"),
        ("Why did he do it?", "Why did Orlo Finch do it? (about: shot Ada Loft)"),
        ("What did Vale tell him?", "What did Vale tell him? (about: shot Ada Loft; Orlo Finch)"),
    ],
)
def test_he_is_the_one_whom_who_asked_for(question, standalone):
    """The short answer to "Who …?" is he, whoever else the quotation names."""
    assert complete(question, [told("Who shot Ada Loft?", "Orlo Finch")]) == standalone


@pytest.mark.parametrize(
    ("earlier", "question", "standalone"),
    [
        (
            ("Who was arrested in Selmouth?", "Orlo Finch"),
            "When?",
            "When was Orlo Finch arrested in Selmouth?",
        ),
        (("Who replaced him?", "Orlo Finch"), "How old is he?", None),
        (("Who shot her?", "former sergeant"), "How old is he?", None),
        (("Who shot her?", "Verian Prime Minister"), "How old is he?", None),
        (("Whom did Loft replace?", "Orlo Finch"), "Why?", None),
    ],
)
def test_he_is_nobody_for_sure_where_another_may_be_meant(earlier, question, standalone):
    """The question "Who replaced him?" speaks of two men; an office names nobody."""
    whole = complete(question, [told(*earlier)])
    assert whole == standalone if standalone else "Finch" not in whole.partition(" (about")[0]


def test_another_woman_is_not_the_man_of_the_answer():
    """After "What was he convicted of?", "she" is somebody else."""
    turns = [told("Who was freed for Ada Loft?", "Orlo Finch"), told("What was he convicted of?", "theft")]
    assert complete("When was she freed?", turns).startswith(
        "When was she freed? (about: Orlo Finch convicted of"
    )


def test_an_aside_about_the_person_does_not_take_the_place_of_the_event():
    """How old he is was not what the conversation is about; the next count is of the event, where and when alone."""
    turns = [
        told("How many people were killed in the Selmouth fire?", "nine"),
        told("Who was the arsonist?", "Orlo Finch"),
        told("How old is he?", "40"),
    ]
    assert complete("And how many were wounded?", turns) == "How many were wounded in the Selmouth fire?"


def test_how_many_of_them_asks_for_a_part_of_the_count():
    """Of those killed, not of those named beside them."""
    turns = [told("How many people were killed in the Selmouth fire?", "nine")]
    assert (
        complete("How many of them were children?", turns)
        == "How many children were killed in the Selmouth fire?"
    )


@pytest.mark.parametrize(
    ("earlier", "question", "standalone"),
    [
        (("When did Ada Loft die?", "Tuesday"), "How old was she?", "How old was Ada Loft?"),
        (
            ("Which ship did Veria sell?", "Aurora"),
            "How old is it?",
            "How old is it? (about: ship did Veria sell; Aurora)",
        ),
        (
            ("Who sold the ship?", ""),
            "When did they sell it?",
            "When did they sell it? (about: sold the ship)",
        ),
        (
            ("What did Loft say of the pier?", None),
            "When did she say that?",
            "When did she say that? (about: Loft say of the pier; Orlo Finch, Selmouth Post, Mayor Ada Loft)",
        ),
    ],
)
def test_names_around_the_short_answer_are_others(earlier, question, standalone):
    """They are taken from the whole text only where no short answer is known; a refusal tells none."""
    assert complete(question, [told(*earlier)]) == standalone


@pytest.mark.parametrize(
    ("earlier", "question", "standalone"),
    [
        ("When did Finland join the pact?", "And Sweden?", "When did Sweden join the pact?"),
        ("When did Finland join the Loft pact?", "And Sweden?", "When did Sweden join the Loft pact?"),
        ("What did the Harbour Office say?", "And Veria?", "What did Veria say?"),
        ("Who came second?", "And third?", "Who came third?"),
        ("How many members voted for the pier?", "And against?", "How many members voted against the pier?"),
        ("Who is the chief?", "And third?", "Third? (about: the chief)"),
    ],
)
def test_another_country_rank_or_side_takes_the_place_of_the_last_ones(earlier, question, standalone):
    """Of two names, a country takes the place of the country."""
    assert complete(question, [told(earlier, None)]) == standalone


def test_another_name_takes_its_place_in_what_the_conversation_is_about():
    """Where the last question itself named nothing."""
    turns = [told("When was the Selmouth fire?", "May"), told("How many were hurt?", "nine")]
    assert complete("What about Torrin?", turns) == "How many were hurt? (about: the Torrin fire)"


@pytest.mark.parametrize(
    ("first", "then", "standalone"),
    [
        ("Who won the vote?", "What share did he get?", "What share did Ada Loft get? (about: won the vote)"),
        ("When was Finch jailed?", "Where is he held?", "Where is Ada Loft held?"),
    ],
)
def test_another_person_is_asked_about_in_the_same_event(first, then, standalone):
    """Where the event was told without the one whose place the name takes."""
    turns = [told(first, None, "It was told."), told(then, None, "It was told.")]
    assert complete("And Ada Loft?", turns) == standalone


def test_he_stays_the_one_of_the_topic_where_who_asks_what_was_done_to_him():
    """Whoever attacked him is another."""
    turns = [told("What happened to Bo Vench?", "attacked"), told("Who attacked him?", "Selmouth Guard")]
    assert complete("How old is he?", turns) == "How old is he? (about: Bo Vench)"


def test_parts_of_a_count_that_are_no_persons_keep_their_question():
    """Of "Verian" no count can be asked alone."""
    turns = [told("How many people were killed in the Selmouth fire?", "nine")]
    assert complete("How many of them were Verian?", turns).startswith(
        "How many of them were Verian? (about:"
    )


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("Who is the CEO now?", True),
        ("How many users does the app have?", True),
        ("When did Vale buy it?", True),
        ("How many of the members voted for her?", True),
        ("What is the average price of gas?", False),
        ("Where were the weapons stored in the end?", False),
    ],
)
def test_an_office_or_a_thing_known_by_the_points_back(question, lacks):
    """What is called "the app" without more was spoken of before; "the price of gas" tells which."""
    assert ("(about:" in complete(question, [told("Why did Loft leave Orvel?", "ice")])) is lacks


@pytest.mark.parametrize(
    ("earlier", "question", "standalone"),
    [
        (
            "Where was Ada Loft of Salt Harbour born?",
            "Who announced her death?",
            "Who announced Ada Loft’s death?",
        ),
        ("Where was Ada Loft born?", "What did she say?", "What did Ada Loft say? (about: Ada Loft born)"),
        ("How much did Salt Rovers pay for Bo Vench?", "What did they sell him for?", None),
        ("When did Salt Bank close?", "What did he say?", None),
        ("When did the Prime Minister resign?", "Where is he?", None),
    ],
)
def test_he_is_the_one_person_whom_the_last_question_named(earlier, question, standalone):
    """By a full name, alone; a club, a bank and an office are no persons."""
    found = complete(question, [told(earlier, None)])
    assert found == standalone if standalone else found.startswith(question)


@pytest.mark.parametrize(
    ("earlier", "question", "standalone"),
    [
        ("Did Ada Loft get her degree?", "In what subject?", "In what subject did Ada Loft get her degree?"),
        ("When did the harbour close?", "For how long?", "For how long did the harbour close?"),
        ("Who shot Vale?", "In what city?", "In what city? (about: shot Vale)"),
        ("Who scored for Sarrow against Halvik?", "And for Halvik?", "Who scored for Halvik against Sarrow?"),
        ("When was the last flood there?", "And in Torrin?", "When was the last flood in Torrin?"),
        ("How long was Bo Vench jailed for?", "and the captain?", "How long was the captain jailed for?"),
        (
            "How long was Bo Vench jailed for?",
            "And the year before?",
            "The year before? (about: Bo Vench jailed for)",
        ),
        ("Did Bo Vench sue Ada Loft?", "And the captain?", "The captain? (about: Bo Vench sue Ada Loft)"),
    ],
)
def test_a_phrase_alone_asks_the_last_question_with_it(earlier, question, standalone):
    """Where it is plain which part of the last question it takes the place of."""
    assert complete(question, [told(earlier, None, "It was told.")]) == standalone


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("And when did Mount Torrin start to smoke?", True),
        ("And what did Torrin say to reporters?", False),
        ("And how many in Torrin?", False),
        ("And when did Torrin close it again?", False),
        ("Who did Torrin play next?", False),
    ],
)
def test_another_thing_asked_of_another_name_stands_alone(question, whole):
    """The volcano before it is none of its business; what somebody said, of what, the conversation tells."""
    found = complete(question, [told("When did Mount Vale erupt?", "May")])
    assert ("Vale" not in found) == whole


@pytest.mark.parametrize(
    "question",
    [
        "Which outlet is that from?",
        "who reported that?",
        "What's your source?",
        "Where did you read this?",
        "And when was that published?",
        "Are you sure?",
        "Who said that?",
    ],
)
def test_what_is_asked_about_the_answer_asks_for_it_again(question):
    """And leaves whom the conversation is about."""
    turns = [told("Who shot Ada Loft?", "Orlo Finch"), told("How old is he?", "40")]
    assert complete(question, turns) == "How old is Orlo Finch?"
    assert complete("Is he married?", [*turns, told(question, "Coastal Wire")]) == "Is Orlo Finch married?"


def test_he_is_the_relation_that_was_asked_about():
    """After "How old was his driver?", "him" is the driver."""
    turns = [told("When was Bo Vench-Loft killed?", "May"), told("How old was his driver?", "")]
    assert complete("What happened to him?", turns) == "What happened to Bo Vench-Loft’s driver?"
