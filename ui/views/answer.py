"""The conversation: questions, answers with their marks as buttons, and what checking them found."""

import re

from rag.in_lines import answer_lines
from rag.records.answers import Answer, Citation, Claim
from rag.report import NEAREST
from ui.conversation import Conversation, Entry
from ui.views.text import VERDICTS, count, day, problem, safe, where

_MARK = re.compile(r"\[(\d{1,3})\]")


def conversation_html(conversation: Conversation) -> str:
    """Every entry in order."""
    if not conversation:
        return ""
    entries = "".join(_entry(at, entry) for at, entry in enumerate(conversation))
    return (
        f'<div class="conversation" role="log" aria-label="Conversation" aria-live="polite">{entries}</div>'
    )


def marked(text: str, at: int, citations: dict[int, Citation]) -> str:
    """Escaped text in which each mark of a known citation is a button that opens it.

    What looks like a mark inside a quote is the article's own: a footnote.
    """
    quoted = [_place(text, one.quote) for one in citations.values()]
    pieces, end = [], 0
    for mark in _MARK.finditer(text):
        pieces.append(safe(text[end : mark.start()]))
        own = not any(start <= mark.start() < stop for start, stop in quoted)
        citation = citations.get(int(mark.group(1))) if own else None
        pieces.append(_button(at, citation) if citation else safe(mark.group()))
        end = mark.end()
    return "".join([*pieces, safe(text[end:])])


def _place(text: str, quote: str) -> tuple[int, int]:
    """Where a quote stands in the text; nowhere when it is in other words."""
    start = text.find(quote) if quote else -1
    return (start, start + len(quote)) if start >= 0 else (0, 0)


def _button(at: int, citation: Citation) -> str:
    title = f"{where(citation.article)}: {citation.article.title}"
    return (
        f'<button type="button" class="mark" data-do="cite" data-entry="{at}" data-number="{citation.number}"'
        f' aria-pressed="false" title="{safe(title)}">[{citation.number}]</button>'
    )


def _entry(at: int, entry: Entry) -> str:
    if entry.answer is not None:
        body = _answer(at, entry.answer)
    elif entry.problem:
        body = problem(entry.problem)
    elif entry.stopped:
        body = _paragraphs(safe(entry.draft)) + '<p class="note">Stopped before the answer was checked.</p>'
    else:
        body = _draft(entry)
    return (
        f'<article class="entry" aria-label="Question {at + 1}">'
        f'<h2 class="question" dir="auto">{safe(entry.question)}</h2>{body}</article>'
    )


def _draft(entry: Entry) -> str:
    if not entry.draft:
        step = f"Reading {count(entry.found, 'passage')}" if entry.found else "Searching the articles"
        return f'<div class="answer draft" aria-busy="true"><p class="working">{step} …</p></div>'
    text = _MARK.sub(r'<span class="mark waiting">[\1]</span>', safe(entry.draft))
    return f'<div class="answer draft" aria-busy="true" dir="auto">{_paragraphs(text)}</div>'


def _answer(at: int, answer: Answer) -> str:
    citations = {one.number: one for one in answer.citations}
    refused = answer.status == "not_in_articles"
    short = answer.short_answer or ""
    lead = f'<p class="short" dir="auto">{safe(short)}</p>' if short and not refused else ""
    lead += _differ(at, short, answer, citations) if lead else ""
    kind = "answer refused" if refused else "answer"
    text = _paragraphs(marked(answer.text, at, citations))
    notes = "".join(f'<p class="note">{safe(note)}</p>' for note in answer.notes)
    return (
        f'<div class="{kind}" dir="auto">{lead}{text}{_nearest(at, answer)}</div>'
        f"{_checks(at, answer, citations)}{notes}{_foot(at, answer)}"
    )


