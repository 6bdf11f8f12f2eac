"""What the reader is trained on: questions from the data, drawn, cropped and located."""

import gzip
import json
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from train.reader.cloze import cloze_questions
from train.reader.groups import HELD_OUT_FROM, Candidate, Question, cropped, draw, located, surrounded
from train.reader.mining import Finder, Passage, passages
from train.reader.sources import dataset


class HashEmbedder:
    """Vectors from the words of a text, without a model."""

    name = "hash"

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        """One unit vector a text."""
        rows = np.zeros((len(texts), 64), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.lower().split():
                row[sum(map(ord, word)) % 64] += 1
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)

    def count(self, texts: Sequence[str]) -> list[int]:
        """Words of each text."""
        return [len(text.split()) for text in texts]


def write_training_files(folder: Path) -> None:
    """One or two rows of each training file."""
    context = "After a vote Ingrid Vale was named mayor of Selmouth. The council clapped for a while."
    span = {"context": context, "answers": ["Ingrid Vale"], "starts": [13]}
    article = {"id": "a", "title": "", "source": "Post", "published_at": "2023-05-01", "text": context}
    late = "After a vote Owen Pike was named coach of Granby. The fans clapped for a while."
    files = {
        "span_questions": [
            {"set": "qamr", "question": f"Who was named mayor {n}?", **span} for n in range(2)
        ],
        "news_spans": [
            {"set": "news_article", "question": "Who became mayor of Selmouth?", **span, "date": "2023-05-02"}
        ],
        "news_ranking": [],
        "news_questions_2023": [
            {"question": "Who became mayor of Selmouth?", "answers": ["Ingrid Vale"], "date": "2023-05-02"},
            {"question": "Who became coach of Granby?", "answers": ["Owen Pike"], "date": "2023-10-20"},
        ],
        "news_text": [article, {**article, "id": "b", "published_at": "2023-10-19", "text": late}],
    }
    for name, lines in files.items():
        with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as out:
            out.writelines(json.dumps({"evidence": [], **line}) + "\n" for line in lines)


@pytest.mark.parametrize(
    ("text", "answers", "wanted"),
    [
        pytest.param("Four ships and 44 boats.", ["4"], ["Four"], id="figure in words"),
        pytest.param("It took 15 rounds.", ["fifteen"], ["15"], id="word in figures"),
        pytest.param("They left 4.5 tons.", ["4"], [], id="not part of a figure"),
        pytest.param("The tony awards were held.", ["“Tony Awards”"], ["tony awards"], id="any case"),
        pytest.param("Ireland and Iran.", ["Ira"], [], id="whole words"),
        pytest.param("Nothing.", ["…", ""], [], id="no words"),
    ],
)
def test_answers_are_located_as_whole_words(text: str, answers: list[str], wanted: list[str]) -> None:
    """An answer is found in any case, in words or figures, and never inside another word or figure."""
    found = [text[start:end] for start, end in located(text, answers)]
    assert found == wanted


@settings(max_examples=50)
@given(st.integers(0, 400), st.integers(0, 400), st.integers(0, 999), st.sampled_from([60, 120, 300]))
def test_cropping_keeps_the_answer(before: int, after: int, seed: int, size: int) -> None:
    """However a passage is cut, the answer's span still holds the answer."""
    chance = random.Random(seed)
    words = ["wind", "harbour", "of", "a", "committee"]
    head = " ".join(chance.choices(words, k=before))
    tail = " ".join(chance.choices(words, k=after))
    text = f"{head} Ingrid Vale {tail}"
    kept = cropped(Candidate(text, located(text, ["Ingrid Vale"])), chance, size)
    assert [kept.text[start:end] for start, end in kept.spans] == ["Ingrid Vale"]
    assert kept.text in text
    assert len(kept.text) <= max(size, 60) + 15


def test_a_short_passage_between_others_keeps_its_answer() -> None:
    """The spans move with the text put in front."""
    one = Candidate("Ingrid Vale won.", ((0, 11),))
    moved = surrounded(one, ["Rain fell all day.", "Ships left early."], random.Random(4))
    assert [moved.text[start:end] for start, end in moved.spans] == ["Ingrid Vale"]
    assert "Rain fell all day." in moved.text


def test_a_draw_has_one_positive_and_no_more_negatives_than_asked() -> None:
    """A group is one passage that answers and some that do not."""
    question = Question(
        "Who?", (Candidate("a", ((0, 1),)),) * 3, tuple(Candidate(str(n)) for n in range(9)), "s"
    )
    group = draw(question, 3, random.Random(1))
    assert sorted(bool(one.spans) for one in group.candidates) == [False, False, False, True]


def test_training_passages_are_slices_of_their_article() -> None:
    """Whole paragraphs, in order, none lost."""
    text = "\n\n".join(
        f"Paragraph {n} tells of the harbour and its crane, at some length." for n in range(30)
    )
    found = passages(text, "a", "2023-01-01", 200)
    assert all(one.text in text for one in found)
    assert sum(one.text.count("Paragraph") for one in found) == 30
    assert len(found) > 5


def test_the_finder_prefers_shared_words() -> None:
    """The text with the question's words comes first, with or without vectors."""
    texts = ["rain and wind", "the mayor of Selmouth", "a crane fell"]
    for embedder in (None, HashEmbedder()):
        assert Finder(texts, embedder).best(["Who is mayor of Selmouth?"], 2)[0][0][0] == 1


def test_nothing_from_the_held_out_days_is_trained_on(tmp_path: Path) -> None:
    """Questions and cloze articles from the held-out days on stay out of training, and the rest is in."""
    write_training_files(tmp_path)
    found = dataset(tmp_path, HashEmbedder(), 1, licensed_only=False, say=lambda _: None)
    assert {one.source for one in found.train} >= {"news", "qamr"}
    assert all(one.date < HELD_OUT_FROM for one in found.train)
    assert [one.text for one in found.held_out] == ["Who became coach of Granby?"]
    licensed = dataset(tmp_path, HashEmbedder(), 1, licensed_only=True, say=lambda _: None)
    assert {one.source for one in licensed.train} == {"qamr", "written_encyclopedia", "written_news"}


def test_a_headline_without_a_name_is_asked_of_its_own_article(tmp_path: Path) -> None:
    """The gap is asked for by a fitting word, and never the sentence it was cut from is the answer."""
    text = "Owen Pike, 44, was sworn in at Kestrel Bay. Pike said the harbour would stay open. " * 2
    own = Passage(text, "a", "2023-05-01")
    other = Passage("The harbour of Low Marsh closed on Monday after a storm.", "b", "2023-05-01")
    finder = Finder([own.text, other.text], HashEmbedder())
    titles = {"a": "Owen Pike was sworn in at the harbour of Kestrel Bay | Post"}
    seen = set()
    for seed in range(40):
        for found in cloze_questions([own, other], titles, [own, other], finder, random.Random(seed)):
            seen.add(found.text.rstrip("?"))
            assert all(one.text == own.text and one.spans for one in found.positives)
    assert "Who was sworn in at the harbour of Kestrel Bay" in seen
    assert not any("sworn in at Kestrel" in text for text in seen)
