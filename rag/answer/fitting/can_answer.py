"""Which answers can be one at all to a question: of its kind, of its days, of what and whom it names."""

from collections.abc import Iterator, Sequence

from rag.answer.ballot import Found, Read
from rag.answer.fitting.ages import age_told, is_no_age
from rag.answer.fitting.appointed import names_the_holder
from rag.answer.fitting.befell import (
    did_it_to_them,
    is_body_of_theirs,
    is_by_whom,
    is_doer_in_question,
    is_sued,
    is_whom_it_befell,
    is_whom_it_went_to,
)
from rag.answer.fitting.befell_another import befell_another
from rag.answer.fitting.blamed import is_not_blamed
from rag.answer.fitting.convicted import is_charge_only
from rag.answer.fitting.counted import counts_by_the_day, counts_others
from rag.answer.fitting.definition import (
    describes_another,
    describes_whom_it_befell,
    is_another_name,
    tells_more_of_it,
    tells_of_another,
)
from rag.answer.fitting.denied import has_turned_it_down, is_denied, is_told_not_to_be, never_happened
from rag.answer.fitting.described import described
from rag.answer.fitting.doer import did_it_themselves, is_no_doer
from rag.answer.fitting.extremes import is_the_other_end
from rag.answer.fitting.giving_way import gives_way, instead_of
from rag.answer.fitting.headline import told_below
from rag.answer.fitting.identified import named_instead
from rag.answer.fitting.killed_by import killer
from rag.answer.fitting.kind import asks_name, asks_number
from rag.answer.fitting.later_figure import asks_latest, latest_figure
from rag.answer.fitting.led_by import leader
from rag.answer.fitting.no_place import is_no_place, went_to
from rag.answer.fitting.of_kind import is_of_kind
from rag.answer.fitting.offered import is_only_offered
from rag.answer.fitting.offices import holds_another_ministry, holds_another_office
from rag.answer.fitting.other_day import dates_another_deed, is_of_another_day
from rag.answer.fitting.other_figure import is_other_figure
from rag.answer.fitting.other_head import heads_another
from rag.answer.fitting.other_month import is_of_another_month
from rag.answer.fitting.other_name import did_it_to_another, is_anothers, is_of_anothers_deed
from rag.answer.fitting.other_part import has_another_part
from rag.answer.fitting.other_things import counts_other_things
from rag.answer.fitting.other_way import tells_the_opposite
from rag.answer.fitting.predecessor import predecessor
from rag.answer.fitting.reason import told_as_reason
from rag.answer.fitting.retracted import is_taken_back
from rag.answer.fitting.subject import (
    counts_all_it_has,
    counts_what_another_has,
    is_of_another_body,
    is_of_another_subject,
    tells_of_no_such_thing,
)
from rag.answer.fitting.succession import is_predecessor, tells_no_succession
from rag.answer.fitting.titled import holder
from rag.answer.fitting.told_when import (
    counts_another_year,
    is_in_another_years_row,
    is_of_other_days,
)
from rag.answer.fitting.whose import (
    is_already_named,
    is_of_another,
    is_only_where_of,
    is_only_whose,
    is_rest_of_asked_name,
    is_rest_of_asked_place,
    tells_of_no_kin,
)
from rag.answer.fitting.why import asks_why, is_no_reason
from rag.answer.fitting.won_a_part import is_of_another_round, tells_of_no_win, won_only_a_part
from rag.sentences import sentence_at

# An answer that fits takes the place of a best one that does not, if it has this much of the best one's share.
_RIVAL = 0.1
_REASON = 0.5  # where "why" is asked: what is left beside no reason is seldom a reason
_LEFT_OVER = 1e-4  # where the best one gives way: the reader was sure of it, and little is left for others
_CANNOT_ANSWER = (
    counts_others,
    counts_another_year,
    is_only_offered,
    is_no_reason,
    is_no_place,
    describes_whom_it_befell,
    describes_another,
    did_it_themselves,
    is_no_doer,
    is_not_blamed,
    did_it_to_them,
    is_doer_in_question,
    is_body_of_theirs,
    is_whom_it_befell,
    is_by_whom,
    is_sued,
    is_whom_it_went_to,
    is_of_another,
    is_already_named,
    is_only_where_of,
    is_predecessor,
    is_only_whose,
    is_rest_of_asked_name,
    is_rest_of_asked_place,
    is_another_name,
    tells_more_of_it,
    counts_other_things,
    counts_what_another_has,
    holds_another_office,
    heads_another,
    holds_another_ministry,
    is_the_other_end,
    is_of_another_month,
    is_denied,
    has_another_part,
    is_of_anothers_deed,
    is_told_not_to_be,
    has_turned_it_down,
    counts_by_the_day,
    counts_all_it_has,
    is_no_age,
    is_other_figure,
    names_the_holder,
    is_of_another_day,
    dates_another_deed,
    is_taken_back,
    tells_the_opposite,
    won_only_a_part,
    is_of_another_round,
    is_in_another_years_row,
)
"""What tells, of words marked in a sentence, that they are no answer to the question."""


