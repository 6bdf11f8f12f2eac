"""Short answers are of the kind asked for, or are not given."""

from dataclasses import replace
from datetime import date

import pytest
from conftest import HARBOUR
from readings import EVEN, hit, span

from rag.answer.fitting.days.told_when import told_by_article
from rag.answer.fitting.kind import asks_what_happened, has_short_answer
from rag.answer.fitting.of_kind import is_of_kind
from rag.answer.picking.choose import choose
from rag.reader import Reading
from rag.records.answers import Citation
from rag.records.articles import Article, Published
from rag.records.questions import Understood


@pytest.mark.parametrize(
    ("question", "answer", "fits"),
    [
        pytest.param("When did the harbour close?", "in Selmouth", False, id="a place for when"),
        pytest.param("When did the harbour close?", "Monday", True, id="a weekday"),
        pytest.param("When did the harbour close?", "in late 2021", True, id="a year"),
        pytest.param("In which month did it close?", "September", True, id="a month"),
        pytest.param("Who was there when it closed?", "Ingrid Vale", True, id="when inside"),
        pytest.param("How many were hurt?", "the mayor", False, id="a person for how many"),
        pytest.param("How many were hurt?", "at least a dozen", True, id="a number in words"),
        pytest.param("How many live there?", "How many men", False, id="words that ask"),
        pytest.param("How often does it run?", "twice a day", True, id="how often"),
        pytest.param("Who closed the harbour?", "the mayor", True, id="no kind"),
        pytest.param("When the crane fell, which ship did it hit?", "The Dali", True, id="a clause first"),
        pytest.param("What year did it open?", "the mayor", False, id="what year"),
        pytest.param("When did she resign?", "Maria Silva", False, id="a name like a month"),
        pytest.param("When did she resign?", "in March", True, id="a month's name"),
        pytest.param("When did she resign?", "last Wed.", True, id="a short weekday"),
        pytest.param("Who decides how much aid it gets?", "Congress", True, id="how much inside"),
        pytest.param("How many people were killed?", "scores of people", True, id="scores"),
        pytest.param("How old is she?", "in her eighties", True, id="eighties"),
        pytest.param("What make of car was it?", "another car", False, id="another"),
        pytest.param("Which ship took it?", "another ship, the Dali", True, id="another, by name"),
        pytest.param("How many came in 2019 and 2020?", "12 and 14", True, id="two numbers"),
        pytest.param("Which December day is busiest?", "Oct. 24", False, id="another month"),
        pytest.param("Which December day is busiest?", "Dec. 22", True, id="that month"),
        pytest.param("What day in December is busiest?", "the 22nd", True, id="no month"),
        pytest.param("Which judge threw it out?", "A federal judge", False, id="only what it is"),
        pytest.param("Which judge threw it out?", "Judge Ingrid Vale", True, id="a judge by name"),
        pytest.param("Which company makes it?", "a Larnow company", True, id="told by a name"),
        pytest.param(
            "Which judge threw it out?", "a judge in the north in May", False, id="a judge, not which"
        ),
        pytest.param("Which judge threw it out?", "a federal judge named Vale", True, id="named so"),
        pytest.param("Which charity took her in?", "a charity called Hope", True, id="called so"),
        pytest.param("What is the name of the girl?", "One person", False, id="no name"),
        pytest.param("What is the girl's first name?", "the missing girl", False, id="no first name"),
        pytest.param("What is the name of the girl?", "Maria", True, id="a name"),
        pytest.param("What is the name of the song?", "“yes”", True, id="a title in quotes"),
        pytest.param("How much did the fair cost?", "a fund", False, id="an article is no number"),
        pytest.param("How long did it take?", "about a week", True, id="a week"),
        pytest.param("How many came?", "a dozen", True, id="a dozen"),
        pytest.param("How much does it pay?", "three a day", True, id="a day"),
        pytest.param("What law was passed?", "a foreign agents law", True, id="what law"),
        pytest.param("What charge does he face?", "a murder charge", True, id="what charge"),
        pytest.param("What city was hit?", "a port city", False, id="what city"),
        pytest.param("When will they go home?", "once the hostages are free", True, id="once"),
        pytest.param("When did it burn?", "overnight", True, id="overnight"),
        pytest.param("When did she die?", "96", False, id="an age"),
        pytest.param("When did she die?", "at the age of 96", False, id="an age in words"),
        pytest.param("When did she die?", "in 1996", True, id="a year"),
        pytest.param("When did she start to play?", "at the age of 9", True, id="an age in a life"),
        pytest.param("When does the shop open?", "at 9", True, id="an hour with at"),
        pytest.param("When does the shop open?", "9", True, id="an hour"),
        pytest.param("How much did it cost?", "nothing", True, id="nothing"),
        pytest.param("What is the name of the drug?", "semaglutide", True, id="a drug"),
        pytest.param("What is the name of the app?", "iMessage", True, id="a capital inside"),
        pytest.param("Which resolution was passed?", "2728", True, id="a number is a name"),
        pytest.param("How many were killed?", "a guard", True, id="one of them"),
        pytest.param("Where did the leak occur?", "a country", False, id="some country"),
        pytest.param("Where did the leak occur?", "a navy ship", True, id="a ship"),
        pytest.param("Which Larnow company makes it?", "Larnow", False, id="the place it is of"),
        pytest.param("Which country is the Iranian from?", "Iran", True, id="a country"),
        pytest.param("Which groups were hit?", "a soldier and two clerks", False, id="persons"),
        pytest.param("Which groups were hit?", "the Dune Front", True, id="a group"),
        pytest.param("What kind of ship was hit?", "a grain ship", True, id="what kind"),
        pytest.param("How long will the ban last?", "6 a.m.", False, id="a time of day"),
        pytest.param("When will the ban begin?", "6 a.m.", True, id="a time of day for when"),
        pytest.param("Who were the three boys who drowned?", "Orlo Finch", False, id="one of three"),
        pytest.param("Who were the three boys who drowned?", "Orlo, Bo and Jan Finch", True, id="all three"),
        pytest.param("Who were the three boys who drowned?", "Navy Cadets", True, id="several without names"),
        pytest.param("Who were the finalists?", "Orlo Finch", False, id="one of several"),
        pytest.param("Who were the finalists?", "New Zealand", True, id="a country of several"),
        pytest.param("Who were the finalists?", "Tarn United", True, id="a team of several"),
        pytest.param("Who were the owners of the club?", "Orlo Finch", True, id="owners may be one"),
        pytest.param("Who were the two brothers suing?", "Orlo Finch", True, id="whom several sue"),
        pytest.param("Who was the boy who drowned?", "Orlo Finch", True, id="the one"),
        pytest.param("How long will the ban last?", "for life", True, id="for life"),
        pytest.param("How long will the ban last?", "until the end of the season", True, id="until"),
    ],
)
def test_a_time_answers_when_and_a_number_how_many(question: str, answer: str, fits: bool) -> None:
    """Words alone tell whether an answer can be one to these questions."""
    assert is_of_kind(question, answer) is fits


