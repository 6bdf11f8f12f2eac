"""A claim before its evidence, and what is found wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rag.check.reading import ReadSentence

Kind = Literal[
    "number", "date", "name", "negation", "mood", "tone", "roles", "place", "speaker", "opposite", "actor"
]


@dataclass(frozen=True, slots=True)
class Case:
    """A claim, the sentences that come closest to it, best first, and all sentences of the evidence."""

    claim: ReadSentence
    support: Sequence[ReadSentence]
    evidence: Sequence[ReadSentence]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing in a claim that its evidence lacks or says otherwise."""

    kind: Kind
    contradicted: bool
    """The evidence says otherwise; else it only does not say so."""
    text: str
