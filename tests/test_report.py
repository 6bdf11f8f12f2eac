"""An exported answer shows what articles and models wrote as text, whatever signs are in it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from rag.records.answers import Answer, Citation, Claim
from rag.records.articles import Article, Published
from rag.records.questions import Understood
from rag.report import answer_markdown

RENDER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
DAY = date(2024, 4, 2)
SIGNS = (
    "[Sign in again](https://evil.example/login)",
    "![seen](https://evil.example/pixel.png)",
    "<https://evil.example>",
    "<b>bold</b> <script>alert(1)</script>",
    "# a heading",
    "- a list",
    "+ a list",
    "1. a list",
    "2) a list",
    "=====",
    "-----",
    "~~~ code",
    "```code```",
    "a | b\n--- | ---\nc | d",
    "[1]: https://evil.example",
    "[1](https://evil.example)",
    "[1][2] and [3]",
    "~~struck~~ **bold** _slanted_ `code`",
    "&lt;b&gt; AT&amp;T",
    "\\[not a link](https://evil.example)",
)


def answer_with(text: str) -> Answer:
    """An answer whose every text is the same."""
    article = Article("a1", "h1", text, text, Published(DAY, DAY, "test"), url="https://news.example/1")
    citation = Citation(1, "p1", article, 0, len(text), text)
    claim = Claim(text, (1,), "partly", text)
    return Answer(
        Understood(text, text),
        "answered",
        text,
        text,
        citations=(citation,),
        claims=(claim,),
        notes=(text,),
        model=text,
    )


def tags(answer: Answer) -> list[str]:
    """The tags of the rendered answer, in order."""
    found = []
    for token in RENDER.parse(answer_markdown(answer)):
        found += [one.tag or one.type for one in (token, *(token.children or ())) if one.type != "text"]
    return [tag for tag in found if tag not in {"inline", "softbreak"}]


def shown(answer: Answer) -> str:
    """What a reader of the rendered answer sees."""
    pieces = []
    for token in RENDER.parse(answer_markdown(answer)):
        pieces += [child.content for child in token.children or ()]
    return "".join(pieces)


@pytest.mark.parametrize("text", SIGNS)
def test_no_sign_of_a_text_acts_in_markdown(text):
    """An answer with signs renders to the tags of one without, and every sign can be read."""
    answer = answer_with(text)
    assert tags(answer) == tags(answer_with("Plain words."))
    assert shown(answer).count(" ".join(text.split())) == shown(answer_with("Plain words.")).count(
        "Plain words."
    )


@given(st.text("[]()!<>#*_`~|\\&;:/.-+=1a @\n", min_size=1, max_size=30).map(lambda text: f"a{text}"))
def test_no_text_of_signs_acts_in_markdown(text):
    """The same for any such signs behind a letter."""
    assert tags(answer_with(text)) == tags(answer_with("Plain words."))


def test_the_marks_of_an_answer_stay_as_they_are():
    """A citation's own mark is readable in the file; a mark that no citation has is text like any other."""
    answer = replace(answer_with("x"), text="It sank [1]. Nobody was hurt [2].")
    assert "It sank [1]. Nobody was hurt \\[2\\]." in answer_markdown(answer)


def test_a_short_answer_leads_and_a_refusal_has_none():
    """The copied answer begins as the page does; what the articles don't say has no short answer."""
    answered = replace(answer_with("x"), short_answer="the *Aurora*")
    assert answer_markdown(answered).splitlines()[2] == "**the \\*Aurora\\***"
    assert "Aurora" not in answer_markdown(replace(answered, status="not_in_articles"))
