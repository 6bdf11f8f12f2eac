"""What scripts and agents may call on the page, over HTTP and as MCP tools; each gives JSON text."""

import json
from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any

import gradio as gr
from gradio.events import api

from rag.checkup import verify_one
from rag.errors import DatelineError
from rag.report import answer_object
from ui.exchange import sentence
from ui.form import chosen
from ui.parts import Parts

_LONGEST = 20_000  # characters of a claim or of its evidence


def add_tools(parts: Parts) -> None:
    """Names the tools; called while the page is built."""

    def ask(  # noqa: PLR0917 - clients see these names in this order
        question: str,
        since: str = "",
        until: str = "",
        as_of: str = "",
        outlets: list[str] | None = None,
        names: bool = True,
        model: str = "",
    ) -> dict[str, Any]:
        """Answers a question about news events from the articles, with the sentence behind every statement.

        Args:
            question: The question, in plain words.
            since: Only articles published on or after this day (YYYY-MM-DD).
            until: Only articles published on or before this day (YYYY-MM-DD).
            as_of: As things stood on this day (YYYY-MM-DD); nothing published later is used.
            outlets: Only articles of these outlets.
            names: Search other spellings of names as well.
            model: One of the models that are offered, or "quotes" for quotes alone.
        """
        try:
            wanted = chosen(since, until, as_of, outlets or (), names, model, parts.models)
            answerer = parts.model(wanted.model or parts.models[-1])
            answer = parts.assistant.ask(question, wanted.filters, model=answerer)
        except DatelineError as error:
            raise gr.Error(sentence(error), print_exception=False) from error
        return answer_object(answer)

    def search(
        question: str, since: str = "", until: str = "", as_of: str = "", outlets: list[str] | None = None
    ) -> dict[str, Any]:
        """Finds the passages nearest to a question without answering it.

        Args:
            question: The question or the words to look for.
            since: Only articles published on or after this day (YYYY-MM-DD).
            until: Only articles published on or before this day (YYYY-MM-DD).
            as_of: Nothing published after this day (YYYY-MM-DD).
            outlets: Only articles of these outlets.
        """
        try:
            wanted = chosen(since, until, as_of, outlets or (), True, "", parts.models)
            found = answer_object(parts.assistant.search(question, wanted.filters))
        except DatelineError as error:
            raise gr.Error(sentence(error), print_exception=False) from error
        return {name: found[name] for name in ("question", "passages", "question_understood", "build")}

    def verify(claim: str, evidence: str = "") -> dict[str, Any]:
        """Says whether a claim is supported, with the reason and the sentence that decides it.

        Args:
            claim: One statement.
            evidence: The text to check it against; the articles when it is empty.
        """
        if max(len(claim), len(evidence)) > _LONGEST:
            raise gr.Error(f"A claim and its evidence may have {_LONGEST:,} characters each.")
        try:
            return verify_one(claim, evidence or None, parts.assistant)
        except DatelineError as error:
            raise gr.Error(sentence(error), print_exception=False) from error

    def info() -> dict[str, Any]:
        """Says what is in the index and how it is set: articles, dates, outlets, health, the build that answers."""
        return dict(parts.info())

    for tool in (ask, search, verify, info):
        api(_as_text(tool), api_name=tool.__name__, concurrency_id="ask", concurrency_limit=8)


def _as_text(tool: Callable[..., dict[str, Any]]) -> Callable[..., str]:
    """The tool giving its object as JSON text.

    Of a dict, Gradio would give agents what Python writes and not JSON, and its own HTTP client would
    take the "path" of a citation for a file that it should fetch.
    """

    @wraps(tool)
    def text(*given: Any, **named: Any) -> str:  # noqa: ANN401 - passed on as given
        return json.dumps(tool(*given, **named), ensure_ascii=False)

    text.__signature__ = signature(tool).replace(return_annotation=str)  # type: ignore[attr-defined]
    text.__annotations__ = {**tool.__annotations__, "return": str}
    return text
