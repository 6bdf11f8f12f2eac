"""The page's views: what stands on the page is escaped, marked exactly and says what it should."""

import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.apply import Applied, Progress
from ingest.plan import Plan, Step
from rag.records.answers import Answer, Citation, Claim, Disagreement, Figure, TimelineEntry
from rag.records.articles import Article, Hit, Passage, Published
from rag.records.questions import NameMatch, Understood, Window
from rag.report import NEAREST
from ui.conversation import Entry
from ui.shelf import Found
from ui.standing import Standing
from ui.views.answer import conversation_html, marked
from ui.views.article import marked_text, plain_article
from ui.views.articles import done_html, finder_html, list_html, plan_html, progress_html, reading_html
from ui.views.evidence import Shown, evidence_html
from ui.views.sidebar import Live, age, form_html, status_html, welcome_html
from ui.views.text import safe_link

NASTY = "<script>alert(1)</script><img src=x onerror=alert(2)>\"' [a](javascript:alert(3)) ${alert(4)} {{x}}"
TEXT = "First line.\n\nRockets hit the base. Two people were hurt. Nobody said who fired.\n\nLast line."
QUOTE = "Two people were hurt."


class Page(HTMLParser):
    """Reads HTML as a browser would and keeps its elements and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self.marks: list[str] = []
        self._in_mark = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):  # noqa: D102
        self.elements.append((tag, dict(attrs)))
        self._in_mark = self._in_mark or (tag == "mark" and "current" in (dict(attrs).get("class") or ""))
        if self._in_mark and tag == "mark":
            self.marks.append("")

    def handle_endtag(self, tag):  # noqa: D102
        if tag == "mark":
            self._in_mark = False

    def handle_data(self, data):  # noqa: D102
        self.said.append(data)
        if self._in_mark:
            self.marks[-1] += data

    @property
    def text(self):
        """Every word on the page."""
        return "".join(self.said)


def an_article(**changes):
    """An article with all its fields set."""
    published = Published(date(2024, 1, 5), date(2024, 1, 5), "front matter")
    base = Article("a1", "h1", "Rockets at the base", "Sample Wire", published, "/x/a1.md", "https://e.org/1")
    return replace(base, **changes)


def an_answer(article=None, **changes):
    """An answered question with one citation."""
    article = article or an_article()
    start = TEXT.index(QUOTE)
    citation = Citation(1, "p1", article, start, start + len(QUOTE), QUOTE, prints=3)
    hit = Hit(Passage("p1", "h1", 0, len(TEXT), TEXT), article, 0.7, 0.5)
    base = Answer(
        Understood(
            "Who was hurt?",
            "Who was hurt?",
            Window(date(2024, 1, 1)),
            names=(NameMatch("Erbil", ("Arbil",)),),
        ),
        "answered",
        "Two people were hurt [1]. A ghost [9].",
        "Two people",
        (citation,),
        (Claim("Two people were hurt", (1,), "partly", "the number is in it, the place is not"),),
        hits=(hit,),
        build="4-abc",
        articles=12,
    )
    return replace(base, **changes)


def standing(answer, text=TEXT, state="live"):
    """How the only citation stands."""
    one = answer.citations[0]
    return {1: Standing(state, one.article, text, one.start, one.end)}


def test_known_marks_are_buttons_and_invented_ones_are_text():
    """A mark opens a citation only where there is one."""
    answer = an_answer()
    page = Page(marked(answer.text, 0, {one.number: one for one in answer.citations}))
    buttons = [attributes for tag, attributes in page.elements if tag == "button"]
    assert [(one["data-do"], one["data-number"]) for one in buttons] == [("cite", "1")]
    assert page.text == answer.text


def test_the_marked_sentence_is_the_quote():
    """What is marked in the article is the cited quote, character for character."""
    answer = an_answer()
    page = Page(evidence_html(answer, Shown(0, 1, "article"), standing(answer)))
    assert page.marks == [QUOTE]
    assert "".join(TEXT.split()) in "".join(page.text.split())


@given(
    text=st.text(st.characters(codec="utf-8", exclude_characters="\r\x00"), min_size=1, max_size=60),
    spans=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5),
)
def test_marking_loses_no_character_and_the_current_mark_is_whole(text, spans):
    """However marks overlap, the text stays the text and the current citation is marked in one piece."""
    spans = [(min(a, b), max(a, b)) for a, b in spans]
    numbered = [(a, min(b, len(text)), n) for n, (a, b) in enumerate(spans, 1) if a < min(b, len(text))]
    current = numbered[0][2] if numbered else 0
    page = Page(marked_text(text, numbered, current))
    assert page.text == text
    assert page.marks == [text[a:b] for a, b, number in numbered if number == current]


def views_of(nasty):
    """Every view, with the text in every place that comes from outside."""
    published = Published(date(2024, 1, 5), date(2024, 1, 5), nasty)
    article = an_article(
        id=nasty, title=nasty, outlet=nasty, path=f"/x/{nasty}", url=nasty, published=published, story=nasty
    )
    answer = an_answer(article)
    answer = replace(
        answer,
        understood=Understood(
            nasty, nasty, outlets=(nasty,), names=(NameMatch(nasty, (nasty,)),), parts=(nasty,)
        ),
        text=nasty + " [1]",
        short_answer=nasty,
        citations=(replace(answer.citations[0], quote=nasty),),
        claims=(Claim(nasty, (1,), "not_supported", nasty),),
        disagreements=(Disagreement(nasty, (Figure(nasty, 1),)),),
        timeline=(TimelineEntry(nasty, nasty, (1,)),),
        notes=(nasty,),
        model=nasty,
        build=nasty,
    )
    entries = (
        Entry(nasty, answer),
        Entry(nasty, draft=nasty),
        Entry(nasty, problem=nasty),
        Entry(nasty, draft=nasty, stopped=True),
    )
    plan = Plan(steps=[Step("unreadable", nasty, nasty, nasty, nasty)])
    for state in ("live", "changed", "removed", "moved"):
        now = {1: Standing(state, article, None if state == "removed" else nasty * 3, 0, len(nasty))}
        for tab in ("sources", "article"):
            yield evidence_html(answer, Shown(0, 1, tab), now)
    yield conversation_html(entries)
    yield plain_article(article, nasty)
    yield list_html(Found((article,), 1, 1, Counter([nasty, nasty])))
    yield plan_html(plan)
    yield done_html(Applied("2-b", 1, 1.0), plan)
    yield reading_html(1, nasty)
    yield finder_html([nasty], [nasty])
    yield form_html([(nasty, 2)], None, ["quotes", nasty])
    yield status_html(Live(1, None, nasty, None), nasty, datetime.now(UTC))
    yield welcome_html(3, [nasty])


def test_no_text_from_outside_becomes_markup():
    """Scripts, event handlers and links in articles, names and replies are shown, never obeyed."""
    plain = [Page(view) for view in views_of("plain words")]
    nasty = [Page(view) for view in views_of(NASTY)]
    assert len(plain) == len(nasty)
    for harmless, page in zip(plain, nasty, strict=True):
        assert [tag for tag, _ in page.elements] == [tag for tag, _ in harmless.elements]
        for _, attributes in page.elements:
            assert not any(name.startswith("on") for name in attributes)
            assert not (attributes.get("href") or "").startswith("javascript")


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        pytest.param("https://example.org/a?b=1&c=2", True, id="https"),
        pytest.param("javascript:alert(1)", False, id="script"),
        pytest.param("data:text/html,x", False, id="data"),
        pytest.param(" https://example.org", False, id="blank before"),
        pytest.param("file:///etc/passwd", False, id="file"),
    ],
)
def test_only_web_addresses_become_links(url, linked):
    """An address from an article is a link only when it leads to the web."""
    assert ("<a " in safe_link(url, "original")) == linked


def test_a_card_says_outlet_date_how_it_was_found_verdict_reason_and_prints():
    """All that a reader needs to judge a source is on its card."""
    answer = an_answer()
    text = Page(evidence_html(answer, Shown(0, 0, "sources"), standing(answer))).text
    for said in (
        "Sample Wire",
        "2024-01-05",
        "front matter",
        "Partly supported",
        "the place is not",
        "3 prints",
    ):
        assert said in text


@pytest.mark.parametrize(
    ("state", "said"),
    [
        pytest.param("changed", "Changed since this answer", id="changed"),
        pytest.param("removed", "Removed since this answer", id="removed"),
        pytest.param("moved", "moved since this answer", id="moved"),
    ],
)
def test_a_source_that_is_no_longer_as_cited_says_so(state, said):
    """A citation of an article that changed, went or moved says it, and still shows its quote."""
    answer = an_answer()
    text = None if state == "removed" else TEXT
    page = Page(evidence_html(answer, Shown(0, 1, "article"), standing(answer, text, state)))
    assert said in page.text
    assert page.marks == [QUOTE]


def test_a_refusal_cites_nothing_and_says_what_to_do():
    """An answer that the articles don't hold shows no source."""
    answer = an_answer(
        status="not_in_articles", text="The articles don't say.", citations=(), claims=(), short_answer=None
    )
    page = Page(
        evidence_html(answer, Shown(0, 0, "sources"), {}) + conversation_html((Entry("Who?", answer),))
    )
    assert "nothing is cited" in page.text
    assert not [1 for tag, attributes in page.elements if attributes.get("data-do") == "cite"]