def test_an_answer_of_the_kind_asked_for_goes_first() -> None:
    """One that is no mere chance takes the place of a better one of another kind."""
    readings = [Reading(2.0, (span(HARBOUR, "Ingrid Vale", 3.0), span(HARBOUR, "Monday", 2.0)))]
    assert choose("When did the harbour close?", [hit(HARBOUR)], readings, EVEN).short_answer == "Monday"
    assert choose("Who closed the harbour?", [hit(HARBOUR)], readings, EVEN).short_answer == "Ingrid Vale"


def test_an_answer_of_another_kind_is_quoted_without_a_short_answer() -> None:
    """The sentence is shown, and no place is put forward for a time."""
    choice = choose(
        "When did the crane fall?", [hit(HARBOUR)], [Reading(2.0, (span(HARBOUR, "the crane", 3.0),))], EVEN
    )
    assert choice.quotes
    assert choice.short_answer is None


def test_asked_how_many_what_holds_no_number_is_no_answer() -> None:
    """However sure the reader is, a person does not answer "how many": the articles don't say."""
    readings = [Reading(3.0, (span(HARBOUR, "Ingrid Vale", 3.0),))]
    choice = choose("How many cranes fell?", [hit(HARBOUR)], readings, EVEN)
    assert (choice.answered, choice.short_answer) == (False, None)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Did the harbour close?", False),
        ("Hasn't the harbour closed?", False),
        ("Summarise the storm", False),
        ("What is known about the harbour?", False),
        ("What happened after the harbour closed?", False),
        ("Give me a timeline of the storm", False),
        ("A chronology of the storm", False),
        ("What happened to the crew after the harbour closed?", True),
        ("What is the harbour known for?", True),
        ("Is it known who closed the harbour?", True),
        ("Could you name the port that closed?", True),
        ("Was it Selmouth or Port Arden that closed?", True),
        ("What made the harbour close?", True),
    ],
)
def test_yes_or_no_and_accounts_have_no_short_answer(question: str, short: bool) -> None:
    """A few words of an article are no answer to them: the sentence is quoted and speaks for itself."""
    assert has_short_answer(question) is short
    choice = choose(question, [hit(HARBOUR)], [Reading(2.0, (span(HARBOUR, "Selmouth", 3.0),))], EVEN)
    assert choice.answered
    assert (choice.short_answer is not None) is short