def fitting_first(
    question: str, read: Sequence[Read], answers: Sequence[Found], *, latest: bool = False
) -> list[Found]:
    """The answers, the first of those that are no mere chance and can be one at all in front.

    Args:
        question: What was asked, as it is read.
        read: The passages and what was read in them.
        answers: As the vote has them, best first.
        latest: Whether a figure is asked for as it stands now, though the question as it is read does not say so.
    """
    enough = _REASON if asks_why(question) else _RIVAL

    def fit(least: float) -> Iterator[Found]:
        near = (
            one
            for one in answers
            if one.share >= least * answers[0].share or _runs_further(question, answers[0], one)
        )
        return (one for one in near if is_of_kind(question, one.text) and can_answer(question, read, one))

    first = age_told(question, read, answers) or next(fit(enough), None)
    if first:
        first = told_below(question, read, first, fit(_RIVAL))
    first = told_as_reason(question, read, first, fit(_RIVAL))
    if first and gives_way(question, read, first):
        first = instead_of(question, read, first, list(fit(_LEFT_OVER)))
    if first and (latest or asks_latest(question)):
        fitting = [one for one in fit(_LEFT_OVER) if one is not first and not gives_way(question, read, one)]
        first = latest_figure(question, read, first, fitting)
    best = _told_in_form(question, read, first)
    if best is None and answers:
        best = went_to(question, read, answers[0])
    if best is None:
        return list(answers)
    same = first.places if first else None
    return [best, *(one for one in answers if one.places != same and one.text != best.text)]


def _runs_further(question: str, best: Found, one: Found) -> bool:
    """Whether "why" is asked and an answer holds the best one: "failed to agree on terms" for "terms"."""
    (number, start, end), (at, left, right) = best.places[0], one.places[0]
    wider = number == at and left < start and end == right
    return asks_why(question) and wider and one.share >= _RIVAL * best.share


def _told_in_form(question: str, read: Sequence[Read], first: Found | None) -> Found | None:
    """What a text says in a fixed form (decision 0035), else the best answer, if there is one."""
    if told := leader(question, read) or predecessor(question, read) or killer(question, read, first):
        return told
    if first is not None:
        first = named_instead(question, read, holder(question, read, first))
    return described(question, read, first)


def can_answer(question: str, read: Sequence[Read], answer: Found) -> bool:
    """Whether an answer can be one at all, as far as its kind, its sentence and the one before it tell.

    Where a number or a name is asked for, it must have one. No rule of `_CANNOT_ANSWER` may speak against it; its
    sentence may be neither of other days nor of another person, thing or body than the question names; what is asked
    about as done may not be told not to have been; and where the question asks what something is or who came after
    somebody, the text around it must tell of that.
    """
    if (asks_number(question) or asks_name(question)) and not is_of_kind(question, answer.text):
        return False
    number, start, end = answer.places[0]
    text = read[number].text
    sentences, at = sentence_at(text, start)
    left, right = sentences[at]
    sentence, start, end = text[left:right], start - left, end - left
    if any(cannot(question, sentence, start, end) for cannot in _CANNOT_ANSWER):
        return False
    before = text[slice(*sentences[at - 1])] if at else ""
    if is_anothers(question, read, before, sentence, start) or never_happened(question, read, answer):
        return False
    if is_of_other_days(question, sentence, read[number].days):
        return False
    asked, around = read[number].question or question, text[sentences[max(0, at - 1)][0] : right]
    return not (
        is_of_another_subject(asked, read[number].title, around, sentence, start)
        or is_of_another_body(asked, around, sentence, start)
        or did_it_to_another(asked, f"{read[number].title}\n{around}", sentence, end)
        or befell_another(asked, sentence)
        or is_charge_only(asked, around, sentence)
        or tells_of_another(asked, around)
        or tells_no_succession(asked, around)
        or tells_of_no_kin(asked, f"{read[number].title}\n{around}")
        or tells_of_no_such_thing(asked, f"{read[number].title}\n{around}")
        or tells_of_no_win(asked, f"{read[number].title}\n{around}")
    )
