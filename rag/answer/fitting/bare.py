"""A sentence that is nothing but a name, as the heading "2. Omra" is, tells nothing of what was asked."""

from rag.check.words import words

_LONGEST = 3
"""Words of a name: more of them with capital letters may well be a headline."""


def says_nothing_else(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether a sentence has no word of its own beside the name that is marked, and none of the question.

    Args:
        question: What was asked; False where the name has a word of it.
        sentence: Where the answer stands.
        start: Of the answer in the sentence; False for one with a word in small letters.
        end: Of the answer in the sentence, exclusive.
    """
    marked = [word for word in words(sentence[start:end]) if word.content]
    rest = [word for word in words(f"{sentence[:start]} {sentence[end:]}") if word.content]
    if len(marked) > _LONGEST or any(not word.folded.isdigit() for word in rest):
        return False
    names = all(word.capital for word in marked)
    return names and not {word.idea for word in marked} & {word.idea for word in words(question)}