@pytest.mark.parametrize(
    ("question", "quote", "noted"),
    [
        pytest.param("When did the crane fall?", "The crane had fallen.", True, id="no time in the quote"),
        pytest.param("When did the crane fall?", "The crane fell on Monday.", False, id="a day in the quote"),
        pytest.param(
            "When did the crane fall?",
            "Two days after the crane fell, no ship came.",
            True,
            id="counted from it",
        ),
        pytest.param(
            "When did the crane fall?",
            "The crane fell two days after the storm.",
            False,
            id="from another event",
        ),
        pytest.param("What fell?", "The crane had fallen.", False, id="not when"),
    ],
)
def test_the_article_s_day_is_told_where_the_quote_names_none(question: str, quote: str, noted: bool) -> None:
    """Whoever asks when gets at least the day of the article."""
    day = Published(date(2021, 3, 2), date(2021, 3, 2), "front matter")
    cited = Citation(1, "p", Article("a", "h", "T", "O", day), 0, len(quote), quote)
    notes = told_by_article(Understood(question, question), [cited])
    assert bool(notes) is noted
    assert all("2021-03-02" in note for note in notes)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("What happened in Selmouth on Monday?", True),
        ("What has happened to the harbour?", True),
        ("What caused the fire?", False),
        ("Who knows what happened?", False),
    ],
)
def test_a_question_for_whatever_happened_is_known(question: str, asks: bool) -> None:
    """It asks for an event and for no one thing of it, so less must be sure."""
    assert asks_what_happened(question) == asks


