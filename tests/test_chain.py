"""What the model is shown: numbered passages within a budget of tokens, each between lines of dashes."""

import prompts
from rag.answer.chain import AnswerChain
from rag.models import Piece
from rag.records.articles import Article, Hit, Passage
from rag.records.questions import Turn
from rag.tokens import FALLBACK, TokenCounter

COUNTER = TokenCounter(FALLBACK)


def chain(budget: int) -> AnswerChain:
    """The chain of the shipped prompts."""
    return AnswerChain(*map(prompts.load, ("system", "answer", "followup")), COUNTER, budget)


def hit(name: str, sentences: int) -> Hit:
    """A hit of a passage of so many sentences."""
    text = " ".join(f"Ferry number {at} of {name} left the port of Omra late." for at in range(sentences))
    return Hit(Passage(name, name, 0, len(text), text), Article(name, name, "Ferries", "Wire"), 1.0)


def test_passages_beyond_the_budget_are_left_out_and_a_shorter_one_takes_their_place():
    """Numbers run on without a gap, and all of it counts no more tokens than there may be."""
    shown = chain(220).number([hit("a", 6), hit("b", 30), hit("c", 2)])
    assert [one.passage.id for one in shown.hits] == ["a", "c"]
    assert shown.text.startswith("[1]\n")
    assert "\n[2]\n" in shown.text
    assert COUNTER.count(shown.text) <= 220


def test_a_first_passage_beyond_the_budget_is_cut_and_still_ends_with_its_line():
    """What comes behind it must not read as a part of the article."""
    shown = chain(60).number([hit("a", 30)])
    assert shown.text.endswith("\n-----")
    assert shown.text.count("-----") == 2
    assert 40 < COUNTER.count(shown.text) <= 60


class Says:
    """A model that says one thing."""

    def __init__(self, said: str) -> None:
        self._said = said

    def stream(self, _template: object, **_values: str) -> list[Piece]:
        """The one thing, in one piece."""
        return [Piece(self._said)]


def test_a_completed_question_that_is_none_is_not_taken():
    """A model that writes an essay, or nothing, leaves the question as it was."""
    turns = [Turn("Who led the port?", "Ada Loft did.")]
    assert (
        chain(200).complete(Says("When did Ada Loft leave?"), "And when?", turns)
        == "When did Ada Loft leave?"
    )
    for useless in ("", "When did Ada Loft leave? " * 40):
        assert chain(200).complete(Says(useless), "And when?", turns) == "And when?"
