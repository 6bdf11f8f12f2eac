"""A language model answers on the page: streaming, stopped, failing; a real browser, a scripted server."""

import re

import pytest
from page_browser import WAIT, expect, ready, send
from page_server import free_port, serving


def test_an_answer_streams_and_an_invented_mark_is_removed(page, script):
    """A model's words appear as they come; a mark that no passage has goes, and that is said."""
    script.status, script.drop_after = 200, None
    script.reply = "Forty passengers were taken off by lifeboats [1]. Nobody was hurt [9]."
    script.pause, script.piece = 0.25, 8
    send(page, "How many passengers were taken off the ferry Alba?", "openai:scripted")
    draft = page.locator(".draft")
    expect(draft).to_contain_text("Forty", timeout=WAIT)
    assert "Nobody was hurt" not in draft.inner_text()
    entry = page.locator(".entry").last
    expect(entry.locator(".foot")).to_be_visible(timeout=WAIT)
    expect(entry.get_by_role("button", name="[9]")).to_have_count(0)
    expect(entry).to_contain_text("[9], which no passage has")


def test_stop_keeps_what_has_come_and_gives_the_question_back(page, script):
    """Stop ends a streamed answer at once."""
    script.status, script.drop_after = 200, None
    script.reply, script.pause, script.piece = "Forty passengers were taken off. " * 40, 0.2, 8
    send(page, "How many passengers were taken off the ferry Alba?", "openai:scripted")
    expect(page.locator(".draft")).to_contain_text("Forty", timeout=WAIT)
    page.locator("#stop").click()
    expect(page.locator(".entry").last).to_contain_text("Stopped before the answer was checked.")
    expect(page.locator("#question textarea")).to_have_value(re.compile("passengers"))
    expect(page.locator("#send")).to_be_visible()


@pytest.mark.parametrize(
    ("status", "drop", "said"),
    [
        pytest.param(401, None, "refused the key (401)", id="401"),
        pytest.param(429, None, "(429)", id="429"),
        pytest.param(200, 2, "broke off", id="dropped"),
    ],
)
def test_a_failing_model_is_one_sentence_and_the_question_stays(page, script, status, drop, said):
    """A model's failure is said in words with what to do; the question is not lost."""
    script.status, script.drop_after, script.pause = status, drop, 0.0
    script.reply = "Forty passengers were taken off by lifeboats [1]."
    question = "How many passengers were taken off the ferry Alba?"
    send(page, question, "openai:scripted")
    expect(page.locator(".problem")).to_contain_text(said, timeout=WAIT)
    expect(page.locator("#question textarea")).to_have_value(question)
    expect(page.locator("#send")).to_be_visible()


def test_a_server_that_is_not_there_is_one_sentence_and_the_question_stays(context, served, tmp_path):
    """Nothing listens at the model's address: that is said with what to do; quotes still answer."""
    down = {"model": "openai:down", "model_url": f"http://127.0.0.1:{free_port()}/v1", "model_retries": "0"}
    question = "How many passengers were taken off the ferry Alba?"
    with serving(served.index, tmp_path / "app.log", **down) as app:
        page = context.new_page()
        page.goto(app.url)
        ready(page)
        send(page, question, "openai:down")
        expect(page.locator(".problem")).to_contain_text("cannot be reached", timeout=WAIT)
        expect(page.locator("#question textarea")).to_have_value(question)
        send(page, question, "quotes")
        expect(page.locator(".entry").last).to_contain_text("Forty passengers", timeout=WAIT)
