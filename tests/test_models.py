"""Language models over a real connection: streamed pieces, and one plain sentence for each failure."""

import socket

import pytest
from langchain_core.prompts import ChatPromptTemplate
from model_server import Script, model_server

from rag.errors import ModelError, SettingsError
from rag.models import build_model
from rag.settings import Settings

PROMPT = ChatPromptTemplate.from_messages([("human", "{question}")])


def model_at(url, **chosen):
    """A model of the scripted server."""
    settings = Settings.from_env(
        dotenv=None, model="openai:scripted", model_url=url, model_retries=0, **chosen
    )
    return build_model(settings)


def test_no_model_is_needed():
    """Without a spec, Dateline answers in quotes."""
    assert build_model(Settings.from_env(dotenv=None)) is None
    assert build_model(Settings.from_env(dotenv=None, model="openai:x"), "quotes") is None


def test_a_reply_arrives_in_pieces_with_its_token_counts():
    """Pieces join to the reply; the server's own counts come along."""
    with model_server(Script("The ship burned for two days. [1]", piece=5)) as url:
        pieces = list(model_at(url).stream(PROMPT, question="What burned?"))
    assert "".join(piece.text for piece in pieces) == "The ship burned for two days. [1]"
    assert len([piece for piece in pieces if piece.text]) == 7
    assert max(piece.tokens_read for piece in pieces) == 321


@pytest.mark.parametrize(
    ("status", "said"),
    [
        pytest.param(401, "refused the key", id="401"),
        pytest.param(404, "does not know the model", id="404"),
        pytest.param(429, "busy or its quota is used up", id="429"),
        pytest.param(500, "failed on its side", id="500"),
        pytest.param(503, "failed on its side", id="503"),
    ],
)
def test_a_refused_request_is_one_plain_sentence(status, said):
    """What went wrong and what to do, without a stack or a server's own words."""
    with model_server(Script(status=status)) as url, pytest.raises(ModelError, match=said) as caught:
        list(model_at(url).stream(PROMPT, question="Anything?"))
    assert "\n" not in str(caught.value)


def test_a_dropped_stream_is_one_plain_sentence():
    """A connection lost half-way is neither an answer nor a crash."""
    script = Script("A long reply that will never be finished, alas.", drop_after=2)
    with model_server(script) as url, pytest.raises(ModelError, match="broke off"):
        list(model_at(url).stream(PROMPT, question="Anything?"))


def test_an_unreachable_server_is_one_plain_sentence():
    """Nothing listens there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(ModelError, match="cannot be reached"):
        list(model_at(f"http://127.0.0.1:{port}/v1").stream(PROMPT, question="Anything?"))


def test_a_silent_server_costs_the_time_allowed():
    """A server that accepts and says nothing is given up after the time limit."""
    silent = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{silent.getsockname()[1]}/v1"
    with pytest.raises(ModelError, match="in time"):
        list(model_at(url, model_timeout=0.5).stream(PROMPT, question="Anything?"))
    silent.close()


def test_a_busy_server_is_asked_again():
    """With retries allowed, a 429 is asked as often again before it is said."""
    script = Script(status=429)
    with model_server(script) as url:
        settings = Settings.from_env(dotenv=None, model="openai:scripted", model_url=url, model_retries=1)
        with pytest.raises(ModelError):
            list(build_model(settings).stream(PROMPT, question="Anything?"))
    assert len(script.requests) == 2


@pytest.mark.parametrize(
    ("spec", "said"),
    [
        pytest.param("llama", "names no provider", id="no provider"),
        pytest.param("nobody:model", "cannot be set up", id="unknown provider"),
    ],
)
def test_a_spec_that_cannot_be_used_is_named(spec, said):
    """The message has the spec as it was given."""
    with pytest.raises(SettingsError, match=said) as caught:
        build_model(Settings.from_env(dotenv=None), spec)
    assert spec in str(caught.value)
