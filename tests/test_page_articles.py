"""Articles come in and go out, and questions are checked, in a real browser on the real app."""

import json
import re
import shutil

import pytest
from page_browser import WAIT, ask, expect
from page_server import ingest


def test_an_article_dropped_on_the_page_is_cited_in_the_next_answer(page, tmp_path, served):
    """Drop, see the plan, update, ask: no reload."""
    file = tmp_path / "lighthouse.md"
    file.write_text(
        "---\ntitle: Lighthouse sold\noutlet: Coast Sample\npublished: 2024-06-01\n---\n"
        "The lighthouse at Vorr was sold to a baker named Piet Aldane for one crown.\n",
        encoding="utf-8",
    )
    page.get_by_role("tab", name="Articles", exact=True).click()
    page.locator("#files input[type=file]").set_input_files(file)
    expect(page.locator("#plan")).to_contain_text("Lighthouse sold", timeout=WAIT)
    expect(page.locator("#plan")).to_contain_text("1 new")
    page.locator("#update").click()
    expect(page.locator("#plan")).to_contain_text("Done", timeout=WAIT)
    expect(page.locator("#listing")).to_contain_text("Lighthouse sold")
    page.get_by_role("tab", name="Ask", exact=True).click()
    entry = ask(page, "Who bought the lighthouse at Vorr?")
    expect(entry).to_contain_text("Piet Aldane")
    expect(page.locator(".card")).to_contain_text("Coast Sample")
    page.get_by_role("tab", name="Articles", exact=True).click()
    remove = page.get_by_role("button", name="Remove Lighthouse sold")
    remove.click()
    page.get_by_role("button", name="Really remove? Lighthouse sold").click()
    expect(page.locator("#plan")).to_contain_text("Removed", timeout=WAIT)
    expect(page.locator("#listing")).not_to_contain_text("Lighthouse sold")
    page.get_by_role("tab", name="Ask", exact=True).click()
    entry.locator("button.mark").first.click()
    expect(page.locator("#evidence-article")).to_contain_text("Removed since this answer")


def test_an_update_can_be_cancelled_and_changes_nothing(page, tmp_path):
    """Cancel stops an update under way; the index is as it was."""
    for number in range(400):
        body = " ".join(
            f"Boat {number} passed buoy {n} at noon and turned for the harbour." for n in range(12)
        )
        (tmp_path / f"log-{number}.txt").write_text(f"Log of boat {number}\n\n{body}\n", encoding="utf-8")
    page.get_by_role("tab", name="Articles", exact=True).click()
    expect(page.locator("#listing")).to_contain_text("articles of")
    before = page.locator("#listing .note").inner_text()
    page.locator("#folder").get_by_role("textbox").fill(str(tmp_path))
    page.locator("#look").click()
    expect(page.locator("#plan")).to_contain_text("Plan:", timeout=WAIT)
    page.locator("#update").click()
    expect(page.locator("#plan progress")).to_be_visible(timeout=WAIT)
    page.locator("#cancel").click()
    expect(page.locator("#plan")).to_contain_text("Cancelled", timeout=WAIT)
    assert page.locator("#listing .note").inner_text() == before


def test_a_file_of_a_kind_that_is_not_read_is_refused(page, tmp_path):
    """A dropped file that is no article is refused in words."""
    file = tmp_path / "program.exe"
    file.write_bytes(b"MZ")
    page.get_by_role("tab", name="Articles", exact=True).click()
    page.locator("#files input[type=file]").set_input_files(file)
    expect(page.get_by_text(re.compile("Invalid file type|not read here"))).to_be_visible(timeout=WAIT)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("http://127.0.0.1:8000/secret", id="this machine"),
        pytest.param("http://169.254.169.254/latest/meta-data", id="cloud"),
        pytest.param("file:///etc/passwd", id="file"),
    ],
)
def test_private_addresses_are_not_fetched(page, address):
    """The page fetches articles from the public web alone."""
    page.get_by_role("tab", name="Articles", exact=True).click()
    page.get_by_label("Address of an article on the web").fill(address)
    page.locator("#look").click()
    expect(page.locator("#plan .problem")).to_be_visible(timeout=WAIT)
    expect(page.locator("#update")).to_be_hidden()


def test_a_build_made_by_another_process_is_noticed(page, served, tmp_path):
    """What the command line brings in answers the next question on the open page."""
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "orchard.md").write_text(
        "---\ntitle: Orchard wins prize\noutlet: Field Sample\npublished: 2024-06-02\n---\n"
        "The orchard of Runa Tveit won the county prize for its pears.\n",
        encoding="utf-8",
    )
    ingest(folder, served.index)
    entry = ask(page, "Who won the county prize for pears?")
    expect(entry).to_contain_text("Runa Tveit")
    expect(page.get_by_label("Field Sample")).to_have_count(1)
    shutil.rmtree(folder)
    folder.mkdir()
    ingest(folder, served.index)


def test_the_cited_sentence_of_an_article_longer_than_the_panel_is_scrolled_to(page, served, tmp_path):
    """The mark is brought into view however far down its article it stands."""
    folder = tmp_path / "long"
    folder.mkdir()
    lines = [f"Plot {number} of the nursery was dug and left to rest." for number in range(300)]
    lines.insert(250, "The gardener Signe Rask grafted ninety plum trees at Holm.")
    (folder / "nursery.txt").write_text("\n\n".join(["Year of the nursery", *lines]), encoding="utf-8")
    ingest(folder, served.index)
    entry = ask(page, "How many plum trees did the gardener Signe Rask graft?")
    entry.locator("button.mark").first.click()
    current = page.locator(".article-text mark.current")
    expect(current).to_contain_text("ninety plum trees")
    expect(current).to_be_in_viewport()
    (folder / "nursery.txt").unlink()
    ingest(folder, served.index)


def test_questions_are_checked_and_compared(page, tmp_path):
    """A questions file gives a table of right and wrong."""
    rows = [
        {"id": "a", "question": "How many passengers were taken off the ferry Alba?", "answers": ["Forty"]},
        {"id": "b", "question": "Who was the captain of the ferry Alba?", "answers": ["Someone Else"]},
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    page.get_by_role("tab", name="Checks", exact=True).click()
    with page.expect_response(lambda response: "/upload?" in response.url):
        page.locator("#questions input[type=file]").set_input_files(file)
    expect(page.locator("#questions a")).to_have_count(1, timeout=WAIT)
    page.locator("#run-checks").click()
    expect(page.locator("#results .score")).to_contain_text("of 2 questions", timeout=WAIT)
    expect(page.locator("#results tbody tr")).to_have_count(2)
    expect(page.locator("#results")).to_contain_text("First run of this file")


def test_a_questions_file_that_cannot_be_read_is_called_by_its_name(page, tmp_path):
    """The row at fault is said of the file as the reader dropped it, without the folder where the page keeps it."""
    file = tmp_path / "queries.jsonl"
    file.write_text('{"question": "Who?", "answers": []}\nno row\n', encoding="utf-8")
    page.get_by_role("tab", name="Checks", exact=True).click()
    page.locator("#questions input[type=file]").set_input_files(file)
    expect(page.locator("#questions a")).to_have_count(1, timeout=WAIT)
    page.locator("#run-checks").click()
    expect(page.locator("#results .problem")).to_contain_text("row 2 cannot be read", timeout=WAIT)
    assert page.locator("#results .problem").inner_text().startswith("queries.jsonl row 2")