def _nearest(at: int, answer: Answer) -> str:
    """The sentences to look at where the articles don't say, each opening its article."""
    rows = "".join(
        f'<li><q dir="auto">{safe(" ".join(one.quote.split()))}</q> '
        f'<button type="button" class="action" data-do="cite" data-entry="{at}" data-number="{one.number}">'
        f"{safe(one.article.outlet or one.article.title or 'Untitled')}, {safe(day(one.article))}</button></li>"
        for one in answer.nearest
    )
    return f'<div class="nearest"><p>{NEAREST}:</p><ul>{rows}</ul></div>' if rows else ""


def _differ(at: int, short: str, answer: Answer, citations: dict[int, Citation]) -> str:
    """Every outlet's figure where the short answer is one of several; nothing where the outlets agree."""
    for one in answer.disagreements:
        figures = [figure for figure in one.figures if figure.citation in citations]
        if len(figures) > 1 and any(_is_in(figure.value, short) for figure in figures):
            said = "; ".join(
                f"{safe(figure.value)} {_button(at, citations[figure.citation])}" for figure in figures
            )
            return f'<p class="differ" dir="auto">Outlets differ: {said}</p>'
    return ""


def _is_in(figure: str, short: str) -> bool:
    """Whether a figure stands in a short answer, and not as a part of another figure."""
    return re.search(rf"(?<![\w.,]){re.escape(figure)}(?!\w|[.,]\d)", short, re.IGNORECASE) is not None


def _paragraphs(html: str) -> str:
    parts = [part.strip("\n") for part in re.split(r"\n\s*\n", html) if part.strip()]
    return "".join(f"<p>{part.replace(chr(10), '<br>')}</p>" for part in parts)


def _checks(at: int, answer: Answer, citations: dict[int, Citation]) -> str:
    """Statements that their sources do not wholly support, each with the reason."""
    weak = [claim for claim in answer.claims if claim.verdict != "supported"]
    rows = "".join(_claim(at, claim, citations) for claim in weak)
    return f'<ul class="weak" aria-label="Statements to check">{rows}</ul>' if rows else ""


def _claim(at: int, claim: Claim, citations: dict[int, Citation]) -> str:
    marks = " ".join(_button(at, citations[one]) for one in claim.citations if one in citations)
    return (
        f'<li class="{claim.verdict}"><span class="verdict {claim.verdict}">{VERDICTS[claim.verdict]}</span> '
        f'<q dir="auto">{safe(claim.text)}</q> {marks} <span class="reason">{safe(claim.reason)}</span></li>'
    )


def _foot(at: int, answer: Answer) -> str:
    supported = sum(claim.verdict == "supported" for claim in answer.claims)
    said = []
    if answer.claims:
        said.append(f"{supported} of {count(len(answer.claims), 'statement')} supported")
    if answer.disagreements:
        said.append(count(len(answer.disagreements), "disagreement"))
    said.append("quotes only" if answer.model == "quotes" else answer.model)
    said.append(f"{answer.timings.total / 1000:.1f} s")
    facts = "".join(f"<li>{safe(one)}</li>" for one in said)
    return f'<div class="foot"><ul class="facts">{facts}</ul>{_actions(at, answer)}</div>'


def _actions(at: int, answer: Answer) -> str:
    named = [("copy", "Copy"), ("markdown", "Markdown"), ("json", "JSON"), ("link", "Link")]
    named.append(("evidence", "Evidence" if answer.to_open else "How it was searched"))
    held = {
        "copy": f' data-text="{safe(chr(10).join(answer_lines(answer)))}"'
    }  # the browser copies it by itself
    buttons = "".join(
        f'<button type="button" class="action" data-do="{do}" data-entry="{at}"'
        f"{held.get(do, '')}>{label}</button>"
        for do, label in named
    )
    verdicts = (("supported", "Right"), ("wrong_source", "Wrong source"), ("wrong_answer", "Wrong answer"))
    feedback = "".join(
        f'<button type="button" class="action" data-do="feedback" data-entry="{at}" data-verdict="{verdict}">'
        f"{label}</button>"
        for verdict, label in verdicts
    )
    return (
        f'<div class="actions" role="group" aria-label="Take the answer away">{buttons}</div>'
        f'<div class="actions feedback" role="group" aria-label="Is this answer right?">{feedback}</div>'
    )
