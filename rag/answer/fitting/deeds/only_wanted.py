"""Whether "Did she resign?" is asked and a sentence only tells that somebody wants it, or that it is to be decided."""

import re

from rag.answer.marked import Marked
from rag.words import Word, is_verb_form, listed, words

# "Did she resign?", "Has the bank renewed its support?", "Was the mayor charged?"
_ASKS = re.compile(r"^(?:did|has|have|had|was|were|is|are)(?:n['’]t)? (?P<rest>[^?]+)", re.IGNORECASE)
# Asked of what is to come, or wanted: "Is the bank going to …?", "Did Loft want to …?", "Did she ask for …?"
_ASKS_WANTED = re.compile(
    r"\b(?:going|about|set|due|expected|supposed|planned|likely|ready|able|want\w*|demand\w*|call\w*|urg\w+|ask\w*"
    r"|threat\w*|plan\w*|vow\w*|promis\w*|try|tried|seek|sought|hop\w+|say|said|under pressure|whether|consider\w*)\b",
    re.IGNORECASE,
)
# What stands between the wish and the deed is of one clause, and short: "demanded that she resign".
_WANTED = re.compile(
    r"\b(?:demand(?:s|ed|ing)?(?! for)|call(?:s|ed|ing)? (?:on|for|upon)|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?(?! about)"
    r"|want(?:s|ed|ing)?|petition\w*|press(?:es|ed|ing|ure)?|appeal\w*|begg?\w*|implor\w*|whether|if|threaten\w*"
    r"|consider\w*|debat\w+|weigh\w*|could(?! (?:see|hear|say|tell))|(?-i:may)|might|should|must|ought|had better"
    r"|(?:is|are|was|were|due|expected|scheduled|supposed|set|plans?|planned|hopes?|hoped|aims?|intends?|intended|wants?"
    r"|seeks?|seeking|sought|tried|trying|bid|offer(?:s|ed)?|proposal|proposed) to)\b"
    r"(?P<what>(?:(?! (?:and|but|because|then|when|while)\b)[^.;:]){0,90})",
    re.IGNORECASE,
)
# "Called on her to resign, and she did"
_AFTER_ALL = re.compile(
    r"\b(?:and|but|which) (?:she|he|they|it) (?:did|has|have|had|refused|declined|agreed)\b", re.I
)
_HELPING = listed("be been being get got have has had do does did")


def is_only_wanted(question: str, marked: Marked) -> bool:
    """Whether a deed is asked about, done or not, and each word of the sentence for it stands behind a wish or a doubt.

    "Did Velsing resign?" is not answered by "The opposition demanded that she resign", nor "Did the bank renew its
    support?" by "It would decide by Christmas whether to renew its support".

    Args:
        question: What was asked; False for all but whether something was done.
        marked: The answer in its sentence; False where that has another word for the deed.
    """
    asked = _ASKS.match(question)
    if asked is None or _ASKS_WANTED.search(asked["rest"]) or _AFTER_ALL.search(marked.sentence):
        return False
    ideas = _ideas(asked["rest"])
    told = [word for word in words(marked.sentence) if word.idea in ideas]
    wanted = [one.span("what") for one in _WANTED.finditer(marked.sentence)]
    if not told or not wanted:
        return False

    def is_wanted(word: Word) -> bool:
        return any(start <= word.start < end for start, end in wanted)

    last = max(told, key=lambda word: ideas.index(word.idea))
    # Whom it is asked of may stand in front: "The family would ask for damages".
    owner = [word for word in told if word.start < wanted[0][0] and not is_verb_form(word.folded)]
    return is_wanted(last) and all(is_wanted(word) or word in owner for word in told)


def _ideas(rest: str) -> list[str]:
    """The ideas of who is asked of and what they are asked to have done, in order, without names."""
    said = [word for word in words(rest) if word.content and not word.capital and word.folded not in _HELPING]
    return [word.idea for word in said]
