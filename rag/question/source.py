"""A question without the outlet that it gives as its source, as that outlet's own articles would be asked."""

import re

from rag.question.outlets import outlets_called

# "According to AFP, how many …", "How many …, according to the Salmuth Post?": a name that a sign ends.
_SOURCE = re.compile(
    r",? ?\b(?:according to|as reported by) (?:the )?(?P<name>[^,;?.]+)(?:, |(?=[?.]?\s*$))", re.IGNORECASE
)


def without_source(question: str, outlet: str) -> str:
    """The question without "according to OUTLET" where that is this outlet, in any spelling of it.

    No article says of itself whose it is, so of these words it holds none.

    Args:
        question: What was asked.
        outlet: That of the article it is asked of; may be empty.
    """
    found = _SOURCE.search(question)
    if not found or not outlet:
        return question
    if not outlets_called(found["name"].strip(), (outlet,)):
        return question
    before, rest = question[: found.start()], question[found.end() :]
    joined = f"{before} {rest}" if before and rest[:1].isalnum() else before + rest
    return joined[:1].upper() + joined[1:]
