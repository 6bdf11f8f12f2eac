"""What somebody is said to confirm or admit, where the evidence has them say nothing."""

from collections.abc import Iterator

from rag.check.case import Case, Finding
from rag.check.relations import same_speaker

_AVOWING = frozenset(("confirm", "admit", "acknowledg", "conced"))


def avowals(case: Case) -> Iterator[Finding]:
    """Who is said to confirm or admit something and says nothing at all in the evidence."""
    claim = case.claim
    for speech in claim.speeches:
        avowed = [word for word in claim.words if word.stem in _AVOWING]
        silent = not any(
            same_speaker(speech.speakers, s, other) for s in case.evidence for other in s.speeches
        )
        if avowed and silent and not any(word.stem in _AVOWING for s in case.evidence for word in s.words):
            yield Finding("speaker", False, f"the evidence has nobody who {avowed[0].written} it")
