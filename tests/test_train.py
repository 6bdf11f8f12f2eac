"""The training command of the reader, on examples made here."""

import gzip
import json
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors.torch import load_file

from rag.answer.confidence import Signs
from rag.index.embed import bundled_model
from rag.reader import Reading, Span
from rag.reading.pairs import PairTokenizer
from train.reader.calibrate import Case, alike, fitted
from train.reader.card import Run, write_card
from train.reader.cloze import cloze_questions
from train.reader.dropout import pooled
from train.reader.encode import encode
from train.reader.groups import HELD_OUT_FROM, Candidate, Question, cropped, draw, located, surrounded
from train.reader.loop import train
from train.reader.losses import group_loss, token_targets
from train.reader.mining import Finder, Passage, passages
from train.reader.network import ReaderNetwork, load_encoder
from train.reader.schedule import Plan, batches, schedule
from train.reader.sources import dataset

PEOPLE = ("Ingrid Vale", "Tomas Reed", "Aylin Stone", "Marek Holm", "Nadia Frost", "Owen Pike", "Lea Brandt")
ROLES = ("mayor", "harbour master", "coach", "police chief", "librarian", "minister", "editor")
PLACES = ("Selmouth", "Port Arden", "Kestrel Bay", "Low Marsh", "Granby", "Eastfell", "Torrin")


def questions(count: int, seed: int = 3) -> list[Question]:
    """Made-up appointments: one passage names the person asked for, another one a different person."""
    chance = random.Random(seed)
    made = []
    for _ in range(count):
        person, other = chance.sample(PEOPLE, 2)
        role, place = chance.choice(ROLES), chance.choice(PLACES)
        elsewhere = chance.choice([name for name in PLACES if name != place])
        text = f"After a long vote {person} was named {role} of {place}, the council said."
        wrong = f"After a short vote {other} was named {role} of {elsewhere}, the council said."
        positive = Candidate(text, located(text, [person]))
        made.append(Question(f"Who became {role} of {place}?", (positive,), (Candidate(wrong),), "made"))
    return made


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


def test_training_on_500_examples_lowers_the_loss(tmp_path: Path) -> None:
    """The whole loop runs on the real encoder to its end, and the loss falls by a third."""
    asked = questions(500)
    plan = Plan(pairs=24)
    curve = train(bundled_model(), asked, asked[:10], plan, work=tmp_path, weights=tmp_path / "w.safetensors")
    assert sum(curve[-8:]) < 0.67 * sum(curve[:8])
    assert (tmp_path / "w.safetensors").stat().st_size < 8e6
    assert json.loads((tmp_path / "curve.jsonl").read_text().splitlines()[-1])["first"] >= 0.5


def test_a_resumed_run_ends_where_an_unbroken_one_does(small_encoder: Path, tmp_path: Path) -> None:
    """Stopping half-way and starting again gives the weights of one go, for the same seed."""
    asked = questions(60)
    plan = Plan(pairs=20, checkpoint_seconds=0.0)
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    for folder in (whole, broken):
        folder.mkdir()
    train(small_encoder, asked, [], plan, work=whole, weights=whole / "w.safetensors")
    stopping = _Interrupting(asked[:5])
    with pytest.raises(KeyboardInterrupt):
        train(small_encoder, asked, stopping, plan, work=broken, weights=broken / "w.safetensors")
    assert not (broken / "w.safetensors").exists()
    train(small_encoder, asked, [], plan, work=broken, weights=broken / "w.safetensors")
    one, other = (load_file(folder / "w.safetensors") for folder in (whole, broken))
    assert all(torch.allclose(one[name], other[name], atol=1e-3) for name in one)


class _Interrupting(list[Question]):
    """Held-out questions whose second scoring is cut off, as by a key press."""

    turns = 0

    def __iter__(self):  # type: ignore[no-untyped-def]
        self.turns += 1
        if self.turns > 1:
            raise KeyboardInterrupt
        return super().__iter__()


def test_the_same_seed_draws_the_same_groups() -> None:
    """A schedule depends on its seed alone."""
    asked = questions(40)
    assert schedule(asked, Plan(length=2)) == schedule(asked, Plan(length=2))
    assert schedule(asked, Plan(length=2)) != schedule(asked, Plan(length=2, seed=8))


def test_batches_keep_every_group_once() -> None:
    """Cutting into steps loses and repeats nothing."""
    groups = schedule(questions(50), Plan())
    steps = batches(groups, 8)
    assert [group for step in steps for group in step] == groups
    assert all(sum(len(group.candidates) for group in step) >= 8 for step in steps[:-1])


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


