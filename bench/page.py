"""How long the page takes, in a real headless Chromium on the running app.

Run as `python -m bench.page [--index FOLDER] [--repeats N]` with the `dev` extra and a Chromium installed.
FOLDER is an index that is there, such as the one of 3,000 articles that `bench.retrieval` makes; without it the
sample articles are indexed. The questions are the first of `bench/data/samples.jsonl`. Each figure is the
median and the highest of N, in seconds.
"""

import argparse
import json
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from rag.report import table

ROOT = Path(__file__).resolve().parent.parent
QUESTIONS = ROOT / "bench" / "data" / "samples.jsonl"
WAIT = 120_000  # milliseconds

sys.path.insert(0, str(ROOT / "tests"))
from page_server import BROWSER_OPTIONS, browser_path, ingest, serving  # type: ignore[import-not-found]  # noqa: E402 - the tests' own


def usable(page: Page, url: str) -> None:
    """Opens the page until a question can be typed and the filters are drawn."""
    page.goto(url)
    page.locator("#question textarea").wait_for(timeout=WAIT)
    page.locator("select[name=model]").wait_for(state="attached", timeout=WAIT)


def answered(page: Page, question: str) -> None:
    """Asks, until the finished answer is there."""
    before = page.locator(".entry .foot").count()
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")
    page.locator(".entry .foot").nth(before).wait_for(timeout=WAIT)


def opened(page: Page) -> None:
    """Clicks the answer's first mark, until the marked sentence is on the screen."""
    page.locator(".conversation .entry").last.locator("button.mark").first.click()
    page.locator("mark.current").wait_for(timeout=WAIT)


def filtered(page: Page, words: str) -> None:
    """Types into the list's search, until the list says what it found."""
    before = page.locator("#listing").inner_text()
    started = "before => document.querySelector('#listing').innerText !== before"
    page.locator("#find input").first.fill(words)
    page.wait_for_function(started, arg=before, timeout=WAIT)


def seconds(work: Callable[[], None]) -> float:
    """How long the work takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def measure(page: Page, url: str, repeats: int) -> dict[str, list[float]]:
    """Every figure, by what is measured."""
    rows = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    questions = [row["question"] for row in rows if row["answers"]][: repeats + 1]
    taken: dict[str, list[float]] = {
        "page usable": [seconds(lambda: usable(page, url)) for _ in range(repeats)],
        "first question": [seconds(lambda: answered(page, questions[0]))],
        "quoted answer, warm": [],
        "evidence after the answer": [],
        "mark to sentence": [],
    }
    for question in questions[1:]:
        taken["quoted answer, warm"].append(seconds(lambda asked=question: answered(page, asked)))  # type: ignore[misc]
        if page.locator(".conversation .entry").last.locator("button.mark").count():
            cards = page.locator(".card").first
            taken["evidence after the answer"].append(seconds(lambda: cards.wait_for(timeout=WAIT)))  # noqa: B023
            taken["mark to sentence"].append(seconds(lambda: opened(page)))
    page.get_by_role("tab", name="Articles", exact=True).click()
    page.locator("#listing .note").first.wait_for(timeout=WAIT)
    words = ("strike", "an", "Damascus", "week", "president")[:repeats]
    taken["list filtered"] = [seconds(lambda asked=one: filtered(page, asked)) for one in words]  # type: ignore[misc]
    return taken


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--index", type=Path)
    parser.add_argument("--repeats", type=int, default=8)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, sync_playwright() as play:
        home = Path(place)
        index = args.index.resolve() if args.index else home / "index"
        if not args.index:
            shutil.copytree(ROOT / "articles", home / "articles")
            ingest(home / "articles", index)
        with serving(index, home / "log") as app:
            browser = play.chromium.launch(executable_path=browser_path(), args=list(BROWSER_OPTIONS))
            page = browser.new_page(viewport={"width": 1400, "height": 900})
            taken = measure(page, app.url, args.repeats)
            browser.close()
    rows = [
        (name, f"{statistics.median(found):.2f}", f"{max(found):.2f}")
        for name, found in taken.items()
        if found
    ]
    print(table([("seconds", "median", "highest"), *rows]))


if __name__ == "__main__":
    main()
