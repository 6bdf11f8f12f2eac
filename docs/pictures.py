"""Makes docs/pictures from the running app on the sample articles: `python docs/pictures.py`."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
QUESTION = "How many fighters did the US strike near Albu Kamal kill?"
WAIT = 120_000  # milliseconds

sys.path.insert(0, str(ROOT / "tests"))
from page_server import BROWSER_OPTIONS, browser_path, ingest, serving  # noqa: E402 - the tests' own server


def main() -> None:
    """Every tab, light, dark and on a phone."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        articles = home / "articles"
        shutil.copytree(ROOT / "articles", articles)
        ingest(articles, home / "index")
        with serving(home / "index", home / "log") as app, sync_playwright() as play:
            browser = play.chromium.launch(executable_path=browser_path(), args=list(BROWSER_OPTIONS))
            warm(browser, app.url)
            take(browser, app.url, "light", (1400, 900), articles)
            take(browser, app.url, "dark", (1400, 900), articles)
            take(browser, app.url, "phone", (400, 850), articles)
            browser.close()


def warm(browser: Browser, url: str) -> None:
    """Asks once, so that the pictures show what an answer takes when the models are loaded."""
    page = browser.new_page()
    page.goto(url)
    page.locator(".example").first.wait_for(timeout=WAIT)
    page.locator("#question textarea").fill("Who was killed?")
    page.locator("#send").click()
    page.locator(".entry .foot").wait_for(timeout=WAIT)
    page.close()


def take(browser: Browser, url: str, name: str, size: tuple[int, int], articles: Path) -> None:
    """The pictures of one size and scheme."""
    width, height = size
    scheme = "dark" if name == "dark" else "light"
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page = context.new_page()
    page.goto(url)
    page.locator(".example").first.wait_for(timeout=WAIT)
    save(page, f"start-{name}")
    page.locator("#question textarea").fill(QUESTION)
    page.locator("#send").click()
    page.locator(".entry .foot").wait_for(timeout=WAIT)
    page.locator(".card").first.wait_for()
    save(page, f"ask-{name}")
    page.locator(".conversation button.mark").first.click()
    page.locator("mark.current").wait_for()
    save(page, f"article-{name}")
    page.get_by_role("tab", name="How it was found").click()
    save(page, f"found-{name}")
    page.get_by_role("tab", name="Articles", exact=True).click()
    page.locator("table.articles").wait_for(timeout=WAIT)
    (articles / "new.md").write_text(
        "---\ntitle: Harbour reopens after storm\noutlet: Sample Wire\npublished: 2024-05-02\n---\n"
        "The harbour reopened on Thursday after three days of storm.\n",
        encoding="utf-8",
    )
    page.locator("#folder").get_by_role("textbox").fill(str(articles))
    page.locator("#look").click()
    page.locator("table.plan").wait_for(timeout=WAIT)
    page.locator("#folder").get_by_role("textbox").fill("~/articles")
    page.locator(".articles .title").nth(1).click()
    page.locator("#opened .article-text").wait_for()
    page.evaluate("scrollTo(0, 0)")
    save(page, f"articles-{name}")
    page.get_by_role("tab", name="Checks", exact=True).click()
    page.locator("#questions input[type=file]").set_input_files(ROOT / "bench" / "data" / "samples.jsonl")
    page.locator("#questions a").first.wait_for(timeout=WAIT)
    page.locator("#run-checks").click()
    page.locator("#results .score").wait_for(timeout=WAIT)
    page.evaluate("scrollTo(0, 0)")
    save(page, f"checks-{name}")
    context.close()


def save(page: Page, name: str) -> None:
    """One picture, when the page has come to rest."""
    page.mouse.move(0, 0)
    page.wait_for_timeout(600)
    page.screenshot(path=PICTURES / f"{name}.png")


if __name__ == "__main__":
    main()
