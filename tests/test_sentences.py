"""What sentence spans must hold."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.sentences import paragraph_spans, sentence_spans

NEWS_CHARACTERS = st.text(
    alphabet=st.sampled_from("ab cDE.!?…\n\n\"'“”‘’()[]؟。 نعم12,;:-\t\x0c😀"), max_size=120
)


def sentences(text: str) -> list[str]:
    """The sentences themselves."""
    return [text[start:end] for start, end in sentence_spans(text)]


@settings(max_examples=150)
@given(st.one_of(st.text(max_size=200), NEWS_CHARACTERS))
def test_spans_are_ordered_trimmed_and_cover_every_non_blank_character(text):
    """Sentences are true slices in order, without blanks around them, and nothing printed is left out."""
    spans = sentence_spans(text)
    covered = {place for start, end in spans for place in range(start, end)}
    assert all(text[place].isspace() for place in range(len(text)) if place not in covered)
    assert all(start < end and text[start:end].strip() == text[start:end] for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@settings(max_examples=50)
@given(st.lists(NEWS_CHARACTERS, max_size=4).map("\n\n".join))
def test_no_sentence_crosses_a_blank_line(text):
    """A paragraph break always ends a sentence."""
    paragraphs = paragraph_spans(text)
    for start, end in sentence_spans(text):
        assert any(left <= start and end <= right for left, right in paragraphs)


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param(["Gen. Amal Haddad, who leads it, spoke.", "He left."], id="title"),
        pytest.param(["They buried Maj. Gen. Omar Said.", "Iran reacted."], id="two titles"),
        pytest.param(["Lt. Col. J.R. Brown agreed.", "So did Brig. Gen. Ng."], id="title and initials"),
        pytest.param(["The U.S. Army moved.", "He lives in the U.S.", "She is here."], id="U.S."),
        pytest.param(["On Jan. 5 it rose.", "On Feb. 25, it fell."], id="months"),
        pytest.param(["Depot No. 5 was hit.", "J. Smith said 3.5 million fled."], id="number and decimal"),
        pytest.param(["She said no.", "Rep. Ali voted yes."], id="no at the end"),
        pytest.param(["Sen. Joe Hill, D-W.Va., said so.", "It passed."], id="state"),
        pytest.param(['"We will act."', "He left."], id="straight closing quote"),
        pytest.param(["“Really?” she asked.", "“Go!”", "He went."], id="curly quotes"),
        pytest.param(
            ["“Who did it?” Ali Hart asked reporters.", "“Nobody!”", "Rain fell."], id="asked by whom"
        ),
        pytest.param(["(He was right.)", "[It burned.]", "Then it rained."], id="brackets"),
        pytest.param(["Wait…", "He went.", "Then... nothing came."], id="ellipsis"),
        pytest.param(["At 5 p.m. Monday he left.", "At 6 p.m.", "The rain began."], id="clock"),
        pytest.param(["هل قتل الجنرال؟", "نعم.", "ثم انتهت الحرب."], id="Arabic"),
        pytest.param(["将军被杀了。", "真的吗？"], id="Chinese"),
        pytest.param(["1. The first demand.", "2. The second one."], id="numbered list"),
        pytest.param(["George W. Bush spoke.", "It was plan B.", "The end."], id="initial and last letter"),
    ],
)
def test_news_text_is_cut_where_a_reader_would(expected):
    """Stops inside names, ranks, dates and figures end nothing; real ends are found."""
    assert sentences(" ".join(expected)) == expected


def test_heading_line_stands_alone_but_wrapped_lines_do_not():
    """A line break ends a sentence after a heading, not inside a hard-wrapped sentence."""
    text = "Weapons route\nThe convoy crossed the border on Monday\nand went on. It stopped."
    assert sentences(text)[0] == "Weapons route"
    assert len(sentences(text)) == 3


def test_stop_without_a_blank_is_still_an_end():
    """Pages copied without blanks between sentences are cut there too, addresses are not."""
    assert sentences("He was killed.The next day came. See www.example.com for more.") == [
        "He was killed.",
        "The next day came.",
        "See www.example.com for more.",
    ]
