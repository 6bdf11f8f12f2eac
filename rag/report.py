"""An answer as the JSON object that scripts rely on, and as Markdown to take away."""

import re
from collections.abc import Collection, Sequence
from pathlib import PurePath
from typing import Any

from rag.records.answers import Answer, Citation, Claim, Disagreement
from rag.records.articles import Article, Hit
from rag.records.questions import Understood

# Links, images, emphasis, code, HTML, entities, tables, and addresses that some readers make links of.
_SIGNS = re.compile(r"[\\`*_<>#|!~\[\]&@]|(?<=[a-z]):(?=//)|(?<=\bwww)\.", re.IGNORECASE)
_BLOCK = re.compile(r"^(\d{0,9})([-+=.)])")  # a list, a rule or an underline, where a line begins so
NEAREST = "What came nearest, none of it taken for an answer"
_MARK = re.compile(r"\\\[(\d{1,3})\\\](?![(:])")  # escaped; before these signs a mark would be a link


def answer_object(answer: Answer) -> dict[str, Any]:
    """The object that `dateline ask --json` prints."""
    by_number = {citation.number: citation for citation in answer.citations}
    return {
        "question": answer.understood.asked,
        "status": answer.status,
        "answer": answer.text,
        "short_answer": answer.short_answer,
        "citations": [_citation(one) for one in answer.citations],
        "nearest": [_citation(one) for one in answer.nearest],
        "claims": [_claim(one) for one in answer.claims],
        "disagreements": [_disagreement(one, by_number) for one in answer.disagreements],
        "timeline": [
            {"day": one.day, "text": one.text, "citations": list(one.citations)} for one in answer.timeline
        ],
        "passages": [_passage(one) for one in answer.hits],
        "question_understood": _understood(answer.understood),
        "notes": list(answer.notes),
        "confidence": round(answer.confidence, 3),
        "model": answer.model,
        "tokens": {"read": answer.tokens.read, "written": answer.tokens.written},
        "build": answer.build,
        "articles": answer.articles,
        "milliseconds": {
            "retrieve": round(answer.timings.retrieve, 1),
            "answer": round(answer.timings.answer, 1),
            "total": round(answer.timings.total, 1),
        },
    }


def answer_markdown(answer: Answer) -> str:
    """The answer with its quotes, outlets, dates and links, as plain Markdown."""
    own = {citation.number for citation in answer.citations}
    lines = [f"# {_plain(answer.understood.asked)}", ""]
    if answer.short_answer and answer.status == "answered":
        lines += [f"**{_plain(answer.short_answer)}**", ""]
    lines += [_plain(answer.text, own), ""]
    for note in answer.notes:
        lines += [f"*{_plain(note)}*", ""]
    if answer.to_open:
        lines += ["## Sources" if answer.citations else f"## {NEAREST}", ""]
    for one in answer.to_open:
        article = one.article
        web = is_web(article.url)
        file = "" if web else PurePath(article.path).name
        parts = (article.outlet, str(article.published or "no date"), file)
        where = ", ".join(_plain(part) for part in parts if part)
        link = f" <{article.url}>" if web else ""
        mark = f"[{one.number}] " if answer.citations else ""
        lines += [f"{mark}{_plain(article.title)} ({where}){link}", "", f"> {_plain(one.quote)}", ""]
    for claim in answer.claims:
        if claim.verdict != "supported":
            lines.append(
                f"- {claim.verdict.replace('_', ' ')}: {_plain(claim.text)} ({_plain(claim.reason)})"
            )
    lines += ["", f"Model: {_plain(answer.model)}. Build: {answer.build}. Articles: {answer.articles}.", ""]
    return "\n".join(lines)


def is_web(url: str) -> bool:
    """Whether a link may be made of an article's address: one of the web, in one piece."""
    return re.fullmatch(r"https?://[^\s<>]+", url) is not None


def article_fields(article: Article) -> dict[str, Any]:
    """An article's fields as scripts read them."""
    return {
        "article_id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": str(article.published) if article.published else None,
    }


def _citation(one: Citation) -> dict[str, Any]:
    return {
        "number": one.number,
        "passage_id": one.passage_id,
        **article_fields(one.article),
        "path": one.article.path,
        "url": one.article.url,
        "start": one.start,
        "end": one.end,
        "quote": one.quote,
        "prints": one.prints,
        "instead": one.instead,
    }


def _claim(one: Claim) -> dict[str, Any]:
    return {"text": one.text, "citations": list(one.citations), "verdict": one.verdict, "reason": one.reason}


def _disagreement(one: Disagreement, citations: dict[int, Citation]) -> dict[str, Any]:
    figures = []
    for figure in one.figures:
        article = citations[figure.citation].article
        published = str(article.published) if article.published else None
        figures.append(
            {
                "value": figure.value,
                "outlet": article.outlet,
                "published": published,
                "citation": figure.citation,
            }
        )
    return {"about": one.about, "figures": figures}


def _passage(hit: Hit) -> dict[str, Any]:
    return {
        "passage_id": hit.passage.id,
        **article_fields(hit.article),
        "start": hit.passage.start,
        "end": hit.passage.end,
        "text": hit.passage.text,
        "score": round(hit.score, 6),
    }


def _understood(one: Understood) -> dict[str, Any]:
    return {
        "since": one.window.since.isoformat() if one.window.since else None,
        "until": one.window.until.isoformat() if one.window.until else None,
        "as_of": one.as_of.isoformat() if one.as_of else None,
        "outlets": list(one.outlets),
        "names": {match.asked: list(match.spellings) for match in one.names},
        "standalone": one.standalone,
        "parts": list(one.parts),
    }


def _plain(text: str, marks: Collection[int] = ()) -> str:
    """Text that Markdown shows as it is written, on one line: every sign it would act on is escaped.

    Args:
        text: any text, of an article too.
        marks: the numbers whose citation marks, "[1]", stay as they are.
    """
    line = _SIGNS.sub(r"\\\g<0>", " ".join(text.split()))
    line = _BLOCK.sub(r"\1\\\2", line)
    return _MARK.sub(lambda found: f"[{found[1]}]" if int(found[1]) in marks else found[0], line)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as aligned text columns, the first row the heads."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
