"""The Evidence panel: what stands behind the answer that is open."""

import gradio as gr

from rag.index.library import Library
from rag.records.answers import Answer
from ui.conversation import Conversation
from ui.standing import standing
from ui.views.evidence import Shown, evidence_html

_EVENTS = "['cite']"


def draw() -> gr.HTML:
    """The panel, empty."""
    return gr.HTML(
        evidence_html(None, Shown(), {}),
        js_on_load=f"dateline.act(element, trigger, {_EVENTS}); dateline.evidence(element, watch);",
        apply_default_css=False,
        elem_id="evidence",
    )


def show(answer: Answer | None, shown: Shown, library: Library) -> str:
    """The panel for one answer, every citation looked up as it stands now."""
    if answer is None:
        return evidence_html(None, shown, {})
    return evidence_html(answer, shown, {one.number: standing(library, one) for one in answer.to_open})


def render(talk: Conversation, shown: Shown, library: Library) -> str:
    """The panel for the entry that is open."""
    known = 0 <= shown.entry < len(talk)
    return show(talk[shown.entry].answer if known else None, shown, library)
