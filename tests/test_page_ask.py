"""A reporter asks, checks the source and takes the answer away, in a real browser on the real app."""

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from page_browser import WAIT, ask, expect, ready, send

from rag.report import NEAREST


def test_a_click_on_a_mark_shows_the_quoted_sentence_in_its_whole_article(page):
    """[1] opens the article, scrolled to a mark that is the quote."""
    entry = ask(page, "How many passengers were taken off the ferry Alba?")
    card = page.locator(".card").first
    expect(card).to_contain_text("Harbour Sample")
    quote = card.locator("mark").inner_text()
    entry.get_by_role("button", name="[1]").first.click()
    current = page.locator(".article-text mark.current")
    expect(current).to_have_text(quote)
    assert "Forty passengers" in quote
    assert "Captain Ines Moreau" in page.locator(".article-text").inner_text()
    expect(current).to_be_in_viewport()


def test_a_refusal_says_that_the_articles_do_not_say(page):
    """What the articles cannot answer gets no source."""
    entry = ask(page, "Who won the chess championship in Reykjavik?")
    expect(entry).to_contain_text("The articles don't say.")
    assert entry.locator("button.mark").count() == 0
    assert page.locator(".card").count() == 0


def test_what_came_nearest_a_refusal_opens_in_its_article(page):
    """The sentences to look at are said to be no answer; a click shows one in its whole article."""
    entry = ask(page, "Which company insured the ferry Alba?")
    expect(entry).to_contain_text("The articles don't say.")
    expect(entry.locator("button.mark")).to_have_count(0)
    expect(entry.locator(".nearest")).to_contain_text(NEAREST)
    said = entry.locator(".nearest q").first.inner_text()
    entry.locator(".nearest button").first.click()
    expect(page.locator(".article-text mark.current")).to_have_text(said)


def test_days_and_outlets_narrow_the_search(page):
    """From, To and outlets are what an answer may come from."""
    page.get_by_label("To", exact=True).fill("2024-04-30")
    ask(page, "Why did the ferry Alba run aground?")
    for card in page.locator(".card").all():
        assert "Harbour Sample" in card.inner_text()
    page.get_by_label("To", exact=True).fill("")
    page.get_by_label("Island Sample News").check()
    ask(page, "Why did the ferry Alba run aground?")
    for card in page.locator(".card").all():
        assert "Island Sample News" in card.inner_text()
    page.get_by_role("tab", name="How it was found").click()
    expect(page.locator("#evidence-found")).to_contain_text("Island Sample News")


def test_days_the_wrong_way_round_are_said_and_the_question_stays(page):
    """A mistake in the filters is one sentence, and nothing typed is lost."""
    page.get_by_label("From", exact=True).fill("2024-06-01")
    page.get_by_label("To", exact=True).fill("2024-01-01")
    send(page, "Who was captain?")
    expect(page.locator(".problem")).to_contain_text("is after the last")
    expect(page.locator("#question textarea")).to_have_value("Who was captain?")


def test_a_follow_up_leans_on_the_question_before(page):
    """A second question may leave out what the first one named."""
    ask(page, "How many passengers were taken off the ferry Alba?")
    entry = ask(page, "And who was its captain?")
    entry.get_by_role("button", name=re.compile("Evidence|How it was searched")).click()
    page.get_by_role("tab", name="How it was found").click()
    expect(page.locator("#evidence-found dd").first).to_contain_text("ferry Alba")


def test_markup_in_articles_is_text(page):
    """Drawings, fields and links written in an article are shown and never act."""
    entry = ask(page, "Who opened the new library in Quell?")
    entry.get_by_role("button", name="[1]").first.click()
    expect(page.locator(".article-text")).to_contain_text('<svg onload="window.hacked=1"></svg>')
    page.get_by_role("tab", name="Articles", exact=True).click()
    page.get_by_role("button", name=re.compile("Mayor opens library")).first.click()
    expect(page.locator("#opened .article-text")).to_contain_text("onfocus")
    assert page.evaluate("window.hacked") is None
    assert page.locator("a[href^='javascript'], input[onfocus], svg[onload]").count() == 0


