"""Everybody can use the page: keyboard, phone, right-to-left text, screen readers; in a real browser."""

import pytest
from page_browser import WAIT, ask, expect, ready
from page_server import axe_path, ingest


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


def test_the_filters_can_be_skipped_with_the_keyboard(page):
    """The first stop after the button for a new question leads over the filters to the question box."""
    page.locator("#new").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Skip to the question")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#question textarea")).to_be_focused()


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


def test_the_phone_clips_no_control_of_the_articles_tab_whatever_a_name_holds(context, served, tmp_path):
    """At 400 px every button and field of the tab is inside the page, with names that have no blank."""
    folder = tmp_path / "names"
    folder.mkdir()
    (folder / f"{'Lockkeeper' * 8}.md").write_text(
        f"---\ntitle: {'Weirkeepersguild' * 5}\noutlet: {'Canalsidegazette' * 5}\npublished: 2024-01-09\n---\n"
        "The lock at Ostry was painted green.\n",
        encoding="utf-8",
    )
    ingest(folder, served.index)
    page = context.new_page()
    page.set_viewport_size({"width": 400, "height": 850})
    page.goto(served.url)
    ready(page)
    page.get_by_role("tab", name="Articles", exact=True).click()
    expect(page.locator("#listing")).to_contain_text("Weirkeepersguild", timeout=WAIT)
    assert (
        page.locator("#library").evaluate(
            """(library) => [...library.querySelectorAll("button, input, select, textarea")]
            .filter((one) => one.offsetParent && one.getBoundingClientRect().right > 400)
            .map((one) => one.outerHTML)"""
        )
        == []
    )
    next(folder.iterdir()).unlink()
    ingest(folder, served.index)


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
