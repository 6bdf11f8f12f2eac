"""A real model process end to end, no scripted replies: in this process, and served over loopback."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from desk import indexed
from page_browser import WAIT, expect, ready, send
from page_server import serving
from tiny_model import make_tiny_model

from rag.models import build_model
from rag.records.answers import Draft
from rag.settings import Settings

_WATCH_DRAFTS = """() => {
    window.drafts = [];
    new MutationObserver(() => {
        const text = document.querySelector(".draft:not(:has(.working))")?.innerText;
        if (text && text !== drafts.at(-1)) drafts.push(text);
    }).observe(document.body, {subtree: true, childList: true, characterData: true});
}"""
ARTICLE = (
    "The ferry Aurora sank off the northern cape on Wednesday. The coast guard said 40 people were rescued."
)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """The model's files."""
    return make_tiny_model(tmp_path_factory.mktemp("model"))


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    """An index of one article."""
    return indexed(tmp_path_factory.mktemp("index"), {"ferry.txt": ARTICLE})


@pytest.fixture(scope="module")
def served(tiny):
    """The same model behind a real server that speaks the OpenAI protocol; gives its base URL."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).parent / "transformers"), "serve", str(tiny), "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(f"http://127.0.0.1:{port}/health", server)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        server.terminate()
        server.wait(20)


def _wait(url, server, seconds=120):
    until = time.monotonic() + seconds
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    pytest.fail("the model server did not start")


def streamed(parts, model):
    """The drafts and the answer of one question."""
    *drafts, answer = parts.assistant.stream("How many people were rescued?", model=model)
    return drafts, answer


def test_a_model_in_this_process_answers_through_the_chain(parts, tiny):
    """Whatever it strings together is carried and checked; without a citation nothing is believed."""
    model = build_model(Settings.from_env(dotenv=None), f"huggingface:{tiny}")
    drafts, answer = streamed(parts, model)
    assert answer.model == f"huggingface:{tiny}"
    assert all(isinstance(draft, Draft) for draft in drafts)
    assert answer.text
    assert all(claim.verdict != "supported" for claim in answer.claims if not claim.citations)


def test_a_served_model_streams_through_the_chain(parts, tiny, served):
    """Pieces come over the network before the answer is whole."""
    settings = Settings.from_env(dotenv=None, model=f"openai:{tiny}", model_url=served, model_timeout=120)
    drafts, answer = streamed(parts, build_model(settings))
    texts = [draft.text for draft in drafts]
    assert len(set(texts)) > 2
    assert texts == sorted(texts, key=len)
    assert answer.model == f"openai:{tiny}"


def test_a_served_model_streams_to_the_page(browser, parts, tiny, served, tmp_path):
    """The same server behind the real page: its words are seen growing before the answer is whole."""
    settings = {"model": f"openai:{tiny}", "model_url": served, "model_timeout": "120"}
    with serving(parts.settings.index, tmp_path / "app.log", **settings) as app:
        page = browser.new_page()
        page.goto(app.url)
        ready(page)
        page.evaluate(_WATCH_DRAFTS)
        send(page, "How many people were rescued?", f"openai:{tiny}")
        entry = page.locator(".entry").last
        expect(entry.locator(".foot")).to_be_visible(timeout=2 * WAIT)
        expect(entry.locator(".answer")).to_contain_text("ferry")
        expect(entry.locator(".foot")).to_contain_text(f"openai:{tiny}")
        drafts = page.evaluate("drafts")
        assert len([one for one in drafts if "ferry" in one]) > 1
        assert drafts == sorted(drafts, key=len)
        page.close()
