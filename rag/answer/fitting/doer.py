"""Whether an answer did the deed, where the question asks whom it was done to: "Which group did the army strike?"."""

import re

from rag.check.actions import actions
from rag.check.words import words

_ASKS_WHOM = re.compile(
    r"^(?:and |so |but )?(?:who (?:did|does|do)|(?:whom|what|which)\b[^?]*?\b(?:did|does|do|have|has|had|will))\b"
    r" (?P<rest>[^?]+)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\b(?:after|before|during|since|when|while|following|amid|because|to|over|for|with)\b.*", re.IGNORECASE
)


def did_it_themselves(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether the question asks whom something was done to, and the sentence has what is marked do just that.

    "Which group did the army strike?" is not answered by "The Front has launched 40 strikes on the army".

    Args:
        question: What was asked; False for all that do not ask whom, or of no deed whose sides are told apart.
        sentence: Where the answer stands.
        start: Of the answer in the sentence.
        end: Of the answer in the sentence, exclusive.
    """
    asked = _ASKS_WHOM.match(question)
    deeds = actions(words(_ASIDE.sub("", asked["rest"]))) if asked else []
    if not deeds or not deeds[-1].agents:  # "which group has attacked the army" asks for the doer
        return False
    said = [word for word in words(sentence[start:end]) if word.content]
    # "the umbrella group called the Dune Front": the name tells who that is.
    marked = {word.idea for word in said if word.capital} or {word.idea for word in said}
    told = [one for one in actions(words(sentence)) if one.idea == deeds[-1].idea]
    return any(marked & one.agents for one in told) and not any(marked & one.targets for one in told)
