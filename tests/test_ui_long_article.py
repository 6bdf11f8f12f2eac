"""What is shown of an article too long for the page: a part around the cited sentence, cut where lines end."""

import re

import pytest

from ui.views.article import marked_text

SAID = "The clerk Oda Fenn read the letter aloud."


def long_text(before, behind):
    """A sentence between two runs of text that are longer than a page shows."""
    return before * (320_000 // len(before)) + SAID + behind * (320_000 // len(behind))


@pytest.mark.parametrize(
    ("before", "behind", "begins", "ends"),
    [
        pytest.param(
            "Rain fell.\nA barge left at noon, ", "\nSnow fell. Carts came", "A barge", "came", id="lines"
        ),
        pytest.param("Rain fell for days. ", " Carts came at night.", "Rain", "night.", id="sentences"),
        pytest.param(
            "rain and wind ",
            " carts and mules",
            ("rain", "and", "wind"),
            ("carts", "and", "mules"),
            id="words",
        ),
    ],
)
def test_the_shown_part_of_a_long_article_begins_and_ends_whole(before, behind, begins, ends):
    """No word is cut, nor a line or a sentence where there are any; both notes say how much is left out."""
    text = long_text(before, behind)
    at = text.index(SAID)
    html = marked_text(text, [(at, at + len(SAID), 1)], 1)
    notes = [int(one.replace(",", "")) for one in re.findall(r"([\d,]+) characters stand", html)]
    body = re.sub(r"<p.*?</p>|<[^>]+>", "", html)
    assert body.startswith(begins)
    assert body.endswith(ends)
    assert SAID in body
    assert len(notes) == 2
    assert notes[0] + len(body) + notes[1] == len(text)
    assert body == text[notes[0] : len(text) - notes[1]]


def test_the_shown_part_of_text_without_a_blank_is_cut_anywhere():
    """Text that gives no place to cut is still shown, the cited part whole."""
    text = "x" * 300_000 + SAID + "y" * 300_000
    html = marked_text(text, [(300_000, 300_000 + len(SAID), 1)], 1)
    assert SAID in html
    assert len(html) < 210_000
