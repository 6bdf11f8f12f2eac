"""What passages must hold."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.clean import clean, normalised
from ingest.prepare import prepare
from ingest.records import Prepared, RawArticle
from ingest.split import WordCounter, split


def words(text: str) -> int:
    """A tokenizer for tests: a token a word."""
    return len(text.split())


SENTENCES = st.sampled_from(
    [
        "The port was shut on Tuesday, Gen. Ana Weir said.",
        "“We saw it.",
        "It burned.” he said.",
        '"Go," she told them.',
        "A heading",
        "هل قتل الجنرال؟ نعم.",
        "x" * 90,
        "One, two; three: four - " * 12,
        "\n",
        "\n\n",
        "|a|b|\n|1|2|",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(SENTENCES, max_size=25).map(" ".join))


@settings(max_examples=150)
@given(text=TEXTS, size=st.integers(20, 60))
def test_passages_are_slices_that_cover_every_printed_character_once(text, size):
    """For any text: true slices in order, nothing printed outside them, none larger than the size."""
    spans = split(text, size=size, count=words)
    covered = {place for start, end in spans for place in range(start, end)}
    assert all(text[place].isspace() for place in range(len(text)) if place not in covered)
    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(words(text[start:end]) <= size for start, end in spans)
    assert split(text, size=size, count=words) == spans


@settings(max_examples=60)
@given(text=TEXTS)
def test_preparing_and_splitting_again_gives_identical_ids(text):
    """The same article gives the same ids, text and passages whenever it is read."""
    raw = RawArticle(text=text, path="/a/b.txt")
    first, second = prepare(raw), prepare(raw)
    assert first == second
    if isinstance(first, Prepared):
        assert first.text == clean(normalised(first.text)) or first.text
        spans = split(first.text, size=50, count=words, title=first.article.title)
        covered = {place for start, end in spans for place in range(start, end)}
        assert all(first.text[at].isspace() for at in range(len(first.text)) if at not in covered)


def passages(text: str, size: int) -> list[str]:
    """The passages themselves."""
    return [text[start:end] for start, end in split(text, size=size, count=words)]


def test_sentences_and_short_paragraphs_stay_whole():
    """A passage ends where a sentence does, and at a paragraph's end where it can."""
    one = "The harbour was closed on Tuesday. Nobody was hurt, the port said."
    two = "Divers went down at noon. They found a hole. It was small."
    assert passages(f"{one}\n\n{two}", 14) == [one, two]


def test_quote_over_two_sentences_stays_with_its_speaker():
    """A quote that is still open, and a sentence that only says who spoke, are not torn off."""
    text = (
        "The port was shut at dawn by order of the mayor. “We heard a scrape. Then it was dark,” said Varga. "
        "Boats went out at once from all three of the harbour's moles to look."
    )
    (holding,) = [passage for passage in passages(text, 20) if "“We heard" in passage]
    assert "said Varga." in holding


def test_heading_goes_with_what_follows():
    """A heading is never the last line of a passage when what it stands above fits with it."""
    first = "The harbour was closed on Tuesday after two ships met in fog near the light."
    second = "Divers went down at noon and found that both hulls were sound after all."
    assert passages(f"{first}\n\nWhat divers found\n\n{second}", 20) == [
        first,
        f"What divers found\n\n{second}",
    ]


def test_tiny_last_passage_is_joined():
    """A last line of a few words is not a passage of its own when the one before has room."""
    body = "The harbour was closed on Tuesday after two ships met in fog."
    assert passages(f"{body}\n\nIt reopened.", 16) == [f"{body}\n\nIt reopened."]


@pytest.mark.parametrize("word", ["x" * 5000, "https://example.com/" + "a/" * 900])
def test_endless_words_are_cut(word):
    """A word beyond the size is cut between characters rather than sent whole."""
    spans = split(word, size=40, count=len)
    assert max(end - start for start, end in spans) <= 40


def test_word_counter_counts_as_the_tokenizer_does_and_asks_once():
    """Counts are the sum of the words' counts, and each word is looked up a single time."""
    asked: list[str] = []

    def lengths(texts):
        asked.extend(texts)
        return [len(text) for text in texts]

    counter = WordCounter(lengths)
    assert counter("aa b aa") == 5
    assert counter("b aa") == 3
    assert asked == ["aa", "b"]
