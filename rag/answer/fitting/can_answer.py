"""Which answers can be one at all to a question: of its kind, of its days, of what and whom it names."""

from collections.abc import Iterator, Sequence

from rag.answer.ballot import Found, Read, home
from rag.answer.fitting.days import rules as days
from rag.answer.fitting.days.told_when import is_of_other_days
from rag.answer.fitting.deeds import rules as deeds
from rag.answer.fitting.deeds.denied import never_happened
from rag.answer.fitting.deeds.no_place import went_to
from rag.answer.fitting.deeds.reason import told_as_reason
from rag.answer.fitting.deeds.subject import is_of_another_body, is_of_another_subject, tells_of_no_base
from rag.answer.fitting.deeds.untold import tells_not_whether, tells_of_no_such_deed
from rag.answer.fitting.deeds.why import asks_why
from rag.answer.fitting.figures import rules as figures
from rag.answer.fitting.figures.later_figure import asks_latest, latest_figure
from rag.answer.fitting.figures.of_the_named import figure_of_the_named
from rag.answer.fitting.giving_way import gives_way, instead_of
from rag.answer.fitting.headline import told_below
from rag.answer.fitting.kind import asks_name, asks_number
from rag.answer.fitting.of_kind import is_of_kind
from rag.answer.fitting.who import rules as who
from rag.answer.fitting.who.ages import age_told
from rag.answer.fitting.who.befell_another import befell_another
from rag.answer.fitting.who.convicted import is_charge_only
from rag.answer.fitting.who.definition import tells_of_another
from rag.answer.fitting.who.described import described
from rag.answer.fitting.who.identified import named_behind, named_instead
from rag.answer.fitting.who.killed_by import killer
from rag.answer.fitting.who.led_by import leader
from rag.answer.fitting.who.other_name import did_it_to_another, is_anothers
from rag.answer.fitting.who.predecessor import predecessor
from rag.answer.fitting.who.succession import tells_no_succession
from rag.answer.fitting.who.titled import holder
from rag.answer.fitting.who.told_before import told_before_name
from rag.answer.fitting.who.whose import tells_of_no_kin
from rag.answer.fitting.who.won_a_part import tells_of_no_win
from rag.check.numbered import is_of_another_number, nearest_first
from rag.sentences import sentence_at

# An answer that fits takes the place of a best one that does not, if it has this much of the best one's share.
_RIVAL = 0.1
_REASON = 0.5  # where "why" is asked: what is left beside no reason is seldom a reason
_LEFT_OVER = 1e-4  # where the best one gives way: the reader was sure of it, and little is left for others
_CANNOT_ANSWER = (*figures.RULES, *days.RULES, *deeds.RULES, *who.RULES)
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
    if first:
        first = figure_of_the_named(question, read, first, list(fit(_LEFT_OVER)))
    if first and (latest or asks_latest(question)):
        fitting = [one for one in fit(_LEFT_OVER) if one is not first and not gives_way(question, read, one)]
        first = latest_figure(question, read, first, fitting)
    best = _told_in_form(question, read, answers, first) if answers else None
    if best is None:
        return list(answers)
    same = first.places if first else None
    return [best, *(one for one in answers if one.places != same and one.text != best.text)]


def _runs_further(question: str, best: Found, one: Found) -> bool:
    """Whether "why" is asked and an answer holds the best one: "failed to agree on terms" for "terms"."""
    (number, start, end), (at, left, right) = best.places[0], one.places[0]
    wider = number == at and left < start and end == right
    return asks_why(question) and wider and one.share >= _RIVAL * best.share


def _told_in_form(
    question: str, read: Sequence[Read], answers: Sequence[Found], first: Found | None
) -> Found | None:
    """What a text says in a fixed form (decision 0035), whatever the reader marked; else the best that can be one.

    Args:
        question: What was asked.
        read: The passages and what was read in them.
        answers: As the vote has them, best first.
        first: The first of them that can be one.
    """
    best = answers[0]
    told = named_behind(question, read, best) or leader(question, read) or predecessor(question, read)
    told = told or killer(question, read, first) or told_before_name(question, read, first)
    if told is not None:
        return told
    if first is not None:
        first = named_instead(question, read, holder(question, read, first))
    return described(question, read, first) or went_to(question, read, best)


def can_answer(question: str, read: Sequence[Read], answer: Found) -> bool:
    """Whether an answer can be one at all, as far as its kind, its sentence and the one before it tell.

    Where a number or a name is asked for, it must have one. No rule of `_CANNOT_ANSWER` may speak against it; its
    sentence may be neither of other days nor of another person, thing or body than the question names, or of one that
    has another number; what is asked about as done may not be told not to have been; and where the question asks what
    something is or who came after somebody, the text around it must tell of that.
    """
    if (asks_number(question) or asks_name(question)) and not is_of_kind(question, answer.text):
        return False
    marked = home(read, answer)
    if any(cannot(question, marked) for cannot in _CANNOT_ANSWER):
        return False
    number, start, _ = answer.places[0]
    one = read[number]
    sentences, at = sentence_at(one.text, start)
    before = one.text[slice(*sentences[at - 1])] if at else ""
    if is_anothers(question, read, before, marked) or never_happened(question, read, answer):
        return False
    if is_of_other_days(question, marked.sentence, one.days):
        return False
    asked, around = one.question or question, one.text[sentences[max(0, at - 1)][0] : sentences[at][1]]
    if is_of_another_number(asked, nearest_first(one.text, sentences, at, one.title)):
        return False
    titled = f"{one.title}\n{around}"
    return not (
        is_of_another_subject(asked, one.title, around, marked)
        or is_of_another_body(asked, around, marked)
        or did_it_to_another(asked, titled, marked)
        or befell_another(asked, marked.sentence)
        or is_charge_only(asked, around, marked.sentence)
        or tells_of_another(asked, around)
        or tells_no_succession(asked, around)
        or tells_of_no_kin(asked, titled)
        or tells_of_no_base(asked, titled)
        or tells_not_whether(asked, titled)
        or tells_of_no_such_deed(asked, f"{one.title}\n{one.text}")
        or tells_of_no_win(asked, titled)
    )
