"""A passage that lacks what the question names is read again behind the sentence that has it, and both are cited."""

from dataclasses import replace

from readings import hit

from rag.answer.picking.choice import Quoted
from rag.answer.picking.confidence import Calibration
from rag.answer.picking.named_before import moved_back, named_before, tells_the_rest
from rag.answer.picking.pick import ReaderPicker
from rag.index.embed import bundled_model
from rag.reader import WEIGHTS, Reader, Reading, Span
from rag.records.articles import Hit
from rag.records.questions import Understood

ASKED = "How many people left the Larnow and Selmouth area under the deal?"
NAMES = "The army said that it had captured Larnow and the Selmouth district. Soldiers held a parade there. "
LEFT = (
    "A war-monitoring group said about 1,600 people, including hundreds of gunmen of the Islamic State, left the area"
    " on Saturday and Sunday, heading toward the desert in the east of the country after a deal with the government."
    "\n\nState media reported the blasts at the time but did not provide any details."
)


def part(text: str, start: int, article: str = "a") -> Hit:
    """A passage of an article, from a place on."""
    whole = hit(text, article)
    return replace(whole, passage=replace(whole.passage, id=f"p{start}", start=start, end=start + len(text)))


def test_the_last_sentence_before_that_names_it_is_found():
    """In the same article, and before the passage; not where the passage names it itself."""
    left = part(LEFT, 900)
    naming = Quoted(1, 0, NAMES.index(" Soldiers"))
    assert named_before(ASKED, left, [left, part(NAMES, 100)]) == naming
    assert named_before(ASKED, left, [left, part(NAMES, 100, "b")]) is None
    assert named_before(ASKED, left, [left, part(NAMES, 2000)]) is None
    assert named_before(ASKED, part(NAMES + LEFT, 900), [left, part(NAMES, 100)]) is None


def test_a_sentence_has_to_have_what_is_asked_beside_the_names():
    """Names put before another matter make it no answer."""
    assert tells_the_rest(ASKED, LEFT[: LEFT.index("\n")])
    assert not tells_the_rest(ASKED, "The group was founded by 1,600 people in 2006.")


def test_spans_are_those_of_the_passage_alone():
    """What was marked in the sentence before it is left out."""
    reading = Reading(2.0, (Span(3, 8, 1.0), Span(40, 45, 0.5)))
    assert moved_back(reading, 30) == Reading(2.0, (Span(10, 15, 0.5),))


def test_an_answer_read_in_its_place_cites_the_sentence_that_names_it():
    """The figure first, then what says where "the area" is; alone the passage is not enough."""
    picker = ReaderPicker(Reader(bundled_model(), WEIGHTS), Calibration.load())
    understood = Understood(ASKED, ASKED)
    left, names = part(LEFT, 900), part(NAMES, 100)
    assert not picker.pick(understood, [left]).answered
    choice = picker.pick(understood, [left, names])
    assert choice.answered
    assert choice.short_answer == "about 1,600"
    assert [one.hit for one in choice.quotes] == [0, 1]