def test_what_is_taken_away_is_what_is_shown(page):
    """Markdown and JSON hold the answer, the quotes and their sources."""
    entry = ask(page, "How many passengers were taken off the ferry Alba?")
    quote = page.locator(".card mark").first.inner_text()
    shown = entry.locator(".answer p").last.inner_text()
    with page.expect_download() as saved:
        entry.get_by_role("button", name="JSON").click()
    got = json.loads(Path(saved.value.path()).read_text(encoding="utf-8"))
    assert got["citations"][0]["quote"] == quote
    assert " ".join(shown.split()) in " ".join(got["answer"].split())
    assert saved.value.suggested_filename == "how-many-passengers-were-taken-off-the-ferry.json"
    with page.expect_download() as saved:
        entry.get_by_role("button", name="Markdown").click()
    assert quote in Path(saved.value.path()).read_text(encoding="utf-8")


def test_a_copied_answer_carries_its_sources(context, page):
    """What is pasted elsewhere says what [1] stands for."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(page, "How many passengers were taken off the ferry Alba?").get_by_role("button", name="Copy").click()
    expect(page.locator("#said")).to_contain_text("copied")
    assert "[1] Ferry runs aground off Tarno (Harbour Sample, 2024-03-04)" in page.evaluate(
        "navigator.clipboard.readText()"
    )


def test_a_link_reopens_the_question_with_its_filters(context, page, served):
    """The copied address asks the same question under the same filters."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_label("Island Sample News").check()
    ask(page, "What was blamed for the grounding?").get_by_role("button", name="Link").click()
    expect(page.locator("#said")).to_contain_text("copied")
    link = page.evaluate("navigator.clipboard.readText()")
    assert parse_qs(urlsplit(link).query)["outlet"] == ["Island Sample News"]
    page.locator("select[name=model]").select_option("openai:scripted")
    page.goto(link)
    entry = page.locator(".entry").first
    expect(entry.locator(".foot")).to_be_visible(timeout=WAIT)
    expect(entry.locator(".question")).to_have_text("What was blamed for the grounding?")
    expect(page.get_by_label("Island Sample News")).to_be_checked()
    expect(page.locator("select[name=model]")).to_have_value("quotes")


def test_conversations_are_kept_in_the_browser(page, served):
    """A past conversation opens again after a reload, its marks still working."""
    ask(page, "How many passengers were taken off the ferry Alba?")
    page.reload()
    ready(page)
    page.get_by_role(
        "button", name="How many passengers were taken off the ferry Alba?", exact=True
    ).last.click()
    page.locator(".conversation button.mark").first.click()
    expect(page.locator("mark.current")).to_contain_text("Forty passengers")
    page.get_by_role("button", name="New question").click()
    expect(page.locator(".entry")).to_have_count(0)
    expect(page.locator(".welcome")).to_be_visible()


def test_the_open_conversation_is_still_there_after_a_reload(page):
    """A reload opens what was open, and nothing once a new question was begun."""
    ask(page, "How many passengers were taken off the ferry Alba?")
    page.reload()
    ready(page)
    expect(page.locator(".entry .question")).to_have_text(
        "How many passengers were taken off the ferry Alba?"
    )
    page.locator(".conversation button.mark").first.click()
    expect(page.locator("mark.current")).to_contain_text("Forty passengers")
    ask(page, "What was blamed for the grounding?")
    expect(page.locator(".past")).to_have_count(1)
    page.get_by_role("button", name="New question").click()
    expect(page.locator(".welcome")).to_be_visible()
    page.reload()
    ready(page)
    expect(page.locator("#past .past")).to_have_count(1)
    expect(page.locator(".entry")).to_have_count(0)


def test_feedback_goes_into_a_file_of_questions(page, served):
    """What is said of an answer can be checked later."""
    entry = ask(page, "Who was the captain of the ferry Alba?")
    entry.get_by_role("button", name="Wrong answer").click()
    entry.get_by_label("What is right?").fill("Nobody knows")
    entry.get_by_role("button", name="Send").click()
    expect(page.locator("#said")).to_contain_text("Noted")
    row = json.loads((served.index / "feedback.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    assert row["answers"] == ["Nobody knows"]
    assert row["feedback"] == "wrong_answer"
