"""The rules of this room, each a function of question, sentence and the place of the marked words in it."""

from rag.answer.fitting.who.ages import is_age_of_another_deed, is_no_age
from rag.answer.fitting.who.appointed import names_the_holder
from rag.answer.fitting.who.asked_name import is_already_named, is_only_whose, is_rest_of_asked_name
from rag.answer.fitting.who.befell import (
    describes_whom_it_befell,
    did_it_to_them,
    is_body_of_theirs,
    is_doer_in_question,
    is_sued,
    is_whom_it_befell,
    is_whom_it_went_to,
)
from rag.answer.fitting.who.blamed import is_not_blamed
from rag.answer.fitting.who.claimant import claims_an_attack
from rag.answer.fitting.who.definition import describes_another, is_another_name
from rag.answer.fitting.who.doer import did_it_themselves, is_no_doer, is_what_they_do_it_to
from rag.answer.fitting.who.offices import holds_another_ministry, holds_another_office
from rag.answer.fitting.who.other_head import heads_another
from rag.answer.fitting.who.other_name import is_of_anothers_deed
from rag.answer.fitting.who.other_part import has_another_part
from rag.answer.fitting.who.other_rank import came_in_another_place
from rag.answer.fitting.who.other_work import is_of_another_work
from rag.answer.fitting.who.succession import is_predecessor
from rag.answer.fitting.who.term import tells_more_of_it
from rag.answer.fitting.who.whose import is_of_another
from rag.answer.fitting.who.won_a_part import is_of_another_round, won_only_a_part

RULES = (
    describes_whom_it_befell,
    describes_another,
    did_it_themselves,
    is_no_doer,
    is_what_they_do_it_to,
    is_not_blamed,
    claims_an_attack,
    did_it_to_them,
    is_doer_in_question,
    is_body_of_theirs,
    is_whom_it_befell,
    is_sued,
    is_whom_it_went_to,
    is_of_another,
    is_already_named,
    is_predecessor,
    is_only_whose,
    is_rest_of_asked_name,
    is_another_name,
    tells_more_of_it,
    holds_another_office,
    heads_another,
    holds_another_ministry,
    has_another_part,
    is_of_anothers_deed,
    is_of_another_work,
    is_no_age,
    is_age_of_another_deed,
    names_the_holder,
    won_only_a_part,
    is_of_another_round,
    came_in_another_place,
)
"""Each tells, of words marked in a sentence, that they cannot be who or what is asked for."""
