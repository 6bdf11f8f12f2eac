"""The page in a real headless Chromium: the fixtures and steps that the page's tests share."""

from urllib.parse import urlsplit

import pytest
from page_server import BROWSER_OPTIONS, browser_path

try:
    from playwright.sync_api import expect, sync_playwright
except ImportError:  # the tests are skipped, with a line that says why
    expect = sync_playwright = None

WAIT = 60_000  # milliseconds; two cores may be busy with other things


@pytest.fixture(scope="session")
def browser():
    """One headless Chromium; without one the tests are skipped with a line that says so."""
    if sync_playwright is None:
        pytest.skip("browser tests need playwright: pip install playwright")
    if browser_path() is None:
        pytest.skip("browser tests need chromium: none was found on this machine")
    with sync_playwright() as play:
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
