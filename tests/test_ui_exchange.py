"""One question on the page: steps, errors in words, what is kept, what is sent back."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from rag.checkup import read_expected
from rag.errors import ModelError, UsageError
from rag.records.answers import Answer, Citation, Draft
from rag.records.articles import Article, Hit, Passage, Published
from rag.records.questions import Filters, Understood
from ui.conversation import ConversationError, Entry, restored, stored, turns
from ui.exchange import answered_only, exchange, sentence, stopped
from ui.feedback import feedback_row, write_feedback
from ui.form import read_find, read_form
from ui.outbox import download, keep, link
from ui.parts import Parts


def an_answer(question="Who was hurt?"):
    """A whole answer, every kind of record in it."""
    article = Article(
        "a1", "h1", "Title", "Wire", Published(date(2024, 1, 5), date(2024, 1, 5), "front matter")
    )
    citation = Citation(1, "p1", article, 0, 5, "<b>Hi")
    hits = tuple(Hit(Passage(f"p{n}", "h1", 0, 5, "<b>Hi"), article, 1.0) for n in (1, 2))
    understood = Understood(question, question)
    return Answer(understood, "answered", "Two [1].", "Two", (citation,), hits=hits, build="1-a")


class Steps:
    """An assistant that gives the steps it was made with, and remembers what it was asked."""

    def __init__(self, *steps):
        self.steps = steps
        self.asked = []

    def stream(self, question, filters, turns, model):  # noqa: D102
        self.asked.append((question, filters, tuple(turns), model))
        for step in self.steps:
            if isinstance(step, Exception):
                raise step
            yield step


def parts_with(assistant, tmp_path, models=("quotes",)):
    """Parts whose library and updater are not needed."""
    return Parts(assistant, None, None, lambda spec: f"model {spec}", tmp_path / "feedback.jsonl", models)


def test_an_exchange_shows_the_question_at_once_and_ends_with_the_answer(tmp_path):
    """Every step is a whole conversation; the last holds the answer."""
    draft = Draft(Understood("q", "q"), (), "Two")
    steps = list(exchange(parts_with(Steps(draft, an_answer()), tmp_path), "  Who was hurt? ", (), None))
    assert steps[0] == (Entry("Who was hurt?"),)
    assert steps[-1][0].answer == an_answer()


def test_an_error_becomes_a_sentence_in_the_conversation(tmp_path):
    """What the model says went wrong is shown, and nothing is raised."""
    assistant = Steps(ModelError("the model x refused the key (401): check DATELINE_MODEL_KEY"))
    last = list(exchange(parts_with(assistant, tmp_path), "Who?", (), None))[-1][0]
    assert last.problem == "The model x refused the key (401): check DATELINE_MODEL_KEY."


def test_a_failed_question_is_replaced_by_the_next(tmp_path):
    """Asking again does not pile up failures."""
    before = (Entry("Old?", an_answer()), Entry("Who?", problem="No."))
    last = list(exchange(parts_with(Steps(an_answer()), tmp_path), "Who?", before, None))[-1]
    assert [one.question for one in last] == ["Old?", "Who?"]


def test_filters_turns_and_model_reach_the_assistant(tmp_path):
    """What is set in the form and said before is what the question is asked with."""
    assistant = Steps(an_answer())
    form = json.dumps({"since": "2024-01-01", "outlets": ["Wire"], "names": False, "model": "openai:x"})
    parts = parts_with(assistant, tmp_path, ("quotes", "openai:x"))
    list(exchange(parts, "And then?", (Entry("Who?", an_answer("Who?")),), form))
    question, filters, said, model = assistant.asked[0]
    assert (question, model) == ("And then?", "model openai:x")
    assert filters == Filters(since=date(2024, 1, 1), outlets=("Wire",), names=False)
    assert [one.question for one in said] == ["Who?"]


def test_a_question_of_pages_is_refused(tmp_path):
    """A pasted article is not a question."""
    assistant = Steps(an_answer())
    last = list(exchange(parts_with(assistant, tmp_path), "x" * 3000, (), None))[-1][0]
    assert "3,000 characters" in last.problem
    assert not assistant.asked


@pytest.mark.parametrize(
    ("form", "said"),
    [
        pytest.param('{"since": "yesterday"}', "From is 'yesterday'", id="day"),
        pytest.param('{"since": "2024-02-01", "until": "2024-01-01"}', "is after the last", id="order"),
        pytest.param('{"model": "huggingface:evil"}', "is not offered", id="model"),
        pytest.param('{"outlets": 7}', "could not be read", id="shape"),
        pytest.param("not json", "could not be read", id="not json"),
    ],
)
def test_a_form_that_cannot_be_used_is_refused_in_words(form, said):
    """Nothing that a browser sends is taken on trust."""
    with pytest.raises(UsageError, match=said):
        read_form(form, ("quotes",))


def test_an_unreadable_search_of_the_list_searches_nothing():
    """The list is shown whole rather than not at all."""
    assert read_find("[1]").words == ""
    assert read_find('{"words": "ferry"}').words == "ferry"


def test_a_conversation_comes_back_from_the_browser_as_it_was():
    """Kept and opened again, an answer is the same but for passages that were not cited."""
    talk = (
        Entry("Who?", an_answer(), filters=Filters(until=date(2024, 2, 1))),
        Entry("Broken?", problem="No."),
    )
    back = restored(stored(talk))
    assert [one.question for one in back] == ["Who?"]
    assert back[0].filters == talk[0].filters
    assert back[0].answer.citations == an_answer().citations
    assert [hit.passage.id for hit in back[0].answer.hits] == ["p1"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[{}]", id="fields missing"),
        pytest.param('[{"question": 1}]', id="wrong type"),
        pytest.param(
            '[{"question": "Who?", "filters": {"since": "2024-05-01", "until": "2023-01-01"}}]',
            id="days the wrong way round",
        ),
        pytest.param("nothing", id="not json"),
        pytest.param("[" + " " * 4_000_001 + "]", id="too long"),
    ],
)
def test_a_kept_conversation_that_was_changed_is_refused(text):
    """What a browser kept is read as strictly as what a stranger sends."""
    with pytest.raises(ConversationError):
        restored(text)


def test_stop_keeps_the_words_so_far():
    """A stopped entry holds its draft; an answered one stays an answer."""
    assert stopped((Entry("Who?", draft="Two peo"),))[-1] == Entry("Who?", draft="Two peo", stopped=True)
    whole = (Entry("Who?", an_answer()),)
    assert stopped(whole) == whole
    assert answered_only((*whole, Entry("Broken?", problem="No."))) == whole


def test_turns_are_the_answered_questions():
    """A follow-up never leans on a question that was not answered."""
    assert [one.question for one in turns((Entry("A?", an_answer()), Entry("B?", problem="No.")))] == ["A?"]


def test_a_turn_tells_what_was_told_and_a_refusal_tells_nothing():
    """The short answer goes with the turn; the names in a refusal's text are no answer."""
    told = replace(an_answer(), short_answer="two guards")
    refused = replace(an_answer(), status="not_in_articles", short_answer=None, text="Near: Selmouth.")
    asked = turns((Entry("A?", told), Entry("B?", refused)))
    assert [(one.short_answer, one.answered) for one in asked] == [("two guards", True), (None, False)]


