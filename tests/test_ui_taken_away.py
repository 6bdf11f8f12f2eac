"""What stands beside a short answer and what a copied answer holds: figures that differ, sources, addresses."""

import re
from dataclasses import replace
from html import unescape

import pytest
from test_ui_views import an_answer, an_article

from rag.answer.quote import quoted_text
from rag.records.answers import Disagreement, Figure
from rag.report import answer_markdown
from ui.conversation import Entry
from ui.standing import Standing
from ui.views.answer import conversation_html
from ui.views.cards import head


def with_figures(short, *values):
    """An answer with this short answer and a figure of each value, each of a citation of its own."""
    answer = an_answer()
    first = answer.citations[0]
    citations = tuple(replace(first, number=number) for number in range(1, len(values) + 1))
    figures = tuple(Figure(value, number) for number, value in enumerate(values, 1))
    return replace(
        answer,
        short_answer=short,
        citations=citations,
        disagreements=(Disagreement("sheep lost", figures),) if figures else (),
    )


def shown(answer):
    """The entry of an answer as HTML."""
    return conversation_html((Entry("How many?", answer=answer),))


@pytest.mark.parametrize("short", ["31", "31 sheep", "at least 40", "about 31 sheep, 2 dogs"])
def test_a_short_answer_that_is_one_of_several_figures_says_so(short):
    """Beside it stands every outlet's figure with its mark."""
    html = shown(with_figures(short, "31", "at least 40"))
    said = re.sub(r"<[^>]+>", "", re.search(r'<p class="differ".*?</p>', html)[0])
    assert said == "Outlets differ: 31 [1]; at least 40 [2]"


@pytest.mark.parametrize("short", ["31,000", "131", "31.5", "on Monday", "13"])
def test_a_short_answer_that_is_none_of_the_figures_says_nothing_of_them(short):
    """A figure within another figure is another one."""
    assert 'class="differ"' not in shown(with_figures(short, "31", "at least 40"))


def test_a_copied_answer_carries_its_sources():
    """A mark alone says nothing where the answer is pasted."""
    answer = an_answer()
    copied = unescape(re.search(r'data-text="(.*?)"', shown(answer), re.DOTALL)[1])
    assert answer.text in copied
    assert "[1] Rockets at the base (Sample Wire, 2024-01-05) https://e.org/1" in copied
    assert answer.citations[0].quote in copied


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "ftp://e.org/1"])
def test_a_source_without_a_web_address_is_told_by_its_file(url):
    """On the card, in Markdown and copied: the file's name, and no link that leads nowhere."""
    answer = an_answer(an_article(url=url, path="/x/flock.md"))
    one = answer.citations[0]
    card = head(answer, one, Standing("live", one.article, None))
    assert "flock.md" in card
    assert "original" not in card
    assert ", flock.md)" in answer_markdown(answer)
    assert "/x/flock.md" in shown(answer)
    if url:
        assert url not in card + answer_markdown(answer) + shown(answer)


def test_a_quoted_headline_is_not_named_as_its_own_source():
    """An article without outlet is named by its title, but not where the title is the quote."""
    article = an_article(outlet="", title="Flock lost at Brae")
    one = replace(an_answer().citations[0], article=article, quote="Flock lost at Brae")
    assert quoted_text([one]) == "“Flock lost at Brae” (2024-01-05) [1]"
    assert "(Flock lost at Brae, 2024-01-05)" in quoted_text([replace(one, quote="Snow fell.")])
