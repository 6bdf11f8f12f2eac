"""Choosing what answers from what was read: the quotes, lists, when nothing is said."""

import json
from pathlib import Path

import pytest
from conftest import FERRY, HARBOUR
from readings import EVEN, hit, span

from rag.answer.picking.choose import choose
from rag.answer.picking.confidence import Calibration
from rag.answer.picking.pick import ReaderPicker, asked_of
from rag.answer.picking.several import asks_for_several
from rag.answer.quote import citations_of, quoted_text
from rag.errors import ModelError
from rag.index.embed import bundled_model
from rag.reader import WEIGHTS, Reader, Reading
from rag.records.questions import NameMatch, Understood

SELMOUTH = NameMatch("Selmouth", ("Salmuth", "Selmouth"))


def test_a_question_for_two_gets_no_third() -> None:
    """Asked which two, two are named."""
    text = "Vale, then Stone, then Reed signed the deal."
    readings = [Reading(3.0, tuple(span(text, name, 3.0) for name in ("Vale", "Stone", "Reed")))]
    short = choose("Which two mayors signed the deal?", [hit(text)], readings, EVEN).short_answer
    assert short is not None
    assert short.count(",") == 1
    assert (choose("Which mayors signed?", [hit(text)], readings, EVEN).short_answer or "").count(",") == 2


def test_the_quote_is_the_whole_sentence_around_the_answer() -> None:
    """What is quoted is a slice of the passage from sentence start to sentence end."""
    choice = choose("Who spoke?", [hit(HARBOUR)], [Reading(2.0, (span(HARBOUR, "Ingrid Vale", 3.0),))], EVEN)
    (quote,) = choice.quotes
    assert HARBOUR[quote.start : quote.end] == "Mayor Ingrid Vale said the crane had fallen."
    assert choice.short_answer == "Ingrid Vale"
    assert choice.answered


def test_low_confidence_is_no_answer() -> None:
    """Below the threshold the choice is kept for the nearest passages and not called an answer."""
    choice = choose("Who spoke?", [hit(HARBOUR)], [Reading(-2.0, (span(HARBOUR, "Monday", 3.0),))], EVEN)
    assert not choice.answered
    assert choice.confidence < 0.5
    assert choice.quotes


def test_nothing_found_is_no_answer() -> None:
    """No hits and passages without spans both give an empty choice."""
    assert choose("Who?", [], [], EVEN).quotes == ()
    assert not choose("Who?", [hit("…")], [Reading(5.0, ())], EVEN).answered


def test_a_list_question_quotes_several() -> None:
    """Each near-best answer of a list question gets its sentence; a far one does not."""
    readings = [
        Reading(1.0, (span(HARBOUR, "Selmouth", 3.0), span(HARBOUR, "Monday", -3.0))),
        Reading(1.0, (span(FERRY, "Port Arden", 2.8),)),
    ]
    hits = [hit(HARBOUR), hit(FERRY, "b")]
    choice = choose("Which ports were named?", hits, readings, EVEN)
    assert choice.short_answer == "Selmouth, Port Arden"
    assert [one.hit for one in choice.quotes] == [0, 1]


def test_where_the_vote_is_split_the_runner_up_is_quoted_beside() -> None:
    """Two answers nearly as good are both shown; a clear one stands alone."""
    best = Reading(1.0, (span(HARBOUR, "Selmouth", 3.0),))
    near, far = (Reading(0.9, (span(FERRY, "Port Arden", score),)) for score in (2.8, 0.0))
    hits = [hit(HARBOUR), hit(FERRY, "b")]
    split = choose("Which port closed?", hits, [best, near], EVEN)
    clear = choose("Which port closed?", hits, [best, far], EVEN)
    assert (len(split.quotes), len(clear.quotes)) == (2, 1)
    assert [one.instead for one in split.quotes] == [False, True]
    assert quoted_text(citations_of(split.quotes, hits)).split("\n\n")[1].startswith("Perhaps instead: “")


def test_a_runner_up_about_something_else_is_not_quoted() -> None:
    """Where the best sentence holds the question's words and the next one none of them, the best stands alone."""
    readings = [
        Reading(1.0, (span(HARBOUR, "Selmouth", 3.0),)),
        Reading(0.9, (span(FERRY, "Port Arden", 2.8),)),
    ]
    question = "Where was the harbour closed on Monday?"
    choice = choose(question, [hit(HARBOUR), hit(FERRY, "b")], readings, EVEN)
    assert [one.hit for one in choice.quotes] == [0]


def test_a_list_that_the_article_gives_is_the_list() -> None:
    """Names that one sentence joins answer a list question whole: nothing is added to them."""
    text = "Anna Stone and Ben Vale, both islanders, ran. Islander Cora Reed did not."
    spans = tuple(span(text, *one) for one in (("Anna Stone and Ben Vale", 3.0), ("Cora Reed", 2.9)))
    choice = choose("Which two people ran?", [hit(text)], [Reading(1.0, spans)], EVEN)
    assert choice.short_answer == "Anna Stone and Ben Vale"


def test_an_answer_that_repeats_the_question_gives_way() -> None:
    """Words of the question answer nothing while other words are there."""
    readings = [
        Reading(1.0, (span(HARBOUR, "Selmouth", 1.2),)),
        Reading(0.9, (span(FERRY, "Port Arden", 1.0),)),
    ]
    choice = choose("What is Selmouth near?", [hit(HARBOUR), hit(FERRY, "b")], readings, EVEN)
    assert choice.short_answer == "Port Arden"


