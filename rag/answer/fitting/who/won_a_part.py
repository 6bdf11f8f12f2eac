"""Whether somebody won nothing, or only a part of what is asked about: the first round of the election."""

import re

from rag.answer.marked import Marked

_ASKS = re.compile(r"^who (?:has |have )?won\b", re.IGNORECASE)
_PART = r"(?:rounds?|legs?|sets?|stages?|laps?|halves|half|quarters?|heats?|primary|primaries|semi-?finals?)"
_ASKS_PART = re.compile(rf"\b{_PART}\b", re.IGNORECASE)
# "Vale, the mayor, won the first round": what is won stands right behind.
_WON_PART = re.compile(
    rf"(?:,[^,.;]{{2,80}},|,)? (?:has |have |had )?(?:narrowly |easily |clearly )?won (?:the |a )?"
    rf"(?:(?:first|second|third|opening|early|preliminary) ){{1,2}}{_PART}\b"
)

_ASKS_FINAL = re.compile(
    r"\b(?:in|at|during|won|win|lost) (?:(?!semi-|quarter-)[\w’'-]+ ){0,6}final\b", re.IGNORECASE
)
# "Who advanced to the final?": whoever won a semi-final.
_COMES_TO_IT = re.compile(
    r"\b(?:advanc\w*|reach\w*|qualif\w*|ma(?:ke|de)|(?:semi|quarter)-?finals?)\b", re.IGNORECASE
)
_FINAL = re.compile(r"(?<!semi-)(?<!quarter-)\bfinals?\b", re.IGNORECASE)
_SEMI = re.compile(r"\b(?:semi|quarter)-?finals?\b", re.IGNORECASE)
_WHOLE_TOO = re.compile(r"\b(?:and|before|then|to (?:take|win|claim|clinch|seal|lift|secure))\b")
_OF_WINNING = re.compile(
    r"\b(?:w[io]n|winn\w+|victor\w*|champion\w*|beat\w*|defeat\w*|triumph\w*|titles?|gold|medal\w*|(?:re-?)?elect\w*"
    r"|claim\w*|crown\w*|lift\w*|troph\w+|prevail\w*|edg\w+|prizes?|award\w*|scor\w+|goals?|rout\w*|sw[e]+p\w*|clinch\w*"
    r"|secur\w+|earn\w*|t(?:ak|ook)\w*|hand\w+|honou?r\w*|receiv\w+|pick\w+|captur\w+|retain\w*|best\w*|finish\w*"
    r"|plac\w+|first|top\w*|lost?|los(?:e|er|es|ing)|losers?|concede\w*|overc[ao]me\w*|votes?|leads?|led|landslide|jackpot"
    r"|went to|go(?:es)? to|holders?|knock\w*|stopp\w*|thrash\w*|hammer\w*|crush\w*|trounc\w*|stun\w*|eas(?:ed|es) past"
    r"|s(?:aw|ee) off|crossed|ahead(?! of)|advanc\w*|through to|side[ds]? with|favou?r|cho(?:os|se)\w*|nam(?:ed|es)"
    r"|select\w*|sworn|inaugurat\w*|nominees?|new|next|accept\w*|outpoint\w*|dispatch\w*|points?|majority|percent"
    r"|per cent|succe\w+|contracts?)\b|\d[-–]\d|%",
    re.IGNORECASE,
)


def is_of_another_round(question: str, marked: Marked) -> bool:
    """Whether the final is asked about and the sentence tells of a semi-final alone.

    Args:
        question: What was asked; False where it asks of no final, who came to it, or of a semi-final.
        marked: The answer in its sentence; False where it tells of the final, too.
    """
    if not _ASKS_FINAL.search(question) or _COMES_TO_IT.search(question):
        return False
    return _SEMI.search(marked.sentence) is not None and _FINAL.search(marked.sentence) is None


def tells_of_no_win(question: str, around: str) -> bool:
    """Whether "Who won the cup?" is asked and nothing around an answer tells of winning or losing anything.

    What the question has itself does not count: "Champions League" tells of no champion.

    Args:
        question: What was asked; False for all but who won.
        around: The title, the sentence of the answer and the one before it.
    """
    if not _ASKS.match(question):
        return False
    asked = {one[0].lower() for one in _OF_WINNING.finditer(question)} - {"won"}
    return all(one[0].lower() in asked for one in _OF_WINNING.finditer(around))


def won_only_a_part(question: str, marked: Marked) -> bool:
    """Whether "Who won the election?" is answered by whoever "won the first round of" it.

    Args:
        question: What was asked; False for all but who won, and where it asks for a round or another part itself.
        marked: The answer in its sentence; False where it tells that the whole was won as well.
    """
    if not _ASKS.match(question) or _ASKS_PART.search(question):
        return False
    part = marked.followed_by(_WON_PART)
    return part is not None and _WHOLE_TOO.search(marked.sentence, part.end()) is None
