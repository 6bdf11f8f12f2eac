"""What a run draws: its plan, and every question of it in order."""

import math
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from train.reader.groups import PASSAGE_CHARACTERS, Group, Question, draw
from train.reader.vary import exchanged, names_in


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how to train."""

    epochs: float = 9.0
    steps: int = 0
    """Stop the schedule here; 0 for as many as the epochs take."""
    minutes: float = 0.0
    """Stop after this time from now, the rate falling with the time; 0 for no limit. Not repeatable."""
    pairs: int = 32
    """Question-passage pairs a step, about."""
    rate: float = 2e-3
    warmup: float = 0.04
    seed: int = 7
    checkpoint_seconds: float = 600.0
    brief: bool = False
    """Shorter passages and fewer negatives: more questions for the same time, for training without a GPU."""
    wide: bool = False
    """More questions on encyclopedia, forum, shop and web text for each on news."""
    exchanged: float = 0.0
    """The share of the groups whose answer is exchanged for another of its kind."""
    masked: float = 0.0
    """The share of each question's and passage's tokens that is masked."""
    dropout: float = 0.0
    """The share of the hidden states that is dropped."""
    frozen: int = 0
    """The lowest layers whose adapters stay as they are: two of six save a third of a step's time."""


NEGATIVES = {"news": 3, "news_silent": 3, "news_cloze": 2}
BRIEF_NEGATIVES = {"news": 2, "news_silent": 2, "qamr": 0}
"""Hard negatives drawn with a question, by source; one for the others."""
SIZES = (PASSAGE_CHARACTERS,)
BRIEF_SIZES = (300, 450, PASSAGE_CHARACTERS)
"""Characters that the passages of a group may have; one is drawn for each group."""
EVERY = {
    "news": 1,
    "news_silent": 2,
    "news_cloze": 2,
    "nq_open_oracle": 2,
    "squadshifts_new_wiki": 4,
    "squadshifts_reddit": 12,
    "squadshifts_amazon_reviews": 24,
    "qamr": 3,
}
"""An epoch takes one question in so many of the source: news always, the others in turn."""
WIDE_EVERY = {
    **EVERY,
    "news_cloze": 3,
    "nq_open_oracle": 3,
    "squadshifts_reddit": 6,
    "squadshifts_amazon_reviews": 8,
    "qamr": 6,
}


def schedule(questions: Sequence[Question], plan: Plan) -> list[Group]:
    """Every draw of the run, in order: news questions once an epoch, the others in turn."""
    chance = random.Random(plan.seed)
    negatives, sizes = (BRIEF_NEGATIVES, BRIEF_SIZES) if plan.brief else (NEGATIVES, SIZES)
    rarity = WIDE_EVERY if plan.wide else EVERY
    names = names_in(questions)
    by_source: defaultdict[str, list[Question]] = defaultdict(list)
    for question in questions:
        by_source[question.source].append(question)
    for _, asked in sorted(by_source.items()):
        chance.shuffle(asked)  # so that runs of other seeds see other questions first
    groups: list[Group] = []
    for epoch in range(math.ceil(plan.epochs)):
        part: list[Group] = []
        for source, asked in sorted(by_source.items()):
            every = rarity.get(source, 1)
            for question in asked[epoch % every :: every]:
                group = draw(question, negatives.get(source, 1), chance, sizes)
                part.append(exchanged(group, names, chance) if chance.random() < plan.exchanged else group)
        chance.shuffle(part)
        groups += part[: math.ceil(len(part) * min(1.0, plan.epochs - epoch))]
    return [group for group in groups if group.candidates]


def batches(groups: Sequence[Group], pairs: int) -> list[list[Group]]:
    """Groups in order, as many a step as make about `pairs` pairs."""
    steps: list[list[Group]] = [[]]
    count = 0
    for group in groups:
        if count >= pairs:
            steps.append([])
            count = 0
        steps[-1].append(group)
        count += len(group.candidates)
    return [step for step in steps if step]
