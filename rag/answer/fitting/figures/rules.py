"""The rules of this room, each a function of question, sentence and the place of the marked words in it."""

from rag.answer.fitting.figures.counted import counts_others
from rag.answer.fitting.figures.extremes import is_the_other_end
from rag.answer.fitting.figures.offered import is_only_offered
from rag.answer.fitting.figures.only_counted import only_counts
from rag.answer.fitting.figures.other_figure import is_other_figure
from rag.answer.fitting.figures.other_things import counts_other_things
from rag.answer.fitting.figures.rates import counts_by_the_day

RULES = (
    counts_others,
    is_only_offered,
    counts_other_things,
    is_the_other_end,
    counts_by_the_day,
    is_other_figure,
    only_counts,
)
"""Each tells, of words marked in a sentence, that they cannot be the figure that is asked for."""
