"""The page in a real browser: what a reporter does all day, on the real app with a real index."""

import json
import re
import shutil
import time
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from page_server import BROWSER_OPTIONS, axe_path, browser_path, ingest

sync_api = pytest.importorskip(
    "playwright.sync_api", reason="browser tests need playwright: pip install playwright"
)
if browser_path() is None:
    pytest.skip("browser tests need chromium: none was found on this machine", allow_module_level=True)

expect = sync_api.expect
WAIT = 60_000  # milliseconds; two cores may be busy with other things


@pytest.fixture(scope="session")
def browser():
    """One headless Chromium."""
    with sync_api.sync_playwright() as play:
        running = play.chromium.launch(executable_path=browser_path(), args=list(BROWSER_OPTIONS))
        yield running
        running.close()


@pytest.fixture
def context(browser, served, script):
    """A reader's own browser window; nothing outside this machine is reached.

    The scripted model replies nothing until a test says otherwise, and then Dateline answers in quotes.
    """
    script.status, script.reply, script.drop_after, script.pause, script.piece = 200, "", None, 0.0, 12
    one = browser.new_context(viewport={"width": 1400, "height": 900}, accept_downloads=True)
    outside: list[str] = []
    one.on("request", lambda request: outside.append(request.url) if _leaves(request.url) else None)
    yield one
    one.close()
    assert not outside, "the page fetched something from outside"


@pytest.fixture
def page(context, served):
    """The page, open and ready."""
    opened = context.new_page()
    problems: list[str] = []
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.goto(served.url)
    ready(opened)
    yield opened
    assert not problems


def _leaves(url: str) -> bool:
    return urlsplit(url).scheme in {"http", "https"} and urlsplit(url).hostname != "127.0.0.1"


def ready(page):
    """Waits for the page's form and its question box."""
    expect(page.locator("#question textarea")).to_be_visible(timeout=WAIT)
    expect(page.locator("select[name=model]")).to_have_count(1, timeout=WAIT)


def send(page, question, model="quotes"):
    """Asks without waiting for the answer."""
    page.locator("select[name=model]").select_option(model)
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")


def ask(page, question, model="quotes"):
    """Asks and gives the finished entry."""
    before = page.locator(".entry").count()
    send(page, question, model)
    entry = page.locator(".entry").nth(before)
    expect(entry.locator(".foot")).to_be_visible(timeout=WAIT)
    return entry


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
    expect(page.locator(".problem")).to_contain_text("is after To")
    expect(page.locator("#question textarea")).to_have_value("Who was captain?")


def test_a_follow_up_leans_on_the_question_before(page):
    """A second question may leave out what the first one named."""
    ask(page, "How many passengers were taken off the ferry Alba?")
    entry = ask(page, "And who was its captain?")
    entry.get_by_role("button", name=re.compile("Evidence|How it was searched")).click()
    page.get_by_role("tab", name="How it was found").click()
    expect(page.locator("#evidence-found dd").first).to_contain_text("ferry Alba")


def test_markup_in_articles_is_text(page):
    """Scripts, images and links written in an article are shown and never act."""
    entry = ask(page, "Who opened the new library in Quell?")
    entry.get_by_role("button", name="[1]").first.click()
    expect(page.locator(".article-text")).to_contain_text("<script>window.hacked=1</script>")
    page.get_by_role("tab", name="Articles", exact=True).click()
    page.get_by_role("button", name=re.compile("Mayor opens library")).first.click()
    expect(page.locator("#opened .article-text")).to_contain_text("onerror")
    assert page.evaluate("window.hacked") is None
    assert page.locator("a[href^='javascript'], img[src='x']").count() == 0


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


