"""What is no question is not answered, and no text that can be typed or sent breaks an answer."""

import json
from datetime import date

import pytest
from conftest import FERRY, HARBOUR
from desk import indexed
from hypothesis import given
from hypothesis import strategies as st

from rag.answer.refuse import REFUSAL, refusal
from rag.check.verify import verify
from rag.checkup import read_expected
from rag.errors import SettingsError, UsageError
from rag.given import read_day, whole_text
from rag.question.asked import asks_something
from rag.records.questions import Turn, Understood
from rag.report import answer_object

NOTHING = ("?", "Why?", "What?", "Is it?", "Who is he?", "WHO IS HE?", "Tell me more")


@pytest.fixture(scope="module")
def assistant(tmp_path_factory):
    """Two articles in an index."""
    articles = {"harbour.txt": HARBOUR, "ferry.txt": FERRY}
    return indexed(tmp_path_factory.mktemp("asked"), articles).assistant


@pytest.mark.parametrize("question", NOTHING)
def test_a_question_about_nothing_is_refused_with_what_to_do(assistant, question):
    """Where no word says what is asked, no sentence can answer it."""
    answer = assistant.ask(question)
    assert answer.status == "not_in_articles"
    assert answer.citations == ()
    assert answer.text.startswith(REFUSAL)
    assert "such as a name, a place or an event" in answer.text


def test_a_question_about_nothing_is_answered_from_the_conversation(assistant):
    """The earlier question says what "Why?" is about."""
    turns = [Turn("Why did the harbour at Selmouth close?", "The crane had fallen.")]
    assert assistant.ask("Why?", turns=turns).status == "answered"


@pytest.mark.parametrize("question", ["", "   ", "\n\t"])
def test_a_blank_question_is_wrong_usage(assistant, question):
    """Asking and searching alike say so in one line with the value."""
    for use in (assistant.ask, assistant.search):
        with pytest.raises(UsageError, match="the question is ") as raised:
            use(question)
        assert repr(question) in str(raised.value)


def test_a_blank_question_in_a_file_is_named_by_its_row(tmp_path):
    """The row is said, so that it can be mended."""
    file = tmp_path / "questions.jsonl"
    file.write_text(json.dumps({"question": "  ", "answers": []}), encoding="utf-8")
    with pytest.raises(SettingsError, match=r"row 1: .*blank"):
        list(read_expected(file, {}))


@pytest.mark.parametrize(
    "question",
    [
        "What happened?",
        "Who was killed?",
        "What did the WHO say?",
        "Who is Will?",
        "Who leads the US?",
        "谁是总统?",
        "2015?",
    ],
)
def test_a_word_that_says_something_or_a_name_makes_a_question(question):
    """Nothing that can be looked for is refused unread."""
    assert asks_something(question)


def test_a_refusal_repeats_only_the_start_of_a_long_question():
    """Two thousand characters are not read back to whoever wrote them."""
    question = "Who closed the harbour " + "at Selmouth " * 200 + "?"
    text = refusal(Understood(question, question), None, 3)
    assert "Who closed the harbour at Selmouth" in text
    assert "…" in text
    assert len(text) < 300


def test_a_half_character_in_a_question_breaks_nothing(assistant):
    """It is asked with U+FFFD in its place, and the answer can be written as UTF-8."""
    for question in ("Who \ud83d fell at Selmouth?", "caf\udce9"):
        answer = assistant.ask(question)
        assert "\ufffd" in answer.understood.asked
        json.dumps(answer_object(answer), ensure_ascii=False).encode()
    assert assistant.search("Selmouth \ud800").hits


def test_a_half_character_in_a_claim_or_its_evidence_breaks_nothing():
    """The verdict and its quote can be written as UTF-8."""
    assert verify("\ud800", ["\udfff"]).verdict == "not_supported"
    found = verify("The crane fell.", ["The crane fell \ud800 at noon."])
    assert found.quote.encode()


@given(st.text(st.characters(), max_size=40))
def test_whole_text_can_be_written_and_changes_nothing_else(text):
    """Whatever comes, UTF-8 can hold what is made of it; text that it could hold is as it was."""
    made = whole_text(text)
    assert made.encode().decode() == made
    if not any("\ud800" <= sign <= "\udfff" for sign in text):
        assert made == text


def test_two_halves_of_one_character_are_joined():
    """JSON may escape a sign as two halves."""
    assert whole_text("\ud83d\ude00") == "😀"


@given(st.dates())
def test_a_day_is_read_as_it_is_written(day):
    """YYYY-MM-DD, and nothing else."""
    assert read_day("--since", day.isoformat()) == day


@pytest.mark.parametrize(
    "text", ["yesterday", "2024-13-01", "2024-W14", "2024-W14-1", "20240514", "", "٢٠٢٤-٠١-٠١"]
)
def test_what_is_no_day_is_wrong_usage(text):
    """The line names the option, the value and the form that is wanted."""
    with pytest.raises(UsageError, match=r"--since is .*YYYY-MM-DD"):
        read_day("--since", text)


def test_a_long_question_without_blanks_is_cut_where_it_must_be():
    """A refusal stays short whatever was pasted into the box."""
    question = "Selmouth" * 100
    assert len(refusal(Understood(question, question), None, 3)) < 300


def test_one_article_is_spoken_of_as_one():
    """A library of one article is not told of in the plural."""
    day = date(2024, 1, 5)
    text = refusal(Understood("Who sank?", "Who sank?"), (day, day), 1)
    assert "The one article covers 2024-01-05 to 2024-01-05." in text
