"""The rules of this room, each a function of question, sentence and the place of the marked words in it."""

from rag.answer.fitting.deeds.bought_not_sold import is_what_was_paid
from rag.answer.fitting.deeds.denied import has_denied_it, has_turned_it_down, is_denied, is_told_not_to_be
from rag.answer.fitting.deeds.no_place import is_no_place
from rag.answer.fitting.deeds.not_there import is_by_whom, is_only_where_of, is_rest_of_asked_place
from rag.answer.fitting.deeds.only_wanted import is_only_wanted
from rag.answer.fitting.deeds.other_side import is_of_other_side
from rag.answer.fitting.deeds.other_way import tells_the_opposite
from rag.answer.fitting.deeds.retracted import is_taken_back
from rag.answer.fitting.deeds.subject import counts_all_it_has, counts_what_another_has
from rag.answer.fitting.deeds.why import is_no_reason

RULES = (
    is_by_whom,
    is_rest_of_asked_place,
    is_only_where_of,
    is_no_reason,
    is_no_place,
    counts_what_another_has,
    is_denied,
    is_told_not_to_be,
    has_turned_it_down,
    has_denied_it,
    counts_all_it_has,
    is_taken_back,
    tells_the_opposite,
    is_what_was_paid,
    is_of_other_side,
    is_only_wanted,
)
"""Each tells, of words marked in a sentence, that they cannot be what is asked about as done."""