def test_a_link_reopens_the_question_with_its_filters(context, page, served):
    """The copied address asks the same question under the same filters."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_label("Island Sample News").check()
    ask(page, "What was blamed for the grounding?").get_by_role("button", name="Link").click()
    expect(page.locator("#said")).to_contain_text("copied")
    link = page.evaluate("navigator.clipboard.readText()")
    assert parse_qs(urlsplit(link).query)["outlet"] == ["Island Sample News"]
    page.goto(link)
    entry = page.locator(".entry").first
    expect(entry.locator(".foot")).to_be_visible(timeout=WAIT)
    expect(entry.locator(".question")).to_have_text("What was blamed for the grounding?")
    expect(page.get_by_label("Island Sample News")).to_be_checked()


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


def test_everything_can_be_done_with_the_keyboard(page):
    """Slash to ask, Enter to send, arrows through the marks, Enter to open, Esc to come back."""
    page.locator("select[name=model]").select_option("quotes")
    page.locator("h1").click()
    page.keyboard.press("/")
    page.keyboard.type("How many passengers were taken off the ferry Alba?")
    page.keyboard.press("Enter")
    expect(page.locator(".entry .foot")).to_be_visible(timeout=WAIT)
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.matches('.conversation .mark')"):
            break
    marks = page.locator(".conversation button.mark")
    first = page.evaluate("document.activeElement.dataset.number")
    page.keyboard.press("ArrowRight")
    if marks.count() > 1:
        assert page.evaluate("document.activeElement.dataset.number") != first
    page.keyboard.press("Enter")
    expect(page.locator("mark.current")).to_be_focused()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('.conversation .mark')")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_the_phone_shows_everything_in_one_column(context, served):
    """At 400 px nothing is cut off at the side, and a mark leads to its sentence."""
    page = context.new_page()
    page.set_viewport_size({"width": 400, "height": 850})
    page.goto(served.url)
    ready(page)
    page.locator("summary", has_text="Filters").click()
    page.locator("select[name=model]").select_option("quotes")
    page.locator("summary", has_text="Filters").click()
    page.locator("#question textarea").fill("How many passengers were taken off the ferry Alba?")
    page.locator("#send").click()
    expect(page.locator(".entry .foot")).to_be_visible(timeout=WAIT)
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    page.locator(".conversation button.mark").first.click()
    expect(page.locator("mark.current")).to_be_in_viewport()


def test_arabic_reads_from_the_right(page):
    """A text written from the right is set from the right."""
    page.get_by_role("tab", name="Articles", exact=True).click()
    page.get_by_role("button", name="افتتاح ميناء ترنو", exact=True).click()
    text = page.locator("#opened .article-text")
    expect(text).to_contain_text("الوزير")
    left, width = page.evaluate(
        """(() => {
            const box = document.querySelector("#opened .article-text");
            const range = document.createRange();
            range.selectNodeContents(box);
            const words = range.getBoundingClientRect(), all = box.getBoundingClientRect();
            return [words.left - all.left, all.width];
        })()"""
    )
    assert left > width * 0.3


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
    remove.click()
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


@pytest.mark.parametrize("scheme", [pytest.param("light", id="light"), pytest.param("dark", id="dark")])
def test_axe_finds_nothing_serious(browser, served, scheme):
    """No serious or critical fault for readers with other eyes, hands or ears, on any tab."""
    axe = axe_path()
    if axe is None:
        pytest.skip("axe-core is not here: npm install --no-save axe-core")
    context = browser.new_context(viewport={"width": 1400, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(served.url)
    ready(page)
    faults = _faults(page, axe, "welcome")
    ask(page, "How many passengers were taken off the ferry Alba?").locator("button.mark").first.click()
    expect(page.locator("mark.current")).to_be_visible()
    faults += _faults(page, axe, "article")
    for name in ("Sources", "Figures", "Timeline", "How it was found"):
        page.locator("#evidence").get_by_role("tab", name=name).click()
        faults += _faults(page, axe, name)
    page.get_by_role("tab", name="Articles", exact=True).click()
    page.get_by_role("button", name="Ferry runs aground off Tarno", exact=True).click()
    expect(page.locator("#opened .article-text")).to_be_visible()
    faults += _faults(page, axe, "articles")
    page.get_by_role("tab", name="Checks", exact=True).click()
    expect(page.locator("#run-checks")).to_be_visible()
    faults += _faults(page, axe, "checks")
    context.close()
    assert not faults, "\n".join(faults)


def _faults(page, axe, where):
    page.add_script_tag(path=axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{where}: {one['id']} ({one['impact']}) {node['target']} {node.get('failureSummary', '')[:300]}"
        for one in found["violations"]
        if one["impact"] in {"serious", "critical"}
        for node in one["nodes"][:4]
    ]


def test_the_page_is_usable_soon_and_a_warm_answer_comes_fast(context, served):
    """The page is there within seconds, and a quoted answer shortly after it is asked."""
    page = context.new_page()
    started = time.monotonic()
    page.goto(served.url)
    ready(page)
    opened = time.monotonic() - started
    ask(page, "Who was the captain of the ferry Alba?")
    started = time.monotonic()
    ask(page, "How many passengers were taken off the ferry Alba?")
    answered = time.monotonic() - started
    assert opened < 15, f"page usable after {opened:.1f} s"
    assert answered < 10, f"answer after {answered:.1f} s"