@pytest.mark.parametrize(
    ("question", "several"),
    [
        pytest.param("Which groups claimed the attack?", True, id="plural"),
        pytest.param("What two countries signed?", True, id="counted"),
        pytest.param("Who were the victims?", True, id="who were"),
        pytest.param("Which group claimed the attack?", False, id="singular"),
        pytest.param("Which age group was called this week?", False, id="this is no plural"),
        pytest.param("Which new group has claimed it?", False, id="nor is has"),
        pytest.param("Which virus closed the schools?", False, id="nor is virus"),
        pytest.param("Who claimed it?", False, id="who"),
        pytest.param("What was the price?", False, id="what was"),
        pytest.param("Which company makes the vaccine?", False, id="a verb before the"),
        pytest.param("Which country hosts the games?", False, id="hosts"),
        pytest.param("What did Hamas call the operation?", False, id="did"),
        pytest.param("Which team did Williams join?", False, id="did, and a name in s"),
        pytest.param("What percentage of voters backed it?", False, id="percentage of"),
        pytest.param("Which of the suspects were named?", True, id="which of"),
        pytest.param("Which airline lost bags?", False, id="its object is no list"),
        pytest.param("Which minister faces charges?", False, id="a verb in s"),
        pytest.param("What caused the fires?", False, id="caused"),
    ],
)
def test_questions_for_a_list_are_told_apart(question: str, several: bool) -> None:
    """A plural after which or what asks for several answers."""
    assert asks_for_several(question) is several


def test_a_calibration_without_a_figure_is_refused(tmp_path: Path) -> None:
    """The error names the file."""
    path = tmp_path / "calibration.json"
    path.write_text(json.dumps({"candidates": 3}), encoding="utf-8")
    with pytest.raises(ModelError, match="calibration"):
        Calibration.load(path)


@pytest.mark.skipif(not WEIGHTS.is_file(), reason="the weights are not in this checkout")
@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("Who said the crane had fallen?", "Ingrid Vale", id="who"),
        pytest.param("How much will the repairs cost?", "40 million", id="how much"),
        pytest.param("Where were ferries sent?", "Port Arden", id="where"),
    ],
)
def test_the_shipped_weights_read_plain_questions(question: str, answer: str) -> None:
    """Plain questions on two short texts get their answer from the right one."""
    picker = ReaderPicker(Reader(bundled_model()), Calibration.load())
    hits = [hit(FERRY, "b", 0.6), hit(HARBOUR, "a", 0.6)]
    choice = picker.pick(Understood(question, question), hits)
    assert choice.short_answer is not None
    assert answer in choice.short_answer
    first = choice.quotes[0]
    assert answer in hits[first.hit].passage.text[first.start : first.end]


def test_each_article_is_asked_in_its_own_spelling() -> None:
    """A name is asked as the article at hand writes it, whichever way most articles or the reader do."""
    question = Understood("What fell at Selmouth?", "What fell at Selmouth?", names=(SELMOUTH,))
    hits = [hit(HARBOUR, "a"), hit(HARBOUR.replace("Selmouth", "Salmuth"), "b"), hit(FERRY, "c")]
    assert asked_of(question, hits) == [
        "What fell at Selmouth?",
        "What fell at Salmuth?",
        "What fell at Salmuth?",
    ]


@pytest.mark.skipif(not WEIGHTS.is_file(), reason="the weights are not in this checkout")
def test_a_name_asked_as_the_article_writes_it_is_as_sure_as_without_other_spellings() -> None:
    """That other articles write a name otherwise takes nothing from an answer."""
    picker = ReaderPicker(Reader(bundled_model()), Calibration.load())
    asked = "What did the harbour at Selmouth lose when the crane had fallen?"
    hits = [hit(HARBOUR, "a", 0.6), hit(FERRY, "b", 0.6)]
    alone = picker.pick(Understood(asked, asked), hits)
    among = picker.pick(Understood(asked, asked, names=(SELMOUTH,)), hits)
    assert (among.confidence, among.short_answer) == (alone.confidence, alone.short_answer)


@pytest.mark.skipif(not WEIGHTS.is_file(), reason="the weights are not in this checkout")
def test_the_eighth_passage_is_read_for_an_answer_and_the_ninth_is_not() -> None:
    """What is found eighth is quoted when it alone answers; what is found ninth was not read."""
    picker = ReaderPicker(Reader(bundled_model()), Calibration.load())
    asked = Understood("Where were ferries sent?", "Where were ferries sent?")
    others = [hit(HARBOUR, str(at), 0.6) for at in range(8)]
    quotes = [
        picker.pick(asked, [*others[:before], hit(FERRY, "z", 0.6)]).quotes[0].hit == before
        for before in (7, 8)
    ]
    assert quotes == [True, False]


@pytest.mark.skipif(not WEIGHTS.is_file(), reason="the weights are not in this checkout")
def test_six_hits_are_read_for_the_order_of_a_search() -> None:
    """The sixth hit comes first where it alone answers; the seventh stays in its place."""
    picker = ReaderPicker(Reader(bundled_model()), Calibration.load())
    asked = Understood("Where were ferries sent?", "Where were ferries sent?")
    others = [hit(HARBOUR, str(at), 0.6) for at in range(6)]
    assert picker.rank(asked, [*others[:5], hit(FERRY, "z", 0.6)])[0] == 5
    assert picker.rank(asked, [*others, hit(FERRY, "z", 0.6)])[-1] == 6
