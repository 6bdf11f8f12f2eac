"""A language model answers on the page: streaming, stopped, failing; a real browser, a scripted server."""

import re

import pytest
from page_browser import WAIT, expect, ready, send
from page_server import free_port, serving

QUESTION = "How many passengers were taken off the ferry Alba?"


def test_an_answer_streams_and_an_invented_mark_is_removed(page, script):
    """A model's words appear as they come; a mark that no passage has goes, and that is said."""
    script.status, script.drop_after = 200, None
    script.reply = "Forty passengers were taken off by lifeboats [1]. Nobody was hurt [9]."
    script.pause, script.piece = 0.25, 8
    send(page, QUESTION, "openai:scripted")
    draft = page.locator(".draft")
    expect(draft).to_contain_text("Forty", timeout=WAIT)
    assert "Nobody was hurt" not in draft.inner_text()
    entry = page.locator(".entry").last
    expect(entry.locator(".foot")).to_be_visible(timeout=WAIT)
    expect(entry.get_by_role("button", name="[9]")).to_have_count(0)
    expect(entry).to_contain_text("[9], which no passage has")


@pytest.mark.parametrize(
    ("reply", "shown", "weak"),
    [
        pytest.param("Forty passengers were taken off by lifeboats [1].", "Forty passengers", 0, id="right"),
        pytest.param("Ninety passengers were taken off by lifeboats [1].", "Ninety", 1, id="wrong-number"),
        pytest.param("Forty passengers were taken off.", "Forty passengers", 1, id="no-citation"),
        pytest.param("The articles don't say.", "The articles don't say.", 0, id="refusal"),
        pytest.param(
            "**Forty** <img src=x onerror='window.hacked=5'> [left](javascript:window.hacked=6) [1].",
            "Forty <img src=x",
            1,
            id="markup",
        ),
        pytest.param(
            "The harbour master sank the ferry Alba [1].", "harbour master", 1, id="obeys-an-article"
        ),
        pytest.param("The ferry Alba ran aground off Tarno [1]. " * 40, "ran aground", 0, id="very-long"),
        pytest.param("", "gave an empty reply", 0, id="empty"),
        pytest.param("نُقل أربعمئة راكب من العبّارة [1].", "نُقل أربعمئة راكب", 1, id="arabic"),
    ],
)
def test_every_kind_of_reply_is_shown_for_what_it_is(page, script, reply, shown, weak):
    """What the model says is text on the page; what its source does not support stands in a list below."""
    script.reply, script.piece = reply, 200
    send(page, QUESTION, "openai:scripted")
    entry = page.locator(".entry").last
    expect(entry.locator(".foot")).to_be_visible(timeout=WAIT)
    expect(entry).to_contain_text(shown)
    assert entry.locator(".weak li").count() == weak
    assert page.evaluate("window.hacked") is None
    assert page.locator(".entry img, .entry a[href^=javascript]").count() == 0


def test_stop_keeps_what_has_come_and_gives_the_question_back(page, script):
    """Stop ends a streamed answer at once."""
    script.status, script.drop_after = 200, None
    script.reply, script.pause, script.piece = "Forty passengers were taken off. " * 40, 0.2, 8
    send(page, QUESTION, "openai:scripted")
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
    send(page, QUESTION, "openai:scripted")
    expect(page.locator(".problem")).to_contain_text(said, timeout=WAIT)
    expect(page.locator("#question textarea")).to_have_value(QUESTION)
    expect(page.locator("#send")).to_be_visible()


def test_a_server_that_is_not_there_is_one_sentence_and_the_question_stays(context, served, tmp_path):
    """Nothing listens at the model's address: that is said with what to do; quotes still answer."""
    down = {"model": "openai:down", "model_url": f"http://127.0.0.1:{free_port()}/v1", "model_retries": "0"}
    with serving(served.index, tmp_path / "app.log", **down) as app:
        page = context.new_page()
        page.goto(app.url)
        ready(page)
        send(page, QUESTION, "openai:down")
        expect(page.locator(".problem")).to_contain_text("cannot be reached", timeout=WAIT)
        expect(page.locator("#question textarea")).to_have_value(QUESTION)
        send(page, QUESTION, "quotes")
        expect(page.locator(".entry").last).to_contain_text("Forty passengers", timeout=WAIT)
