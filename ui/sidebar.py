"""The sidebar: new question, filters, past conversations; and the status line over the page."""

from dataclasses import dataclass
from datetime import UTC, datetime

import gradio as gr

from ui.parts import Parts
from ui.views.sidebar import Live, form_html, status_html

_PAST = (
    '<details class="kept"><summary>Past conversations</summary><ul></ul>'
    '<p class="hint">None yet. They are kept in this browser only.</p></details>'
)


@dataclass(frozen=True, slots=True)
class Sidebar:
    """The sidebar's components."""

    new: gr.Button
    form: gr.HTML
    past: gr.HTML


def draw() -> Sidebar:
    """New question, filters, past conversations."""
    new = gr.Button("New question", elem_id="new", size="md")
    form = gr.HTML(
        "{}",
        html_template="${body}",
        body="",
        js_on_load="dateline.form(element, props, watch, trigger, ['reopen']);",
        apply_default_css=False,
        elem_id="filters",
    )
    past = gr.HTML(
        _PAST,
        js_on_load="dateline.past(element, trigger, ['restore']);",
        apply_default_css=False,
        elem_id="past",
    )
    return Sidebar(new, form, past)


def form_body(parts: Parts) -> str:
    """The form for what is in the library now."""
    library = parts.library
    return form_html(library.outlets(), library.dates(), parts.models)


def status(parts: Parts) -> str:
    """The status line for what is live now."""
    library = parts.library
    live = Live(library.counts()[0], library.dates(), library.stamp().build, library.committed())
    return status_html(live, parts.models[-1], datetime.now(UTC))