def test_what_came_nearest_a_refusal_can_be_opened_and_is_no_source():
    """The sentence is shown beside the refusal, said to be no answer, and opens its article; no mark cites it."""
    answer = an_answer()
    answer = replace(
        answer,
        status="not_in_articles",
        text="The articles don't say.",
        citations=(),
        nearest=answer.citations,
    )
    said = conversation_html((Entry("Who?", answer),))
    page = Page(said + evidence_html(answer, Shown(0, 1, "article"), standing(an_answer())))
    assert NEAREST in page.text
    assert QUOTE in page.marks
    assert [1 for tag, attributes in page.elements if attributes.get("data-do") == "cite"]
    assert 'class="mark"' not in said
    assert "[1]" not in page.text


def test_figures_timeline_and_search_are_shown():
    """Disagreements, dated events and how the question was understood each have their tab."""
    answer = an_answer(
        disagreements=(Disagreement("people hurt", (Figure("two", 1), Figure("three", 1))),),
        timeline=(TimelineEntry("2024-01-04", "Rockets hit the base.", (1,)),),
    )
    text = Page(evidence_html(answer, Shown(0, 0, "figures"), standing(answer))).text
    for said in (
        "people hurt",
        "three",
        "2024-01-04",
        "Rockets hit the base.",
        "Erbil: Arbil",
        "2024-01-01",
        "build 4",
    ):
        assert said in text


