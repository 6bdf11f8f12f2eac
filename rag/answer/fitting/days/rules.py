"""The rules of this room, each a function of question, sentence and the place of the marked words in it."""

from rag.answer.fitting.days.length_of_film import is_length_of_film
from rag.answer.fitting.days.other_day import dates_another_deed, is_of_another_day
from rag.answer.fitting.days.other_month import is_of_another_month
from rag.answer.fitting.days.told_when import counts_another_year, is_in_another_years_row

RULES = (
    counts_another_year,
    is_of_another_month,
    is_of_another_day,
    dates_another_deed,
    is_in_another_years_row,
    is_length_of_film,
)
"""Each tells, of words marked in a sentence, that they cannot be of the day that is asked for."""
