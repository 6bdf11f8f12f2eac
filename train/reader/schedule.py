"""What a run draws: its plan, and every question of it in order."""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from train.reader.groups import PASSAGE_CHARACTERS, Group, Question, draw
from train.reader.silence import AskedNames, asked_names, hollow, misnamed
from train.reader.vary import Names, exchanged, names_in


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how to train."""

    length: float = 1.0
    """Of the run: 1 draws every question as often as `MIX` says, .5 half as often."""
    steps: int = 0
    """Stop the schedule here; 0 for all of it."""
    pairs: int = 64
    """Question-passage pairs a step, about."""
    rate: float = 1.5e-3
    warmup: float = 0.05
    seed: int = 7
    checkpoint_seconds: float = 600.0
    exchanged: float = 0.3
    """The share of the groups whose answer is exchanged for another of its kind."""
    masked: float = 0.05
    """The share of each question's and passage's tokens that is masked."""
    dropout: float = 0.1
    """The share of the hidden states that is dropped."""
    misnamed: float = 0.0
    """The share of the groups that are asked about another name or year."""
    hollow: float = 0.0
    """The share of the groups in which the passage that answers is read without the sentences that do: half of
    them beside it, half in its place."""


def parts(plan: Plan) -> tuple[Plan, Plan]:
    """What a run does first and then: it learns to read, and goes on to learn when nothing answers.

    The second part draws two fifths as much, of another seed, at about half the rate. In one part from the beginning,
    the silent groups were not tried; after the first, they cost reading nothing (decision 0025).
    """
    silent = replace(
        plan, length=0.4 * plan.length, rate=8e-4, seed=plan.seed + 1000, misnamed=0.1, hollow=0.4
    )
    return plan, silent


@dataclass(frozen=True, slots=True)
class Share:
    """How a source is drawn from."""

    times: float
    """That each of its questions is drawn; a broken number draws some of them once more."""
    negatives: float
    """Passages that do not answer, drawn with each; a broken number draws another one for some."""


MIX = {
    "news": Share(10, 2.5),
    "news_silent": Share(6, 2.5),
    "news_cloze": Share(3, 2),
    "asked_news": Share(8, 2.2),
    "asked_news_silent": Share(5.5, 2.5),
    "written_news": Share(4, 1.5),
    "written_encyclopedia": Share(8, 0.7),
    "nq_open_oracle": Share(5, 0.7),
    "squadshifts_new_wiki": Share(5, 0.6),
    "squadshifts_reddit": Share(1.5, 0.3),
    "squadshifts_amazon_reviews": Share(0.6, 0.3),
    "qamr": Share(2, 0),
}
"""News is what is asked of the product; shop reviews are the furthest from it."""
OTHERS = Share(1, 1)
"""Of a source that is not in the mix."""
SIZES = (350, 550, PASSAGE_CHARACTERS)
"""Characters that the passages of a group may have; one is drawn for each group."""


def schedule(questions: Sequence[Question], plan: Plan) -> list[Group]:
    """Every draw of the run, in order: each question's draws are spread evenly over the run."""
    chance = random.Random(plan.seed)
    names = names_in(questions), asked_names(questions)
    by_source: defaultdict[str, list[Question]] = defaultdict(list)
    for question in questions:
        by_source[question.source].append(question)
    placed: list[tuple[float, Group]] = []
    for source, asked in sorted(by_source.items()):
        share = MIX.get(source, OTHERS)
        for question in asked:
            for place in _places(share.times * plan.length, chance):
                placed.append((place, _drawn(question, share, names, plan, chance)))
    return [group for _, group in sorted(placed, key=lambda one: one[0]) if group.candidates]


def _places(times: float, chance: random.Random) -> Iterator[float]:
    """Where in the run, 0 to 1, a question's draws lie."""
    count = _whole(times, chance)
    for number in range(count):
        yield (number + chance.random()) / count


def _whole(wanted: float, chance: random.Random) -> int:
    """A whole number, `wanted` on the average."""
    return int(wanted) + (chance.random() < wanted % 1)


def _drawn(
    question: Question, share: Share, names: tuple[Names, AskedNames], plan: Plan, chance: random.Random
) -> Group:
    # What has no passage that answers is of use only with one that does not.
    negatives = max(_whole(share.negatives, chance), not question.positives)
    group = draw(question, negatives, chance, SIZES)
    if chance.random() < plan.exchanged:
        group = exchanged(group, names[0], chance)
    if chance.random() < plan.misnamed:
        return misnamed(group, names[1], chance) or group
    return _hollowed(group, chance) if chance.random() < plan.hollow else group


def _hollowed(group: Group, chance: random.Random) -> Group:
    """The group with its answer's passage hollow, beside it or in its place."""
    candidates = list(group.candidates)
    for one in group.candidates:
        if one.spans and (emptied := hollow(one)):
            candidates.append(emptied)
            if chance.random() < 0.5:
                candidates.remove(one)
    chance.shuffle(candidates)
    return Group(group.question, tuple(candidates))


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