@pytest.mark.parametrize(("far", "answered"), [("", True), ("It rained. It froze. It thawed. ", False)])
def test_less_is_asked_of_an_event_only_where_the_place_is_named_beside_it(far: str, answered: bool) -> None:
    """Whatever happened at Selmouth, a sentence far from its name need not be of it."""
    text = f"The Selmouth fair was merry. {far}A rider was shot."
    sure = replace(EVEN, threshold=0.9)
    reading = Reading(0.5, (span(text, "A rider was shot", 3.0),))
    assert choose("What happened in Selmouth?", [hit(text)], [reading], sure).answered is answered


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("Rockets hit the Larnow base, killing a guard.", "killing a guard"),
        ("Rockets hit the Larnow base, killing a guard.", "a guard"),
        ("The guard died in a raid on Larnow.", "a raid on Larnow"),
        ("He named Larnow as the town he meant.", "Larnow"),
        ("The guard died in a raid on Larnow.", "in a raid on Larnow"),
        ("The ferry was stopped on Monday.", "on Monday"),
        ("He spoke on condition of anonymity as he was not authorised.", "he was not authorised"),
        ("The officer asked not to be named for fear of revenge.", "fear of revenge"),
        ("Larnow cancelled the fair that was to begin on Monday.", "to begin on Monday"),
    ],
)
def test_what_is_no_reason_answers_no_why(sentence: str, answer: str) -> None:
    """What came of it, a bare name, a place or a time: another answer takes its place, or the articles are silent."""
    text = f"{sentence} It was done to avenge Ingrid Vale."
    wrong, reason = span(text, answer, 3.0), span(text, "to avenge Ingrid Vale", 2.5)
    far = span(text, "to avenge Ingrid Vale", 1.5)
    asked = "Why was it done?"
    chosen = choose(asked, [hit(text)], [Reading(2.0, (wrong, reason))], EVEN)
    assert chosen.short_answer == "to avenge Ingrid Vale"
    assert not choose(asked, [hit(text)], [Reading(2.0, (wrong, far))], EVEN).answered
    assert not choose(asked, [hit(text)], [Reading(2.0, (wrong,))], EVEN).answered
    assert choose("What was done?", [hit(text)], [Reading(2.0, (wrong,))], EVEN).answered


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("Tomas Reed, 40, was jailed for killing a guard.", "killing a guard"),
        ("The ferry was stopped because of Storm Ines.", "Storm Ines"),
        ("They marched in protest at the new tax.", "in protest at the new tax"),
        ("Drought led Larnow to call off the fair.", "Drought"),
        ("The fair was called off at the request of the mayor.", "at the request of the mayor"),
        ("He was held on suspicion of arson.", "on suspicion of arson"),
        ("An official, who was not named, said it was done for revenge.", "for revenge"),
        ("The reason is that sponges in daily use never dry.", "in daily use never dry"),
        (
            "She left in frustration because the case had stalled.",
            "in frustration because the case had stalled",
        ),
    ],
)
def test_a_reason_answers_why(sentence: str, answer: str) -> None:
    """The same verbs, names and prepositions may stand in a reason."""
    marked = Reading(2.0, (span(sentence, answer, 3.0),))
    assert choose("Why was it done?", [hit(sentence)], [marked], EVEN).answered


def test_a_reason_that_runs_further_than_the_words_marked_answers_why() -> None:
    """Words that hold the ones marked, which are none, need less of the vote than any others."""
    text = "The talks at Omra ended without a pact as the ports failed to agree on a swap of crews."
    spans = (span(text, "a swap of crews", 6.0), span(text, "failed to agree on a swap of crews", 4.5))
    choice = choose("Why did the talks fail?", [hit(text)], [Reading(3.0, spans)], EVEN)
    assert choice.short_answer == "failed to agree on a swap of crews"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("Who shot the official?", False, id="who did it"),
        pytest.param("Who was the official?", True, id="who it was"),
        pytest.param("Who shot the guard?", True, id="another"),
    ],
)
def test_whom_it_befell_is_not_who_did_it(question: str, told: bool) -> None:
    """What the article says of the official answers who the official was, and not who shot him."""
    text = "The official, a sailor, was on his way to an army post."
    marked = Reading(2.0, (span(text, "a sailor", 3.0),))
    assert choose(question, [hit(text)], [marked], EVEN).answered is told


def test_what_something_is_is_told_where_it_is_named() -> None:
    """A sentence that names it, or follows one that does, in any spelling; else the articles are silent."""
    other = "The guild of Omra called itself Larnow Watch. The accord of 2015 is known as the LKA."
    watch = Reading(2.0, (span(other, "Larnow Watch", 3.0),))
    accord = Reading(2.0, (span(other, "Larnow Watch", 3.0), span(other, "The accord of 2015", 2.0)))
    assert choose("What is the LKA?", [hit(other)], [accord], EVEN).short_answer == "The accord of 2015"
    assert not choose("What is the LKA?", [hit(other)], [watch], EVEN).answered
    person = "The vote was led by Ingrid Wale. She was mayor of Omra for years."
    mayor = Reading(2.0, (span(person, "mayor of Omra", 3.0),))
    assert choose("Who is Ingrid Vale?", [hit(person)], [mayor], EVEN).answered
    assert choose("Who ran the fair?", [hit(other)], [watch], EVEN).answered