def test_orders_hold_no_markup_and_each_is_new():
    """An order to the browser is JSON that no page could take for markup, and two are never equal."""
    answer = an_answer("What <script>?")
    talk = (Entry("What <script>?", answer),)
    orders = [
        download(answer, "json"),
        download(answer, "markdown"),
        keep(talk),
        link(talk[0]),
        link(talk[0]),
    ]
    assert not any("<" in order for order in orders)
    assert len(set(orders)) == len(orders)
    assert json.loads(json.loads(orders[0])["text"])["question"] == "What <script>?"


def test_a_download_is_named_after_the_question():
    """The file's name is the question's words, letters and digits only."""
    name = json.loads(download(an_answer("../../Who's <hurt>? ¿Qué?"), "markdown"))["name"]
    assert name == "who-s-hurt-qué.md"


@pytest.mark.parametrize(
    ("opinion", "right", "answers", "evidence"),
    [
        pytest.param("supported", "", ["Two"], ["a1"], id="right"),
        pytest.param("wrong_source", "", ["Two"], [], id="wrong source"),
        pytest.param("wrong_answer", "Three", ["Three"], [], id="wrong answer"),
        pytest.param("wrong_answer", "", [], [], id="articles do not say"),
    ],
)
def test_feedback_is_a_row_that_a_check_reads(tmp_path, opinion, right, answers, evidence):
    """Feedback becomes a question with the answer that the reader holds to be right."""
    path = tmp_path / "deep" / "feedback.jsonl"
    write_feedback(path, an_answer(), opinion, right)
    (row,) = read_expected(path, {})
    assert list(row.answers) == answers
    assert list(row.articles) == evidence
    assert row.question == "Who was hurt?"


def test_feedback_says_what_was_shown():
    """A row keeps the answer, the build and the model, so that it can be looked into."""
    row = feedback_row(an_answer(), "wrong_source", "", datetime(2024, 6, 1, tzinfo=UTC))
    assert (row["answer"], row["build"], row["model"], row["cited"]) == ("Two [1].", "1-a", "quotes", ["a1"])


def test_errors_are_sentences():
    """A capital first, a stop last, one line."""
    assert sentence(ModelError("nothing\n came")) == "Nothing came."