def test_tabs_and_panels_belong_together():
    """Every tab controls a panel that is there, and exactly one is open."""
    answer = an_answer()
    page = Page(evidence_html(answer, Shown(0, 1, "timeline"), standing(answer)))
    tabs = [one for _, one in page.elements if one.get("role") == "tab"]
    panels = {one["id"]: one for _, one in page.elements if one.get("role") == "tabpanel"}
    assert {one["aria-controls"] for one in tabs} == set(panels)
    assert [one["aria-controls"] for one in tabs if one["aria-selected"] == "true"] == ["evidence-timeline"]
    assert [name for name, one in panels.items() if "hidden" not in one] == ["evidence-timeline"]


def test_a_draft_shows_its_words_and_marks_that_cannot_yet_be_pressed():
    """While an answer comes, its marks are not yet checked and open nothing."""
    page = Page(conversation_html((Entry("Who?", draft="Two people [1]", found=5),)))
    assert "Two people [1]" in page.text
    assert not [tag for tag, _ in page.elements if tag == "button"]


def test_a_list_of_thousands_shows_a_part_and_says_of_how_many():
    """The list never puts thousands of rows on the page."""
    rows = tuple(an_article(id=f"a{n}") for n in range(200))
    html = list_html(Found(rows, 3000, 3000, Counter()))
    assert "3,000 articles of 3,000; the first 200 are shown" in html
    assert html.count("<tr>") == 201


def test_a_plan_puts_what_needs_a_look_first():
    """What cannot be read and what would go is not hidden behind what is new."""
    steps = [
        Step("add", "1", "New one", "/x/new.md"),
        Step("unreadable", "", "", "/x/bad.pdf", "needs a password"),
    ]
    plan = Plan(steps=steps)
    plan.places.append(0)
    text = Page(plan_html(plan)).text
    assert text.index("needs a password") < text.index("New one")
    assert "Nothing is changed yet" in text


def test_a_file_that_is_not_read_is_not_said_to_be_in_the_index():
    """Where nothing would change, only what could be read is as the index has it."""
    text = Page(plan_html(Plan(steps=[Step("unreadable", "", "", "/x/bad.pdf", "broken")]))).text
    assert "Beside what is not read, the index is as these files are" in text
    assert "The index is already as these files are" in Page(plan_html(Plan(unchanged=2))).text


def test_progress_says_how_far_how_fast_and_how_long():
    """An update under way shows share, rate and time left."""
    html = progress_html(Progress(30, 120, 90, 10.0), cancelling=False)
    assert 'value="0.250"' in html
    for said in ("30 of 120 articles", "9 passages a second", "30 seconds left"):
        assert said in html


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        pytest.param(timedelta(seconds=5), "just now", id="seconds"),
        pytest.param(timedelta(minutes=1), "1 minute ago", id="minute"),
        pytest.param(timedelta(hours=5), "5 hours ago", id="hours"),
        pytest.param(timedelta(days=2, hours=3), "2 days ago", id="days"),
    ],
)
def test_age_is_said_in_one_unit(gone, said):
    """The age of a build is read at a glance."""
    now = datetime(2024, 6, 1, tzinfo=UTC)
    assert age(now - gone, now) == said


def test_the_status_line_says_what_the_page_answers_from():
    """Articles, dates, build and its age, and that no model is used."""
    now = datetime(2024, 6, 1, tzinfo=UTC)
    live = Live(12, (date(2018, 5, 22), date(2024, 4, 4)), "7-abcdef", now - timedelta(minutes=3))
    text = Page(status_html(live, "quotes", now)).text
    assert text == "12 articles · 2018-05-22 to 2024-04-04 · build 7, made 3 minutes ago · quotes only"


def test_empty_places_say_what_to_do():
    """Nothing on the page is blank: an empty panel says how to fill it."""
    assert "Articles" in welcome_html(0, ())
    assert "press Preview" in list_html(Found((), 0, 0, Counter()))
    assert re.search(r"Click a mark", evidence_html(None, Shown(), {}))
