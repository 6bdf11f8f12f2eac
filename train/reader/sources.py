"""Reads the training files and finds each question's positive and hard negative passages."""

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bench.rows import rows
from rag.index.embed import Embedder
from train.reader.asked import asked_questions
from train.reader.cloze import cloze_questions
from train.reader.groups import HELD_OUT_FROM, Candidate, Question, cropped, located, surrounded
from train.reader.mining import Finder, Passage, passages
from train.reader.written import written_questions

LICENSED = (
    "squadshifts_new_wiki",
    "squadshifts_reddit",
    "squadshifts_amazon_reviews",
    "nq_open_oracle",
    "qamr",
)
WRITTEN = ("encyclopedia", "news")
_DAYS_NEAR = 14
_POSITIVE_COSINES = 0.7  # words plus meaning; below it a matching string is mostly chance
Row = dict[str, Any]
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Dataset:
    """Everything to train on, what is held out, and the passages questions are asked over."""

    train: tuple[Question, ...]
    held_out: tuple[Question, ...]


def news_passages(folder: Path) -> list[Passage]:
    """The passages of the news articles, cut like the product's."""
    found = []
    for row in rows(folder / "news_text.jsonl.gz"):
        found += passages(row["text"], row["id"], row["published_at"])
    return found


def days_apart(one: str, other: str) -> int:
    """Days between two ISO dates."""
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def dataset(folder: Path, embedder: Embedder, seed: int, *, licensed_only: bool, say: Say) -> Dataset:
    """Every source in `folder`, mined; the same for the same seed and embedder."""
    chance = random.Random(seed)
    questions = _general(folder, chance, say)
    questions += [question for name in WRITTEN for question in written_questions(name)]
    say(f"with the ones written here: {len(questions)} in all")
    if not licensed_only:
        found = news_passages(folder)
        finder = Finder([passage.text for passage in found], embedder)
        say(f"news: {len(found)} passages ready")
        questions += _news(folder, found, finder, chance)
        say(f"news questions ready: {len(questions)} in all")
        texts = {row["id"]: row["text"] for row in rows(folder / "news_text.jsonl.gz")}
        questions += asked_questions(texts, found, finder)
        say(f"with those written about the news: {len(questions)} in all")
        early = [passage for passage in found if passage.date < HELD_OUT_FROM]
        titles = {row["id"]: row.get("title", "") for row in rows(folder / "news_text.jsonl.gz")}
        questions += cloze_questions(early, titles, found, finder, chance)
        say(f"cloze questions ready: {len(questions)} in all")
    train = tuple(one for one in questions if one.date < HELD_OUT_FROM)
    return Dataset(train, tuple(one for one in questions if one.date >= HELD_OUT_FROM))


def _general(folder: Path, chance: random.Random, say: Say) -> list[Question]:
    """Span questions on encyclopedia, forum, shop and web text, with negatives of the same kind."""
    by_set: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows(folder / "span_questions.jsonl.gz"):
        by_set[row["set"]].append(row)
    questions = []
    for name in LICENSED:
        asked = by_set[name]
        texts = sorted({row["context"] for row in asked})
        best = Finder(texts).best([row["question"] for row in asked], 5) if texts else []
        for row, found in zip(asked, best, strict=True):
            spans = _spans(row)
            others = [texts[at] for at, _ in found if texts[at] != row["context"]]
            negatives = [cropped(Candidate(t), chance) for t in others if not located(t, row["answers"])]
            positive = cropped(Candidate(row["context"], spans), chance)
            questions.append(Question(row["question"], (positive,), tuple(negatives), name))
        say(f"{name}: {len(asked)} questions")
    return questions


def _spans(row: Row) -> tuple[tuple[int, int], ...]:
    """Where a row's answers stand; an answer that does not stand in the context starts at -1 and has no place."""
    places = zip(row["starts"], row["answers"], strict=True)
    return tuple((start, start + len(answer)) for start, answer in places if start >= 0)


def _news(folder: Path, found: list[Passage], finder: Finder, chance: random.Random) -> list[Question]:
    """News questions: with a marked passage, with ranked passages, and with answers found by search."""
    merged: dict[str, Row] = {}
    for name in ("news_spans", "news_ranking", "news_questions_2023"):
        for row in rows(folder / f"{name}.jsonl.gz"):
            merged.setdefault(row["question"], {}).update(row)
    short = [row["context"] for row in merged.values() if row.get("set") == "news_explanation"]
    asked = list(merged.values())
    best = finder.best([row["question"] for row in asked], 30)
    questions = []
    for row, places in zip(asked, best, strict=True):
        near = [(found[at], score) for at, score in places]
        positives = _marked(row, short, chance) + _searched(row, near)
        negatives = [Candidate(t) for t in row.get("negatives", ()) if not located(t, row["answers"])]
        negatives += [Candidate(p.text) for p, _ in near if not located(p.text, row["answers"])][:10]
        source = "news" if positives else "news_silent"
        kept = tuple(cropped(one, chance) for one in negatives)
        questions.append(
            Question(row["question"], tuple(positives), kept, source, row["date"], tuple(row["answers"]))
        )
    return questions


def _marked(row: Row, short: Sequence[str], chance: random.Random) -> list[Candidate]:
    """Passages that people marked; a one-sentence one also between others, as news round-ups are."""
    positives = []
    if "context" in row:
        spans = located(row["context"], row["answers"]) or _spans(row)
        positives.append(cropped(Candidate(row["context"], spans), chance))
        if row["set"] == "news_explanation":
            others = [text for text in chance.sample(short, 3) if not located(text, row["answers"])]
            positives.append(surrounded(Candidate(row["context"], spans), others, chance))
    for text in row.get("positives", ()):
        if text != row.get("context") and (spans := located(text, row["answers"])):
            positives.append(cropped(Candidate(text, spans), chance))
    return positives


def _searched(row: Row, near: list[tuple[Passage, float]]) -> list[Candidate]:
    """Passages of those days, high in the search, that hold the answer; short figures need more proof."""
    marked = {one["article_id"] for one in row.get("evidence", ())}
    certain = _POSITIVE_COSINES + (0.2 if len(row["answers"][0]) <= 2 else 0.0)
    positives = []
    for rank, (passage, score) in enumerate(near):
        spans = located(passage.text, row["answers"])
        close = days_apart(passage.date, row["date"]) <= _DAYS_NEAR
        if spans and close and (passage.article in marked or rank < 5) and score >= certain:
            positives.append(Candidate(passage.text, spans))
    return positives[:3]
