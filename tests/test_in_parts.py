"""A question of two parts is answered part by part."""

from dataclasses import replace

import pytest
from desk import indexed
from test_compare import cited

import app
from rag.answer.in_parts import joined
from rag.records.answers import Answer, Citation
from rag.records.questions import Understood

STRIKE = "General Aras Velin was killed by a strike in the port of Selmouth. The navy denied any part in it."
FAIR = "The spring book fair in Port Arden drew 12,000 visitors. Mayor Ingrid Vale opened it on Friday."


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> app.Parts:
    """Two articles in an index."""
    return indexed(tmp_path_factory.mktemp("parts"), {"strike.txt": STRIKE, "fair.txt": FAIR})


def test_both_parts_are_cited_and_answered(parts: app.Parts) -> None:
    """Each part has its sentence and its short answer, in the order of the parts, and the marks run on."""
    answer = parts.assistant.ask(
        "Which general was killed in Selmouth, and how many visitors did the book fair in Port Arden draw?"
    )
    assert answer.short_answer == "Aras Velin; 12,000"
    assert [one.number for one in answer.citations] == list(range(1, len(answer.citations) + 1))
    for one in answer.citations:
        assert parts.library.text(one.article.text_hash)[one.start : one.end] == one.quote
        assert f"[{one.number}]" in answer.text
    assert {"Velin" in one.quote or "12,000" in one.quote for one in answer.citations} == {True}


def test_a_part_without_an_answer_is_named(parts: app.Parts) -> None:
    """What was found for the other part is shown, no short answer stands for both, and a note names the gap."""
    answer = parts.assistant.ask(
        "Which general was killed in Selmouth, and which team won the football cup in Brazil?"
    )
    assert answer.status == "answered"
    assert answer.short_answer is None
    assert all("Velin" in one.quote for one in answer.citations)
    assert any("football cup" in note for note in answer.notes)


def test_two_parts_in_one_sentence_are_cited_once(parts: app.Parts) -> None:
    """A sentence that answers both parts is not quoted twice."""
    answer = parts.assistant.ask("Who opened the fair in Port Arden, and when did Ingrid Vale open the fair?")
    quotes = [one.quote for one in answer.citations]
    assert len(quotes) == len(set(quotes))
    assert answer.short_answer is not None
    assert "Friday" in answer.short_answer


def test_a_thing_held_beside_another_has_no_short_answer(parts: app.Parts) -> None:
    """A noun such as "the strike in Selmouth" asks for no words that its sentence could hold."""
    asked = parts.assistant.ask("Which general was killed in Selmouth?")
    assert asked.short_answer
    thing = replace(asked, understood=replace(asked.understood, asked="the strike in Selmouth"))
    assert joined(asked, [asked, asked]).short_answer == asked.short_answer
    assert joined(asked, [asked, thing]).short_answer is None


def test_a_later_part_is_asked_of_the_person_whom_the_first_names(parts: app.Parts) -> None:
    """Once it is known who opened the fair, "she" is that person."""
    answer = parts.assistant.ask("Who opened the book fair in Port Arden, and when did she open it?")
    assert answer.short_answer == "Ingrid Vale; Friday"


def _answer(question: str, citation: Citation, confidence: float) -> Answer:
    return Answer(
        Understood(question, question), "answered", "", citations=(citation,), confidence=confidence
    )


def test_a_joined_answer_is_as_sure_as_its_least_sure_part() -> None:
    """Whoever reads one figure for two parts must not trust the weaker one too much."""
    whole = Answer(Understood("Who, and when?", "Who, and when?"), "not_in_articles", "")
    one, other = (
        _answer("Who?", cited(1, "A", "Vale came."), 0.9),
        _answer("When?", cited(2, "B", "Then."), 0.7),
    )
    assert joined(whole, [one, other]).confidence == 0.7


def test_what_one_part_quotes_outright_is_not_only_perhaps_meant() -> None:
    """A sentence that is a rival for one part and the answer to another is quoted once, as the answer."""
    whole = Answer(Understood("Who, and when?", "Who, and when?"), "not_in_articles", "")
    sure = cited(1, "A", "Vale came on Monday.")
    parts = [_answer("Who?", replace(sure, instead=True), 0.9), _answer("When?", sure, 0.9)]
    assert [one.instead for one in joined(whole, parts).citations] == [False]