def test_answer_tokens_lead_back_to_the_answer() -> None:
    """First and last token of a target cover the answer's characters; one cut off is no target."""
    text = "After a vote Ingrid Vale was named mayor."
    candidate = Candidate(text, located(text, ["Ingrid Vale"]))
    (pair,) = PairTokenizer(bundled_model()).pairs("Who became mayor?", [text])
    ((first, last),) = token_targets(pair, candidate)
    start, end = pair.offsets[first - pair.passage_from][0], pair.offsets[last - pair.passage_from][1]
    assert text[start:end] == "Ingrid Vale"
    (short,) = PairTokenizer(bundled_model(), 11).pairs("Who became mayor?", [text])
    assert token_targets(short, candidate) == []


def test_the_loss_is_low_for_right_logits_and_high_for_wrong_ones() -> None:
    """Each part of the loss prefers the right passage, the right tokens and silence elsewhere."""
    (question,) = questions(1)
    group = draw(question, 1, random.Random(1))
    pairs = PairTokenizer(bundled_model()).pairs(group.question, [one.text for one in group.candidates])
    longest = max(len(pair.ids) for pair in pairs)
    right, relevance = torch.zeros(2, longest, 2), torch.zeros(2)
    for row, (pair, one) in enumerate(zip(pairs, group.candidates, strict=True)):
        targets = token_targets(pair, one)
        relevance[row] = 8.0 if targets else -8.0
        for first, last in targets or [(0, 0)]:
            right[row, first, 0] = right[row, last, 1] = 12.0
    good = group_loss(relevance, right, pairs, group.candidates)
    bad = group_loss(-relevance, -right, pairs, group.candidates)
    assert set(good) == {"relevance", "span", "listwise", "shared"}
    assert max(good.values()) < 0.1
    assert min(bad.values()) > 1.0


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


def test_hidden_states_are_dropped_in_training_alone(small_encoder: Path) -> None:
    """The same pair is encoded in two ways while training, and in one while scoring."""
    network = ReaderNetwork(load_encoder(small_encoder, dropout=0.3))
    pooled(network.encoder)
    (pair,) = PairTokenizer(small_encoder).pairs("Who won?", ["Ingrid Vale won."])
    network.train()
    assert not torch.equal(encode(network, [pair])[0], encode(network, [pair])[0])
    network.eval()
    assert torch.equal(encode(network, [pair])[0], encode(network, [pair])[0])


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


def test_the_threshold_lies_between_the_two_kinds_of_question() -> None:
    """Cases told apart by relevance get a confidence that keeps one kind and refuses the other."""

    def case(relevance: float, answerable: bool) -> Case:
        reading = Reading(relevance, (Span(0, 4, relevance),))
        return Case("Who?", ("Vale",), answerable, ("Vale spoke.",), 0.5, readings=(reading,))

    cases = [case(2 + n / 10, True) for n in range(10)] + [case(-2 - n / 10, False) for n in range(10)]
    calibration, figures = fitted(cases)
    assert figures["area_under_roc"] == 1.0
    low, high = (calibration.confidence(Signs(one, one, 1.0, 1.0, 0.7)) for one in (-2, 2.5))
    assert low < calibration.threshold < high


def test_two_kinds_of_libraries_count_alike() -> None:
    """Few questions of one kind are repeated until they weigh as much as the many of the other."""

    def cases(name: str, yes: int, no: int) -> list[Case]:
        return [Case(name, (), number < yes, (), 0.5) for number in range(yes + no)]

    joined = alike(cases("news", 3, 7), cases("small", 5, 2))
    counted = Counter((case.question, case.answerable) for case in joined)
    assert counted == {("news", True): 5, ("small", True): 5, ("news", False): 7, ("small", False): 7}
    assert Counter(case.answerable for case in alike(cases("news", 3, 7), [])) == {True: 3, False: 7}


def test_the_model_card_names_every_data_set_and_its_licence(tmp_path: Path) -> None:
    """Licences, or their absence, and the run's figures stand in the card."""
    (tmp_path / "reader.safetensors").write_bytes(b"0" * 100)
    (tmp_path / "c.jsonl").write_text(json.dumps({"step": 20, "total": 3.5}) + "\n")
    write_card(tmp_path, tmp_path / "c.jsonl", {"area_under_roc": 0.91}, Run(licensed_only=False, small=59))
    card = (tmp_path / "MODEL_CARD.md").read_text(encoding="utf-8")
    for words in ("CC BY 4.0", "CC BY-SA 3.0", "MIT", "no licence file", "0.910", "3.50"):
        assert words in card
